# Terugroepen en afspraken.

## Marks on graphs
mark-recall = roep terug
clock-mark = Uiterlijk { $deadline }: { $places } flexplekken met { $term ->
    [1] 1 maand
   *[other] { $term } maanden
} termijn terugroepen. Zij zijn nodig vanaf { $from }, tot en met { $to }.

## Findings of the clock
clock-nothing-lent = Er wordt niets uitgeleend, dus er hoeft niets te worden teruggeroepen.
clock-no-rise = Er worden hoogstens { $places } plekken uitgeleend en die zijn in deze doorrekening nooit nodig: er is geen uiterste maand om terug te roepen.
clock-next = Uiterlijk { $deadline } moeten { $places } flexplekken (termijn { $term } maanden) worden teruggeroepen: zij zijn nodig vanaf { $from }.
clock-next-steps = Uiterlijk { $deadline } moet het terugroepen beginnen: eerst { $first }, in totaal { $places } flexplekken (termijn { $term } maanden), nodig vanaf { $from }.
clock-next-past = De uiterste maand { $deadline } ligt al vóór { $now }: { $places } flexplekken (termijn { $term } maanden) zijn nodig vanaf { $from } en komen te laat terug.
clock-run-in-time = De doorrekening roept vanaf { $month } in totaal { $called } plekken terug; geen enkele is te laat.
clock-run-late = De doorrekening roept vanaf { $month } in totaal { $called } plekken terug. Dat is te laat: in { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
} zijn tot { $out } plekken nog uitgeleend terwijl zij nodig zijn.
clock-run-never = De doorrekening roept voor deze stijging niets terug: in { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
} zijn tot { $out } plekken nog uitgeleend terwijl zij nodig zijn.
clock-missed = { $late ->
    [one] Een maand
   *[other] { $late } maanden
} te laat terugroepen maakt het tekort in { $month } { $places } plekken ({ $people } mensen) groter, { $months ->
    [one] één maand lang
   *[other] { $months } maanden lang
}; de kosten veranderen met { $cost }.
clock-missed-emergency = { $late ->
    [one] Een maand
   *[other] { $late } maanden
} te laat terugroepen kost geen tekort, wel { $emergency } plekmaanden noodopvang en TGO extra; de kosten veranderen met { $cost }.
clock-missed-nothing = { $late ->
    [one] Een maand
   *[other] { $late } maanden
} te laat terugroepen verandert hier niets aan tekort of noodopvang.
clock-never = Niet terugroepen maakt het tekort in { $month } { $places } plekken ({ $people } mensen) groter, { $months ->
    [one] één maand lang
   *[other] { $months } maanden lang
}; de kosten veranderen met { $cost }.
clock-never-emergency = Niet terugroepen kost geen tekort, wel { $emergency } plekmaanden noodopvang en TGO extra; de kosten veranderen met { $cost }.
clock-never-nothing = Niet terugroepen verandert hier niets aan tekort of noodopvang.

