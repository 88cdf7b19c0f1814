# De pagina met provincies.
page-provinces = Provincies
provinces-tab-map = Provincies
provinces-tab-law = Spreidingswet en DFR
provinces-tab-segments = Signalen per soort
provinces-tab-measures = Escalatie
provinces-tab-sizes = Groot of klein
provinces-detail-task = Opgave
provinces-detail-municipalities = Gemeenten
provinces-detail-plan = Transitieplan
provinces-month = Geteld in
provinces-back = ← Kaart
provinces-choose = Kies een provincie op de kaart
provinces-map-title = { $unit }, { $month }
provinces-unit-share = deel van de open opvangplekken
provinces-unknown = onbekend
provinces-short = ! te weinig
provinces-met = ✓ gehaald
provinces-save = Bewaren als werkmap…
provinces-save-help = Een Excel-bestand (.xlsx) met een blad per tabel
provinces-task = Opgave onder de Spreidingswet
provinces-task-total = totaal
provinces-task-minors = waarvan amv
provinces-with-minors = De vergelijking telt amv mee.
provinces-without-minors = De vergelijking is zonder amv.
provinces-stock-unknown = Het deel van de provincie in de 41.000 stabiele plekken is niet vastgesteld: onbekend.
provinces-rule-default = Er staat geen telregel in het bestand: alle open duurzame plekken tellen mee.
provinces-rule = Telregel vanaf { $from }; mee tellen: { $kinds }
provinces-rule-cycle = Telregel vanaf { $from } (ronde { $cycle }); mee tellen: { $kinds }
provinces-rule-above = , alleen locaties met meer dan { $above } plekken
provinces-rule-months = , afgesproken voor ten minste { $months } maanden
provinces-counting = Wat telt mee, en waarom niet
province-groningen = Groningen
province-friesland = Friesland
province-drenthe = Drenthe
province-overijssel = Overijssel
province-flevoland = Flevoland
province-gelderland = Gelderland
province-utrecht = Utrecht
province-noord-holland = Noord-Holland
province-zuid-holland = Zuid-Holland
province-zeeland = Zeeland
province-noord-brabant = Noord-Brabant
province-limburg = Limburg
graph-province-title = Plekken en opgave
graph-province-durable = duurzaam
graph-province-temporary = tijdelijk
graph-province-counts = telt mee
graph-province-task = opgave
graph-province-empty = Geen locaties en geen opgave in deze provincie
municipal-at = Plekken in { $month }
municipal-note = De opgaven van gemeenten zijn indicatief; alleen die in het bestand staan zijn bekend. “Nog te openen” telt locaties mee die later openen, voor zover hun kans meetelt.
municipal-name = Naam van de gemeente
municipal-add = Gemeente toevoegen
municipal-tasks = Opgaven invoeren
municipal-remove = { $name } weghalen
exchange-heading = Uitruil tussen gemeenten
exchange-note = Wat de ene gemeente overneemt, gaat er bij de andere af: per opgave blijft de som gelijk.
exchange-add = Uitruil toevoegen
exchange-remove = Weghalen
exchange-from = Vanaf
exchange-remark = Toelichting
exchange-sum = Som
exchange-part = Gemeente erbij
exchange-unequal = De som is niet nul: deze uitruil verandert de opgave van de provincie.
plan-breaks-more = En nog { $count } andere punten
plan-breaks-fewer = Minder tonen
plan-steps = Stappen
plan-file = transitieplan-{ $province }
plan-no-steps = Binnen het scenario opent, verandert of sluit er niets.
plan-standings = Stand op 1 januari
plan-score-emergency = Plekmaanden tijdelijke opvang
plan-score-moves = Gedwongen verhuizingen, mensen
plan-score-cost = Kosten van de locaties
plan-move = Maand van de stap van { $location }
plan-nobody = niemand
plan-to = { $location } gaat over naar { $to }
plan-add = Stap toevoegen
plan-add-location = Kies een locatie
plan-add-close = sluiten in
plan-add-extend = verlengen tot
plan-add-flex = flexibel vanaf
plan-add-button = Toevoegen
law-finding-in-force = De Spreidingswet blijft van kracht; hieronder staat wat een intrekking zou veranderen zodra u een datum kiest
law-finding-ends = Zonder de wet vanaf { $month } verliezen { $locations ->
        [one] 1 locatie
       *[other] { $locations } locaties
    } met { $places } plekken hun grondslag; hun contracten lopen nog door voor { $euro }{ $unknown ->
        [0] {""}
        [one] {" "}(van 1 contract is de prijs onbekend)
       *[other] {" "}(van { $unknown } contracten is de prijs onbekend)
    }{ $basis ->
        [0] {""}
        [one] {"; "}van 1 locatie is de grondslag onbekend
       *[other] {"; "}van { $basis } locaties is de grondslag onbekend
    }
