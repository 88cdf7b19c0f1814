# Teksten: importeren en exporteren van locatielijsten.

# Kolommen: kop, andere namen, betekenis.
intake-column-id = Id
    .also = kenmerk; code; locatiecode; locatienummer; nummer; nr
    .meaning = Vast kenmerk van de locatie. Laat het staan: daaraan herkent het programma de locatie bij opnieuw importeren. Leeg bij een nieuwe locatie.
intake-column-name = Naam
    .also = naam locatie; locatie; locatienaam; naam van de locatie; opvanglocatie; object; adres
    .meaning = Naam van de locatie.
intake-column-municipality = Gemeente
    .also = gemeentenaam; plaatsnaam; plaats; woonplaats
    .meaning = Gemeente waarin de locatie ligt; leeg voor plekken van een hele provincie.
intake-column-province = Provincie
    .also = prov; regio; prt
    .meaning = Provincie, bij naam of kenmerk.
intake-column-kind = Soort plek
    .also = soort; soort opvang; type; type opvang; type locatie; soort locatie; opvangvorm; modaliteit; soort capaciteit
    .meaning = Soort plek, zoals azc, noodopvang of TGO.
intake-column-places = Plekken
    .also = aantal plekken; aantal plaatsen; capaciteit; aantal bedden; bedden; opvangplekken; opvangplaatsen; plaatsen; pl
    .meaning = Aantal plekken als de locatie open is.
intake-column-ready_months = Inzetsnelheid (maanden)
    .also = inzetbaar na; snelheid van inzet; snelheid inzet; inzetsnelheid; inzetbaar na (maanden); inzettermijn; opschaaltijd; tijd van reserve naar gebruik; inzetbaar binnen
    .meaning = Maanden van reserve naar gebruik (snelheid van inzet).
intake-column-cost_reserve = Kosten in reserve (€ per plek per dag)
    .also = kosten in reserve; kosten reserve; kosten per plek per dag in reserve; kosten per plek per dag reserve; reservekosten; kostprijs reserve; in reserve; prijs reserve; kosten reserveplek
    .meaning = Euro per plek per dag zolang de plek in reserve staat.
intake-column-available_from = Opent
    .also = open vanaf; open per; open sinds; vanaf; startdatum; ingangsdatum; begindatum; beschikbaar vanaf; datum opening; openingsdatum; opening; start; begin; ingang; in gebruik vanaf; geopend
    .meaning = Eerste maand waarin de locatie open is, vóór een eventuele vertraging.
intake-column-available_until = Sluit per
    .also = sluit; gesloten per; dicht per; tot; beschikbaar tot; eerste maand gesloten; sluit vanaf
    .meaning = Eerste maand waarin de locatie dicht is; leeg: blijft open.
intake-column-last_day = Einddatum (t/m)
    .also = einddatum; t/m; tot en met; open t/m; laatste dag; laatste maand; sluitingsdatum; datum sluiting; sluiting; einde; einde overeenkomst; einddatum overeenkomst; einddatum bestuursovereenkomst; einde bestuursovereenkomst; looptijd t/m; contract t/m; eind; afloopdatum; looptijd
    .meaning = Laatste maand of dag waarop de locatie open is. Een einddatum op de eerste van een maand sluit per die maand.
intake-column-stage = Fase
    .also = status; stand; stadium; planfase; status locatie; voortgang; projectfase
    .meaning = Hoe ver de locatie is: idee, verkenning, besluit, vergunning, bouw, open of sluit.
intake-column-stage_since = Fase sinds
    .also = fase vanaf; in fase sinds; status sinds; status per
    .meaning = Maand waarin de locatie zo ver kwam.
intake-column-probability = Kans
    .also = kans op realisatie; realisatiekans; slaagkans; kans dat zij opent; waarschijnlijkheid; zekerheid
    .meaning = Kans dat de locatie er komt, als percentage of als getal van 0 tot 1.
intake-column-delay = Vertraging (maanden)
    .also = vertraging; uitloop; maanden vertraging
    .meaning = Maanden die de opening later is dan gepland.
