# Andere groepen en uitwisseling.

# Namen van velden.
field-displaced-people = Ontheemden met opvang
field-displaced-norm = Ontheemden per gemeentelijke plek
field-displaced-places = Gemeentelijke plekken voor ontheemden
field-displaced-protection_ends = Einde tijdelijke bescherming
field-displaced-winding_down = Afbouw na einde bescherming
field-displaced-staying = Blijft na einde bescherming
field-displaced-to_asylum = Van vertrekkers naar het COA
field-exchange-to_asylum = Gemeentelijke plekken voor asiel
field-exchange-to_displaced = COA-plekken voor ontheemden
field-exchange-months = Omzettijd van een plek

# Ontheemden.
groups-displaced-unknown = Hoeveel ontheemden gemeentelijke opvang nodig hebben, is in dit scenario niet bekend.
groups-displaced-short = Vanaf { $month } zijn er te weinig gemeentelijke plekken voor ontheemden; het meest in { $peak }: { $places } plekken.
groups-displaced-room = Er zijn het hele tijdvak genoeg gemeentelijke plekken voor ontheemden: in { $month } zijn er de minste vrij, { $places }, en aan het eind { $end }.
groups-end-none = Een einde van de tijdelijke bescherming is niet ingevuld: zij gaat in het model door.
groups-end-later = Vanaf { $month }, na het tijdvak, geldt de tijdelijke bescherming niet meer.
groups-end-unknown = Vanaf { $month } geldt de tijdelijke bescherming niet meer. Wie daarna blijft is niet bekend; zolang dat niet is ingevuld, blijft in het model iedereen.
groups-end-leaves = Vanaf { $month } geldt de tijdelijke bescherming niet meer. Na { $end } hebben nog { $stays } ontheemden gemeentelijke opvang nodig en zijn er { $asylum } bij het COA.
groups-empty-note = Zonder dit aantal rekent het model niet met ontheemden; de asielopvang verandert er niet door. Vul in hoeveel mensen gemeentelijke opvang nodig hebben zolang de tijdelijke bescherming doorgaat. Plekken zijn die van de open locaties van soort GOO, tenzij u een aantal invult.
groups-empty-people = Ontheemden met opvang
groups-empty-add = Ontheemden toevoegen
groups-heading-now = De drie groepen naast elkaar
groups-heading-displaced = Ontheemden uit Oekraïne
groups-heading-exchange = Uitwisseling van plekken
groups-heading-transit = Doorstroomlocaties
groups-month = Maand
groups-ends = Geen bescherming vanaf
groups-ends-field = Eerste maand zonder bescherming
groups-not-given = Niet ingevuld; het model rekent met deze waarde.
groups-of-locations = Van de open locaties.
groups-displaced-title = Gemeentelijke plekken voor ontheemden, plekken per maand
groups-layer-borrowed = gebruikt COA
groups-chart-empty = Er is niets te tekenen.
mark-protection = einde bescherming
    .detail = { $month }: eerste maand zonder tijdelijke bescherming voor ontheemden uit Oekraïne

# Uitwisseling.
groups-into-none = Naar asiel: er is geen maand waarin gemeentelijke plekken vrij zijn en het COA duurzame plekken mist.
groups-into-possible = Naar asiel is niets afgesproken. In { $month } staan { $places } gemeentelijke plekken vrij die het COA zou kunnen gebruiken.
groups-into-short = Naar asiel is een afspraak, maar geen plek blijft de hele omzettijd vrij en nodig; in { $month } zijn het er { $places }.
groups-into-used = Naar asiel: de eerste omgezette plekken zijn er in { $first }; in { $month } gebruikt het COA er de meeste: { $places }.
groups-out-none = Naar ontheemden: er is geen maand waarin duurzame plekken vrij zijn en ontheemden plekken missen.
groups-out-possible = Naar ontheemden is niets afgesproken. In { $month } staan { $places } duurzame plekken vrij die ontheemden zouden kunnen gebruiken.
groups-out-short = Naar ontheemden is een afspraak, maar geen plek blijft de hele omzettijd vrij en nodig; in { $month } zijn het er { $places }.
groups-out-used = Naar ontheemden: de eerste omgezette plekken zijn er in { $first }; in { $month } gebruiken zij er de meeste: { $places }.
groups-exchange-note = Een plek is te gebruiken als zij de hele omzettijd vrij en nodig is gebleven. Uitwisseling verplaatst geen geld: wie een plek betaalt, blijft haar betalen. Een verrekening tussen COA en de gemeentelijke opvang is niet gemodelleerd.
groups-exchange-months = Uitwisseling per maand

