# Kosten en marge, en wat een begroting koopt.

# Grafieken.
graph-edition = begroting { $edition }
graphs-bought = Tonen wat de begroting koopt
    .help = Laat in de grafiek van de plekken zien hoeveel plekken de gekozen begrotingsregel koopt, naast de behoefte en de stabiele voorraad
buys-line-everything = begroting koopt
buys-line-in-use = na vaste lasten
buys-level-stock = { $places } · stabiel
graph-bought-above = Plekken per maand; begroting deels boven de as
buys-chart = Wat de begroting koopt, naast behoefte en stabiele voorraad
buys-chart-unit = Plekken per maand; de begroting in treden per jaar
lines-chart-costs = Kosten per soort en de begroting
lines-chart-margins = Marge per jaar en opgeteld
lines-chart-unit = Miljoen euro, { $prices }
lines-chart-empty = Deze regel heeft geen kosten in het model en geen cijfer binnen het scenario
lines-together = opgeteld
lines-together-other = { $edition } opgeteld
lines-margin = per jaar

# Prijspeil.
lines-level = Prijspeil
lines-prices-base = prijzen van { $year } voor latere jaren
lines-prices-current = lopende prijzen
lines-prices-constant = constante prijzen van { $year }
lines-level-edition = Als de begroting
lines-level-current = Lopende prijzen
lines-level-constant = Constante prijzen { $year }
lines-index = Prijsindex

# Kosten en marge.
lines-row = Regel
lines-editions = Begrotingen
lines-none = Dit scenario heeft geen begroting om de kosten mee te vergelijken
lines-none-note = Zet op het tabblad Tabellen een begroting in het scenario.
lines-short-row = { $row }: in { $year } is de begroting { $edition } { $amount } te krap
lines-short-together = ; de krappe jaren tot en met { $last } samen { $short }
lines-short-ample = , met de ruime jaren erbij { $sum ->
        [below] { $total } te krap
       *[above] blijft { $total } over
    }
lines-enough = { $row }: de begroting { $edition } dekt de kosten in elk jaar met een cijfer; opgeteld tot en met { $last } blijft { $total } over
lines-not-modelled = { $row }: wat deze regel betaalt, zit niet in het model; er is geen marge
lines-no-figure = { $row }: de begroting { $edition } heeft geen cijfer voor de jaren van het scenario
lines-crossed = { $edition }: in { $year } voor het eerst overschreden
lines-crossed-never = { $edition }: in geen enkel jaar overschreden
lines-crossed-together = opgeteld overschreden vanaf { $year }
lines-crossed-together-never = opgeteld niet overschreden
lines-missing-row = { $edition }: deze regel komt er niet in voor
lines-amends-nothing = { $edition }: wijzigt in deze jaren niets aan deze regel
lines-missing-figure = { $edition }: geen cijfer voor deze regel
lines-partial = Een jaar met * ligt niet helemaal in het scenario: de kosten van de maanden erbinnen staan naast de begroting van het hele jaar.
lines-shortage-apart = Wat de plekken zouden kosten die er niet zijn, staat hier niet bij.
lines-unmodelled = { $count ->
        [one] 1 onderste regel van deze begroting zit
       *[other] { $count } onderste regels van deze begroting zitten
    } niet in het model, in { $year } samen { $amount }; zie alle regels hieronder.
lines-head-year = Jaar
lines-head-edition = Begroting
lines-head-budget = Bedrag
lines-head-status = Herkomst
lines-head-cost = Kosten
lines-head-margin = Marge
lines-head-together = Opgeteld
lines-head-covers = In het model
lines-all-rows = Alle regels, per jaar
lines-file = kosten-en-marge
lines-no-amount = geen cijfer
coverage-whole = ja
coverage-part = deels: niet alle onderliggende regels
coverage-below = ja, via onderliggende regels
coverage-nothing = niet gemodelleerd
sheet-budget-lines = Kosten en marge
column-lines_edition = Begroting
column-lines_row = Regel
column-lines_year = Jaar
column-lines_months = Maanden in scenario
column-lines_budget = Bedrag, €
column-lines_status = Herkomst bedrag
column-lines_cost_current = Kosten, lopende prijzen, €
column-lines_cost = Kosten, gekozen prijspeil, €
column-lines_margin = Marge, €
column-lines_cumulative = Marge opgeteld, €
column-lines_coverage = In het model

