# Teksten: opgave, wet en transitieplan.

# Namen van velden en keuzes.
field-location-name = naam
field-location-province = provincie
field-location-municipality = gemeente
field-location-kind = soort
field-location-stage = fase
field-location-stage_since = in deze fase sinds
field-location-basis = grondslag
field-location-payer = betaler
field-renewal-counting = Verlengingen
field-renewal-chance = Kans op verlenging
field-law-regime = Spreidingswet
field-law-repealed_on = Spreidingswet ingetrokken per
field-law-without_basis = Locaties zonder wettelijke grondslag
field-pipeline-months = duur
field-pipeline-share = deel dat opent
field-measure-active = ingezet
field-measure-from = vanaf
field-measure-until = tot
field-measure-people = elders gehuisvest
field-measure-norm = extra bezetting per plek
field-size-places = plekken per locatie
field-size-share = deel dat opent
field-size-months = doorlooptijd
field-size-cost_in_use = kosten in gebruik
naming-cycle = Ronde { $cycle } van de Spreidingswet
choice-as_planned = zoals gepland
choice-nothing = niets verlengd
choice-everything = alles verlengd
choice-in_force = van kracht
choice-repealed = ingetrokken
choice-never = nooit van kracht geweest
choice-stay = blijven open
choice-close = sluiten
choice-dispersal_act = Spreidingswet
choice-agreement = bestuursovereenkomst
choice-own = eigendom of vergunning COA
choice-undecided = nog niet besloten
choice-granted = verlengd
choice-refused = niet verlengd
choice-regime_coa = COA
choice-regime_dfr = doelgroepflexibele regeling (DFR)
choice-regime_booo = bekostiging opvang ontheemden (BooO)
choice-regime_grant = specifieke uitkering
choice-regime_municipal = gemeente
choice-suitable = geschikt
choice-unsuitable = niet geschikt

# Bevindingen.
finding-task-unknown = Van { $province } is voor { $month } geen opgave bekend
finding-task-ended = { $province } heeft in { $month } geen opgave meer: de Spreidingswet is er dan niet
finding-task-met = { $province } haalt de opgave in { $month }: { $counts } van { $task } plekken tellen mee
finding-task-met-missed = { $province } haalt de opgave in { $month } ({ $counts } van { $task } plekken), maar vanaf { $missed } niet meer
finding-task-short = { $province } komt in { $month } { $short } van de { $task } plekken tekort, en haalt de opgave niet meer binnen het scenario
finding-task-short-met = { $province } komt in { $month } { $short } van de { $task } plekken tekort, en haalt de opgave vanaf { $met }
finding-plan-none = Er is geen tijdelijke opvang in deze provincie
finding-plan-open = De tijdelijke opvang blijft open tot het einde van het scenario; { $breaks ->
        [0] het plan wijkt nergens af
        [one] op 1 punt klopt het plan niet
       *[other] op { $breaks } punten klopt het plan niet
    }
finding-plan-last = De laatste tijdelijke plek is er in { $last }; { $breaks ->
        [0] het plan klopt
        [one] op 1 punt klopt het plan niet
       *[other] op { $breaks } punten klopt het plan niet
    }
plan-broken-no-successor = { $location } sluit in { $month }, zonder dat er staat wie de mensen overneemt
plan-broken-late = { $location } gaat over naar { $to }, maar die locatie opent pas in { $month }
plan-broken-never = { $location } gaat over naar { $to }, maar die locatie gaat in dit scenario niet open
plan-broken-temporary = { $location } gaat over naar { $to }, en dat is zelf tijdelijke opvang
plan-broken-small = voor de mensen van { $location } zijn bij de opvolgers { $places } vrije plekken te weinig
plan-broken-too-long = { $location } blijft als tijdelijke opvang open, terwijl de duurzame opvolger in { $month } open is
plan-broken-no-end = { $location } is tijdelijke opvang en sluit niet binnen het scenario
plan-broken-not-needed = { $location } blijft open, terwijl de duurzame plekken van de provincie de opgave vanaf { $month } alleen halen
plan-break-no-successor = geen opvolger
plan-break-late = opvolger te laat
plan-break-temporary = opvolger is tijdelijke opvang
plan-break-small = opvolger te klein
plan-break-too-long = langer open dan nodig
plan-break-no-end = sluit niet binnen het scenario
plan-break-not-needed = duurzame plekken halen de opgave al
plan-deed-open = opent
plan-deed-extend = wordt verlengd
plan-deed-extend-open = verlenging, nog niet besloten
plan-deed-flex = wordt flexibel
plan-deed-hand-over = gaat over naar
plan-deed-close = sluit
not-counted-kind = deze soort telt niet mee
not-counted-small = te weinig plekken
not-counted-short = te kort afgesproken
not-counted-no-part = doet niet mee in de berekening
not-counted-not-open = nog niet open
not-counted-closed = gesloten
measure-task = Opgave
measure-open = Open plekken
measure-durable = Duurzame plekken
measure-gap = Tekort op de opgave
measure-share = Duurzaam deel

# Kolommen en bladen.
sheet-task = Opgave per maand
sheet-locations = Locaties
sheet-municipalities = Gemeenten
sheet-plan = Transitieplan
sheet-standings = Stand op 1 januari
sheet-breaks = Afwijkingen
sheet-law = Spreidingswet
column-month = Maand
column-year = Jaar
column-open_durable = Duurzaam open
column-open_temporary = Tijdelijk open
column-open_outside = Buiten de opvang
column-used = In gebruik
column-lent = Uitgeleend
column-counts_for_task = Telt mee
column-task = Opgave
column-task_minors = Waarvan amv
column-short_of_task = Tekort
column-met = Gehaald
column-location = Locatie
column-kind = Soort
column-places = Plekken
column-ready_months = Inzetsnelheid (maanden)
column-cost_reserve = Reserve, € per plek per dag
column-id = Id
column-municipality = Gemeente
column-stage = Fase
column-opens = Opent
column-delay = Vertraging (maanden)
column-chance = Kans
column-closes = Sluit per
column-flex_places = Flexplekken
column-basis = Grondslag
column-funding = Bekostiging
column-contract_until = Contract tot
column-counts = Telt mee
column-why_not = Waarom niet
column-exchange_asylum = Uitruil asiel
column-exchange_ukraine = Uitruil Oekraïne
column-exchange_homes = Uitruil huisvesting
column-task_after = Opgave na uitruil
column-to_come = Nog te openen
column-deed = Stap
column-places_in_step = Plekken in deze stap
column-people = Mensen die verhuizen
column-to = Naar
column-note = Toelichting
column-durable_share = Duurzaam deel
column-break = Afwijking
column-loses_basis = Zonder grondslag vanaf
column-months_left = Contract, maanden
column-contract_left = Contract, €
column-province = Provincie
not-counted-act = vervalt met de Spreidingswet
municipal-none = zonder gemeente
