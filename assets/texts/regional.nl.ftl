# Teksten: opgave, wet en transitieplan.

# Namen van velden en keuzes.
field-location-name = naam
field-location-province = provincie
field-location-municipality = gemeente
field-location-kind = soort
field-location-stage = fase
field-location-stage_since = in deze fase sinds
field-location-basis = rust op
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

# Meldingen.
problem-extension-after-open-end = deze verlenging volgt op een overeenkomst zonder einddatum en doet dus niets
    .fix = Geef de overeenkomst een einddatum, of verwijder de verlenging
problem-handover-unknown = de mensen zouden overgaan naar “{ $found }”, maar die locatie staat niet in de lijst
    .fix = Kies een andere locatie die openblijft
problem-law-without-date = de Spreidingswet is ingetrokken, maar er staat niet per wanneer
    .fix = Vul de eerste maand zonder de wet in
problem-pipeline-stage-open = een regel voor de pijplijn gaat over een fase vóór de opening, niet over { $found }
    .fix = Kies idea, survey, agreed, permit of construction
problem-pipeline-rule-twice = voor { $kind } in deze fase staat al regel “{ $other }”
    .fix = Laat de soort in een van beide regels weg
problem-measure-without-effect = deze maatregel huisvest niemand elders en verruimt de bezetting niet; hij doet dus niets
    .fix = Vul het aantal mensen of de extra bezetting per plek in
problem-norm-above-one = met de maatregelen verblijven er in { $month } { $found } mensen per duurzame plek
    .fix = Controleer de maatregelen die de bezetting verruimen
problem-cycle-unknown = de telregel hoort bij ronde “{ $found }”, maar die ronde staat niet in het bestand
    .fix = Voeg de ronde toe, of laat dit veld weg
problem-municipality-twice = gemeente { $found } staat twee keer in deze provincie
    .fix = Verwijder een van beide
problem-municipality-unknown = gemeente { $found } staat niet bij deze provincie
    .fix = Controleer de naam, of voeg de gemeente toe
problem-municipal-tasks-above = de gemeenten hebben in { $month } samen een opgave van { $found } plekken, meer dan de { $task } van de provincie
    .fix = Controleer de opgaven van de gemeenten
problem-exchange-unequal = de uitruil telt voor { $task ->
        [asylum] asielplekken
        [ukraine] plekken voor Oekraïne
       *[other] huisvesting
    } op tot { $found } in plaats van 0; de som van de opgaven moet gelijk blijven
    .fix = Laat wat de een overneemt bij de ander afgaan
