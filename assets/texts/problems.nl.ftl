# Problemen met een bestand of een scenario: eerst wat er mis is, dan wat u kunt doen.

# Lezen en schrijven
problem-file-not-read =
    { $reason ->
        [not-found] het bestand bestaat niet: { $path }
        [denied] het bestand mag niet worden gelezen: { $path }
        [folder] dit is een map en geen bestand: { $path }
        [in-use] een ander programma houdt het bestand bezet: { $path }
        [gone] de netwerkschijf is niet bereikbaar: { $path }
       *[other] het bestand kan niet worden gelezen ({ $detail }): { $path }
    }
    .fix =
        { $reason ->
            [not-found] Kies een bestand dat bestaat
            [denied] Vraag leesrechten of kies een ander bestand
            [folder] Kies een bestand in deze map
            [in-use] Sluit het andere programma en probeer het opnieuw
            [gone] Maak opnieuw verbinding en probeer het nog eens
           *[other] Probeer het opnieuw of kies een ander bestand
        }
problem-file-not-written =
    { $reason ->
        [not-found] de map bestaat niet: { $path }
        [denied] het bestand of de map mag niet worden veranderd: { $path }
        [read-only] het bestand is gemarkeerd als alleen-lezen: { $path }
        [read-only-disk] op deze schijf kan alleen worden gelezen: { $path }
        [full] de schijf is vol: { $path }
        [quota] uw ruimte op deze schijf is op: { $path }
        [folder] er is al een map met deze naam: { $path }
        [in-use] een ander programma houdt het bestand bezet: { $path }
        [gone] de netwerkschijf is niet bereikbaar: { $path }
        [name] deze naam kan hier niet: { $path }
        [not-replaced] op deze plaats kan een bestand niet in één keer worden vervangen: { $path }
       *[other] het bestand kan niet worden geschreven ({ $detail }): { $path }
    }
    .fix =
        { $reason ->
            [not-found] Controleer of de schijf verbonden is, of bewaar op een andere plaats; uw werk staat nog open
            [read-only] Bewaar onder een andere naam, of haal de markering weg; het bestand is niet veranderd
            [full] Maak ruimte vrij of bewaar op een andere plaats; een eerder bewaard bestand is niet veranderd
            [quota] Verwijder wat u niet meer nodig hebt of bewaar op een andere plaats; een eerder bewaard bestand is niet veranderd
            [in-use] Sluit het andere programma en bewaar opnieuw, of kies een andere naam; het bestand is niet veranderd
            [gone] Maak opnieuw verbinding en bewaar nog eens, of bewaar op een andere plaats; uw werk staat nog open
            [name] Kies een kortere naam zonder bijzondere tekens; uw werk staat nog open
            [not-replaced] Bewaar op uw eigen schijf en kopieer het bestand daarna; een eerder bewaard bestand is niet veranderd
           *[other] Bewaar op een andere plaats; een eerder bewaard bestand is niet veranderd
        }
problem-file-not-utf8 = het bestand is geen tekst in UTF-8
    .fix = Kies een scenariobestand, of bewaar de tekst opnieuw als UTF-8
problem-file-too-large = het bestand is groter dan { $limit } MB
    .fix = Kies een scenariobestand, of maak het kleiner
problem-format-newer = het bestand is gemaakt met een nieuwere versie van het programma (bestandsversie { $found }, dit programma kent { $known })
    .fix = Open het bestand met een nieuwere versie van Schaalplan
problem-format-unknown = bestandsversie { $found } bestaat niet
    .fix = Schrijf format: { $known }

# Vorm van het bestand
problem-bracket-not-closed = het haakje { $found } wordt niet gesloten
    .fix = Zet het sluithaakje op de juiste plaats
problem-bracket-not-opened = bij { $found } hoort geen openingshaakje
    .fix = Verwijder het haakje of zet het openingshaakje erbij
problem-bracket-differs = hier staat { $found }, maar het haakje van regel { $line } sluit met { $expected }
    .fix = Schrijf { $expected } of zet het ontbrekende haakje ertussen
problem-text-not-closed = deze tekst heeft geen aanhalingsteken aan het eind
    .fix = Zet een aanhalingsteken achter de tekst
problem-comment-not-closed = dit commentaar wordt niet gesloten
    .fix = Zet */ achter het commentaar
problem-nested-too-deep = hier staan meer dan { $limit } haakjes in elkaar
    .fix = Verwijder de overbodige haakjes