## The page of the clock
clock-chart-title = Uitgeleende plekken, wat daarvan nodig wordt en wanneer zij uiterlijk worden teruggeroepen, plekken per maand
clock-chart-empty = Er wordt niets uitgeleend.
clock-needed-back = nodig als niets terugkomt
clock-wanted = beleid wil uitlenen
clock-late = Te laat met
clock-late-months = { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}
clock-late-never = nooit
clock-rule = De uiterste maand is de eerste maand waarin de plekken nodig zijn, min de termijn.
clock-late-help = Hoe laat er wordt teruggeroepen, vergeleken met de uiterste maand
clock-rises = Stijgingen van de behoefte
clock-row = Stijging { $rise }, termijn { $term } maanden: uiterlijk { $deadline } { $places } plekken
clock-row-past = Stijging { $rise }, termijn { $term } maanden: uiterlijk { $deadline } (al voorbij) { $places } plekken
clock-head-by = Uiterlijk
clock-head-term = Termijn
clock-head-places = Plekken
clock-head-from = Nodig vanaf
clock-head-run = Model roept terug
clock-past = al voorbij
clock-term = { $months } mnd
clock-detail = Stijging van { $from } tot en met { $to }, hoogste in { $peak }: { $places } plekken
clock-detail-other = Bij een termijn van { $term } maanden zou de uiterste maand { $deadline } zijn.
clock-detail-steps = Uiterste maand per deel, bij { $term } maanden:
clock-detail-step = { $month }: { $places } plekken
clock-detail-more = en nog { $count } delen tot en met { $month }
clock-short-in-time = Ook als op tijd wordt teruggeroepen blijft er in deze stijging een tekort van hoogstens { $places } plekken.
clock-head-late = Te laat
clock-head-short = Tekort erbij
clock-head-people = Mensen
clock-head-months = Maanden
clock-head-place-months = Plekmaanden
clock-head-emergency = Noodopvang, plekmaanden
clock-head-cost = Kosten
clock-cost-help = Verschil in totale kosten over de hele horizon, met het tekort tegen de hoogste noodopvangprijs; zonder tekort { $without }
clock-note = Berekend: het model is opnieuw gedraaid met terugroepen in de uiterste maand, later, en niet. Tot de stijging voorbij is wordt verder niets teruggeroepen.
clock-busy = wordt berekend …
clock-export = terugroepen

## The key figure
key-recall = Terugroepen uiterlijk
key-recall-meaning = De eerstvolgende maand waarin uitgeleende plekken uiterlijk moeten worden teruggeroepen, en om hoeveel plekken het voor die stijging gaat; gerekend vanaf het begin van de prognose
key-recall-places = { $places } flexplekken
key-recall-past = { $places } flexplekken, al voorbij
key-recall-none = niet nodig
key-recall-earlier = { $months } mnd eerder
key-recall-later = { $months } mnd later
key-recall-new = nieuw
key-recall-gone = vervalt

## Findings of the agreements
agreements-nothing-wanted = De behoefte laat nooit ruimte om uit te lenen: het beleid wil nergens flexplekken.
agreements-enough = Het beleid wil hoogstens { $wanted } plekken uitlenen; dat is in alle maanden afgesproken.
agreements-gap = Het beleid wil { $wanted } plekken uitlenen, afgesproken is { $agreed }; { $missing } ontbreekt (hoogste in { $month }).
agreements-gap-ends = Het beleid wil { $wanted } plekken uitlenen, afgesproken is { $agreed } en daarvan loopt een deel af voordat het terug kan zijn; { $missing } ontbreekt (hoogste in { $month }).
handover-none-lent = In { $month } is niets uitgeleend: er hoeft niemand weg.
handover-none-run = De doorrekening laat nergens uitgeleende plekken eindigen.
handover-if-called = Wie alles in { $month } terugroept, laat op { $locations ->
    [one] 1 locatie
   *[other] { $locations } locaties
} { $places } plekken leegmaken, de laatste vóór { $last }; voor { $nowhere } daarvan is geen vervolgplek aangewezen.
handover-if-called-placed = Wie alles in { $month } terugroept, laat op { $locations ->
    [one] 1 locatie
   *[other] { $locations } locaties
} { $places } plekken leegmaken, de laatste vóór { $last }; voor alle is een vervolgplek aangewezen.
handover-as-run = In de doorrekening komen { $places } plekken leeg, de eerste in { $month }; voor { $nowhere } daarvan is geen vervolgplek aangewezen.

