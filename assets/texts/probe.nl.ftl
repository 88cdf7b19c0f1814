# Vragen die veel doorrekeningen kosten.
field-policy-recall_for_all = Termijn weer inzetbaar voor alle afspraken
step-deed-choose = Keuze overgenomen uit de afweging

probe-and = en
probe-progress = { $done } van { $of } doorrekeningen klaar
probe-begun = Bezig met rekenen
probe-earlier = Dit beeld hoort bij een eerdere stand van het scenario; het wordt vernieuwd.
probe-earlier-stopped = Dit beeld hoort bij een eerdere stand van het scenario.
probe-stopped = Het rekenen is afgebroken.
probe-not-yet = Nog niet doorgerekend
probe-asks = Nog niet doorgerekend: dit vraagt veel rekenwerk en begint als u erom vraagt
probe-run = Reken door
probe-busy = Het scenario zelf wordt nog doorgerekend.
probe-adopt = Neem over
probe-adopt-help = Zet deze waarden in de getoonde variant, als één stap die u ongedaan kunt maken.
probe-adopted = Overgenomen.

# Afweging: assen.
sweep-axes = Wat wordt doorgerekend
sweep-flex = Flexplekken, ten hoogste
sweep-reserve = Reserveplekken, ten hoogste
sweep-from = van
sweep-to = tot en met
sweep-step = stap
sweep-field = { $axis }, { $part }
sweep-recalls = Termijn weer inzetbaar
sweep-orders = Volgorde
sweep-foresights = Vooruitblik
sweep-foresight = { $months } { $months ->
    [one] maand
   *[other] maanden
}
sweep-as-agreed = zoals afgesproken
sweep-all-months = overal { $months } { $months ->
    [one] maand
   *[other] maanden
}
sweep-future = Behoefte
sweep-band-own = zoals dit scenario
sweep-band-low = onderkant bandbreedte
sweep-band-high = bovenkant bandbreedte
sweep-surprise = onverwacht
sweep-surprise-help = De planner blijft verwachten wat dit scenario zegt, welke kant van de bandbreedte ook uitkomt. Alleen veranderingen van de verwachting tellen: wie overal even ver naast de verwachting zit, wordt er niet door verrast.
sweep-rise = met de schok
sweep-rise-help = Rekent elke keuze door met de onverwachte stijging van het blad Schok: { $rise }.
sweep-lower = Behoefte lager
sweep-lower-help = Hoeveel plekken lager de behoefte ligt dan dit scenario zegt, in elke maand en voorzien. Zo is de afweging te bekijken van een scenario dat zelf niet onder de vaste voorraad komt.
sweep-over = Bij meer dan één behoefte
sweep-mean = gemiddelde
sweep-worst = slechtste
sweep-count = { $count } keuzes, { $runs } doorrekeningen
sweep-too-many = Dat zijn { $count } keuzes; ten hoogste { $most } worden doorgerekend. Maak een as korter of een stap groter.
sweep-estimate = ongeveer { $seconds } s
sweep-none-chosen = Kies bij elke as ten minste één waarde.
sweep-reset = Assen terugzetten
sweep-expected = Behoefte: { $needs }. { $expectation }
sweep-expect-own = De planner verwacht de behoefte zoals die uitkomt; verder dan de vooruitblik ziet hij niet.
sweep-expect-path = De planner gaat uit van de verwachting die in het scenario staat.
sweep-expect-surprise = De planner verwacht wat dit scenario zegt; wat daarvan afwijkt komt onverwacht.
sweep-expect-rise = De stijging komt onverwacht: { $rise }.