problem-unknown-field = het veld { $found } bestaat hier niet
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Verwijder het veld of kies uit: { $known }
        }
problem-unknown-choice = { $found } kan hier niet worden gekozen
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Kies uit: { $known }
        }
problem-missing-field = het veld { $field } ontbreekt
    .fix = Vul { $field } in
problem-duplicate-field = het veld { $field } staat er twee keer
    .fix = Verwijder een van de twee
problem-expected-number = hier hoort een getal te staan, maar er staat { $found }
    .fix = Schrijf een getal zonder aanhalingstekens, met een punt voor de decimalen
problem-expected-whole-number = hier hoort een heel getal te staan, maar er staat { $found }
    .fix = Schrijf een heel getal, zonder aanhalingstekens en zonder decimalen
problem-expected-amount = hier hoort een bedrag te staan, maar er staat { $found }
    .fix = Schrijf het bedrag tussen aanhalingstekens, met een punt voor de centen: "71.50"
problem-expected-text = hier hoort een tekst te staan, maar er staat { $found }
    .fix = Zet aanhalingstekens om de tekst, de datum of het bedrag: "2026-01", "71.50"
problem-expected-date = { $found } is geen datum die hier past
    .fix = Schrijf een jaar ("2026"), een half jaar ("2026-H1"), een maand ("2026-01") of een dag ("2026-01-15")
problem-expected-flag = hier hoort ja of nee te staan, maar er staat { $found }
    .fix = Schrijf true (ja) of false (nee)
problem-expected-list = hier hoort een lijst te staan, maar er staat { $found }
    .fix = Zet rechte haken om de lijst: [ ]
problem-expected-group = hier hoort een groep te staan, maar er staat { $found }
    .fix = Zet ronde haken om de velden: ( )
problem-expected-name = hier hoort een naam zonder aanhalingstekens te staan, maar er staat { $found }
    .fix = Schrijf de naam met letters en lage streepjes, zonder aanhalingstekens
problem-expected-comma = voor { $found } hoort een komma of een sluithaakje te staan
    .fix = Zet een komma tussen de twee velden
problem-expected-colon = voor { $found } hoort een dubbele punt te staan
    .fix = Zet een dubbele punt achter de naam van het veld
problem-expected-length = hier horen { $expected } getallen te staan, maar het zijn er { $found }
    .fix = Vul de lijst aan of maak hem korter
problem-after-the-end = na het laatste haakje staat nog { $found }
    .fix = Verwijder wat na het laatste haakje staat
problem-file-ends = het bestand houdt te vroeg op
    .fix = Vul aan wat er ontbreekt
problem-unreadable = dit kan niet worden gelezen ({ $detail })
    .fix = Verbeter de schrijfwijze op deze plaats

# Getallen en reeksen
problem-unit-differs = de eenheid is { $found }, maar dit veld telt in { $expected }
    .fix = Reken het getal om en schrijf unit: { $expected }
problem-not-a-number = { $found } is geen getal om mee te rekenen
    .fix = Vul een gewoon getal in
problem-out-of-range = { $found } ligt niet tussen { $least } en { $most }
    .fix = Vul een waarde in die hiertussen ligt
problem-too-many-decimals = { $found } heeft meer dan { $limit } decimalen
    .fix = Rond het getal af
problem-value-missing = er is geen waarde ingevuld
    .fix = Vul een waarde in, of geef de status unknown als niemand de waarde kent
problem-value-unknown = de waarde is onbekend, maar de berekening heeft er een nodig
    .fix = Vul een aanname in met de status assumed, en zet de reden in de toelichting
problem-unknown-with-value = de status is onbekend, maar er staat wel een waarde
    .fix = Kies een andere status of verwijder de waarde
problem-band-without-middle = er staat een bandbreedte, maar geen middelste waarde
    .fix = Vul de middelste waarde in
problem-band-half =
    { $missing ->
        [low] de onderkant van de bandbreedte ontbreekt
       *[high] de bovenkant van de bandbreedte ontbreekt
    }
    .fix = Vul beide kanten in, of geen van beide
problem-band-inverted = { $found } ligt niet tussen de onderkant { $low } en de bovenkant { $high } van de bandbreedte
    .fix = Zet de drie waarden in volgorde: laag, midden, hoog
