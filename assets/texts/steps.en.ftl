# Steps, variants, differences and history.

step-reset = { $count ->
    [one] { $name } put back
   *[other] { $count } values put back
}
step-reset-base = { $count ->
    [one] { $name } back to the base
   *[other] { $count } values back to the base
}
step-reset-all = Everything put back
step-new-variant = Variant “{ $variant }” made
step-import = Variant “{ $variant }” added
step-describe = Variant “{ $variant }” renamed or described
step-move = Variant “{ $variant }” moved
step-delete = Variant “{ $variant }” deleted
step-adopt = Variant “{ $variant }” is the new base
step-put-view = View “{ $view }” pinned
step-move-view = View moved
step-delete-view = View removed
step-slider-on = { $name } in the presentation
step-slider-off = { $name } no longer in the presentation
step-put-edition = Budget “{ $edition }” changed
step-drop-edition = Budget “{ $edition }” removed
step-keep-forecast = Forecast “{ $forecast }” kept
step-drop-forecast = Kept forecast “{ $forecast }” removed
step-comment = Comment on { $row } in { $year }
step-opened = Opened

# Edit.
menu-edit = Edit
menu-undo = Undo
menu-undo-step = Undo: { $step }
menu-redo = Redo
menu-redo-step = Redo: { $step }
menu-swing = Last change off and on
menu-differences = Show differences
menu-history = Show history
menu-bookmark = Bookmark this state…
menu-new-variant = New variant…
swing-before = Before: without { $step }
swing-after = After: with { $step }

# Variants.
variants-heading = Variants
variants-new = New variant
variants-base = Base
variants-new-copy = From what you see…
variants-new-child = Build on “{ $variant }”…
variants-new-empty = Empty, on the base…
variants-show = Show { $variant }
variants-compare = Compare with { $variant }
variants-compare-help = Lay this line over the graphs
variants-actions = Actions for { $variant }
variants-count = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
variants-parent = builds on { $variant }
variants-describe = Name and description…
variants-duplicate = Make a copy
variants-up = Up
variants-down = Down
variants-export = Save this one alone as a file…
variants-adopt = Use as the new base…
variants-delete = Delete
variants-copy-of = Copy of { $variant }
variants-numbered = Variant { $number }
variants-none = No changes

# Name and description.
form-new-title = New variant
form-describe-title = Name and description of the variant
form-name = Name
form-note = Description: what is this variant for?
button-make = Make
button-keep = Keep
adopt-title = “{ $variant }” as the new base?
adopt-text = The base gets the values of this variant, with what was assumed or decided in it. The other variants go on from the new base and keep their own changes. You can undo this.
button-adopt = New base
bookmark-title = Bookmark this state
bookmark-name = Name, for example: after the alderman's question

# Differences and history.
side-differences = Differences
side-history = History
side-parameters = Parameters
differences-title = What differs from the base in “{ $variant }”
differences-base = The base. Choose a variant, or move something: that makes one.
differences-none = This variant differs nowhere from the base.
differences-decisions = Decisions
differences-assumptions = Assumptions
differences-inherited = from { $variant }
differences-back-name = { $name } back to { $value }
history-now = you are here
history-jump = Go to the state after: { $step }
history-bookmark = Bookmark…
history-branch = Side branch: { $count ->
    [one] 1 step
   *[other] { $count } steps
}
history-branch-help = Steps that you took back before you did something else. Click to go there.
parameter-reset-parent = Back to { $variant }: { $value }

# Pages in the middle.
page-graphs = Graphs
page-table = Compare
page-explain = Explain
compare-finding = { $count ->
    [0] No input differs
    [one] 1 input differs; below is what that changes
   *[other] { $count } inputs differ; below is what that changes
}
compare-reference = Compared with
compare-copy = Copy
compare-copied = Copied; paste it into a sheet
compare-save = Save as csv…
compare-alone = Tick the little line of a variant at the left to put it beside this one.
compare-head-difference = difference
compare-head-percent = in %
why-title = Where does the difference come from?
why-from = From
why-to = to
why-measure = for
why-finding = { $measure }: { $size } { $direction ->
    [more] more
   *[less] less
} in “{ $to }” than in “{ $from }”; most of it by { $most }
why-equal = { $measure } is the same in “{ $to }” and “{ $from }”
why-nothing = “{ $to }” and “{ $from }” differ nowhere
why-alone = this alone
    .help = The difference when only this change is made, on the first variant
why-last = as the last
    .help = The difference this change still makes when all others are made already
why-share = fair share
    .help = The average over every order in which the changes can be made (Shapley); together exactly the whole difference
why-together = Interaction
why-together-help = what the changes do together beyond each alone
why-not-alone = not alone
why-method = Every bar is the model, really run with that one change. The interaction is what is left: start + bars + interaction = end, to the cent.
why-progress = Computing… { $done } of { $of } runs
why-stopped = Stopped.
why-again = Compute again
why-no-figure = “{ $variant }” does not have this figure
why-refused = “{ $variant }” cannot be run: { $reason }
dialog-save-table = Save table
table-saved = Saved: { $file }
compare-file = comparison
why-million = million euro

# Exchange.
menu-merge = Merge variants of others…
dialog-merge = Open variants of others
dialog-export = Save variant
merge-heading = Merge variants of others
merge-summary = { $changes ->
    [one] 1 change
   *[other] { $changes } changes
} from { $files ->
    [one] 1 file
   *[other] { $files } files
}; { $open ->
    [0] everything is decided
    [one] 1 choice left
   *[other] { $open } choices left
}
merge-name = Name of the merged variant
merge-conflicts = To be chosen
merge-others = Without a conflict
merge-base-changed = our base has changed here since the author saw it
merge-files-differ = the files say different things
merge-keep = Keep our base: { $value }
merge-take = { $file }, { $variant }: { $value }
merge-all-base = Our base everywhere
merge-all-first = The (first) file everywhere
merge-others-hidden = and { $count } more, see the report
button-merge = Merge
merge-report = Report of the merge
merge-not-read = Not read: { $files }
merge-proposed = Merged: { $files }
why-rounding = Rounding
why-finding-plain = { $measure }: { $size } { $direction ->
    [more] more
   *[less] less
} in “{ $to }” than in “{ $from }”; no change explains that alone
history-undone = taken back
compare-hidden = Another { $count } differences are in the copy and the csv file only.
step-deed-change = { $count ->
    [one] { $name } changed
   *[other] { $count } locations changed
}
step-deed-shift = { $name } moved in time
step-deed-add = { $name } added
step-deed-duplicate = { $count ->
    [one] { $name } copied
   *[other] { $count } locations copied
}
step-deed-split = { $name } split
step-deed-remove = { $count ->
    [one] { $name } removed
   *[other] { $count } locations removed
}
step-deed-import = { $count ->
    [one] 1 location imported
   *[other] { $count } locations imported
}
step-deed-paste = { $count ->
    [one] Pasted into { $name }
   *[other] Pasted into { $count } locations
}
step-put = { $name } changed
step-drop = { $name } removed
