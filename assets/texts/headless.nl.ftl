# The command line. Help texts are laid out as they are printed.
help =
    Schaalplan plant de opvangcapaciteit van de asielketen, zonder internet.

    Gebruik:
      schaalplan [FILE]                         opent het venster, op FILE of op het landelijke scenario
      schaalplan run [FILE] --out DIR           rekent een scenario door en schrijft de tabellen in DIR
      schaalplan check FILE...                  toont wat er aan scenario's mis is
      schaalplan parameters [FILE]              toont wat te wijzigen is, met de waarde in het scenario

    Opties:
      --language nl|en   taal van teksten en meldingen (anders SCHAALPLAN_LANGUAGE, anders Nederlands)
      -h, --help         deze hulp; na een opdracht de hulp van die opdracht
      -V, --version      de versie

    Zonder beeldscherm of OpenGL rekent `schaalplan` door zonder venster, naar ./schaalplan-results/.

    Uitkomsten gaan naar de standaarduitvoer, meldingen naar de foutuitvoer. Afsluitcodes:
      0  gelukt, eventueel met waarschuwingen
      1  het scenario bevat fouten
      2  de opdracht is niet begrepen
      3  er kon iets niet gelezen of geschreven worden
help-run =
    Rekent een scenario door, schrijft de tabellen in een map en toont de kerncijfers.

    Gebruik: schaalplan run [FILE] --out DIR [--variant ID | --base] [--set ADDRESS=VALUE]...

      FILE                   scenario; zonder FILE het landelijke
      --out DIR              map voor key_figures.csv, years.csv, months.csv, provinces.csv en
                             locations.csv; wordt gemaakt als zij er niet is
      --variant ID           rekent met deze variant uit het bestand; anders met die waarmee ook
                             het venster opent, de eerste
      --base                 rekent met de basis, zonder variant
      --set ADDRESS=VALUE    wijzigt een waarde, na de variant; mag vaker. ADDRESS is de naam of het
                             adres van een parameter (zie `schaalplan parameters`) of een ander adres
                             in het scenario, eventueel met een jaar, halfjaar of maand.
                             VALUE heeft een decimale punt
      --language nl|en       taal van teksten en meldingen

    Voorbeelden:
      schaalplan run --out uitkomst --set band=1
      schaalplan run plan.ron --out uitkomst --set applications@2027=50000 --set policy.order=flex_first
help-check =
    Toont wat er aan scenario's mis is, één regel per probleem:
    bestand:regel:kolom: fout of waarschuwing: wat er is. Wat te doen (adres)

    Gebruik: schaalplan check FILE...

      FILE               scenario; ook elke variant erin wordt nagekeken
      --language nl|en   taal van teksten en meldingen

    Afsluitcode 1 als er fouten zijn; waarschuwingen alleen geven 0.
help-parameters =
    Toont elke parameter: naam voor --set, adres, eenheid, bereik van de schuif, aanname of besluit, en de
    waarde in het scenario.

    Gebruik: schaalplan parameters [FILE]

      FILE               scenario; zonder FILE het landelijke
      --language nl|en   taal van teksten en meldingen

# Wrong usage.
usage-unknown = { $argument } is geen optie van deze opdracht.
usage-unknown-similar = { $argument } is geen optie van deze opdracht. Bedoelt u { $suggestion }?
usage-missing = Er ontbreekt: { $argument }.
usage-no-value = { $argument } heeft een waarde nodig.
usage-value = { $value } kan niet bij { $argument }. Kies uit: { $known }.
usage-twice = { $argument } staat er meer dan één keer, of gaat niet samen met een andere optie.
usage-too-many = { $value } is te veel bij { $argument }.
usage-utf8 = Een van de argumenten is geen leesbare tekst (UTF-8).
usage-other = Deze argumenten horen niet bij elkaar.
usage-file-first = Zet de opdracht vooraan: schaalplan { $command } { $file }
usage-command-meant = Bedoelt u de opdracht `schaalplan { $command }`?
usage-see-help = Zie `schaalplan --help`.
set-form = schrijf ADDRESS=VALUE, bijvoorbeeld band=1.
problem-parameter-value = { $value } is geen waarde voor { $parameter }
    .fix = Typ een getal met een decimale punt, true of false, of een van de namen uit `schaalplan parameters`

# Running and checking.
severity-error = fout
severity-warning = waarschuwing
check-in-variant = in variant { $variant }:{ " " }
check-summary = { $file }: { $errors ->
    [0] geen fouten
    [one] { $error-count } fout
   *[other] { $error-count } fouten
}, { $warnings ->
    [0] geen waarschuwingen
    [one] { $warning-count } waarschuwing
   *[other] { $warning-count } waarschuwingen
}
run-variant = Variant: { $variant }
run-set = Gewijzigd: { $change }
run-written = Geschreven in { $folder }: { $files }
run-not-written = Niet geschreven: { $reason }. Kies met --out een andere map, of maak er ruimte: { $path }
run-no-variants = Het bestand heeft geen varianten; laat --variant { $variant } weg.
run-variant-unknown = Het bestand heeft geen variant { $variant }. Kies uit: { $known }.
output-failed = De uitvoer is niet geschreven: { $reason }. Maak ruimte, of schrijf ergens anders heen.
summary-of-months = van { $months }
summary-partial-year = ({ $months } maanden)
window-no-display = Geen venster: er is geen beeldscherm (DISPLAY en WAYLAND_DISPLAY zijn leeg). Het scenario wordt zonder venster doorgerekend.
window-failed = Geen venster: { $reason }. Het scenario wordt zonder venster doorgerekend.
window-needs = Voor het venster zijn een beeldscherm en OpenGL 2.1 of hoger nodig; welke bibliotheken dat zijn staat in README.md.

# The list of parameters.
list-id = naam
list-address = adres
list-unit = eenheid
list-range = bereik
list-nature = aard
list-value = waarde
list-name = omschrijving