problem-band-on-observed = een waargenomen maand heeft geen bandbreedte
    .fix = Verwijder de onderkant en de bovenkant bij deze maand
problem-value-and-points = er staan een vaste waarde en punten naast elkaar
    .fix = Kies: één vaste waarde of een reeks punten
problem-points-only = deze reeks kent alleen punten, geen vaste waarde
    .fix = Schrijf de waarde als punt: (at: "2026-H1", value: ...)
problem-point-of-other-kind =
    { $expected ->
        [months] deze reeks heeft punten per maand
        [years] deze reeks heeft punten per jaar, met eventueel waargenomen maanden
       *[half_years] deze reeks heeft punten per half jaar
    }
    .fix =
        { $expected ->
            [months] Schrijf een maand, zoals "2026-01"
            [years] Schrijf een jaar, zoals "2026"
           *[half_years] Schrijf een half jaar, zoals "2026-H1"
        }
problem-point-double = { $found } komt twee keer voor
    .fix = Verwijder een van de twee
problem-out-of-order = { $found } staat niet op volgorde van tijd
    .fix = Zet de oudste bovenaan
problem-season-not-annual = een seizoenspatroon kan alleen bij instroom per jaar
    .fix = Verwijder season
problem-season-sum = de twaalf gewichten zijn samen { $found } en niet 12
    .fix = Pas de gewichten aan tot ze samen 12 zijn
problem-norm-low = een bezettingsnorm van { $found } is wel erg laag; COA rekent met 0.91
    .fix = Controleer de norm; onder { $limit } is een vergissing waarschijnlijk
problem-source-missing = de status is { $status }, maar er staat geen bron bij
    .fix = Noem een bron uit de lijst, of kies de status assumed of decided
problem-source-unknown = de bron { $found } staat niet in de lijst met bronnen
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Voeg de bron toe of noem een andere
        }
problem-source-not-official = de status is official, maar geen van de bronnen is officieel ({ $source })
    .fix = Kies de status press, of noem de officiële bron

# Namen en lijsten
problem-id-unreadable = { $found } kan geen id zijn
    .fix = Gebruik hooguit { $limit } tekens; geen rechte haken of aanhalingstekens, geen # aan het begin, geen spatie aan de rand
problem-id-double = het id { $found } komt vaker voor
    .fix = Geef elk onderdeel een eigen id
problem-too-many = de lijst telt { $found } onderdelen; er passen er { $limit }
    .fix = Voeg onderdelen samen of verdeel ze over meer bestanden
problem-text-missing = de naam of titel is leeg
    .fix = Vul een naam of titel in
problem-text-too-long = de tekst telt { $found } tekens; er passen er { $limit }
    .fix = Maak de tekst korter
problem-more-problems = er zijn nog { $count } andere problemen
    .fix = Los eerst de getoonde problemen op

# Periode en vraag
problem-end-before-start = het einde ({ $end }) ligt voor het begin ({ $start })
    .fix = Kies een later einde of een eerder begin
problem-horizon-length = het scenario duurt { $found } maanden; het mogen er { $least } tot { $most } zijn
    .fix = Kies een ander begin of einde
problem-minors-shares-above-one = van de amv's die vertrekken gaat samen { $found } ergens heen, en dat is meer dan 1 (vanaf { $month })
    .fix = Verlaag een van de drie aandelen; samen zijn ze hooguit 1

# Locaties
problem-province-unknown = de provincie { $found } staat niet in het scenario
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Voeg de provincie toe of kies een andere
        }
problem-never-opens = de locatie sluit in { $until } en gaat pas in { $from } open, de vertraging meegeteld; hij gaat dus nooit open
    .fix = Kies een latere sluiting of een eerdere opening
problem-closed-before-start = de locatie sluit in { $until }, voor het begin van het scenario ({ $start })
    .fix = Verwijder de locatie of kies een latere sluiting
problem-opens-after-end = de locatie gaat open in { $from }, na het einde van het scenario ({ $end })
    .fix = Kies een eerdere opening of een later einde van het scenario
problem-agreements-overlap = deze afspraak valt samen met afspraak { $other } van dezelfde locatie
    .fix = Laat de ene afspraak ophouden voordat de andere begint
problem-agreement-ends-first = de afspraak houdt op in { $until }, terwijl hij in { $from } begint
    .fix = Kies een later einde of een eerder begin
problem-agreement-not-durable = op plekken van de soort { $kind } kan geen afspraak over flexibel gebruik werken
    .fix = Verwijder de afspraak of kies een duurzame soort
