# Stappen, varianten, wijzigingen en geschiedenis.

step-reset = { $count ->
    [one] { $name } teruggezet
   *[other] { $count } waarden teruggezet
}
step-reset-base = { $count ->
    [one] { $name } terug naar de basis
   *[other] { $count } waarden terug naar de basis
}
step-reset-all = Alles teruggezet
step-new-variant = Variant “{ $variant }” gemaakt
step-import = Variant “{ $variant }” toegevoegd
step-describe = Variant “{ $variant }” hernoemd of beschreven
step-move = Variant “{ $variant }” verplaatst
step-delete = Variant “{ $variant }” verwijderd
step-adopt = Variant “{ $variant }” is de nieuwe basis
step-put-view = Weergave “{ $view }” vastgezet
step-move-view = Weergave verplaatst
step-delete-view = Weergave weggehaald
step-slider-on = { $name } bij de presentatie
step-slider-off = { $name } niet meer bij de presentatie
step-put-edition = Begroting “{ $edition }” gewijzigd
step-drop-edition = Begroting “{ $edition }” verwijderd
step-keep-forecast = Raming “{ $forecast }” vastgelegd
step-drop-forecast = Vastgelegde raming “{ $forecast }” verwijderd
step-comment = Toelichting bij { $row } in { $year }
step-opened = Geopend

# Bewerken.
menu-edit = Bewerken
menu-undo = Ongedaan maken
menu-undo-step = Ongedaan maken: { $step }
menu-redo = Opnieuw
menu-redo-step = Opnieuw: { $step }
menu-swing = Laatste wijziging af en aan
menu-differences = Wijzigingen tonen
menu-history = Geschiedenis tonen
menu-bookmark = Bladwijzer bij deze stand…
menu-new-variant = Nieuwe variant…
swing-before = Ervoor: zonder { $step }
swing-after = Erna: met { $step }

# Varianten.
variants-heading = Varianten
variants-new = Nieuwe variant
variants-base = Basis
variants-new-copy = Van de stand die u ziet…
variants-new-child = Voortbouwen op “{ $variant }”…
variants-new-empty = Leeg, op de basis…
variants-show = Toon { $variant }
variants-compare = Vergelijk met { $variant }
variants-compare-help = Leg deze lijn over de grafieken
variants-actions = Acties voor { $variant }
variants-count = { $count ->
    [one] 1 wijziging
   *[other] { $count } wijzigingen
}
variants-parent = bouwt voort op { $variant }
variants-describe = Naam en omschrijving…
variants-duplicate = Kopie maken
variants-up = Omhoog
variants-down = Omlaag
variants-export = Alleen deze bewaren als bestand…
variants-adopt = Als nieuwe basis gebruiken…
variants-delete = Verwijderen
variants-copy-of = Kopie van { $variant }
variants-numbered = Variant { $number }
variants-none = Geen wijzigingen

# Naam en omschrijving.
form-new-title = Nieuwe variant
form-describe-title = Naam en omschrijving van de variant
form-name = Naam
form-note = Omschrijving: waarvoor is deze variant?
button-make = Maken
button-keep = Bewaren
adopt-title = “{ $variant }” als nieuwe basis?
adopt-text = De basis krijgt de waarden van deze variant, met wat erin is aangenomen of besloten. De andere varianten gaan vanaf de nieuwe basis verder en houden hun eigen wijzigingen. U kunt dit ongedaan maken.
button-adopt = Nieuwe basis
bookmark-title = Bladwijzer bij deze stand
bookmark-name = Naam, bijvoorbeeld: stand na vraag wethouder

# Wijzigingen en geschiedenis.
side-differences = Wijzigingen
side-history = Geschiedenis
side-parameters = Parameters
differences-title = Wat in “{ $variant }” verschilt van de basis
differences-base = De basis. Kies een variant, of schuif iets: dan ontstaat er een.
differences-none = Deze variant verschilt nergens van de basis.
differences-decisions = Besluiten
differences-assumptions = Aannames
differences-inherited = uit { $variant }
differences-back-name = { $name } terug naar { $value }
history-now = hier bent u
history-jump = Ga naar de stand na: { $step }
history-bookmark = Bladwijzer…
history-branch = Zijspoor: { $count ->
    [one] 1 stap
   *[other] { $count } stappen
}
history-branch-help = Stappen die u eerder terugnam, voordat u iets anders deed. Klik om ernaartoe te gaan.
parameter-reset-parent = Terug naar { $variant }: { $value }