# Afweging: uitkomst.
sweep-finding-above = Flex en reserve spelen hier geen rol: de behoefte blijft in elke maand ten minste { $gap } plekken boven de vaste voorraad. Alle { $count } keuzes geven dezelfde uitkomst.
sweep-finding-equal = Alle { $count } keuzes geven dezelfde uitkomst.
sweep-finding-better = De huidige keuze kan beter. { $choice }: { $against }.
sweep-finding-efficient = Van { $count } keuzes is er geen in alles beter dan de huidige. { $efficient ->
    [one] Eén uitkomst is doelmatig: geen andere is even goed in alles en beter in iets.
   *[other] { $efficient } uitkomsten zijn doelmatig: geen andere is even goed in alles en beter in iets.
}
sweep-lower-do = Bekijk met een behoefte die { $places } plekken lager ligt
sweep-choice = Flex ten hoogste { $flex }, reserve ten hoogste { $reserve }, termijn { $recall }, { $order }, { $foresight } { $foresight ->
    [one] maand
   *[other] maanden
} vooruit
sweep-same = dezelfde uitkomst als nu
sweep-cost-same = even duur
sweep-cost-more = { $size } duurder
sweep-cost-less = { $size } goedkoper
sweep-shortage-same = evenveel tekort
sweep-shortage-more = { $size } plekmaanden meer tekort
sweep-shortage-less = { $size } plekmaanden minder tekort
sweep-recalled-same = evenveel teruggeroepen
sweep-recalled-more = { $size } plekken meer teruggeroepen
sweep-recalled-less = { $size } plekken minder teruggeroepen
sweep-chart-shortage = Kosten zonder tekort (verticaal) tegen tekort in plekmaanden
sweep-chart-recalled = Kosten zonder tekort (verticaal) tegen teruggeroepen plekken
sweep-axis-shortage = plekmaanden tekort
sweep-axis-recalled = teruggeroepen plekken
sweep-legend-current = huidige keuze
sweep-legend-efficient = doelmatig
sweep-legend-other = niet doelmatig
sweep-legend-line = de lijn verbindt wat in deze twee het beste is
sweep-dot = { $choice }; kosten { $cost }, tekort { $shortage } plekmaanden, teruggeroepen { $recalled } plekken{ $state }
sweep-dot-current = , huidige keuze
sweep-dot-efficient = , doelmatig
sweep-dot-many = , { $count } keuzes met dezelfde uitkomst
sweep-chart-help = { $title }: { $count } uitkomsten. Met de pijltjes gaat u langs de uitkomsten, met Enter kiest u er een.
sweep-selected = Gekozen punt
sweep-only-efficient = alleen doelmatige
sweep-list-choice = Keuze
sweep-list-cost = Kosten
sweep-list-shortage = Tekort, plekmaanden
sweep-list-highest = Hoogste tekort, plekken
sweep-list-recalled = Teruggeroepen, plekken
sweep-list-months = Maanden met terugroepen
sweep-list-emergency = Noodopvang, plekdagen
sweep-list-sort = Sorteer op { $column }
sweep-list-short = flex { $flex } · reserve { $reserve } · { $foresight } mnd
    { $recall } · { $order }
sweep-chosen-figures = Kosten { $cost }, tekort { $shortage } plekmaanden, teruggeroepen { $recalled } plekken
sweep-chosen-against = Tegen de huidige keuze: { $against }.
sweep-lowered = in elke maand { $places } plekken lager
sweep-adopt-current = Dit is de huidige keuze.
sweep-cost-with = met tekort { $cost }