law-switch-note = Na de intrekking geldt er geen opgave meer. Of locaties zonder andere grondslag blijven, is een aanname die u zelf kiest.
law-losing = Locaties die hun grondslag verliezen
law-gaps = Bekostiging die eerder eindigt dan het contract
law-gap = { $location }: { $regime } tot { $funded }, contract tot { $contract }; ongedekt { $value }
law-no-end = een onbekend of onbepaald einde (gerekend tot het einde van het scenario)
law-value-unknown = bedrag onbekend
law-estimate = Capaciteitsraming
law-report = Verslag van de commissaris
law-decision = Verdeelbesluit
law-realisation = Plekken gereed
law-round-not-in-force = De wet geldt dan niet meer: van deze ronde volgt niets.
law-round-outside = De datum waarop de plekken er moeten zijn, ligt buiten het scenario of is onbekend.
law-round-met = Alle provincies met een bekende opgave halen die in { $month }.
law-round-short = { $province } komt in { $month } { $short } plekken tekort, ook later in het scenario
law-round-short-met = { $province } komt in { $month } { $short } plekken tekort en haalt de opgave in { $met }
law-step-in = Vanaf die datum kan de minister ingrijpen bij gemeenten die hun deel niet leveren.
law-dfr = Doelgroepflexibele regeling (DFR)
law-dfr-count = { $count ->
        [0] Geen locatie in dit scenario wordt uit de DFR bekostigd
        [one] 1 locatie wordt uit de DFR bekostigd
       *[other] { $count } locaties worden uit de DFR bekostigd
    }. COA beoordeelt in alle gevallen of een locatie geschikt is.
law-uncertain = onzeker
segments-title = Plekken die niet zomaar vervangbaar zijn
segments-note = Signalen naast het model: de berekening vult alle duurzame plekken als één voorraad.
segments-path = De behoefte per soort is alleen bekend waar de instroom wordt gesimuleerd.
segments-open = open
segments-need = behoefte
segments-places = { $places } plekken in { $month }; de behoefte aan deze soort alleen is niet bekend
segments-nothing = Dit scenario noemt geen locaties van de soort { $kind }; hieronder staat wat er nodig zou zijn
segments-enough = Voor { $kind } zijn er steeds genoeg plekken
segments-short = { $kind }: vanaf { $from } te weinig plekken, { $months } maanden lang, het meest in { $at } ({ $most } plekken)
measures-note = Maatregelen verlagen de behoefte voordat er crisisplekken nodig zijn. Zij gaan over mensen: elders gehuisvest, of met meer mensen op dezelfde plekken.
measures-avoided = De maatregelen vermijden ten hoogste { $places } plekken, in { $month }
measures-none = Geen maatregel is ingezet: de behoefte is die van de prognose
measures-active = Alleen een ingezette maatregel telt mee
measures-remove = Weghalen
measures-from = Vanaf
measures-until = tot
measures-people = mensen elders
measures-norm = extra mensen per duurzame plek
measures-add-hosting = Logeerregeling toevoegen
measures-add-standards = Versoepelde eisen toevoegen
sizes-none = Er staan geen groottes van locaties in dit scenario
sizes-none-note = Voeg ze toe in het bestand onder “sizes”: plekken, deel dat opent, doorlooptijd en kosten.
sizes-note = Alles hieronder rust op aannamen per grootte; gepubliceerde cijfers zijn niet gevonden. Een kleinere locatie vraagt een gemeente meer.
sizes-places = Plekken in totaal
sizes-mix = De andere mix
sizes-head-size = Grootte
sizes-head-share = Aandeel
sizes-head-opens = Gaat open
sizes-head-months = Doorlooptijd
sizes-head-cost = Kosten in gebruik, per plek per dag
sizes-head-status = Herkomst
sizes-months = { $months } maanden
sizes-finding = Van { $wanted } plekken gaan er naar verwachting { $now } open in { $manynow } locaties; in de andere mix { $other } in { $manyother } locaties
sizes-now = Plannen van nu
sizes-other = Andere mix
sizes-row-wanted = Plekken gewenst
sizes-row-expected = Plekken die naar verwachting openen
sizes-row-locations = Locaties, en dus hoogstens zoveel gemeenten
sizes-row-mean = Gemiddelde tijd tot opening
sizes-row-last = Tijd tot de laatste open is
sizes-row-cost = Kosten per jaar, in gebruik
provinces-bars = Locaties in de tijd →
provinces-ended = geen opgave meer
provinces-more = En nog { $count } locaties; de pagina Locaties heeft ze alle.
exchange-until = tot
law-total = Landelijk: { $places } plekken
law-municipalities = Gemeenten met een bekende opgave die zij dan niet halen: { $names }
law-round-unknown = Van geen provincie is voor die datum een opgave bekend.
plan-not-there = Die stap kan daar niet staan: de locatie opent niet eerder dan gebruikelijk, of iets anders houdt haar tegen
