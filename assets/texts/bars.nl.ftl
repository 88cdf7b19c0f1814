# Teksten: tijdbalken en afloop.
bars-ways = Verlengingen
    .help = Hoe aflopende overeenkomsten tellen waarover nog niet is besloten. Toets V gaat naar de volgende. Kijken verandert niets in het scenario.
bars-way-planned = Zoals gepland
    .help = Elke verlenging die in de lijst staat, met haar eigen kans
bars-way-nothing = Niets verlengd
    .help = Geen enkele verlenging waarover nog niet is besloten
bars-way-everything = Alles verlengd
    .help = Alle overeenkomsten gaan door, ook zonder verlenging in de lijst; wat niet is verlengd of sluit, telt niet
bars-way-keep = Maak hiervan een variant
    .help = Een variant die voortbouwt op wat nu wordt getoond en verlengingen zo telt
bars-way-looked = Dit is een kijkje: het scenario zelf telt anders.

bars-group = Groep
bars-group-province = provincie
bars-group-kind = soort
bars-group-stage = fase
bars-group-nothing = geen
bars-group-all = Alle locaties
bars-sort = Volgorde
bars-sort-opening = opening
bars-sort-end = einde
bars-sort-name = naam
bars-sort-places = plekken
bars-above = Grafiek
bars-above-capacity = Behoefte en plekken
bars-above-task = Opgave { $province }
bars-zoom = Tijd
    .help = Ook met Ctrl en het wiel; met Shift en het wiel schuift de tijd
bars-zoom-out = Uitzoomen
bars-zoom-in = Inzoomen
bars-zoom-all = Alles
bars-empty = Er zijn nog geen locaties. Voeg er een toe in de tabel, of importeer een lijst.
bars-folded = ingeklapt
bars-unfolded = uitgeklapt
bars-count = { $count } { $count ->
    [one] locatie
   *[other] locaties
}
bars-sums = { $start }: { $first } plekken; { $end }: { $last } plekken ({ $change })


bars-late = +{ $months } mnd
bars-open-end = zonder einde
bars-tail-open = blijft open
bars-tail-uncounted = telt niet mee
bars-dates = open van { $opens } tot { $until }
bars-grip-whole = Verschoven
bars-grip-start = Opening
bars-grip-end = Einde
bars-pulled = { $what }: { $old } → { $new } ({ $by } { $count ->
    [one] maand
   *[other] maanden
})
bars-keys = Sleep de balk of een uiteinde. Toetsen: ← → hele balk, Shift einde, Alt opening, ↑ ↓ volgende, Enter kiezen.

bars-fact-places = Plekken
bars-fact-kind = Soort
bars-fact-stage = Fase
bars-fact-since = { $value } sinds { $month }
bars-fact-usual = { $value }, duurt gewoonlijk { $months } maanden
bars-fact-opens = Opening
bars-fact-planned = Opening gepland
bars-fact-expected = Opening verwacht
bars-fact-expected-value = { $month }, { $months } { $count ->
    [one] maand
   *[other] maanden
} later ({ $why ->
    [own] eigen vertraging
   *[other] gebruikelijke duur van de fasen
})
bars-fact-chance = Kans op opening
bars-fact-chance-value = { $chance } ({ $why ->
    [own] van deze locatie
   *[other] gebruikelijk in deze fase
}); { $counts ->
    [no] telt niet mee
   *[other] telt mee
}
bars-fact-until = Sluit per
bars-fact-lost = Zonder wet: sluit per
bars-fact-extension = Verlenging { $number }
bars-fact-extension-value = tot { $until }, { $decision ->
    [undecided] { $word }, kans { $chance }
   *[other] { $word }
}
bars-fact-flex = Flexgebruik
bars-fact-flex-value = { $places } { $ends ->
    [both] van { $from } tot { $until }
    [from] vanaf { $from }
    [until] tot { $until }
   *[other] doorlopend
}
bars-extension-button = { $name }, { $extension }: { $value }
bars-extension-hint = Klik voor het volgende besluit: nog niet besloten, verlengd, niet verlengd.

bars-legend-stage = op weg naar opening
bars-legend-late = later dan gepland
bars-legend-durable = duurzaam
bars-legend-noodopvang = noodopvang
bars-legend-tgo = TGO
bars-legend-outside = buiten de opvang
bars-legend-uncounted = telt niet mee (kans)
bars-legend-flex = deel flexgebruik
bars-legend-extension = verlenging, onbeslist
bars-legend-end = einde
bars-legend-base = plaats in de basis