# Pagina's in het midden.
page-graphs = Grafieken
page-table = Vergelijken
page-explain = Verklaren
compare-finding = { $count ->
    [0] Geen invoer verschilt
    [one] 1 invoerwaarde verschilt; daaronder wat dat uitmaakt
   *[other] { $count } invoerwaarden verschillen; daaronder wat dat uitmaakt
}
compare-reference = Ten opzichte van
compare-copy = Kopiëren
compare-copied = Gekopieerd; plak het in een werkblad
compare-save = Bewaren als csv…
compare-alone = Vink links bij een variant het lijntje aan om haar hier naast te zetten.
compare-head-difference = verschil
compare-head-percent = in %
why-title = Waar komt het verschil vandaan?
why-from = Van
why-to = naar
why-measure = voor
why-finding = { $measure }: in “{ $to }” { $size } { $direction ->
    [more] meer
   *[less] minder
} dan in “{ $from }”; het meeste komt door { $most }
why-equal = { $measure } is in “{ $to }” gelijk aan die in “{ $from }”
why-nothing = “{ $to }” en “{ $from }” verschillen nergens
why-alone = alleen dit
    .help = Het verschil als alleen deze wijziging wordt gemaakt, op de eerste variant
why-last = als laatste
    .help = Het verschil dat deze wijziging nog maakt als alle andere al gemaakt zijn
why-share = eerlijk deel
    .help = Het gemiddelde over alle volgordes waarin de wijzigingen gemaakt kunnen worden (Shapley); samen precies het hele verschil
why-together = Samenhang
why-together-help = wat de wijzigingen samen meer of minder doen dan elk apart
why-not-alone = kan niet apart
why-method = Elke balk is het model, echt doorgerekend met alleen die ene wijziging. De samenhang is wat overblijft: begin + balken + samenhang = einde, op de cent.
why-progress = Rekent… { $done } van { $of } doorrekeningen
why-stopped = Gestopt.
why-again = Opnieuw rekenen
why-no-figure = “{ $variant }” heeft dit cijfer niet
why-refused = “{ $variant }” kan niet worden doorgerekend: { $reason }
dialog-save-table = Tabel bewaren
table-saved = Bewaard: { $file }
compare-file = vergelijking
why-million = mln euro

# Uitwisselen.
menu-merge = Varianten van anderen samenvoegen…
dialog-merge = Varianten van anderen openen
dialog-export = Variant bewaren
merge-heading = Varianten van anderen samenvoegen
merge-summary = { $changes ->
    [one] 1 wijziging
   *[other] { $changes } wijzigingen
} uit { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}; { $open ->
    [0] alles is beslist
    [one] nog 1 keer te kiezen
   *[other] nog { $open } keer te kiezen
}
merge-name = Naam van de samengevoegde variant
merge-conflicts = Te kiezen
merge-others = Zonder conflict
merge-base-changed = onze basis is hier veranderd sinds de maker dit zag
merge-files-differ = de bestanden zeggen verschillende dingen
merge-keep = Onze basis houden: { $value }
merge-take = { $file }, { $variant }: { $value }
merge-all-base = Overal onze basis
merge-all-first = Overal het (eerste) bestand
merge-others-hidden = en nog { $count } andere, zie het verslag
button-merge = Samenvoegen
merge-report = Verslag van het samenvoegen
merge-not-read = Niet gelezen: { $files }
merge-proposed = Samengevoegd: { $files }
why-rounding = Afronding
why-finding-plain = { $measure }: in “{ $to }” { $size } { $direction ->
    [more] meer
   *[less] minder
} dan in “{ $from }”; geen wijziging verklaart dat alleen
history-undone = teruggenomen
compare-hidden = Nog { $count } verschillen staan alleen in de kopie en het csv-bestand.
step-deed-change = { $count ->
    [one] { $name } gewijzigd
   *[other] { $count } locaties gewijzigd
}
step-deed-shift = { $name } verschoven
step-deed-add = { $name } toegevoegd
step-deed-duplicate = { $count ->
    [one] { $name } gekopieerd
   *[other] { $count } locaties gekopieerd
}
step-deed-split = { $name } gesplitst
step-deed-remove = { $count ->
    [one] { $name } verwijderd
   *[other] { $count } locaties verwijderd
}
step-deed-import = { $count ->
    [one] 1 locatie geïmporteerd
   *[other] { $count } locaties geïmporteerd
}
step-deed-paste = { $count ->
    [one] Geplakt in { $name }
   *[other] Geplakt in { $count } locaties
}
step-put = { $name } gewijzigd
step-drop = { $name } verwijderd
