# The command line. Help texts are laid out as they are printed.
help =
    Schaalplan plant de opvangcapaciteit van de asielketen, zonder internet.

    Gebruik:
      schaalplan [FILE]                         opent het venster, op FILE of op het landelijke scenario
      schaalplan run [FILE] --out DIR           rekent een scenario door en schrijft de tabellen in DIR
      schaalplan diff A B                       toont wat er verschilt tussen twee varianten
      schaalplan explain A B --measure NAME     toont welke wijziging welk deel van het verschil maakt
      schaalplan export A --out FILE            bewaart een variant los, om te mailen
      schaalplan merge FILE FILES... --out FILE voegt varianten van anderen samen in een scenario
      schaalplan locations import|export        leest locaties uit een spreadsheet, of schrijft ze daarin
      schaalplan check FILE...                  toont wat er aan scenario's mis is
      schaalplan province NAME --out DIR        schrijft wat een provincie inlevert: opgave, transitieplan
      schaalplan stock [FILE] --out DIR         schrijft wanneer flexplekken terug moeten, en de afspraken
      schaalplan sweep [FILE] --out DIR         zet keuzes voor flex en reserve naast elkaar
      schaalplan shock [FILE] --rise PLACES ... toont wat een onverwachte stijging doet
      schaalplan seek [FILE] --parameter NAME . zoekt de waarde waarbij een uitkomst klopt
      schaalplan parameters [FILE]              toont wat te wijzigen is, met de waarde in het scenario

    Opties:
      --language nl|en   taal van teksten en meldingen (anders SCHAALPLAN_LANGUAGE, anders Nederlands)
      -h, --help         deze hulp; na een opdracht de hulp van die opdracht
      -V, --version      de versie

    Zonder beeldscherm of OpenGL rekent `schaalplan` door zonder venster, naar ./schaalplan-results/.

    Uitkomsten gaan naar de standaarduitvoer, meldingen naar de foutuitvoer. Afsluitcodes:
      0  gelukt, eventueel met waarschuwingen
      1  het scenario bevat fouten, of over een conflict is niet besloten
      2  de opdracht is niet begrepen
      3  er kon iets niet gelezen of geschreven worden
help-run =
    Rekent een scenario door, schrijft de tabellen in een map en toont de kerncijfers.

    Gebruik: schaalplan run [FILE] --out DIR [--variant NAME | --base] [--set ADDRESS=VALUE]...
             schaalplan run [FILE] --out DIR --all-variants

      FILE                   scenario; zonder FILE het landelijke
      --out DIR              map voor key_figures.csv, years.csv, months.csv, provinces.csv,
                             locations.csv, budget.csv en commentary.csv; wordt gemaakt als zij er niet is
      --variant NAME         rekent met deze variant uit het bestand, bij id of titel; anders met die
                             waarmee ook het venster opent, de eerste
      --base                 rekent met de basis, zonder variant
      --all-variants         rekent de basis en elke variant door, elk in een eigen map onder DIR, en
                             zet ze naast elkaar in variants.csv
      --set ADDRESS=VALUE    wijzigt een waarde, na de variant; mag vaker. ADDRESS is de naam of het
                             adres van een parameter (zie `schaalplan parameters`) of een ander adres
                             in het scenario, eventueel met een jaar, halfjaar of maand.
                             VALUE heeft een decimale punt
      --language nl|en       taal van teksten en meldingen

    Voorbeelden:
      schaalplan run --out uitkomst --set band=1
      schaalplan run plan.ron --out uitkomst --set applications@2027=50000 --set policy.order=flex_first
help-diff =
    Toont wat er verschilt tussen twee varianten: elke invoer, en alle kerncijfers met hun verschil.

    Gebruik: schaalplan diff A B [--out FILE]

      A, B               FILE, FILE#VARIANT (id of titel) of FILE#base; zonder # de variant waarmee ook
                         het venster opent, zonder FILE het landelijke scenario. Van twee bestanden
                         worden ook de verschillen getoond die geen wijziging kan zeggen
      --out FILE         schrijft de tabel ook als CSV
      --language nl|en   taal van teksten en meldingen

    Voorbeeld: schaalplan diff plan.ron#base plan.ron#meer-flex --out verschil.csv
help-explain =
    Toont hoeveel van het verschil tussen twee varianten elke wijziging maakt, door het model echt door te
    rekenen met en zonder die wijziging.

    Gebruik: schaalplan explain A B --measure NAME[@MOMENT]

      A, B               varianten van hetzelfde FILE, zoals bij `schaalplan diff`
      --measure NAME     waarover het gaat: need@2028-01, occupancy@2028-01, shortage@2028-01, cost@2028,
                         margin@2028, margin[coa]@2028, highest_shortage, months_in_shortage,
                         shortage_place_months, emergency_place_days, total_cost_without_shortage,
                         total_cost, durable_share of people_moved
      --language nl|en   taal van teksten en meldingen
help-export =
    Bewaart een variant los in een klein bestand, dat zegt bij welke basis zij hoort. Dat bestand kan worden
    gemaild en elders samengevoegd.

    Gebruik: schaalplan export FILE#VARIANT --out FILE.variant.ron [--by NAME]

      FILE#VARIANT       variant van een scenario, zoals bij `schaalplan diff`
      --out FILE         bestand voor de variant
      --by NAME          van wie de variant komt
      --language nl|en   taal van teksten en meldingen