intake-column-basis = Grondslag
    .also = juridische grondslag; basis; titel
    .meaning = Waar de afspraak op rust: Spreidingswet, bestuursovereenkomst, of eigendom of vergunning van COA.
intake-column-payer = Betaler
    .also = wie betaalt; financier; betaald door; betaalt
    .meaning = Wie de kosten draagt; leeg: volgt uit de soort.
intake-column-cost_in_use = Kosten in gebruik (€ per plek per dag)
    .also = kosten in gebruik; kosten gebruik; kosten per plek per dag; kostprijs; kostprijs per plek per dag; in gebruik; prijs per plek per dag; dagprijs; kosten per plek per dag in gebruik
    .meaning = Euro per plek per dag in gebruik.
intake-column-cost_flex = Kosten uitgeleend (€ per plek per dag)
    .also = kosten uitgeleend; kosten flex; kosten flexplek; flexkosten; uitgeleend
    .meaning = Euro per plek per dag die is uitgeleend, netto voor het Rijk.
intake-column-cost_idle = Kosten onbezet (€ per plek per dag)
    .also = kosten onbezet; kosten leegstand; leegstandskosten; onbezet; leegstand
    .meaning = Euro per plek per dag die onbezet is.
intake-column-investment = Investering (€)
    .also = investering; investeringskosten; eenmalige kosten; bouwkosten; investeringsbedrag
    .meaning = Euro eenmalig in de eerste open maand.
intake-column-closing_cost = Sluitingskosten (€)
    .also = sluitingskosten; ontmantelingskosten; kosten sluiting; afbouwkosten
    .meaning = Euro eenmalig in de maand van sluiting.
intake-column-extensions = Verlengingen
    .also = verlenging; opties; verlengingsopties
    .meaning = Besluiten waardoor de locatie na haar einde open kan blijven.
intake-column-agreements = Flexafspraken
    .also = flexafspraak; afspraken flexibel gebruik; flexibel gebruik
    .meaning = Afspraken dat een deel van de plekken wordt uitgeleend.
intake-column-contract = Contract
    .also = huurcontract; huur; looptijd huurcontract
    .meaning = Contract waarop de locatie staat, met kosten die altijd doorlopen.
intake-column-funding = Bekostiging
    .also = regeling; bekostigingsregeling; financieringsregeling; regeling bekostiging
    .meaning = Bekostiging: de regeling waaruit de locatie wordt betaald.
intake-column-handover = Overname
    .also = overgenomen door; overdracht; opvolger; opvolging
    .meaning = Locaties die de bewoners overnemen als deze locatie sluit.
intake-column-note = Opmerking
    .also = opmerkingen; toelichting; bijzonderheden; notitie
    .meaning = Wat een lezer moet weten.
intake-column-origins = Herkomst van de cijfers
    .also = herkomst; bron; bronnen; herkomst cijfers
    .meaning = Per cijfer een regel: de naam van de kolom met de status, en daarachter bron, peildatum, bandbreedte en opmerking. Bij een gewijzigd cijfer mag de regel weg.