# Wat koopt dit?
buys-none = Geen regel van deze begroting betaalt plekken die het model kent
buys-short = Van de { $stock } plekken koopt de begroting { $edition } ({ $row }) er { $places } in { $year }{ $other ->
        [yes] , en { $left } als eerst reserve, leegstand en eenmalige kosten eraf gaan
       *[no] {""}
    }
buys-enough = De begroting { $edition } ({ $row }) koopt in elk jaar met een cijfer de { $stock } plekken; in { $year } zijn het er { $places }
buys-no-figure = De begroting { $edition } heeft voor { $row } geen cijfer binnen het scenario
buys-row = Regel
buys-edition = Begroting
buys-note = Alles meegerekend: het bedrag gedeeld door wat alles wat de regel betaalt per plek in gebruik kost, dus met reserve, leegstand en eenmalige kosten. Na vaste lasten: eerst gaan reserve, uitgeleende en lege plekken en eenmalige kosten eraf, de rest koopt plekken in gebruik. De regel betaalt ook zaken die het model niet kent; dan koopt hij er minder.
buys-head-year = Jaar
buys-head-budget = Bedrag
buys-head-used = In gebruik
buys-head-cost = Kosten regel
buys-head-fixed = Waarvan vast
buys-head-everything = Koopt, alles meegerekend
buys-head-in-use = Koopt, na vaste lasten
buys-head-stock = T.o.v. { $stock }
buys-cell-resident = Dat is { $price } per bewoner per jaar
buys-kinds = Als alles één soort was, na vaste lasten
buys-kind-price = { $price } per plek
buys-kind-cell = { $places } à { $price }
buys-kinds-note = Per soort: plekken, en wat een plek in gebruik per jaar kost in de prijzen van de begroting. Een soort met ° is in dat jaar niet in gebruik.
buys-file = wat-koopt-dit
buys-reading-everything = gemiddelde kosten van alles
buys-reading-in_use = na vaste lasten, plek in gebruik
sheet-budget-buys = Wat koopt dit
column-buys_year = Jaar
column-buys_months = Maanden in scenario
column-buys_budget = Bedrag, €
column-buys_prices = Prijzen van
column-buys_used = Plekken in gebruik
column-buys_people = Bewoners
column-buys_cost = Kosten van de regel, €
column-buys_fixed = Waarvan vast, €
column-buys_kind = Soort
column-buys_per_place = € per plek per jaar
column-buys_places = Plekken die de begroting koopt
column-buys_reading = Lezing

# Besluiten van de IND.
decisions-title = Besluiten: wat koopt de IND-regel?
decisions-none = Deze vraag hoort bij gesimuleerde instroom; dit scenario rekent met gepubliceerde bezetting.
decisions-unknown = Wat een besluit kost, is in geen gepubliceerd stuk gevonden. Vul de kosten per besluit in en het deel van de regel dat naar asielbesluiten gaat; beide zijn dan een aanname.
decisions-answer = In { $year } koopt de regel { $row } { $bought } besluiten; het model vraagt er { $asked }
decisions-active = en de regel begrenst het aantal besluiten
decisions-not-active = de regel begrenst het model nu niet
decisions-row = Regel
decisions-row-none = kies een regel
decisions-share = Deel voor asielbesluiten
decisions-cost = Kosten per besluit
decisions-cost-unit = euro, prijzen { $year }
decisions-limit = Begrens de besluiten
decisions-limit-help = Het model neemt dan per maand niet meer besluiten dan de regel koopt: eerst in het versnelde spoor, daarna in het gewone. Jaren zonder cijfer begrenzen niets.
decisions-head-year = Jaar
decisions-head-bought = De regel koopt
decisions-head-asked = Het model vraagt
decisions-head-made = Genomen
decisions-head-left = Verschil
decisions-no-limit = geen cijfer, geen grens
decisions-not-known = onbekend
unit-euro-per-decision = euro per besluit
unit-short-decision = per besluit
field-decision_budget-active = Besluiten begrensd door de begroting
field-decision_budget-row = Begrotingsregel voor besluiten
field-decision_budget-share = Deel van de regel voor asielbesluiten
field-decision_budget-cost = Kosten per besluit