# Schok.
shock-what = Wat stijgt
shock-need = behoefte
shock-inflow = instroom
shock-inflow-help = Eerste en herhaalde asielaanvragen en amv's worden zoveel keer zo groot; nareis volgt pas later en blijft zoals gepland.
shock-size = Stijging
shock-times = Zoveel keer
shock-months = In maanden
shock-from = Vanaf
shock-lasts = valt terug na
shock-lasts-months = Maanden tot de terugval
shock-look = Kijk vooruit, maanden
shock-expected = De planner ziet de stijging niet aankomen: hij blijft de behoefte verwachten van het scenario zonder schok. Alles hieronder is het verschil met dat scenario; { $look } maanden vanaf { $from }.
shock-rise-places = Een onverwachte stijging van { $size } in { $months } { $months ->
    [one] maand
   *[other] maanden
} vanaf { $from }
shock-rise-inflow = Een onverwachte instroom van { $size } in { $months } { $months ->
    [one] maand
   *[other] maanden
} vanaf { $from }
shock-rise-lasts = , na { $months } { $months ->
    [one] maand
   *[other] maanden
} voorbij
shock-nothing = { $rise } verandert de behoefte niet.
shock-taken = { $rise } wordt de eerste { $look } maanden zonder extra tekort opgevangen: { $parts }.
shock-covered = { $rise } is na { $months } { $months ->
    [one] maand
   *[other] maanden
} gedekt, vanaf { $covered }. Daarvoor komen ten hoogste { $most } plekken tekort, voor { $people } mensen, in { $peak }.
shock-lasting = { $rise } is binnen { $look } maanden niet gedekt: er komen ten hoogste { $most } plekken tekort, voor { $people } mensen, in { $peak }.
shock-part-reserve = { $places } plekken uit de reserve
shock-part-flex = { $places } uit flex die terugkomt of niet wordt uitgeleend
shock-part-idle = { $places } uit leegstand in de voorraad
shock-part-surplus = { $places } uit duurzame plekken boven de voorraad
shock-part-noodopvang = { $places } in noodopvang
shock-part-tgo = { $places } in tijdelijke gemeentelijke opvang
shock-part-shortage = { $places } plekken tekort
shock-up-to = tot en met { $size }
shock-at-least = van ten minste { $size }
shock-bears = De huidige plekken vangen vanaf { $from } in { $months } { $months ->
    [one] maand
   *[other] maanden
} een stijging { $calm } op zonder noodopvang, en een stijging { $short } zonder tekort.
shock-bears-same = De huidige plekken vangen vanaf { $from } in { $months } { $months ->
    [one] maand
   *[other] maanden
} een stijging { $calm } op zonder noodopvang en zonder tekort.
shock-bears-emergency = Elke stijging vanaf { $from } vraagt extra noodopvang; in { $months } { $months ->
    [one] maand
   *[other] maanden
} wordt een stijging { $short } opgevangen zonder tekort.
shock-bears-none = Er is vanaf { $from } geen ruimte voor een verrassing: elke stijging wordt extra tekort binnen { $look } maanden.
shock-cost = Extra kosten over de hele periode: { $cost } zonder het tekort, { $with } met het tekort.
shock-chart = Wat de stijging opvangt, per maand
shock-chart-title = Verschil met het scenario zonder schok, plekken
shock-needed = Extra behoefte
shock-source-reserve = Reserve
shock-source-flex = Flex terug
shock-source-idle = Leegstand in de voorraad
shock-source-surplus = Boven de voorraad
shock-source-noodopvang = Noodopvang
shock-source-tgo = TGO
shock-source-shortage = Tekort
shock-chart-empty = De stijging verandert in deze maanden niets.
shock-covered-mark = gedekt
shock-covered-mark-detail = Vanaf { $month } is er geen extra tekort meer.
shock-grid = Hoeveel verrassing is op te vangen?
shock-grid-help = Rijen: hoe ver de behoefte stijgt. Kolommen: in hoeveel maanden. In elk vak: maanden met extra tekort en het hoogste extra tekort.
shock-grid-in = in { $months } mnd
shock-grid-taken = opgevangen
shock-grid-emergency = noodopvang { $places }
shock-grid-short = { $months } mnd, { $places } tekort
shock-grid-lasting = blijvend, { $places } tekort
shock-grid-cell = { $size } in { $months } { $months ->
    [one] maand
   *[other] maanden
}: { $grade }
shock-legend-taken = opgevangen door vaste plekken
shock-legend-emergency = vraagt noodopvang
shock-legend-short = tijdelijk tekort
shock-legend-lasting = tekort tot het einde van deze maanden
shock-month-table = Per maand
shock-not-simulated = Dit scenario heeft geen instroom maar een gepubliceerde bezetting.