# Andere woorden voor soorten, fasen, betalers en dergelijke.
intake-also-azc_registration = aanmeldlocatie; aanmeldcentrum; ter apel; azc aanmeld; azc aanmelding; col
intake-also-azc_accelerated = versnelde procedure; spoor 2; azc versneld; azc spoor 2; pol
intake-also-azc = asielzoekerscentrum; regulier azc; azc regulier; reguliere opvang; centrum; regulier
intake-also-small_scale = kleinschalig; kleinschalige locatie; kso
intake-also-municipal = gemeentelijke opvang; duurzame gemeentelijke; dgo; gemeentelijk duurzaam
intake-also-family_location = gezinslocatie glo; glo; gl; gezinslocaties
intake-also-vbl = vrijheidsbeperkende locatie; vrijheidsbeperkend
intake-also-htl = handhavings en toezichtlocatie; toezichtlocatie
intake-also-ibo = intensief begeleidende opvang; intensieve begeleiding
intake-also-amv = alleenstaande minderjarigen; amv locatie; kinderen; jeugd; alleenstaande minderjarige vreemdelingen; nidos opvang
intake-also-noodopvang = no; noodopvanglocatie; nood; noodopvang coa
intake-also-tgo = cno; crisisnoodopvang; tijdelijk gemeentelijk; tijdelijke gemeentelijke
intake-also-transit = doorstroom; doorstroomlocaties; dsl
intake-also-goo = oekraine; gemeentelijke opvang ontheemden; goo ontheemden; ontheemden; ontheemdenopvang
intake-also-lvv = landelijke vreemdelingenvoorziening
intake-also-idea = initiatief; idee fase; kans; verkennend idee
intake-also-survey = onderzoek; in onderzoek; haalbaarheid; verkennen; in verkenning
intake-also-agreed = besluit; besloten; akkoord; afspraak; raadsbesluit; gepland; overeengekomen; afgesproken
intake-also-permit = vergunningsfase; vergunningverlening; vergunning aangevraagd; vergunning verleend; omgevingsvergunning
intake-also-construction = bouw; in uitvoering; realisatie; in realisatie; verbouwing; inrichting; aanbouw; in aanbouw; in bouw
intake-also-open = in gebruik; geopend; operationeel; actief; bestaand
intake-also-closing = sluiten; in afbouw; afbouw; gesloten; dicht; sluitend; wordt gesloten; sluiting
intake-also-coa = coa begroting; centraal orgaan opvang asielzoekers
intake-also-nidos = stichting nidos
intake-also-grant = spuk; specifieke uitkering; uitkering; rijk spuk
intake-also-npov = nationale opvang; rijk npov; medeoverheden; booo
intake-also-municipality = gemeente zelf; gemeenten; eigen middelen gemeente
intake-also-dispersal_act = spreidingswet; wet; verdeelbesluit; besluit verdeling
intake-also-agreement = bestuursovereenkomst; overeenkomst; vrijwillig; bo
intake-also-own = eigendom coa; eigendom; coa; eigen bezit coa; eigen bezit
intake-also-granted = toegekend; toegezegd; akkoord
intake-also-refused = afgewezen; geweigerd; niet akkoord
intake-also-regime_coa = coa begroting
intake-also-unsuitable = ongeschikt
intake-also-official = officieel cijfer
intake-also-press = nieuws
intake-also-derived = berekend
intake-also-assumed = aangenomen; schatting
intake-also-decided = besloten

intake-word-open-end = onbepaald
intake-word-unknown = onbekend
intake-word-nobody = niemand

# Namen van waarden in een cel met meer waarden.
intake-part-from = vanaf
    .also = van; ingang
intake-part-until = tot
    .also = einde; sluit per
intake-part-places = plekken
    .also = flexplekken; aantal
intake-part-term = termijn
    .also = terugroeptermijn; maanden; opzegtermijn
intake-part-groups = groepen
    .also = doelgroepen; groep; doelgroep
intake-part-decision = besluit
    .also = besloten
intake-part-chance = kans
intake-part-chance-origin = herkomst kans
intake-part-per-year = per jaar
    .also = kosten per jaar; jaarbedrag; bedrag
intake-part-per-year-origin = herkomst per jaar
intake-part-regime = regeling
    .also = regeling
intake-part-suitability = oordeel COA
    .also = oordeel; geschiktheid
intake-part-to = naar
    .also = door; overname door
intake-part-status = status
intake-part-source = bron
    .also = bronnen
intake-part-date = peildatum
    .also = datum
intake-part-low = laag
    .also = ondergrens
intake-part-high = hoog
    .also = bovengrens
intake-part-note = opmerking
    .also = toelichting

# Woorden in cellen.
intake-words-nothing = n.v.t.; nvt; niet van toepassing; geen; onbepaald; onbepaalde tijd; voor onbepaalde tijd; geen einddatum; open einde; nihil; leeg; niemand
intake-words-unknown = onbekend; nog onbekend; weet niet; nnb; ntb; nader te bepalen; nog niet bekend; pm
intake-words-total = totaal; subtotaal; eindtotaal; som; totalen; generaal totaal
intake-words-through = t/m; tot en met; t.e.m.; tm; tot/met
intake-words-up-to = tot; voor; per; vanaf; sluit per; sinds