problem-flex-above-places = er zijn { $found } flexplekken afgesproken, maar de locatie heeft { $places } plekken
    .fix = Verlaag het aantal flexplekken of verhoog het aantal plekken
problem-too-many-terms = er zijn { $found } verschillende termijnen weer inzetbaar; het programma houdt er { $limit } uit elkaar
    .fix = Gebruik dezelfde termijn voor meer locaties, zoals 3 of 6 maanden
problem-costs-missing = voor { $count } locaties van de soort { $kind } ontbreken kosten; die tellen als 0 euro
    .fix = Voeg { $kind } toe aan de kosten per soort
problem-cost-implausible = { $found } euro per plek per dag is niet waarschijnlijk; verwacht wordt { $least } tot { $most }
    .fix = Controleer of het bedrag per plek en per dag is

# Beleid en opgave
problem-flex-start-not-agreed = er zouden bij het begin { $found } plekken zijn uitgeleend, maar er is over { $agreed } plekken een afspraak
    .fix = Verlaag flex_start of leg meer afspraken vast
problem-stock-above-durable = de vaste voorraad is in elke maand groter dan alle duurzame plekken samen (hooguit { $found })
    .fix = Voeg locaties toe of verlaag de vaste voorraad
problem-caps-above-stock = flexplekken en reserveplekken zijn samen { $found }, meer dan de vaste voorraad van { $stock }
    .fix = Verlaag een van beide, of verhoog de vaste voorraad
problem-minors-above-task = de opgave voor amv's ({ $found }) is groter dan de hele opgave ({ $task }) in { $month }
    .fix = Controleer beide getallen; de opgave voor amv's is een deel van de hele opgave

# Begroting en prijzen
problem-budget-unknown = de begroting { $found } staat niet in het bestand
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Kies een begroting uit het bestand
        }
problem-budget-without-year = de begroting heeft geen bedrag voor { $years }; voor die jaren is er geen marge
    .fix = Kies een andere begroting, of houd er rekening mee
problem-parent-unknown = de regel { $found } waar deze regel onder valt, bestaat niet
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Noem een regel uit dezelfde begroting
        }
problem-parent-in-circle = deze regel valt via { $found } onder zichzelf
    .fix = Noem een andere bovenliggende regel
problem-total-differs = het totaal is { $found }, maar de onderdelen zijn samen { $expected }; het verschil is { $difference }
    .fix = Vergelijk de bedragen met de gepubliceerde tabel
problem-amended-unknown = de begroting { $found } die hiermee wordt gewijzigd, staat niet in het bestand
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Noem een begroting uit het bestand
        }
problem-amends-in-circle = deze begroting wijzigt, via { $found }, zichzelf
    .fix = Laat een wijziging naar een eerdere begroting verwijzen
problem-amends-later = deze wijziging is van { $date } en daarmee ouder dan wat zij wijzigt ({ $found })
    .fix = Controleer de datum
problem-year-empty-and-given = het jaar { $found } staat als leeg in de tabel, maar heeft ook een bedrag
    .fix = Haal het bedrag weg, of laat het jaar niet leeg
problem-comment-double = er staan twee toelichtingen bij { $row } in { $year }
    .fix = Voeg ze samen tot één
problem-kept-exists = er is al een vastgelegde raming { $found }
    .fix = Kies een andere naam
problem-paste-no-years = er is geen regel met jaartallen
    .fix = Kopieer ook de kop van de tabel, met de jaren
problem-paste-no-name = de regel heeft geen naam
    .fix = Geef de regel een omschrijving
problem-paste-heading = “{ $found }” heeft geen bedragen en is gelezen als kopje van de regels eronder
    .fix = Laat het zo, of vul bedragen in
problem-paste-kind = “{ $found }” is geen soort
    .fix = Schrijf verplichtingen, uitgaven of ontvangsten
problem-paste-amount = “{ $found }” is geen bedrag dat maar op één manier te lezen is
    .fix = Kies hoe getallen geschreven zijn, of verbeter de cel
problem-paste-decimals = “{ $found }” heeft te veel decimalen
    .fix = Controleer de eenheid van de tabel
problem-paste-too-large = “{ $found }” is te groot
    .fix = Controleer de eenheid van de tabel
problem-paste-head-double = de kolom “{ $found }” staat er twee keer; de eerste telt
    .fix = Haal een van de twee weg
