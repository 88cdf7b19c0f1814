# De pagina met locaties.
page-locations = Locaties
locations-tab-table = Tabel
locations-tab-bars = Tijdbalken
locations-tab-wall = Afloop

# Waar wijzigingen heen gaan.
locations-into = Wijzigingen in:
locations-into-variant = variant “{ $variant }”
locations-into-new = een nieuwe variant
locations-into-base = de basis zelf
locations-into-help = In een variant blijft de basis zoals zij is en ziet u elk verschil. Wijzig de basis zelf om te verbeteren wat er voor iedereen en in alle varianten staat.
locations-base-seen = de lijst toont de basis

# Filters.
filter-search = Zoek een locatie
filter-search-hint = Naam, id, gemeente
filter-ends = eindigt vóór
    .help = Toont locaties waarvan de afspraak afloopt vóór deze maand; verlengingen met het besluit “verlengd” tellen mee
filter-month-hint = mrt 2028
filter-flexible = Flexibel
filter-flexible-any = Alle
filter-flexible-yes = met flexafspraak
filter-flexible-no = zonder flexafspraak
filter-warned = met waarschuwing
    .help = Alleen locaties waar de controles iets over zeggen
filter-no-municipality = zonder gemeente
filter-count = { $shown } van { $all } locaties · { $places } plekken
filter-count-all = { $all } { $count ->
    [one] locatie
   *[other] locaties
} · { $places } plekken
filter-chip-search = “{ $text }”
filter-chip-ends = eindigt vóór { $month }
filter-clear = Alles tonen
filter-drop = Filter weghalen: { $name }
locations-class-durable = duurzaam
locations-class-temporary = tijdelijk
locations-class-outside = telt niet als opvang

# Velden van een locatie; `.below` staat onder de kop, `.help` legt uit.
location-name = Naam
location-kind = Soort
location-places = Plekken
location-ready_months = Inzetsnelheid
location-cost_reserve = Kosten reserve
location-municipality = Gemeente
location-province = Provincie
location-stage = Fase
location-available_from = Opent
    .below = verwacht
location-available_until = Sluit per
    .below = eerste maand dicht
location-probability = Kans
    .below = dat zij opent
location-flex = Flexplekken
location-recall = Weer inzetbaar
location-basis = Grondslag
location-funding = Bekostiging
location-class = Klasse
location-stage_since = Fase sinds
location-delay = Vertraging
location-extension = Na verlenging
    .below = eerste maand dicht
location-contract = Einde contract
    .below = eerste maand zonder
location-cost_in_use = Kosten in gebruik
location-cost_flex = Kosten uitgeleend
location-cost_idle = Kosten onbezet
location-investment = Investering
    .below = eenmalig
location-closing_cost = Sluitingskosten
    .below = eenmalig
location-payer = Betaalt
location-note = Toelichting
location-late = { $months } mnd
location-per-place-day = per plek per dag
location-stays = blijft open

# Wat er getypt moet worden.
locations-wrong-empty = Vul hier iets in
locations-wrong-places = Typ een aantal plekken, bijvoorbeeld 400
locations-wrong-whole-months = Typ een heel aantal maanden, bijvoorbeeld 3
locations-wrong-months = Typ een aantal maanden van 0 tot 240
locations-wrong-share = Typ een percentage van 0 tot 100
locations-wrong-month = Typ een maand, bijvoorbeeld mrt 2028 of 2028-03
locations-wrong-price = Typ een bedrag per plek per dag, bijvoorbeeld 42,50
locations-wrong-euro = Typ een bedrag in euro, bijvoorbeeld 2.500.000

# Tabel.
locations-empty = Nog geen locaties
locations-empty-text = Voeg een locatie toe, importeer een lijst, of plak cellen uit een werkblad.
locations-none = Geen locatie voldoet aan deze filters.
locations-add = Toevoegen
locations-duplicate = Dupliceren
locations-split = Splitsen…
    .help = Splits één locatie in twee die samen evenveel plekken en eenmalige kosten hebben
locations-remove = Verwijderen
locations-import = Importeren…
    .help = Lees een lijst uit een werkblad; plakken met Ctrl V kan ook