## The page of the agreements
agreements-view-list = Per locatie
agreements-view-gap = Beleid en afspraken
agreements-view-groups = Per groep
agreements-view-handover = Wie moet waarheen
agreements-month = Maand
agreements-empty = Nergens is flexibel gebruik afgesproken.
agreements-head-location = Locatie
agreements-head-province = Provincie
agreements-head-places = Plekken
agreements-head-term = Termijn
agreements-head-groups = Groepen
agreements-head-period = Geldt
agreements-head-lent = Uitgeleend
agreements-head-most = Hoogste
agreements-head-to = Daarna naar
agreements-places-of = Afgesproken flexplekken van { $name }
agreements-term-of = Termijn van { $name }
agreements-term-policy = { $months } mnd (beleid)
agreements-term-own = { $months } mnd
agreements-term-longer = Langer, maanden
agreements-groups-of = Groepen van { $name }
agreements-groups-none = niet vastgelegd
agreements-groups-other = Andere groep
agreements-to-of = Vervolgplek van { $name }
agreements-to-none = niet aangewezen
agreements-to-note = Elders, in woorden
agreements-to-location = Locatie
agreements-from = vanaf { $month }
agreements-until = tot { $month }
agreements-always = altijd
agreements-remove-of = Afspraak van { $name } weghalen
agreements-add = Afspraak toevoegen …
agreements-add-help = Duurzame locaties waar nog niets is afgesproken
agreements-status = De afspraken in het bestand zijn ingevoerd; een bron per afspraak is niet vastgelegd. Wat is uitgeleend is berekend.
agreements-groups-or = Een afspraak voor meer groepen is voor de een of de ander; hoeveel er van elke groep wonen is niet vastgelegd. Daarom ten minste en ten hoogste.
agreements-gap-title = Wat het beleid wil uitlenen en wat is afgesproken, plekken per maand
agreements-gap-lent = uitgeleend
agreements-gap-missing = niet afgesproken
agreements-gap-agreed = afgesproken
agreements-gap-wanted = beleid wil
agreements-now = { $month }: beleid { $wanted }, afgesproken { $agreed }, uitgeleend { $lent }, niet afgesproken { $missing } plekken.
handover-mode-called = Alles terugroepen in
handover-mode-run = Zoals de doorrekening
handover-places-note = Het gaat om plekken: hoeveel mensen van andere groepen er wonen is niet vastgelegd.
agreements-export = afspraken

## Tables
sheet-recalls = Terugroepen
sheet-recall-steps = Terugroepen per deel
sheet-recall-months = Terugroepen per maand
sheet-missed = Te laat
sheet-agreements = Afspraken
sheet-gap = Beleid en afspraken
sheet-lent-groups = Groepen flexplekken
sheet-handover = Wie moet waarheen
column-rise = Stijging
column-needed_from = Nodig vanaf
column-needed_until = Tot en met
column-recall_term = Termijn (maanden)
column-call_by = Uiterlijk terugroepen
column-call_by_past = Al voorbij
column-places_first = Plekken in die maand
column-places_rise = Plekken in totaal
column-run_first = Model roept terug
column-run_called = Model, plekken
column-run_still_out = Nog uitgeleend en nodig
column-run_months_out = Maanden daarvan
column-needed_back = Nodig van wat is uitgeleend
column-months_late = Maanden te laat
column-short_in_time = Tekort bij op tijd
column-places_more_short = Tekort erbij (plekken)
column-people_more_short = Tekort erbij (mensen)
column-worst_month = Hoogste in
column-months_more_short = Maanden met meer tekort
column-place_months_more_short = Tekort erbij (plekmaanden)
column-emergency_more = Noodopvang en TGO erbij (plekmaanden)
column-cost_more = Kosten erbij
column-cost_more_without_shortage = Kosten erbij zonder tekort
column-term_from = Termijn uit
column-target_groups = Groepen
column-target_group = Groep
column-agreed_from = Vanaf
column-agreed_until = Tot
column-lent_most = Hoogste uitgeleend
column-goes_to = Daarna naar
column-policy_wants = Beleid wil uitlenen
column-flex_agreed = Afgesproken
column-may_stay_lent = Mag uitgeleend blijven
column-not_agreed = Niet afgesproken
column-recall_under_way = Teruggeroepen, nog niet terug
column-n_agreements = Afspraken
column-agreed_least = Afgesproken, ten minste
column-agreed_most = Afgesproken, ten hoogste
column-group_lent_least = Uitgeleend, ten minste
column-group_lent_most = Uitgeleend, ten hoogste
column-called_in = Teruggeroepen in
column-empty_by = Leeg in
column-named_in = Aangewezen in
term-from-own = afspraak
term-from-policy = beleid
agreement-group-unknown = niet vastgelegd
handover-named-agreement = afspraak
handover-named-location = opvolger van de locatie
handover-named-nowhere = niet aangewezen