problem-paste-head-other = de kolom “{ $found }” wordt niet overgenomen
    .fix = Noem de kolom artikel, instrument, omschrijving, soort of onderdeel van
problem-paste-parent = de regel “{ $found }” waar deze onder valt, staat er niet bij
    .fix = Schrijf de naam van een regel uit de tabel
problem-paid-twice = de kosten { $line } worden ook betaald door regel { $other }
    .fix = Laat elke kostenpost door één regel betalen
problem-decision-budget-incomplete = de grens op besluiten kan niet rekenen zonder dit cijfer
    .fix = Vul het in, of zet de grens uit
problem-decision-budget-without-flow = een grens op besluiten doet niets: dit scenario rekent met gepubliceerde bezetting
    .fix = Zet de grens uit, of kies een scenario met gesimuleerde instroom
problem-decision-budget-row = de gekozen begroting heeft geen regel { $found }: het aantal besluiten is niet begrensd
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Kies een regel uit de gekozen begroting
        }
problem-decision-budget-years = de regel heeft geen cijfer voor { $years }: in die jaren is het aantal besluiten niet begrensd
    .fix = Vul de jaren aan, of houd er rekening mee
problem-index-of-base-year = de index van het basisjaar is { $found } en niet 1
    .fix = Maak de index van het basisjaar 1, of kies een ander basisjaar

# Kalender en varianten
problem-until-before-date = de laatste datum ({ $until }) ligt voor de eerste ({ $date })
    .fix = Kies een latere laatste datum
problem-variant-unknown = de variant { $found } bestaat niet
    .fix =
        { $hint ->
            [yes] Kies { $suggestion }, als u dat bedoelt
           *[other] Kies een variant uit het bestand
        }
problem-change-of-other-base = deze wijziging van { $address } ging uit van { $expected }, maar de waarde is nu { $found }
    .fix = Controleer of de wijziging nog klopt

problem-change-impossible =
    de wijziging van { $address } kan niet: { $reason ->
        [address-unknown] dat adres bestaat niet
        [address-unreadable] dat is geen adres
        [address-no-value] dat adres wijst niet één waarde aan
        [address-other-demand] dat adres hoort bij de andere soort vraag
        [point-unknown] dat punt bestaat niet
       *[other] de waarde past hier niet
    }
    .fix = Verbeter het adres of de waarde, of verwijder de wijziging

# Adressen
problem-address-unreadable = dit is geen adres van een waarde
    .fix = Schrijf een adres zoals policy.flex_cap of demand.applications@2027
problem-address-unknown = { $found } bestaat niet
    .fix =
        { $hint ->
            [yes] Schrijf { $suggestion }, als u dat bedoelt
           *[other] Kies een naam die in het scenario voorkomt. { $known }
        }
problem-address-no-value = dit adres wijst een groep aan en niet één waarde
    .fix = Maak het adres langer, zoals policy.flex_cap
problem-address-other-demand = { $found } hoort bij de andere soort vraag
    .fix = Kies een waarde van de vraag in dit scenario, of een ander scenario
problem-point-unknown = deze waarde heeft geen punt { $found }
    .fix = Laat het deel vanaf @ weg, of kies een punt dat bestaat. { $known }
problem-value-of-other-kind =
    { $expected ->
        [money] hier hoort een bedrag, maar er staat { $found }
        [flag] hier hoort ja of nee, maar er staat { $found }
        [choice] hier hoort een keuze, maar er staat { $found }
        [month] hier hoort een maand, maar er staat { $found }
        [location] hier hoort een hele locatie, maar er staat { $found }
       *[number] hier hoort een getal, maar er staat { $found }
    }
    .fix =
        { $expected ->
            [money] Geef een bedrag, zoals 71.50
            [flag] Geef true (ja) of false (nee)
            [choice] Geef een van de namen die hier kunnen
            [month] Geef een maand, zoals 2026-01
            [location] Geef een locatie, of niets om haar weg te halen
           *[number] Geef een getal
        }
problem-value-needed = deze waarde kan niet leeg blijven
    .fix = Vul een waarde in

# Varianten en weergaven
problem-variant-called-base = een variant mag niet “base” heten: zo heet de basis
    .fix = Geef de variant een andere id