# Export.
intake-sheet = Locaties
intake-sheet-meaning = Toelichting
intake-meaning-column = Kolom
intake-meaning-meaning = Betekenis
intake-meaning-holds = Wat er mag staan
intake-holds-text = Tekst.
intake-holds-province = Naam of kenmerk van een provincie in het scenario.
intake-holds-choice = Eén van de namen die het programma kent; leeg waar niets bekend is.
intake-holds-places = Aantal plekken.
intake-holds-months = Aantal maanden.
intake-holds-share = Percentage, of een getal van 0 tot 1.
intake-holds-price = Euro per plek per dag; leeg: de prijs van de soort.
intake-holds-amount = Bedrag in euro.
intake-holds-month = Maand, zoals 2027-03; ook een datum wordt gelezen.
intake-holds-record = Een regel per onderdeel, met namen en waarden: naam: waarde; naam: waarde. Namen: { $parts }. Maanden zoals 2027-03.

# Files.
problem-intake-file-large = Het bestand is groter dan { $limit } MB
    .fix = Bewaar alleen het blad met locaties.
problem-intake-file-old = Dit is een werkmap van vóór 2007 (xls)
    .fix = Open het in Excel of LibreOffice en bewaar het als xlsx of ods.
problem-intake-file-pdf = Dit is een PDF
    .fix = Vraag de lijst als werkmap (xlsx, ods) of als csv.
problem-intake-file-no-text = Dit is geen werkmap en geen tekst
    .fix = Kies een xlsx-, ods- of csv-bestand.
problem-intake-file-empty = In het bestand staat niets
    .fix = Kies een bestand met een lijst van locaties.
problem-intake-file-damaged = Het bestand is beschadigd of met een wachtwoord beveiligd ({ $reason })
    .fix = Open het in een spreadsheetprogramma en bewaar het opnieuw als xlsx, zonder wachtwoord.
problem-intake-rows-many = Het blad heeft meer dan { $limit } rijen
    .fix = Verwijder wat geen locatie is, ook losse cellen ver onder de lijst.
problem-intake-columns-many = Het blad heeft meer dan { $limit } kolommen
    .fix = Verwijder de kolommen die niet bij de lijst horen.
problem-intake-sheet-unknown = Er is geen blad { $found }; wel: { $known }
    .fix = Noem één van deze bladen.
problem-intake-heads-unknown = Geen rij met kolomkoppen herkend
    .fix = Zet boven de lijst koppen zoals naam, gemeente, soort plek en plekken, of wijs de kolommen zelf aan.
problem-intake-not-written = De werkmap kan niet worden gemaakt ({ $reason })
    .fix = Een cel in Excel houdt ten hoogste 32.767 tekens. Exporteer als csv.
problem-intake-file-kind = { $found } is geen naam van een xlsx- of csv-bestand
    .fix = Laat de naam eindigen op .xlsx of .csv.
problem-intake-too-wrong = In de lijst is te veel mis om haar te proberen
    .fix = Verbeter eerst wat hierboven staat.

# Cells and rows.
problem-intake-broken = De formule in deze cel werkt niet ({ $found })
    .fix = Herstel de formule of typ de waarde.
problem-intake-number = ‘{ $found }’ is geen getal
    .fix = Typ alleen het getal, zoals 250 of 75,50.
problem-intake-number-date = Hier staat een datum ({ $found }) in plaats van een getal
    .fix = Geef de cel de opmaak getal en typ het getal opnieuw.
problem-intake-number-unclear = ‘{ $found }’ kan duizendtallen of decimalen betekenen
    .fix = Typ het voluit: 1234 of 1,23.
problem-intake-number-thousands = ‘{ $found }’ is gelezen als { $value }
    .fix = Klopt dat niet, typ het getal dan zonder punt of komma.
problem-intake-share-percent = { $found } is gelezen als { $value } procent
    .fix = Typ bij een kans een percentage met %, of een getal van 0 tot 1.
problem-intake-whole = { $found } is geen heel aantal maanden
    .fix = Typ een heel getal, zoals 6.
problem-intake-date = ‘{ $found }’ is geen datum
    .fix = Typ een maand of datum, zoals 2027-03, mrt 2027 of 31-12-2027.