# Doel zoeken.
seek-ready = Klaargezette vragen
seek-ready-inflow = Bij welke instroom past de begroting van { $year } ({ $row })?
seek-ready-homes = Hoeveel woningen om alle noodopvang voor 1 juli { $year } te sluiten?
seek-ready-homes-stays = Hoeveel woningen om vanaf 1 juli { $year } zonder noodopvang te blijven?
seek-ready-reserve = Hoe klein mag de reserve zijn zonder meer tekort dan nu?
seek-ready-reserve-enough = Hoe groot moet de reserve zijn om geen tekort te hebben?
seek-ready-flex = Hoeveel flex mag er zijn zonder meer tekort dan nu?
seek-ready-occupancy = Bij welke bezetting past de begroting van { $year } ({ $row })?
seek-adopt = Neem over: { $value }
seek-points-show = Toon de waarden
seek-own = Eigen vraag
seek-parameter = Wat mag veranderen
seek-address = Adres
seek-address-help = Elk adres van een getal in het scenario, zoals demand.applications@2028 of locations[azc-1].places.
seek-typed = een ander adres…
seek-point = Wanneer
seek-point-all = alle punten vanaf de prognose
seek-target = Wat moet kloppen
seek-target-typed = een andere uitkomst…
seek-target-help = Een uitkomst met haar maand of jaar, zoals used_noodopvang@2027-07, margin[coa]@2028 of beyond_durable@2027-07.
seek-goal = Doel
seek-range = Zoek van
seek-range-to = tot
seek-range-step = in stappen van
seek-go = Zoek
seek-at-least = ten minste
seek-at-most = ten hoogste
seek-equal = gelijk aan
seek-question = Welke waarde van "{ $name }" maakt "{ $target }" { $relation } { $goal }?
seek-found = "{ $name }" naar { $value } (nu { $now }): dan is "{ $target }" { $outcome }, en het doel was { $relation } { $goal }. Nu is dat { $outcomenow }.
seek-already = Het klopt nu al: met "{ $name }" op { $now } is "{ $target }" { $outcomenow }, en het doel is { $relation } { $goal }.
seek-flat = Geen waarde haalt dit doel: "{ $target }" blijft { $outcome }, wat "{ $name }" ook is tussen { $from } en { $to }. Het doel is { $relation } { $goal }.
seek-never = Geen waarde van "{ $name }" tussen { $from } en { $to } haalt dit doel. Het dichtstbij is { $value }: dan is "{ $target }" { $outcome }, nog { $gap } van het doel ({ $relation } { $goal }). Nu is dat { $outcomenow }.
seek-hardly = Verder gaan dan { $value } helpt vrijwel niet meer: dan is het al { $outcome }.
seek-between = Dat blijft zo van { $least } tot en met { $most }.
seek-down-to = Dat blijft zo zolang het niet onder { $least } komt.
seek-up-to = Dat blijft zo tot en met { $most }.
seek-everywhere = Dat blijft zo bij elke onderzochte waarde.
seek-crossings = Het doel wordt { $count } keer gekruist; dit is de waarde die het minst van de huidige afwijkt.
seek-not-monotone = De uitkomst gaat niet één kant op als de waarde stijgt.
seek-some-refused = Een deel van de waarden kan niet: { $problem }
seek-along = De punten vanaf { $from } schuiven naar verhouding mee; het getal is dat van { $last }.
seek-no-number = "{ $name }" heeft in dit scenario geen getal dat kan veranderen.
seek-no-figure = Deze uitkomst bestaat in dit scenario niet, ook niet bij een andere waarde. Kies een jaar of maand binnen de periode.
seek-no-figure-here = onbekend
seek-bad-address = Dit adres bestaat niet in het scenario.
seek-bad-target = Deze uitkomst is niet bekend.
seek-bad-range = Het bereik moet van klein naar groot gaan, met een stap groter dan 0.
seek-series-at = { $series } in { $month }
seek-beyond = Plekken buiten de duurzame opvang in { $month }
seek-beyond-from = Hoogste aantal plekken buiten de duurzame opvang vanaf { $month }
seek-beyond-help = Noodopvang en TGO in gebruik plus het tekort, in duurzame plekken. Is dit 0, dan kan alle noodopvang dicht.
seek-chart = { $target } bij elke onderzochte waarde van { $name }
seek-chart-dot = { $value }: { $outcome }
seek-chart-now = nu
seek-chart-goal = doel
seek-chart-answer = antwoord
seek-chart-nearest = dichtstbij
seek-points = Onderzochte waarden
seek-nothing-asked = Kies een klaargezette vraag, of stel er zelf een.