help-merge =
    Voegt varianten van anderen samen tot één nieuwe variant van een scenario, en toont wat van wie kwam.

    Gebruik: schaalplan merge FILE FILES... --out FILE [--take base|file|first|last] [--title TEXT]

      FILE               het scenario waarin wordt samengevoegd
      FILES              losse varianten (.variant.ron), of hele scenario's: daarvan tellen de varianten
                         mee, en wat hun basis anders zegt
      --out FILE         het scenario met de nieuwe variant; mag hetzelfde bestand zijn
      --take base        houdt bij elk conflict onze basis
      --take file        neemt het bestand waar alleen onze basis anders zegt
      --take first       neemt bij elk conflict het eerste bestand
      --take last        neemt bij elk conflict het laatste bestand
      --title TEXT       titel van de nieuwe variant
      --language nl|en   taal van teksten en meldingen

    Een conflict waarover niet is besloten geeft afsluitcode 1, met beide waarden; er wordt dan niets
    geschreven.
help-check =
    Toont wat er aan scenario's mis is, één regel per probleem:
    bestand:regel:kolom: fout of waarschuwing: wat er is. Wat te doen (adres)

    Gebruik: schaalplan check FILE...

      FILE               scenario; ook elke variant erin wordt nagekeken
      --language nl|en   taal van teksten en meldingen

    Afsluitcode 1 als er fouten zijn; waarschuwingen alleen geven 0.
help-province =
    Schrijft wat een provincie inlevert: de opgave per maand, de locaties met de vier onderdelen van de
    uitvoeringsagenda, de gemeenten, het transitieplan en wat een intrekking van de Spreidingswet verandert.

    Gebruik: schaalplan province NAME [FILE] --out DIR [--month MONTH]

      NAME               de provincie, bij id of naam
      FILE               FILE, FILE#VARIANT (id of titel) of FILE#base; zonder FILE het landelijke scenario
      --out DIR          map voor task.csv, locations.csv, municipalities.csv, plan.csv, standings.csv,
                         breaks.csv, law.csv en een werkmap met alles samen
      --month MONTH      maand waarin gemeenten en locaties worden geteld, zoals 2027-07; anders de laatste
      --language nl|en   taal van teksten en meldingen

    Voorbeeld: schaalplan province noord-brabant plan.ron --out brabant --month 2027-07
help-stock =
    Schrijft wat er onder de vaste voorraad gebeurt: de uiterste maanden om uitgeleende plekken terug te roepen,
    wat te laat roepen kost, de afspraken, wat het beleid meer wil uitlenen, wie waarheen moet, de regels voor
    op- en afschalen met wat niet geregeld is, en de plekken van ontheemden en doorstroomlocaties.

    Gebruik: schaalplan stock [FILE] --out DIR [--month MONTH]

      FILE               FILE, FILE#VARIANT (id of titel) of FILE#base; zonder FILE het landelijke scenario
      --out DIR          map voor recalls.csv, recall-steps.csv, recall-months.csv, missed.csv,
                         agreements.csv, gap.csv, lent-groups.csv, handover.csv, rules.csv, groups.csv,
                         groups-exchange.csv, groups-now.csv en stock.xlsx met alles samen
      --month MONTH      maand waarin afspraken en groepen worden geteld, zoals 2027-07; anders die waarin
                         het meest ontbreekt
      --language nl|en   taal van teksten en meldingen

    Voorbeeld: schaalplan stock plan.ron#terugroepen --out onder-41000
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

# Variants side by side, and those of others.
spot-base = basis
written = Geschreven: { $path }
diff-difference = verschil
diff-percent = in procenten
diff-same-inputs = Geen verschil in invoer.
diff-unsaid = Ook anders, en met geen wijziging te zeggen:
diff-absent = (niet)
diff-group = (wel)
export-no-variant = Alleen een variant kan los bewaard worden, de basis niet. Noem haar als FILE#VARIANT.
explain-measure = { $measure } is geen uitkomst. Kies er een uit `schaalplan explain --help`.
explain-no-figure = Een van beide varianten heeft geen uitkomst { $measure }. Kies een maand of jaar binnen de periode.
explain-one-file = Alleen varianten van hetzelfde scenario kunnen worden uitgelegd. Voeg ze eerst samen met `schaalplan merge`.
explain-alone = alleen
explain-last = als laatste
explain-share = eerlijk deel
explain-none = niet door te rekenen
explain-interaction = Samenhang
explain-total = Verschil
run-all-refused = { $variant } is niet door te rekenen:
merge-title = Samengevoegd: { $files }
merge-stranger = Let op: { $file } hoort bij een ander scenario, “{ $title }” ({ $id }).
merge-earlier = Let op: de basis is gewijzigd sinds { $file } is gemaakt.
merge-comments = Let op: het commentaar in { $file } gaat niet mee naar het nieuwe bestand.
merge-refused = De samengevoegde variant is niet door te rekenen; er is niets geschreven.
merge-open = { $count ->
    [one] Over { $number } conflict is niet besloten; er is niets geschreven.
   *[other] Over { $number } conflicten is niet besloten; er is niets geschreven.
}
merge-ours = onze basis: { $value }
merge-how = Kies met --take base, file, first of last, of haal de verschillen uit de bestanden.
merge-taken = overgenomen
merge-agreed = overgenomen, gelijk aan { $file } ({ $variant })
merge-already = stond er al zo
merge-kept = niet overgenomen, onze basis blijft
merge-instead = niet overgenomen, { $file } ({ $variant }) gaat voor
merge-impossible = kan hier niet: { $reason }
merge-chosen = { $fate } (gekozen)
province-unknown-named = provincie “{ $province }” staat niet in het scenario; wel: { $known }
province-month = { $month } is geen maand tussen { $start } en { $end }