problem-intake-date-end = Bij ‘{ $found }’ is niet duidelijk of die periode nog meetelt
    .fix = Typ ‘t/m’ of ‘tot’ ervoor, of de eerste maand waarin de locatie dicht is, zoals 2028-01.
problem-intake-date-read = ‘{ $found }’ is gelezen als { $value }
    .fix = Klopt dat niet, typ de maand dan als { $value }.
problem-intake-date-within = { $found } valt binnen een maand; de hele maand { $value } telt mee
    .fix = Moet de maand niet meetellen, typ dan de maand erna.
problem-intake-date-end-within = { $found } valt binnen een maand; die maand telt nog mee, dicht per { $value }
    .fix = Moet de maand niet meetellen, typ dan de eerste dag ervan.
problem-intake-date-period = ‘{ $found }’ is gelezen als { $value }
    .fix = Is de maand bekend, typ die dan.
problem-intake-kind = ‘{ $found }’ is geen bekende soort plek{ $hint -> 
           *[no] {""}
            [yes] , wel bijna ‘{ $suggestion }’
        }
    .fix = Typ bijvoorbeeld azc, kleinschalige opvang, noodopvang, TGO, amv-opvang of doorstroomlocatie.
problem-intake-stage = ‘{ $found }’ is geen bekende fase{ $hint -> 
           *[no] {""}
            [yes] , wel bijna ‘{ $suggestion }’
        }
    .fix = Typ idee, verkenning, besluit, vergunning, bouw, open of sluit.
problem-intake-basis = ‘{ $found }’ is geen bekende grondslag{ $hint -> 
           *[no] {""}
            [yes] , wel bijna ‘{ $suggestion }’
        }
    .fix = Typ Spreidingswet, bestuursovereenkomst of eigendom of vergunning COA.
problem-intake-payer = ‘{ $found }’ is geen bekende betaler{ $hint -> 
           *[no] {""}
            [yes] , wel bijna ‘{ $suggestion }’
        }
    .fix = Typ COA, Nidos, specifieke uitkering, NPOV of gemeente, of laat de cel leeg.
problem-intake-province = ‘{ $found }’ is geen provincie van dit scenario{ $hint -> 
           *[no] {""}
            [yes] , wel bijna ‘{ $suggestion }’
        }
    .fix = Kies uit: { $known }.
problem-intake-record = ‘{ $found }’ is niet begrepen
    .fix = Schrijf naam: waarde; naam: waarde, zoals op het blad Toelichting van een export.
problem-intake-record-one = In deze cel past maar één regel
    .fix = Zet alles op één regel, met puntkomma’s ertussen.
problem-intake-agreement-places = In deze afspraak staat niet om hoeveel plekken het gaat
    .fix = Schrijf bijvoorbeeld plekken: 100; tot: 2028-01; termijn: 6.
problem-intake-funding-regime = Hier staat niet welke regeling het is
    .fix = Schrijf bijvoorbeeld regeling: DFR; tot: 2029-01.
problem-intake-needed = { $column ->
           *[name] De naam ontbreekt
            [kind] De soort plek ontbreekt
            [places] Het aantal plekken ontbreekt
            [province] De provincie ontbreekt
            [available_from] Wanneer deze geplande locatie opent, ontbreekt
        }
    .fix = Een nieuwe locatie kan daar niet zonder: vul het in.
problem-intake-id = ‘{ $found }’ kan geen kenmerk zijn
    .fix = Gebruik letters, cijfers en streepjes, of laat de cel leeg.
problem-intake-id-double = Kenmerk { $found } staat ook in rij { $rows }
    .fix = Geef elke locatie een eigen kenmerk, of laat het bij één van beide leeg.
problem-intake-name-double = { $found } staat met dezelfde gemeente en soort ook in rij { $rows }
    .fix = Verwijder de dubbele rij, of geef beide een eigen kenmerk of naam.
problem-intake-from-start = Er staat niet sinds wanneer deze locatie open is; gelezen als { $value }, het begin van het scenario
    .fix = Vul de kolom Opent in als dat anders is.
problem-intake-stage-agreed = Er staat geen fase; omdat de locatie pas in { $value } opent, krijgt zij de fase besluit
    .fix = Vul de kolom Fase in als de locatie minder of verder ver is.
