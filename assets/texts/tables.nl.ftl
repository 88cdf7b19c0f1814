# Begrotingstabellen, koppeling en toelichting.

field-scenario-budget = Begroting waarmee vergeleken wordt

row-kind-commitment = Verplichtingen
row-kind-expenditure = Uitgaven
row-kind-receipt = Ontvangsten

tables-editions = Begrotingen
tables-empty = Dit scenario heeft nog geen begroting.
tables-new = Nieuw
tables-new-title = Nieuwe begroting
tables-amend = Wijziging
tables-amend-help = Een suppletoire begroting of amendement: bedragen zijn wijzigingen van deze begroting
tables-amendment-of = Wijziging van { $title }
tables-amends = wijzigt { $edition }
tables-copy = Kopie
tables-copy-of = { $title } (kopie)
tables-paste = Plakken…
tables-paste-help = Een tabel uit Excel, Word of een webpagina in deze begroting zetten
tables-remove = Verwijderen
tables-remove-chosen = Met deze begroting wordt vergeleken; kies eerst een andere
tables-remove-amended = Een andere begroting wijzigt deze
tables-chosen = gekozen
tables-title = Titel
tables-date = Datum
tables-date-help = Jaar, maand of dag: 2026, 2026-09 of 2026-09-15
tables-prices = Prijspeil
tables-prices-help = Het jaar in welks prijzen latere jaren staan; leeg: bedragen worden vergeleken zoals ze er staan
tables-choose = Hiermee vergelijken
tables-choose-help = De kosten van de getoonde variant naast deze begroting zetten
tables-is-chosen = Hiermee worden de kosten vergeleken.
tables-added-up = Opgeteld bij wat zij wijzigt
tables-added-up-help = Toont de tabel zoals zij geldt als deze begroting gekozen is; bedragen zijn dan niet te bewerken
tables-no-source = Zonder bron.
tables-source = Bron en noot: wijs het merk aan.
tables-row = Regel
tables-row-name = Naam
tables-article = Artikel
tables-instrument = Instrument
tables-kind = Soort
tables-part-of = Onderdeel van
tables-part-of-none = niets
tables-net = Ontvangsten tellen mee
tables-net-help = Dit totaal is netto: ontvangsten onder dit totaal tellen mee met hun teken
tables-status = Status
tables-note = Noot
tables-fold = Onderdelen van { $row } dichtklappen
tables-unfold = Onderdelen van { $row } openklappen
tables-cell = { $row }, { $year }, duizend euro
tables-hint = Kies een regel voor artikel, instrument, soort en plaats. Streepje: de tabel laat het jaar leeg. Leeg: geen cijfer.
tables-no-amount = Dat is geen bedrag; er is niets gewijzigd
tables-left-empty = De tabel laat dit jaar leeg; totalen tellen het als niets.
tables-no-figure = Geen cijfer voor dit jaar; dat is niet nul.
tables-added = Opgeteld uit lagen; te wijzigen in de laag zelf.
tables-row-below = Deze regel staat in de begroting die gewijzigd wordt, en is daar te bewerken.
tables-add-row = Regel erbij
tables-new-row = Nieuwe regel
tables-remove-row = Regel weg
tables-add-year = Jaar { $year } erbij
tables-remove-year = Jaar { $year } weg
tables-remove-year-help = Alle bedragen van dit jaar gaan weg
tables-file = begroting
tables-foots = De onderdelen tellen op tot dit totaal.
tables-differs-short = ! { $difference }
tables-differs = { $total } { $year }: de onderdelen zijn samen { $sum } (x 1.000 euro), het verschil met het totaal is { $difference }.
tables-missing-short = ? deel mist
tables-missing = { $total } { $year }: niet te toetsen, want { $count ->
    [one] dit onderdeel heeft
   *[other] { $count } onderdelen hebben
} geen cijfer: { $names }.
tables-finding-wrong = { $count ->
    [one] Eén totaal telt niet op.
   *[other] { $count } totalen tellen niet op.
} { $first }
tables-finding-open = { $right ->
    [one] Eén totaal telt op
   *[other] { $right } totalen tellen op
}; { $open ->
    [one] één is
   *[other] { $open } zijn
} niet te toetsen. { $first }
tables-finding-none = { $title } heeft geen totalen met onderdelen om te toetsen.
tables-finding-right = { $count ->
    [one] Het enige totaal telt op
   *[other] Alle { $count } totalen tellen op
}: { $title }.
tables-apart = { $year } { $amount } (x 1.000 euro) { $more ->
    [higher] hoger
   *[lower] lager
}
tables-apart-usual = Verplichtingen naast uitgaven: { $years }. Dat is gewoon: verplichtingen en uitgaven worden apart geteld.

