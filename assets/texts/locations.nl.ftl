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

# Filters.
filter-search = Zoek een locatie
filter-search-hint = Zoek naam, id of gemeente
filter-ends = eindigt vóór
    .help = Toont locaties waarvan de afspraak afloopt vóór deze maand; toegekende verlengingen tellen mee
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
location-available_until = Einde afspraak
    .below = eerste maand dicht
location-probability = Kans
    .below = dat zij opent
location-flex = Flexplekken
location-recall = Terugroeptermijn
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
location-stays = blijft open

# Keuzen van een locatie.
choice-dispersal_act = Spreidingswet
choice-agreement = vrijwillige afspraak
choice-own = bezit of vergunning COA
choice-undecided = nog niet beslist
choice-granted = toegekend
choice-refused = afgewezen
choice-regime_coa = begroting COA
choice-regime_dfr = DFR
choice-regime_booo = BooO
choice-regime_grant = specifieke uitkering
choice-regime_municipal = gemeente zelf
choice-suitable = geschikt
choice-unsuitable = niet geschikt

# Wat er getypt moet worden.
locations-wrong-empty = Vul hier iets in
locations-wrong-places = Typ een aantal plekken, bijvoorbeeld 400
locations-wrong-whole-months = Typ een heel aantal maanden, bijvoorbeeld 3
locations-wrong-months = Typ een aantal maanden van 0 tot 240
locations-wrong-share = Typ een percentage van 0 tot 100
locations-wrong-month = Typ een maand, bijvoorbeeld mrt 2028 of 2028-03
locations-wrong-price = Typ een bedrag per plek per dag, bijvoorbeeld 42,50
locations-wrong-euro = Typ een bedrag in euro, bijvoorbeeld 2.500.000