problem-intake-skip-total = Totaalregel: { $found }
    .fix = Overgeslagen; het programma telt zelf op.
problem-intake-skip-head = Herhaalde kolomkoppen
    .fix = Overgeslagen.
problem-intake-skip-remark = Losse regel: { $found }
    .fix = Overgeslagen; staat hier een locatie, vul dan ook de andere kolommen in.
problem-intake-skip-outside = Buiten de gelezen kolommen: { $found }
    .fix = Overgeslagen.

# Wizard.
menu-intake = Locaties importeren…
menu-locations-export = Locaties exporteren…
dialog-intake = Lijst van locaties kiezen
dialog-locations-export = Locaties bewaren als
intake-title = Locaties importeren
intake-title-paste = Locaties plakken
intake-pasted = plakken
intake-not-read = { $file } kan niet worden gelezen
intake-reading = De lijst wordt gelezen…
intake-judging = De rijen worden nagekeken…
intake-step-file = 1 Lijst
intake-step-columns = 2 Kolommen
intake-step-rows = 3 Rijen
intake-step-preview = 4 Controleren
intake-step-state = { $step }, { $state ->
           *[later] nog niet
            [now] nu
            [done] gedaan
        }
intake-file = Bestand
intake-sheet-choice = Blad
intake-sheet-rows = { $name } ({ $rows } rijen)
intake-head-row = Kolomkoppen in rij
intake-head-none = Geen koppen
intake-head-found = Herkend: { $found } van { $all } kolommen
intake-head-weak = Hier zijn geen kolomkoppen herkend. Kies de rij waarin ze staan, of wijs de kolommen in stap 2 aan.
intake-look = Zo begint het blad
intake-row-head = Rij
intake-map-column = Kolom
intake-map-head = Kop in de lijst
intake-map-samples = Voorbeelden
intake-map-as = Wordt gelezen als
intake-map-ignored = niet gelezen
intake-map-likely = waarschijnlijk
intake-map-sure = herkend
intake-map-chosen = zelf gekozen
intake-map-remembered = onthouden van vorige keer
intake-map-of = Kolom { $column }, { $head }
intake-map-missing = Nog niet aangewezen: { $columns }. Nieuwe locaties kunnen daar niet zonder.
intake-map-double = Twee kolommen worden gelezen als { $column }. Kies er één.
intake-map-none = Wijs ten minste één kolom aan.
intake-good = { $count ->
            [one] { $shown } rij goed
           *[other] { $shown } rijen goed
        }
intake-refused = { $count ->
            [one] { $shown } rij geweigerd
           *[other] { $shown } rijen geweigerd
        }
intake-remarks = { $count ->
            [one] { $shown } opmerking
           *[other] { $shown } opmerkingen
        }
intake-skipped = { $count ->
            [one] { $shown } rij overgeslagen
           *[other] { $shown } rijen overgeslagen
        }
intake-all-fine = Geen fouten. Alle rijen kunnen worden geïmporteerd.
intake-good-only = Geweigerde rijen worden niet geïmporteerd; de andere wel. Verbeter ze in de lijst en importeer opnieuw: wat er al staat blijft.
intake-copy-list = Lijst kopiëren
intake-copied = Lijst met fouten gekopieerd
intake-sort-error = fout
intake-sort-remark = opmerking
intake-sort-skipped = overgeslagen
intake-where = rij { $row }
intake-where-cell = cel { $cell }
intake-show-all = Alles
intake-show-errors = Alleen fouten
intake-added = Nieuw
intake-changed = Gewijzigd
intake-unchanged = Ongewijzigd
intake-missing = Niet in de lijst
intake-count-added = { $count } nieuw
intake-count-changed = { $count } gewijzigd
intake-count-unchanged = { $count } ongewijzigd
intake-count-missing = { $count } niet in de lijst
intake-count-missing-gone = { $count } vervallen
intake-places-net = { $before } → { $after } plekken
intake-nothing = –
intake-change = { $column }: { $before } → { $after }
intake-new-line = { $kind }, { $places } plekken, opent { $from }; { $ready }; { $reserve }
intake-new-ready = { $state ->
           *[later] inzetbaar na { $months } mnd
            [now] direct inzetbaar
        }
