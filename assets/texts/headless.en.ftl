# The command line. Help texts are laid out as they are printed.
help =
    Schaalplan plans reception capacity of the Dutch asylum chain, offline.

    Usage:
      schaalplan [FILE]                         opens the window, on FILE or on the national scenario
      schaalplan run [FILE] --out DIR           runs a scenario and writes its tables into DIR
      schaalplan diff A B                       shows what differs between two variants
      schaalplan explain A B --measure NAME     shows which change makes which part of the difference
      schaalplan export A --out FILE            saves a variant alone, to be mailed
      schaalplan merge FILE FILES... --out FILE merges variants of others into a scenario
      schaalplan locations import|export        reads locations from a spreadsheet, or writes them to one
      schaalplan check FILE...                  shows what is wrong with scenarios
      schaalplan province NAME --out DIR        writes what a province hands in: task, transition plan
      schaalplan stock [FILE] --out DIR         writes when flex places must be back, and the agreements
      schaalplan sweep [FILE] --out DIR         sets choices of flex and reserve side by side
      schaalplan shock [FILE] --rise PLACES ... shows what an unexpected rise does
      schaalplan seek [FILE] --parameter NAME . seeks the value that makes an outcome right
      schaalplan parameters [FILE]              shows what can be changed, with its value in the scenario

    Options:
      --language nl|en   language of texts and messages (else SCHAALPLAN_LANGUAGE, else Dutch)
      -h, --help         this help; after a command, the help of that command
      -V, --version      the version

    Without a screen or OpenGL, `schaalplan` runs without a window, into ./schaalplan-results/.

    Results go to standard output, messages to standard error. Exit codes:
      0  done, possibly with warnings
      1  the scenario has errors, or a conflict waits for a decision
      2  the command was not understood
      3  something could not be read or written
help-run =
    Runs a scenario, writes its tables into a folder and shows its key figures.

    Usage: schaalplan run [FILE] --out DIR [--variant NAME | --base] [--set ADDRESS=VALUE]...
           schaalplan run [FILE] --out DIR --all-variants

      FILE                   scenario; without FILE the national one
      --out DIR              folder for key_figures.csv, years.csv, months.csv, provinces.csv,
                             locations.csv, budget.csv and commentary.csv; made if it is not there
      --variant NAME         runs this variant of the file, by id or title; otherwise the one the
                             window opens with, the first
      --base                 runs the base, without a variant
      --all-variants         runs the base and every variant, each into a folder of its own below DIR,
                             and lays them side by side in variants.csv
      --set ADDRESS=VALUE    changes a value, after the variant; may be repeated. ADDRESS is the name
                             or the address of a parameter (see `schaalplan parameters`) or another
                             address in the scenario, with a year, half-year or month if need be.
                             VALUE has a decimal point
      --language nl|en       language of texts and messages

    Examples:
      schaalplan run --out results --set band=1
      schaalplan run plan.ron --out results --set applications@2027=50000 --set policy.order=flex_first
help-diff =
    Shows what differs between two variants: every input, and all key figures with their difference.

    Usage: schaalplan diff A B [--out FILE]

      A, B               FILE, FILE#VARIANT (id or title) or FILE#base; without # the variant the window
                         opens with, without FILE the national scenario. Of two files, differences are
                         shown too that no change can say
      --out FILE         also writes the table as CSV
      --language nl|en   language of texts and messages

    Example: schaalplan diff plan.ron#base plan.ron#more-flex --out difference.csv
help-explain =
    Shows how much of the difference between two variants each change makes, by really running the model
    with and without that change.

    Usage: schaalplan explain A B --measure NAME[@MOMENT]

      A, B               variants of the same FILE, as for `schaalplan diff`
      --measure NAME     what it is about: need@2028-01, occupancy@2028-01, shortage@2028-01, cost@2028,
                         margin@2028, margin[coa]@2028, highest_shortage, months_in_shortage,
                         shortage_place_months, emergency_place_days, total_cost_without_shortage,
                         total_cost, durable_share or people_moved
      --language nl|en   language of texts and messages
help-export =
    Saves a variant alone in a small file that says which base it belongs to. That file can be mailed and
    merged elsewhere.

    Usage: schaalplan export FILE#VARIANT --out FILE.variant.ron [--by NAME]

      FILE#VARIANT       variant of a scenario, as for `schaalplan diff`
      --out FILE         file for the variant
      --by NAME          who the variant comes from
      --language nl|en   language of texts and messages
help-merge =
    Merges variants of others into one new variant of a scenario, and shows what came from whom.

    Usage: schaalplan merge FILE FILES... --out FILE [--take base|file|first|last] [--title TEXT]

      FILE               the scenario to merge into
      FILES              single variants (.variant.ron), or whole scenarios: of those the variants count,
                         and what their base says otherwise
      --out FILE         the scenario with the new variant; may be the same file
      --take base        keeps our base in every conflict
      --take file        takes the file where only our base says otherwise
      --take first       takes the first file in every conflict
      --take last        takes the last file in every conflict
      --title TEXT       title of the new variant
      --language nl|en   language of texts and messages

    A conflict without a decision gives exit code 1, with both values; nothing is written then.
help-check =
    Shows what is wrong with scenarios, one problem a line:
    file:line:column: error or warning: what is wrong. What to do (address)

    Usage: schaalplan check FILE...

      FILE               scenario; every variant in it is checked too
      --language nl|en   language of texts and messages

    Exits with 1 if there are errors; with 0 if there are only warnings.