problem-variant-parent-unknown = de variant bouwt voort op “{ $found }”, en die is er niet
    .fix =
        { $hint ->
            [yes] Bedoelde u “{ $suggestion }”? Laat parent anders weg
           *[other] Noem een variant uit dit bestand, of laat parent weg
        }
problem-variant-parent-circle = de variant bouwt via “{ $found }” voort op zichzelf
    .fix = Laat parent weg of noem een andere variant
problem-view-variant-unknown = de weergave toont variant “{ $found }”, en die is er niet
    .fix = Zonder die variant toont de weergave de basis; zet haar opnieuw vast of haal haar weg
problem-location-of-other-id = de locatie heet “{ $found }”, anders dan het adres zegt
    .fix = Geef de locatie de id uit het adres

# Niets gaat verloren: logboek en slot
problem-journal-not-written =
    { $reason ->
        [denied] het programma mag geen veiligheidskopie van uw stappen bijhouden: { $path }
        [read-only-disk] op deze schijf kan geen veiligheidskopie van uw stappen worden bijgehouden: { $path }
        [full] de schijf is vol; van uw laatste stappen is geen veiligheidskopie: { $path }
        [quota] uw ruimte op deze schijf is op; van uw laatste stappen is geen veiligheidskopie: { $path }
       *[other] van uw laatste stappen is geen veiligheidskopie ({ $detail }): { $path }
    }
    .fix =
        { $reason ->
            [full] Maak ruimte vrij: de kopie wordt dan vanzelf aangevuld. Bewaar intussen vaker
            [quota] Verwijder wat u niet meer nodig hebt: de kopie wordt dan vanzelf aangevuld. Bewaar intussen vaker
           *[other] U kunt doorwerken; bewaar vaker
        }
problem-journal-not-read =
    { $reason ->
        [denied] een veiligheidskopie mag niet worden gelezen: { $path }
       *[other] een veiligheidskopie kan niet worden gelezen ({ $detail }): { $path }
    }
    .fix = Start het programma later opnieuw; de kopie blijft bestaan
problem-journal-not-removed = een veiligheidskopie kan niet worden verwijderd ({ $detail }): { $path }
    .fix = Verwijder het bestand zelf; anders wordt het bij de volgende start weer aangeboden
problem-journal-newer = een veiligheidskopie is van een nieuwere versie van het programma (versie { $found }, dit programma kent { $known }): { $path }
    .fix = Open haar met die nieuwere versie van Schaalplan; de kopie blijft bestaan
problem-journal-unreadable = een veiligheidskopie is beschadigd en kan niet worden gebruikt: { $path }
    .fix = De bestanden zijn bewaard; geef ze aan uw beheerder, of verwijder ze
problem-journal-start-lost = het scenario waarmee deze veiligheidskopie begint, is beschadigd: { $path }
    .fix = Open het laatst bewaarde bestand; de stappen zelf zijn bewaard
problem-lock-impossible =
    { $reason ->
        [denied] anderen zien niet dat u dit bestand open hebt: in de map mag niet worden geschreven ({ $path })
        [read-only-disk] anderen zien niet dat u dit bestand open hebt: op de schijf kan alleen worden gelezen ({ $path })
       *[other] anderen zien niet dat u dit bestand open hebt ({ $detail }): { $path }
    }
    .fix = Spreek af wie er in dit bestand werkt
problem-lock-not-broken =
    { $reason ->
        [in-use] het bestand is echt nog bij iemand open: { $path }
       *[other] het slot op dit bestand kan niet worden weggehaald ({ $detail }): { $path }
    }
    .fix = Open het bestand als kopie, of vraag wie het open heeft om het te sluiten

problem-variant-exists = er is al een variant met de id “{ $found }”
    .fix = Kies een andere naam
problem-step-unknown = stap { $found } is er niet; er zijn er { $known }
    .fix = Kies een stap uit de geschiedenis
problem-file-is-variant = dit is een bestand met losse varianten (.variant.ron), geen scenario
    .fix = Voeg het samen met het scenario waar het bij hoort
problem-file-is-scenario = dit is een heel scenario, geen bestand met losse varianten
    .fix = Kies een bestand dat op .variant.ron eindigt, of open dit als scenario
problem-journal-stopped = { $done } van de { $all } bewaarde handelingen zijn teruggehaald; wat daarna kwam is niet te lezen of niet meer uit te voeren
    .fix = Ga verder vanaf hier; het bewaarde werk blijft te vinden onder Bestand