locations-export = Exporteren…
locations-columns = Kolommen
locations-details = Details
locations-selected = { $number } geselecteerd
locations-removed = { $count ->
    [one] 1 locatie
   *[other] { $number } locaties
} verwijderd.
locations-duplicated = { $count ->
    [one] 1 locatie
   *[other] { $number } locaties
} gekopieerd.
location-new-name = Nieuwe locatie
location-copy-name = { $name } (kopie)
location-added = nieuw
location-nothing = geen
location-edit = Bewerken
location-ascending = oplopend gesorteerd
location-descending = aflopend gesorteerd
location-sort = Klik om te sorteren; nog eens klikken keert de volgorde om.
location-standing-in = overgenomen
location-changed = anders dan de basis
location-base-says = In de basis: { $value }
location-of-kind = Geen eigen bedrag: dit is het bedrag van deze soort.
location-of-pipeline = Geen eigen kans: dit is de gebruikelijke kans in deze fase, en anders 100 %.
location-opens = Gepland { $planned }, verwacht { $expected }
location-opens-typical = Gepland { $planned }; verwacht { $expected }, met de gebruikelijke duur van de fasen
location-stage-takes = Fase { $stage }: gewoonlijk { $months } maanden
location-payer-of-kind = volgens de soort
location-for-all = Geldt voor alle { $number } geselecteerde locaties

# Splitsen.
split-title = { $name } splitsen
split-text = Nu { $places } plekken. Plekken, flexplekken en eenmalige kosten worden verdeeld; samen blijven zij precies gelijk.
split-places = Plekken die eraf gaan
split-name = Naam van het afgesplitste deel
split-until = Eigen einde (mag leeg)
split-own-end = Dit deel sluit dan per { $month }, zonder verlenging.
split-name-of = { $name }, deel 2
split-becomes = Wordt { $part } plekken; er blijven { $rest } plekken.
split-hint = Vul in hoeveel plekken een eigen locatie worden.
split-wrong = Typ een aantal dat groter is dan 0 en kleiner dan wat er nu is
split-button = Splitsen

# Formulier.
location-form-empty = Selecteer een locatie in de tabel om alles ervan te zien. Met Ctrl of Shift selecteert u er meer; dan wijzigt u ze samen.
location-form-many = { $number } locaties
location-form-all = Wat u hier wijzigt, geldt voor alle geselecteerde locaties en is één stap.
location-different = verschillend
location-empty-all = overal leegmaken
location-dropped = “{ $typed }” is niet overgenomen. { $why }.
location-make-like = Overal zoals bij { $name }
location-never = Telt nergens mee: de kans is te klein, of zij sluit voordat zij opent.
location-open-ended = Verwacht open vanaf { $from }, zonder einde.
location-open-until = Verwacht open van { $from } tot { $until }.
location-group-agenda = Uitvoeringsagenda
location-group-where = Waar
location-group-when = Wanneer
location-group-basis = Grondslag en afspraken
location-group-money = Bekostiging en kosten
location-part-agreements = Afspraken over flexibel gebruik
location-part-extensions = Verlengingen
location-part-contract = Contract
location-part-funding = Bekostiging
location-part-handover = Wie de bewoners overneemt
location-part-out = { $name } weghalen
location-agreement = Afspraak
location-agreement-add = Afspraak toevoegen
location-agreement-places = Flexplekken
    .unit = plekken
location-agreement-from = Geldt vanaf
    .help = Leeg: altijd al
location-agreement-until = Geldt tot
    .help = Eerste maand dat zij niet meer geldt; leeg: zonder einde
location-agreement-recall = Weer inzetbaar
    .unit = maanden
    .help = Maanden van aanzegging tot de plekken terug zijn; leeg: de standaardtermijn
location-groups = Doelgroepen
    .help = Gescheiden door komma's
location-extension-one = Verlenging
location-extension-add = Verlenging toevoegen
location-extension-endless = Zonder einde van de afspraak valt er niets te verlengen.
location-extension-until = Open tot
    .help = Eerste maand dat de locatie dan dicht is; leeg: blijft open
location-extension-decision = Beslissing
location-extension-chance = Kans
    .help = Kans dat de verlenging komt zolang er niets beslist is; leeg: de kans van het scenario
location-contract-per-year = Vaste lasten
    .unit = per jaar
    .help = Euro per jaar die hoe dan ook verschuldigd is
location-funding-regime = Regeling
location-funding-until = Betaalt tot
    .help = Eerste maand dat de regeling niet meer betaalt; leeg: geen einde bekend
location-suitability = Oordeel COA
location-not-judged = nog niet gegeven
location-unknown = onbekend
location-handover-to = Locatie
location-handover-choose = Voeg een locatie toe
location-handover-note = Anders
    .help = Iemand die geen locatie is, of een opmerking
location-status = Status
location-source = Bron
location-date = Peildatum
location-no-source = geen bron
location-source-needed = Officieel, pers en afgeleid vragen een bron.
location-status-of = { $name }: { $status }
location-status-help = Waar komt dit getal vandaan? Klik om status en bron te wijzigen.
location-wrong-day = Typ een datum, bijvoorbeeld 2026-11-01, 2026-11 of 2026
locations-wrong-recall = Typ een heel aantal maanden van 1 tot 240