help-province =
    Writes what a province hands in: its task per month, its locations with the four parts that the execution
    agenda asks for, its municipalities, the transition plan, and what a repeal of the Dispersal Act changes.

    Usage: schaalplan province NAME [FILE] --out DIR [--month MONTH]

      NAME               the province, by id or name
      FILE               FILE, FILE#VARIANT (id or title) or FILE#base; without FILE the national scenario
      --out DIR          folder for task.csv, locations.csv, municipalities.csv, plan.csv, standings.csv,
                         breaks.csv, law.csv and a workbook with all of them
      --month MONTH      month in which municipalities and locations are counted, such as 2027-07; else the
                         last
      --language nl|en   language of texts and messages

    Example: schaalplan province noord-brabant plan.ron --out brabant --month 2027-07
help-stock =
    Writes what happens below the stable stock: the last months to call lent places back, what calling too late
    costs, the agreements, what policy wants to lend beyond them, who must go where, the rules for scaling with
    what is not ruled, and the places for displaced people and in transit.

    Usage: schaalplan stock [FILE] --out DIR [--month MONTH]

      FILE               FILE, FILE#VARIANT (id or title) or FILE#base; without FILE the national scenario
      --out DIR          folder for recalls.csv, recall-steps.csv, recall-months.csv, missed.csv,
                         agreements.csv, gap.csv, lent-groups.csv, handover.csv, rules.csv, groups.csv,
                         groups-exchange.csv, groups-now.csv and stock.xlsx with all of them
      --month MONTH      month in which agreements and groups are counted, such as 2027-07; else the one in
                         which most is missing
      --language nl|en   language of texts and messages

    Example: schaalplan stock plan.ron#recalls --out below-41000
help-parameters =
    Shows every parameter: its name for --set, address, unit, range of the slider, assumption or decision, and
    its value in the scenario.

    Usage: schaalplan parameters [FILE]

      FILE               scenario; without FILE the national one
      --language nl|en   language of texts and messages

# Wrong usage.
usage-unknown = { $argument } is no option of this command.
usage-unknown-similar = { $argument } is no option of this command. Did you mean { $suggestion }?
usage-missing = Missing: { $argument }.
usage-no-value = { $argument } needs a value.
usage-value = { $value } is no value for { $argument }. Choose one of: { $known }.
usage-twice = { $argument } is given more than once, or cannot go with another option.
usage-too-many = { $value } is too much for { $argument }.
usage-utf8 = One of the arguments is no readable text (UTF-8).
usage-other = These arguments do not belong together.
usage-file-first = Put the command first: schaalplan { $command } { $file }
usage-command-meant = Did you mean the command `schaalplan { $command }`?
usage-see-help = See `schaalplan --help`.
set-form = write ADDRESS=VALUE, for example band=1.
problem-parameter-value = { $value } is no value for { $parameter }
    .fix = Type a number with a decimal point, true or false, or one of the names in `schaalplan parameters`

# Running and checking.
severity-error = error
severity-warning = warning
check-in-variant = in variant { $variant }:{ " " }
check-summary = { $file }: { $errors ->
    [0] no errors
    [one] { $error-count } error
   *[other] { $error-count } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warning-count } warning
   *[other] { $warning-count } warnings
}
run-variant = Variant: { $variant }
run-set = Changed: { $change }
run-written = Written into { $folder }: { $files }
run-not-written = Not written: { $reason }. Choose another folder with --out, or make room there: { $path }
run-no-variants = The file has no variants; leave out --variant { $variant }.
run-variant-unknown = The file has no variant { $variant }. Choose one of: { $known }.
output-failed = The output was not written: { $reason }. Make room, or write it somewhere else.
summary-of-months = of { $months }
summary-partial-year = ({ $months } months)
window-no-display = No window: there is no screen (DISPLAY and WAYLAND_DISPLAY are empty). The scenario is run without a window.
window-failed = No window: { $reason }. The scenario is run without a window.
window-needs = The window needs a screen and OpenGL 2.1 or newer; README.md lists the libraries.

# The list of parameters.
list-id = name
list-address = address
list-unit = unit
list-range = range
list-nature = nature
list-value = value
list-name = description

# Variants side by side, and those of others.
spot-base = base
written = Written: { $path }
diff-difference = difference
diff-percent = in percent
diff-same-inputs = No difference in inputs.
diff-unsaid = Also different, and no change can say it:
diff-absent = (absent)
diff-group = (present)
export-no-variant = Only a variant can be saved alone, the base cannot. Name it as FILE#VARIANT.
explain-measure = { $measure } is no outcome. Choose one from `schaalplan explain --help`.
explain-no-figure = One of the two variants has no outcome { $measure }. Choose a month or year within the horizon.
explain-one-file = Only variants of the same scenario can be explained. Merge them first with `schaalplan merge`.
explain-alone = alone
explain-last = as the last
explain-share = share
explain-none = cannot be run
explain-interaction = Interaction of the changes
explain-total = Difference
run-all-refused = { $variant } cannot be run:
merge-title = Merged: { $files }
merge-stranger = Note: { $file } belongs to another scenario, “{ $title }” ({ $id }).
merge-earlier = Note: the base has changed since { $file } was made.
merge-comments = Note: the comments in { $file } do not go along to the new file.
merge-refused = The merged variant cannot be run; nothing was written.
merge-open = { $count ->
    [one] { $number } conflict waits for a decision; nothing was written.
   *[other] { $number } conflicts wait for a decision; nothing was written.
}
merge-ours = our base: { $value }
merge-how = Choose with --take base, file, first or last, or take the differences out of the files.
merge-taken = taken
merge-agreed = taken, the same as { $file } ({ $variant })
merge-already = was so already
merge-kept = not taken, our base stays
merge-instead = not taken, { $file } ({ $variant }) goes first
merge-impossible = cannot be made here: { $reason }
merge-chosen = { $fate } (chosen)
province-unknown-named = province “{ $province }” is not in the scenario; these are: { $known }
province-month = { $month } is no month between { $start } and { $end }