problem-file-held =
    { $named ->
        [no] het bestand is bij iemand anders open: { $path }
       *[other] het bestand is open bij { $who } ({ $host }, sinds { $since }): { $path }
    }
    .fix = Sla op onder een andere naam, of vraag de ander het te sluiten
problem-run-broken = de doorrekening is afgebroken door een fout in het programma
    .fix = Ga een stap terug, of sla het werk op onder een andere naam en meld dit

# Regietafels.
problem-extension-after-open-end = deze verlenging volgt op een overeenkomst zonder einddatum en doet dus niets
    .fix = Geef de overeenkomst een einddatum, of verwijder de verlenging
problem-handover-unknown = de mensen zouden overgaan naar “{ $found }”, maar die locatie staat niet in de lijst
    .fix = Kies een andere locatie die openblijft
problem-law-without-date = de Spreidingswet is ingetrokken, maar er staat niet per wanneer
    .fix = Vul de eerste maand zonder de wet in
problem-displaced-without-places = er zijn ontheemden, maar geen gemeentelijke plekken: alle plekken voor hen ontbreken
    .fix = Vul places in bij displaced, of voeg locaties van soort goo toe
problem-pipeline-stage-open = een regel voor de pijplijn gaat over een fase vóór de opening, niet over { $found }
    .fix = Kies idea, survey, agreed, permit of construction
problem-pipeline-rule-twice = voor { $kind } in deze fase staat al regel “{ $other }”
    .fix = Laat de soort in een van beide regels weg
problem-measure-without-effect = deze maatregel huisvest niemand elders en verruimt de bezetting niet; hij doet dus niets
    .fix = Vul het aantal mensen of de extra bezetting per plek in
problem-norm-above-one = met de maatregelen verblijven er in { $month } { $found } mensen per duurzame plek
    .fix = Controleer de maatregelen die de bezetting verruimen
problem-cycle-unknown = de telregel hoort bij ronde “{ $found }”, maar die ronde staat niet in het bestand
    .fix = Voeg de ronde toe, of laat dit veld weg
problem-municipality-twice = gemeente { $found } staat twee keer in deze provincie
    .fix = Verwijder een van beide
problem-municipality-unknown = gemeente { $found } staat niet bij deze provincie
    .fix = Controleer de naam, of voeg de gemeente toe
problem-municipal-tasks-above = de gemeenten hebben in { $month } samen een opgave van { $found } plekken, meer dan de { $task } van de provincie
    .fix = Controleer de opgaven van de gemeenten
problem-exchange-unequal = de uitruil telt voor { $task ->
        [asylum] asielplekken
        [ukraine] plekken voor Oekraïne
       *[other] huisvesting
    } op tot { $found } in plaats van 0; de som van de opgaven moet gelijk blijven
    .fix = Laat wat de een overneemt bij de ander afgaan

# Regels voor op- en afschalen.
problem-calendar-month = { $found } is geen maand van het jaar die hier past
    .fix = Schrijf getallen van 1 tot en met 12, elk één keer
problem-rule-never = { $reason ->
    [need] deze regel werkt nooit: geen behoefte is hoger dan { $found } en lager dan de bovengrens
    [free] deze regel werkt nooit: er zijn geen { $found } stabiele plekken die vrij kunnen komen
    [places] deze regel doet niets: hij gaat over 0 plekken
   *[months] deze regel werkt nooit: de voorwaarde kan in de periode niet lang genoeg aaneen gelden
}
    .fix = { $reason ->
    [need] Maak de ondergrens lager of de bovengrens hoger
    [free] Maak het aantal vrije plekken kleiner
    [places] Vul het aantal plekken in
   *[months] Kies meer maanden, een latere einddatum of een kortere aankondiging
}
problem-transaction-location = locatie { $found } bestaat niet; de aan- of verkoop hoort dan bij geen locatie
    .fix = Kies een bestaande locatie of laat haar weg
problem-transaction-half = deze aan- of verkoop is half ingevuld: { $missing } ontbreekt, en dus telt zij niet mee
    .fix = Vul { $missing } in
problem-transaction-outside = { $month } valt buiten het scenario ({ $start } tot en met { $end }); het bedrag telt niet mee
    .fix = Kies een maand binnen het scenario
problem-transaction-order = { $found } komt na { $other }, maar hoort ervoor te komen
    .fix = Controleer de volgorde van verplichting, betaling en verkoop
