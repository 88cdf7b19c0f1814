# De regels voor op- en afschalen.
step-place = { $name } verplaatst
field-rule-active = telt mee
field-rule-capacity = soort capaciteit
field-rule-places = plekken, ten hoogste
field-rule-notice = aankondiging
field-rule-need_below = bij een behoefte onder
field-rule-need_above = bij een behoefte boven
field-rule-free_above = bij vrije stabiele plekken, ten minste
field-rule-trend = richting van de behoefte
field-rule-trend_months = richting gemeten over
field-rule-months = maanden van het jaar
field-rule-from = vanaf
field-rule-until = tot
choice-flex = flex
choice-reserve = reserve
choice-noodopvang = noodopvang
choice-tgo = TGO
choice-rising = stijgt
choice-falling = daalt

# Wat de regels zeggen.
rules-title-flex = Flexibel deel
rules-title-reserve = Directe reserve
rules-title-order = Volgorde van flex en reserve
rules-title-recall = Terugroepen
rules-title-calls = Noodopvang en TGO
rules-title-silent = Niet geregeld
rules-says-flex = Als de behoefte onder { $stock } ligt: zet tot { $places } plekken met gemeenten in voor andere groepen
rules-says-reserve = Als de behoefte onder { $stock } ligt: houd tot { $places } plekken leeg als directe reserve
rules-says-order = Welk deel eerst gevuld wordt: { $order }
rules-says-recall = Als de behoefte weer stijgt: uitgeleende plekken zijn binnen { $months } { $months ->
    [one] maand
   *[other] maanden
} terug, of binnen de termijn van hun afspraak
rules-says-calls = Als de duurzame plekken vol zijn: eerst noodopvang, daarna TGO
rules-says-silent = Als de behoefte onder { $need } ligt, zijn flex en reserve vol. Wat er met de overige plekken gebeurt, staat nergens
rules-note-order = De uitvoeringsagenda noemt geen volgorde; dit is een aanname of een keuze van deze tafel.
rules-note-calls = De uitvoeringsagenda wil beide zoveel mogelijk voorkomen en noemt geen volgorde; noodopvang eerst is een aanname.
rules-note-silent = De uitvoeringsagenda zegt hier niets over, en er is geen eigen regel die voor deze plekken geldt.
rules-if = Als { $conditions }{ $when }: { $deed }{ $notice }
rules-always = Altijd{ $when }: { $deed }{ $notice }
rules-and = en
rules-below = de behoefte onder { $places } ligt
rules-above = de behoefte boven { $places } ligt
rules-between = de behoefte tussen { $above } en { $below } ligt
rules-rising = de behoefte hoger is dan { $count } { $count ->
    [one] maand
   *[other] maanden
} eerder
rules-falling = de behoefte lager is dan { $count } { $count ->
    [one] maand
   *[other] maanden
} eerder
rules-free = ten minste { $places } stabiele plekken niet nodig zijn
rules-only-in = (alleen in { $months })
rules-from = vanaf { $month }
rules-until = tot { $month }
rules-deed-flex-some = leen tot { $places } plekken extra uit
rules-deed-flex-all = leen alles uit wat na beide delen vrij is
rules-deed-reserve-some = houd tot { $places } plekken extra in reserve
rules-deed-reserve-all = houd alles in reserve wat na beide delen vrij is
rules-deed-noodopvang-some = gebruik tot { $places } plekken noodopvang; buiten zulke regels geen noodopvang
rules-deed-noodopvang-all = gebruik alle noodopvang die open is; buiten zulke regels geen noodopvang
rules-deed-tgo-some = gebruik tot { $places } plekken TGO; buiten zulke regels geen TGO
rules-deed-tgo-all = gebruik alle TGO die open is; buiten zulke regels geen TGO
rules-after = , zodra dat { $count } { $count ->
    [one] maand
   *[other] maanden
} zo is
rules-no-month = in geen maand
rules-every-month = alle maanden
rules-more-periods = { " " }en nog { $count } keer