intake-new-ready-none = inzetsnelheid onbekend
intake-new-reserve = in reserve { $cost } per plek per dag
intake-new-reserve-none = in reserve: prijs van de soort
intake-missing-stays = blijft staan
intake-missing-goes = vervalt
intake-target = Komt in
intake-target-base = de basis
intake-target-variant = variant { $variant }
intake-target-new = een nieuwe variant
intake-status = Status van de cijfers
intake-source = Bron
intake-source-none = geen bron
intake-source-needed = Deze status vraagt een bron uit het scenario.
intake-clear = Lege cellen wissen de waarde
intake-clear-hint = Anders blijft wat er nu staat; een streepje of ‘n.v.t.’ wist altijd.
intake-remove = { $count ->
            [one] De ene locatie die niet in de lijst staat vervalt
           *[other] De { $shown } locaties die niet in de lijst staan vervallen
        }
intake-figure-note = Uit { $file }.
intake-figure-note-dated = Uit { $file }, { $date }.
intake-next = Verder
intake-back = Terug
intake-import = { $count ->
            [one] { $shown } wijziging importeren
           *[other] { $shown } wijzigingen importeren
        }
intake-import-none = Niets te importeren
intake-done = Geïmporteerd: { $added } nieuw, { $changed } gewijzigd, { $removed } vervallen; { $refused } geweigerd
intake-blocked = Dit kan nog niet worden geïmporteerd
intake-paste-empty = Op het klembord staat geen tabel

# Command line.
intake-cli-sheet = Blad { $sheet }, koppen in rij { $row }: { $columns }
intake-cli-ignored = Niet gelezen: { $columns }
intake-cli-row = { $file }:{ $place }: { $sort }: { $about }{ $what }. { $fix }
intake-cli-refused = { $count ->
            [one] { $shown } rij is geweigerd, dus er is niets geïmporteerd. Verbeter de lijst, of neem met --good-rows alleen de goede rijen.
           *[other] { $shown } rijen zijn geweigerd, dus er is niets geïmporteerd. Verbeter de lijst, of neem met --good-rows alleen de goede rijen.
        }
intake-cli-none = Er verandert niets; het scenario is niet geschreven.
intake-cli-try = Zonder --dry-run wordt dit geschreven.
intake-cli-exported = { $count } locaties
intake-cli-comments = { $file } heeft commentaar; dat gaat bij het schrijven verloren.
help-locations =
    Leest een lijst van locaties uit een spreadsheet in een scenario, of schrijft de locaties van een scenario
    in een spreadsheet. Wat eruit komt, kan er ongewijzigd weer in.

    Gebruik: schaalplan locations import FILE --into SCENARIO [OPTIONS]
             schaalplan locations export SCENARIO --out FILE

      FILE               lijst als xlsx, ods of csv; de kolommen worden aan hun koppen herkend
      --into SCENARIO    FILE, FILE#VARIANT of FILE#base; zonder # de variant waarmee ook het venster opent
      --out FILE         bij import: schrijft hierheen in plaats van over SCENARIO heen;
                         bij export: de lijst, als .xlsx of .csv
      --good-rows        neemt de goede rijen en laat de geweigerde weg; anders wordt er bij één geweigerde
                         rij niets geschreven
      --dry-run          toont wat er zou gebeuren en schrijft niets
      --sheet NAME       het blad; anders dat waarin de meeste kolommen worden herkend
      --status NAME      official, press, derived, assumed of decided: hoe nieuwe en gewijzigde cijfers tot
                         stand kwamen; anders assumed
      --source ID        bron in het scenario, bij official, press en derived
      --remove-missing   laat locaties vervallen die in deze provincies niet in de lijst staan
      --empty-clears     een lege cel wist de waarde die er was; anders blijft die staan
      --language nl|en   taal van teksten en meldingen, en van de lijst die wordt geschreven

    Wat er aan rijen mis is staat per cel op de foutuitvoer: bestand:cel: fout of waarschuwing.
    Afsluitcode 1 als er rijen zijn geweigerd en --good-rows niet is gegeven.