bars-task = opgave
bars-counts = telt mee
bars-short-of-task = te weinig
bars-task-title = Plekken die meetellen voor de opgave, per maand
bars-finding-met = { $province } haalt de opgave in alle maanden
bars-finding-met-from = { $province } haalt de opgave vanaf { $after }; daarvoor zijn ten hoogste { $places } plekken te weinig ({ $month })
bars-finding-missed = { $province } haalt de opgave niet vanaf { $from }: ten hoogste { $places } plekken te weinig ({ $month })

wall-filtered = Wat eindigt is hier alleen dat van de gefilterde locaties; behoefte en opgave gaan over alle locaties.
wall-busy = De drie manieren worden doorgerekend…
wall-impossible = Deze telling kan niet worden doorgerekend.
wall-unknown = nog niet doorgerekend
wall-finding = { $way ->
    [nothing] Als niets wordt verlengd
    [everything] Als alles wordt verlengd
   *[other] Zoals gepland
} eindigen tot en met { $end } { $places } opvangplekken op { $count } { $count ->
    [one] locatie
   *[other] locaties
}
wall-finding-none = { $way ->
    [nothing] Als niets wordt verlengd
    [everything] Als alles wordt verlengd
   *[other] Zoals gepland
} eindigt tot en met { $end } geen enkele opvangplek
wall-need-met = De behoefte wordt in alle maanden gehaald
wall-need-missed = De behoefte wordt niet gehaald vanaf { $month }; het hoogste tekort is { $most } plekken ({ $peak })
wall-card-ends = { $places } plekken eindigen, op { $count } { $count ->
    [one] locatie
   *[other] locaties
}
wall-task-unknown = Geen provinciale opgave bekend
wall-task-met = Elke bekende opgave gehaald
wall-task-missed = { $count ->
    [one] Opgave { $province } gemist vanaf { $month }
   *[other] { $missed } van { $all } opgaven gemist, eerst { $province } ({ $month })
}
wall-card-need = Behoefte niet gehaald vanaf { $month }
wall-card-need-met = Behoefte in alle maanden gehaald
wall-card-most = Hoogste tekort: { $places } plekken ({ $month })
wall-province = { $province }: { $state ->
    [met] opgave gehaald
    [later] niet gehaald vanaf { $first }, wel vanaf { $met }; ten hoogste { $most } plekken te weinig
   *[missed] niet gehaald vanaf { $first }; ten hoogste { $most } plekken te weinig
}
wall-chart = Plekken die eindigen, per maand
wall-provinces = Opgave per provincie ({ $number })
wall-chart-title = Opvangplekken per eerste maand zonder; buiten de opvang: zie de lijst
wall-chart-empty = In deze periode eindigen geen plekken.
wall-sum = samen tot nu toe (opvang)
wall-mark = { $places } op { $count } { $count ->
    [one] locatie
   *[other] locaties
}
    .detail = { $month }: { $places } opvangplekken eindigen op { $count } { $count ->
        [one] locatie
       *[other] locaties
    }
wall-mark-short = eerste tekort
    .detail = { $month }: voor het eerst minder plekken dan nodig
wall-list = Wat er eindigt
wall-show = Toon in tijdbalken
    .help = Toont de gekozen locatie tussen de tijdbalken, waar haar einde te verslepen is
wall-month = { $month }: { $places } plekken, { $count } { $count ->
    [one] locatie
   *[other] locaties
}
wall-about = { $kind }{ $state ->
    [partly] , deels
    [outside] , buiten de opvang
   *[whole] { "" }
}
wall-spoken = { $name } ({ $about }): { $places } plekken eindigen in { $month }

bars-pipeline = Gebruikelijke duur en kans
    .help = Hoe lang fasen gewoonlijk duren en welk deel van de plannen opengaat, voor locaties die daar zelf niets over zeggen
bars-pipeline-none = Dit scenario noemt geen gebruikelijke duur of kans: elke locatie staat op haar eigen datum.
bars-pipeline-counts = Een locatie telt pas vanaf haar verwachte opening. { $how ->
    [expected] Plekken tellen naar kans.
   *[other] Zij telt met al haar plekken vanaf een kans van { $least }, en daaronder niet.
}
bars-pipeline-stage = Fase
bars-pipeline-kinds = Soorten
bars-pipeline-kinds-all = alle
bars-pipeline-months = Duur
bars-pipeline-months-value = { $months } maanden
bars-pipeline-share = Gaat open
