# Werk dat bewaard is, en bestanden die een ander open heeft.

file-read-only = alleen lezen
menu-bring-back = Niet-opgeslagen werk terughalen…
unsaved-kept = Wat u niet opslaat blijft 30 dagen terug te halen via Bestand.

keeping-failed = Stappen worden nu niet bewaard
keeping-trouble = Geen veiligheidskopie
keeping-trouble-show = Toon wat er mis is
keeping-trouble-title = Uw stappen worden nu niet bewaard
keeping-none = Er is geen niet-opgeslagen werk
keeping-back = U gaat door waar u was
keeping-not-back = Dit werk kan niet worden teruggehaald
keeping-not-thrown = Dit werk kan niet worden weggegooid
keeping-damaged = Bewaard werk is beschadigd
keeping-changed = Op de schijf veranderd: { $file }
keeping-gone = Niet meer op de schijf: { $file }
keeping-opened =
    { $steps ->
        [one] Geopend: { $file }, met 1 eerdere stap
       *[other] Geopend: { $file }, met { $steps } eerdere stappen
    }
keeping-copy-name = { $name } kopie
keeping-waits =
    { $count ->
        [one] Er is werk dat niet is opgeslagen. Open het venster om ermee door te gaan.
       *[other] Er is werk in { $count } scenario’s dat niet is opgeslagen. Open het venster om ermee door te gaan.
    }

keeping-left-title = Doorgaan met niet-opgeslagen werk?
keeping-left-text =
    { $count ->
        [one] Het programma is de vorige keer afgebroken. Alles wat u deed is bewaard, met de hele geschiedenis.
       *[other] Het programma is eerder afgebroken. Alles wat u deed is bewaard, met de hele geschiedenis. Wat u niet kiest, blijft bewaard.
    }
keeping-list-title = Niet-opgeslagen werk
keeping-list-text =
    { $count ->
        [one] Dit werk kunt u terughalen, met de hele geschiedenis.
       *[other] Dit werk kunt u terughalen, met de hele geschiedenis. Wat u niet kiest, blijft bewaard.
    }
keeping-no-file = nog niet in een bestand
keeping-last = laatst { $when }
keeping-steps =
    { $count ->
        [one] 1 stap
       *[other] { $count } stappen
    }
keeping-given-up = gesloten zonder opslaan
button-continue = Doorgaan waar u was
button-throw-away = Weggooien…
button-later = Later
throw-away-title = Dit werk voorgoed weggooien?
throw-away-text =
    { $count ->
        [one] 1 stap in “{ $title }” is daarna niet meer terug te halen.
       *[other] { $count } stappen in “{ $title }” zijn daarna niet meer terug te halen.
    }
button-keep-it = Bewaren
button-throw-away-really = Weggooien

held-title = { $file } is al open
held-text = U kunt het bestand lezen en uw wijzigingen ergens anders opslaan, of verdergaan met een kopie.
holder-unknown = door iemand die niet bekend is
holder-host = op { $host }
holder-since = sinds { $when }
button-read-only = Alleen lezen
button-copy = Als kopie openen
button-open-anyway = Toch openen…
break-title = Is het bestand echt niet meer open?
break-text = Als de ander er toch in werkt, merkt u dat pas bij het opslaan. Open het alleen als u zeker weet dat het daar is gesloten.
button-break = Toch openen

changed-title = { $file } is veranderd op de schijf sinds u het opende
changed-text = Iemand anders heeft het bestand opgeslagen. Uw werk is niet weg: sla het ergens anders op, of vervang wat de ander schreef.
button-replace-anyway = Toch vervangen
button-open-other = De andere openen
gone-title = { $file } staat niet meer op de schijf
gone-text = Het bestand is verwijderd of verplaatst sinds u het opende. Uw werk is niet weg.
button-save-again = Opnieuw opslaan
keeping-no-folder = Dit systeem noemt geen map voor veiligheidskopieën: sla vaak op
