# Units.
unit-people = personen
unit-people-per-year = personen per jaar
unit-people-per-half-year = personen per halfjaar
unit-people-per-month = personen per maand
unit-places = plekken
unit-places-per-month = plekken per maand
unit-place-months = plekmaanden
unit-place-days = plekdagen
unit-months = maanden
unit-weeks = weken
unit-days = dagen
unit-share = aandeel
unit-share-per-month = aandeel per maand
unit-number = zonder eenheid
unit-euro = euro
unit-euro-per-place-day = euro per plek per dag
unit-thousand-euro = duizend euro

# Window.
search-hint = Zoek een parameter (Ctrl F)
search-name = Zoek een parameter
search-clear = Zoekterm wissen
search-nothing = Geen parameter met “{ $wanted }”.
variant-base-note = Schuif of typ; dubbelklikken zet terug.
variant-reset-all = Alles terug
variant-assumptions = { $count } { $count ->
    [one] aanname
   *[other] aannames
}
variant-decisions = { $count } { $count ->
    [one] besluit
   *[other] besluiten
}
parameter-reset = Terug naar de basis: { $value }
parameter-exact = Klik om een getal te typen, of sleep
nature-assumption = aanname over de wereld
nature-decision = besluit van de tafel
origin-changed = Gewijzigd door { $by }, { $at }
origin-unknown-user = onbekend
origin-base = In het scenario: { $status }
origin-date = Peildatum: { $date }
key-unchanged = ongewijzigd
key-of-months = van { $months } maanden
key-million = mln plekdagen
key-margin-of = Marge { $row } { $year }
key-too-little = te weinig
language-other = EN
language-switch = Switch to English
file-built-in = meegeleverd
file-unsaved = niet opgeslagen
file-busy = Bezig…
file-saved = Opgeslagen: { $file }
file-opened = Geopend: { $file }
file-not-opened = { $file } is niet geopend
file-not-saved = { $file } is niet opgeslagen
job-broken = Een taak is afgebroken door een fout in het programma; er is niets veranderd
change-refused = Deze wijziging kan niet
checks-fine = Controles in orde
checks-warnings = { $count } { $count ->
    [one] aandachtspunt
   *[other] aandachtspunten
}
checks-show = Wat is onaannemelijk in dit scenario?
checks-title = Aandachtspunten in dit scenario
checks-none = Alle controles zijn in orde: totalen kloppen, bronnen bestaan, en geen cijfer is onaannemelijk.
menu-file = Bestand
menu-open = Openen…
menu-open-path = Openen met een pad…
menu-open-built-in = Meegeleverd scenario openen
menu-recent = Laatst geopend
menu-save = Opslaan
menu-save-as = Opslaan als…
menu-save-path = Opslaan met een pad…
menu-quit = Afsluiten
menu-view = Beeld
theme-light = Licht
theme-dark = Donker
theme-system = Als het systeem
menu-calendar = Hele stuurkalender tonen
menu-larger = Groter
menu-smaller = Kleiner
menu-normal-size = Normale grootte
menu-help = Help
menu-warnings = Aandachtspunten in dit scenario
menu-about = Over Schaalplan en dit scenario
button-close = Sluiten
button-save = Opslaan
button-discard = Niet opslaan
button-cancel = Annuleren
button-open = Openen
button-save-as = Opslaan als…
button-replace = Vervangen
button-comments = Toch opslaan
unsaved-title = Wijzigingen opslaan?
unsaved-text = Wat u hebt gedaan sinds de laatste keer opslaan staat nog niet in het bestand.
path-open-title = Welk bestand wilt u openen?
path-save-title = Waar wilt u opslaan?
path-text = Pad van het bestand
replace-title = Bestand vervangen?
replace-text = { $file } bestaat al. Opslaan vervangt het.
comments-title = Opmerkingen in het bestand gaan verloren
comments-text = { $file } bevat opmerkingen die het programma niet bewaart. Sla op onder een andere naam om ze te houden.
dialog-open = Scenario openen
dialog-save = Scenario opslaan
problem-error = Fout
problem-warning = Let op
problem-place = regel { $line }, kolom { $column }
about-text = Rekent door hoeveel opvangplekken nodig zijn, hoe de capaciteit op- en afschaalt en wat dat kost naast de begroting. Werkt zonder netwerk. Licentie: EUPL-1.2.
graph-tab = Toon deze grafiek groot (Ctrl met het nummer)
graphs-one = Eén grafiek
graphs-two = Twee grafieken
graphs-four = Vier grafieken
graphs-tables = Als tabel
graphs-frozen = Assen vast
    .help = Houdt de verticale assen gelijk, zodat de schaal niet verspringt
graphs-stocks = Standen
    .help = Laat in de laatste grafiek zien wie er is, in plaats van wie er komt en gaat
graphs-whole = Hele periode
table-month = Maand
table-year = Jaar
table-absent = –

# Units behind a number in a narrow field.
unit-short-year = per jaar
unit-short-month = per maand
unit-short-people = personen
unit-short-places = plekken
unit-short-months = maanden
unit-short-weeks = weken
unit-short-day = per dag
unit-short-per-place = pers. per plek
absent-count = { $count } { $count ->
    [one] parameter speelt
   *[other] parameters spelen
} hier geen rol: dit scenario rekent met gepubliceerde bezetting.
menu-side = Zijpaneel