# Doorstroomlocaties.
groups-transit-path = Dit scenario rekent met gepubliceerde bezetting; wie er in doorstroomlocaties zit, is daarin niet bekend.
groups-transit-nothing = Dit scenario heeft geen doorstroomplekken.
groups-transit-over = In { $month } worden doorstroomlocaties het volgende knelpunt: dan is voor het eerst een verblijf voorbij zonder woning, en dat blijft zo tot het einde. Het meest zijn het er { $people }, in { $peak }; gemiddeld ontbreken { $homes } woningen per maand.
groups-transit-over-until = In { $month } worden doorstroomlocaties het volgende knelpunt: dan is voor het eerst een verblijf voorbij zonder woning. Dat duurt tot { $until }. Het meest zijn het er { $people }, in { $peak }; gemiddeld ontbreken { $homes } woningen per maand.
groups-transit-full = Vanaf { $month } zijn de doorstroomlocaties vol; wie zijn verblijf erop heeft zitten, vindt een woning.
groups-transit-room = De doorstroomlocaties lopen niet vol, en wie zijn verblijf erop heeft zitten, vindt een woning.
groups-transit-limit = Een verblijf duurt gemiddeld { $months } maanden, en ten hoogste een jaar. Woningen gaan eerst naar wie zijn verblijf erop heeft zitten.
groups-transit-full-note = Alle plekken zijn voor het eerst bezet in { $month }.
groups-transit-title = Mensen in doorstroomlocaties, per maand
groups-mark-over = verblijf voorbij
    .detail = { $month }: eerste maand waarin een verblijf voorbij is zonder woning

# Tabellen.
stock-group-asylum = Asiel (COA)
stock-group-displaced = Ontheemden
stock-group-transit = Doorstroom
sheet-groups = Groepen per maand
sheet-groups-exchange = Uitwisseling
sheet-groups-now = Groepen in een maand
column-group = Groep
column-people_in_group = Mensen
column-places_needed = Nodig
column-places_open = Open
column-used_by_own = Eigen gebruik
column-used_by_others = Uitgeleend
column-free_places = Vrij
column-borrowed_places = Geleend
column-short_places = Tekort
column-stay_over = Verblijf voorbij
column-asked_goo = Gevraagd, gemeenten
column-converting_goo = In omzetting
column-borrowed_goo = Bij COA
column-free_goo = Vrij
column-asked_durable = Gevraagd, COA
column-converting_durable = In omzetting
column-displaced_in_durable = Bij ontheemden
column-short_displaced = Tekort
column-displaced = Ontheemden
column-need_displaced = Behoefte ontheemden
column-open_goo = Gemeentelijke plekken
column-displaced_to_asylum = Ontheemden bij COA
column-transit_places = Doorstroomplekken
column-transit_stays = Verblijf loopt
column-homes_short = Woningen te weinig
groups-now = In { $month }: { $groups }.
groups-now-asylum = asiel
groups-now-displaced = ontheemden
groups-now-transit = doorstroom
groups-now-short = { $group } { $places } plekken te weinig
groups-now-free = { $group } { $places } plekken vrij
groups-now-note = Plekken op de eerste dag van de maand. Uitgeleend: in gebruik bij een andere groep. Geleend: van een andere groep. Wie in doorstroom zit, staat buiten de opvang van het COA.
groups-months = { $count ->
    [one] maand
   *[other] maanden
}
groups-per-place = per plek
groups-displaced-chart = Gemeentelijke plekken: nodig, open, vrij en uitgewisseld
groups-displaced-title-from = Gemeentelijke plekken voor ontheemden, plekken per maand; as vanaf { $from }
groups-layer-free = vrij
groups-layer-durable = plekken COA
groups-layer-short = tekort
groups-transit-chart = Wie er zit en wiens verblijf voorbij is