paste-into = Plakken in { $title }
paste-help = Kopieer de tabel met de kop met jaartallen en plak haar hieronder. Kolommen artikel, instrument, omschrijving, soort en onderdeel van worden herkend; een streepje of leeg vak is leeg, een vraagteken is onbekend.
paste-text = Plak hier de tabel
paste-unit = Bedragen in
scale-euro = euro
scale-thousands = duizenden
scale-millions = miljoenen
paste-notation = Getallen
paste-notation-found = zoals ze er staan
paste-notation-nl = 1.234,5
paste-notation-en = 1,234.5
paste-kind = Zonder soort:
paste-take = { $count ->
    [one] Eén regel overnemen
   *[other] { $count } regels overnemen
}
paste-cancel = Niet plakken
paste-replace = In plaats van alle regels
paste-replace-help = Haalt de regels die er staan weg; anders krijgen bekende regels de geplakte bedragen en komen nieuwe achteraan
paste-row = Rij
paste-told = Wat er op te merken is
paste-finding = { $rows ->
    [one] Eén regel is
   *[other] { $rows } regels zijn
} over te nemen{ $refused ->
    [0] {""}
    [one] , één niet
   *[other] , { $refused } niet
}. { $totals ->
    [0] Er zijn geen totalen om te toetsen.
   *[other] { $wrong ->
        [0] Alle { $totals } totalen tellen op.
       *[other] { $wrong } van { $totals } totalen tellen niet op: { $first }.
    }
}
paste-by-sums = Wat onderdeel is waarvan is gevonden in de bedragen die optellen.

mapping-no-edition = Er wordt met geen begroting vergeleken. Kies er een op het tabblad Tabellen.
mapping-note = Een vinkje: deze regel van { $edition } betaalt deze kosten. De kosten van een regel zijn de som van wat aangevinkt is.
mapping-payer = Betaler
mapping-line = Kostenpost
mapping-paid-by = Betaald door
mapping-not = ! niet gekoppeld
mapping-twice = ! dubbel betaald: { $rows }
mapping-apart = apart: plekken die er niet zijn
mapping-not-modelled = niet gemodelleerd
mapping-coverage = Wat het model berekent, en wie het betaalt
mapping-computed = Bedragen zijn berekend, in prijzen van het jaar zelf.
mapping-cell = { $row } betaalt { $line }, { $payer }
mapping-finding = Over de hele periode is { $once } aan berekende kosten aan één regel gekoppeld{ $count ->
    [0] ; niets blijft ongekoppeld
    [one] ; één kostenpost van { $not } is niet gekoppeld
   *[other] ; { $count } kostenposten van samen { $not } zijn niet gekoppeld
}{ $double ->
    [0] .
    [one] , en één van { $twice } wordt dubbel betaald.
   *[other] , en { $double } van samen { $twice } worden dubbel betaald.
}

comments-kept = Vorige raming
comments-kept-none = nog geen vastgelegd
comments-kept-title = Raming
comments-keep = Leg deze raming vast
comments-keep-title = Naam van deze raming
comments-keep-help = Bewaart de kosten per post, betaler en jaar met het prijspeil, zodat een latere raming ermee te vergelijken is
comments-forget = Vergeten
comments-forget-help = Haalt deze vastgelegde raming weg
comments-edition = Vorige begroting
comments-edition-none = geen
comments-only = Alleen verschillen zonder toelichting, groter dan
comments-least = miljoen euro
comments-file = toelichting
comments-year = Jaar
comments-cost = Deze raming
comments-from-kept = Verschil vorige raming
comments-from-budget = Verschil begroting
comments-from-before = Begroting, verschil vorige
comments-sentence = Toelichting
comments-none = Geen regels: elk verschil van deze grootte heeft een toelichting.
comments-partial = Alleen { $months } maanden van dit jaar vallen in de periode.
comments-cell = Toelichting bij { $row } in { $year }
comments-by = Geschreven door { $by }, { $at }
comments-beside = { $title }: { $amount }
comments-finding-kept = Ten opzichte van “{ $kept }” verandert { $row } in { $year } het meest: { $amount } { $more ->
    [less] minder
   *[more] meer
}. { $open ->
    [0] Elk verschil heeft een toelichting.
    [one] Eén verschil heeft nog geen toelichting.
   *[other] { $open } verschillen hebben nog geen toelichting.
}
comments-finding-same = Deze raming is gelijk aan “{ $kept }”. { $open ->
    [0] Elk verschil met de begroting heeft een toelichting.
    [one] Eén verschil met de begroting heeft nog geen toelichting.
   *[other] { $open } verschillen met de begroting hebben nog geen toelichting.
}
comments-finding-budget = { $any ->
    [no] Geen regel verschilt van de begroting.
   *[other] Het grootste verschil met de begroting is dat van { $row } in { $year }: { $amount } { $more ->
        [less] minder
       *[more] meer
    } dan begroot. { $open ->
        [0] Elk verschil heeft een toelichting.
        [one] Eén verschil heeft nog geen toelichting.
       *[other] { $open } verschillen hebben nog geen toelichting.
    }
}

sheet-budget = Begroting en kosten
sheet-commentary = Toelichting
column-edition = Begroting
column-edition_date = Datum
column-chosen = Gekozen
column-row = Regel
column-article = Artikel
column-instrument = Instrument
column-part_of = Onderdeel van
column-budget = Begroot, euro
column-cost_in_its_prices = Kosten in prijzen van de begroting, euro
column-margin = Marge, euro
column-kept = Vorige raming
column-kept_cost = Kosten vorige raming, euro
column-from_kept = Verschil met vorige raming, euro
column-from_budget = Verschil met begroting, euro
column-edition_before = Vorige begroting
column-budget_before = Vorig begroot, euro
column-from_before = Verschil met vorige begroting, euro
column-comment = Toelichting
column-by = Door
column-at = Wanneer
column-row_name = Naam
column-months_inside = Maanden in scenario
column-amount_status = Herkomst bedrag
column-cost_own_prices = Kosten in prijzen van het jaar, euro
paste-shown = De eerste { $shown } van { $count } regels.
