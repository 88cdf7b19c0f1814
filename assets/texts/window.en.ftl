# Units.
unit-people = people
unit-people-per-year = people per year
unit-people-per-half-year = people per half-year
unit-people-per-month = people per month
unit-places = places
unit-places-per-month = places per month
unit-place-months = place-months
unit-place-days = place-days
unit-months = months
unit-weeks = weeks
unit-days = days
unit-share = share
unit-share-per-month = share per month
unit-number = no unit
unit-euro = euro
unit-euro-per-place-day = euro per place per day
unit-thousand-euro = thousand euro

# Window.
search-hint = Find a parameter (Ctrl F)
search-name = Find a parameter
search-clear = Clear the search
search-nothing = No parameter with “{ $wanted }”.
variant-base-note = Drag or type; double-click goes back.
variant-reset-all = Reset all
variant-assumptions = { $count } { $count ->
    [one] assumption
   *[other] assumptions
}
variant-decisions = { $count } { $count ->
    [one] decision
   *[other] decisions
}
parameter-reset = Back to the base: { $value }
parameter-exact = Click to type a number, or drag
nature-assumption = assumption about the world
nature-decision = decision of the table
origin-changed = Changed by { $by }, { $at }
origin-unknown-user = unknown
origin-base = In the scenario: { $status }
origin-date = Reference date: { $date }
key-unchanged = unchanged
key-of-months = of { $months } months
key-million = million place-days
key-margin-of = Margin { $row } { $year }
key-too-little = too little
language-other = NL
language-switch = Schakel over naar Nederlands
file-built-in = built-in
file-unsaved = not saved
file-busy = Working…
file-saved = Saved: { $file }
file-opened = Opened: { $file }
file-not-opened = { $file } was not opened
file-not-saved = { $file } was not saved
job-broken = A task broke off by a defect of the program; nothing was changed
change-refused = This change cannot be made
checks-fine = Checks fine
checks-warnings = { $count } { $count ->
    [one] point of attention
   *[other] points of attention
}
checks-show = What is implausible in this scenario?
checks-title = Points of attention in this scenario
checks-none = All checks are fine: totals foot, sources exist, and no figure is implausible.
menu-file = File
menu-open = Open…
menu-open-path = Open by path…
menu-open-built-in = Open the built-in scenario
menu-recent = Recently opened
menu-save = Save
menu-save-as = Save as…
menu-save-path = Save by path…
menu-quit = Quit
menu-view = View
theme-light = Light
theme-dark = Dark
theme-system = As the system
menu-calendar = Show the whole steering calendar
menu-larger = Larger
menu-smaller = Smaller
menu-normal-size = Normal size
menu-help = Help
menu-warnings = Points of attention in this scenario
menu-about = About Schaalplan and this scenario
button-close = Close
button-save = Save
button-discard = Do not save
button-cancel = Cancel
button-open = Open
button-save-as = Save as…
button-replace = Replace
button-comments = Save anyway
unsaved-title = Save changes?
unsaved-text = What you did since it was last saved is not in the file yet.
path-open-title = Which file do you want to open?
path-save-title = Where do you want to save?
path-text = Path of the file
replace-title = Replace the file?
replace-text = { $file } exists already. Saving replaces it.
comments-title = Comments in the file will be lost
comments-text = { $file } holds comments that the program does not keep. Save under another name to keep them.
dialog-open = Open a scenario
dialog-save = Save the scenario
problem-error = Error
problem-warning = Note
problem-place = line { $line }, column { $column }
about-text = Computes how many reception places are needed, how capacity scales up and down, and what that costs beside the budget. Works without a network. Licence: EUPL-1.2.
graph-tab = Show this graph large (Ctrl with its number)
graphs-one = One graph
graphs-two = Two graphs
graphs-four = Four graphs
graphs-tables = As table
graphs-frozen = Freeze axes
    .help = Keeps the vertical axes, so that the scale does not jump
graphs-stocks = Stocks
    .help = Shows in the last graph who is there instead of who comes and goes
graphs-whole = Whole period
table-month = Month
table-year = Year
table-absent = –

# Units behind a number in a narrow field.
unit-short-year = per year
unit-short-month = per month
unit-short-people = people
unit-short-places = places
unit-short-months = months
unit-short-weeks = weeks
unit-short-day = per day
unit-short-per-place = people per place
absent-count = { $count } { $count ->
    [one] parameter plays
   *[other] parameters play
} no part here: this scenario uses published occupancy.
menu-side = Side panel