column-current_choice = Huidige keuze
column-efficient = Doelmatig
column-choice_flex_cap = Flex, ten hoogste
column-choice_reserve_cap = Reserve, ten hoogste
column-choice_recall = Termijn voor alle afspraken (leeg: zoals afgesproken)
column-choice_order = Volgorde
column-choice_foresight = Vooruitblik, maanden
column-cost_without_shortage = Kosten zonder tekort, euro
column-cost_with_shortage = Kosten met tekort, euro
column-shortage_place_months = Tekort, plekmaanden
column-highest_shortage = Hoogste tekort, plekken
column-places_recalled = Teruggeroepen plekken
column-months_with_recall = Maanden met terugroepen
column-emergency_place_days = Noodopvang, plekdagen
column-needed_more = Extra behoefte
column-taken_by_reserve = Uit reserve
column-taken_by_flex = Flex terug
column-taken_by_idle = Uit leegstand
column-taken_by_surplus = Boven de voorraad
column-taken_by_noodopvang = Noodopvang (in duurzame plekken)
column-taken_by_tgo = TGO (in duurzame plekken)
column-taken_by_shortage = Tekort
column-rise_size = Stijging
column-rise_months = In maanden
column-months_short_more = Maanden met extra tekort
column-most_short_more = Hoogste extra tekort
column-months_emergency_more = Maanden met extra noodopvang
column-most_emergency_more = Hoogste extra noodopvang
column-rise_covered = Gedekt
column-sought_value = Waarde
column-sought_outcome = Uitkomst
sheet-sweep = Afweging
sheet-shock = Schok per maand
sheet-shock_grid = Schokken naast elkaar
sheet-seek = Doel zoeken

# Opdrachtregel.
probe-argument = { $name }: "{ $value }" is hier geen waarde. Zie --help.
seek-measure = --measure { $measure }: deze uitkomst is niet bekend; bijvoorbeeld margin[coa]@2028, shortage@2028-01 of beyond_durable@2027-07
help-sweep =
    Rekent zo'n vijfhonderd keuzes door rond die van het scenario (flex, reserve, termijn, volgorde,
    vooruitblik) en zet kosten, tekort en terugroepen naast elkaar.

    Gebruik: schaalplan sweep [FILE] --out DIR [--bands]

      FILE               FILE, FILE#VARIANT of FILE#base; zonder FILE het landelijke scenario
      --out DIR          map voor sweep.csv; wordt gemaakt als zij er niet is
      --bands            rekent elke keuze ook door aan de onder- en de bovenkant van de bandbreedte, terwijl
                         het midden werd verwacht; de tabel toont het gemiddelde
      --language nl|en   taal van teksten en meldingen
help-shock =
    Toont wat een stijging doet die niemand zag aankomen: wanneer zij is gedekt, waardoor, en wat er tekort komt.

    Gebruik: schaalplan shock [FILE] --rise PLACES | --times FACTOR
             --months MONTHS --from MONTH [--lasts MONTHS] [--look MONTHS] [--out DIR]

      FILE               FILE, FILE#VARIANT of FILE#base; zonder FILE het landelijke scenario
      --rise PLACES      zoveel plekken meer behoefte
      --times FACTOR     of: zoveel keer de instroom
      --months MONTHS    in zoveel maanden, in gelijke stappen
      --from MONTH       de eerste maand, zoals 2027-01
      --lasts MONTHS     na zoveel maanden weer voorbij; anders blijft de stijging
      --look MONTHS      hoeveel maanden worden bekeken (18)
      --out DIR          schrijft ook shock.csv en shock_grid.csv
      --language nl|en   taal van teksten en meldingen

    Voorbeeld: schaalplan shock --rise 5000 --months 6 --from 2027-01
help-seek =
    Zoekt de waarde van een parameter waarbij een uitkomst klopt, of zegt waarom die er niet is.

    Gebruik: schaalplan seek [FILE] --parameter NAME --measure NAME[@MOMENT] --at-least VALUE | --at-most VALUE
                             | --equal VALUE  [--range FROM:TO:STEP]

      FILE               FILE, FILE#VARIANT of FILE#base; zonder FILE het landelijke scenario
      --parameter NAME   naam of adres van een getal (zie `schaalplan parameters`), eventueel met @2028
      --measure NAME     de uitkomst, zoals bij `schaalplan explain`, of een reeks in een maand
                         (used_noodopvang@2027-07), of beyond_durable@2027-07: plekken buiten de duurzame
                         opvang (beyond_durable_from: het hoogste aantal vanaf die maand)
      --at-least VALUE   ten minste zoveel
      --at-most VALUE    ten hoogste zoveel
      --equal VALUE      zoveel, zo dicht als de stap toelaat
      --range FROM:TO:STEP  waar te zoeken; anders het bereik van de schuif
      --language nl|en   taal van teksten en meldingen

    Voorbeeld: schaalplan seek --parameter applications --measure margin[coa]@2028 --at-least 0