# De bladzijde.
rules-finding-above = De behoefte blijft in de hele periode boven de vaste voorraad van { $stock } plekken: de regels voor afschalen werken in geen enkele maand
rules-finding-enough = In { $below } { $below ->
    [one] maand
   *[other] maanden
} ligt de behoefte onder de vaste voorraad van { $stock } plekken, het eerst in { $first }, maar nooit onder { $silent }: voor alle plekken is iets geregeld
rules-finding-covered = In { $below } { $below ->
    [one] maand
   *[other] maanden
} ligt de behoefte onder de { $stock } plekken, het eerst in { $first }, en in { $months } daarvan onder { $silent }: daar gelden alleen eigen regels
rules-finding-silent = In { $below } { $below ->
    [one] maand
   *[other] maanden
} ligt de behoefte onder de { $stock } plekken, in { $months } daarvan onder { $silent }: vanaf { $first } is voor ten hoogste { $places } plekken niets geregeld ({ $peak })
rules-note = Eerst staat wat de uitvoeringsagenda zegt, met de getallen van dit scenario; daaronder eigen regels, in de volgorde waarin ze plekken krijgen. Een eigen regel geldt in alle varianten; zijn getallen, en of hij meetelt, kunnen per variant verschillen.
rules-ladder = De ladder: wat er met vrije plekken gebeurt
rules-ladder-month = Maand
rules-ladder-need = Behoefte
rules-ladder-what = Wat geldt
rules-ladder-now = Plekken in { $month }
rules-ladder-most = Ten hoogste
rules-ladder-months = Maanden
rules-ladder-in = { $places } in { $month }
rules-band-above = nodig boven de voorraad
rules-band-flex = flexibel deel
rules-band-reserve = directe reserve
rules-band-both = flex en reserve
rules-band-silent = niet geregeld
rules-band-silent-own = alleen eigen regels
rules-range-above = boven { $lower }
rules-range-between = { $lower } – { $upper }
rules-range-below = onder { $upper }
rules-ladder-left = Van de { $silent } plekken na beide delen is in { $month } voor { $places } plekken niets geregeld
rules-ladder-room = In { $month } zijn geen plekken zonder regel
rules-table = De regels
rules-head-rule = Regel
rules-head-places = Plekken
rules-head-term = Termijn
rules-head-works = Van kracht
rules-head-moved = Verplaatst, ten hoogste
rules-head-status = Status
rules-works = { $count } { $count ->
    [one] maand
   *[other] maanden
}
rules-moved = { $places } plekken
rules-allowed = mocht: { $places }
rules-allowed-why = De regel geeft meer plekken ruimte dan er zijn verplaatst: uitlenen vraagt ook een afspraak en ruimte die lang genoeg duurt, noodopvang en TGO vragen mensen zonder plek.
rules-moved-none = –
rules-all-places = alle
rules-months-short = mnd
rules-own-heading = Eigen regels
rules-own-none = Er zijn geen eigen regels: het model doet alleen wat hierboven staat.
rules-own-title = Eigen regel
rules-own-note = Eigen regel van deze tafel: de uitvoeringsagenda zegt hier niets over.
rules-state = Zelf een regel stellen
rules-add = Eigen regel toevoegen
rules-edit = Aanpassen
rules-close = Klaar
rules-remove = Weghalen
rules-up = Eerder
rules-down = Later
rules-change = { $what }: { $rule }
rules-active = Alleen een regel met een vinkje telt mee
rules-name = Naam
rules-capacity = Wat
rules-status = Status
rules-remark = Toelichting
rules-conditions = Alleen als
rules-need-below = behoefte onder
rules-need-above = behoefte boven
rules-free-above = vrije stabiele plekken, ten minste
rules-trend = behoefte
rules-trend-any = maakt niet uit
rules-trend-months = dan zoveel maanden eerder
rules-most = ten hoogste zoveel plekken
rules-notice = zodra dat zo is gedurende
rules-in-months = In de maanden
rules-valid-from = vanaf
rules-valid-until = tot
column-rule = Regel
column-rule_words = Wat hij zegt
column-rule_capacity = Soort capaciteit
column-rule_places = Plekken, ten hoogste
column-rule_notice = Termijn, maanden
column-rule_months = Maanden van kracht
column-rule_first = Eerste maand
column-rule_last = Laatste maand
column-rule_moved = Plekken verplaatst, ten hoogste
column-rule_moved_in = In
column-rule_status = Status
column-rule_note = Toelichting op de regel
sheet-rules = Regels
