# The command line. Help texts are laid out as they are printed.
help =
    Schaalplan plans reception capacity of the Dutch asylum chain, offline.

    Usage:
      schaalplan [FILE]                         opens the window, on FILE or on the national scenario
      schaalplan run [FILE] --out DIR           runs a scenario and writes its tables into DIR
      schaalplan check FILE...                  shows what is wrong with scenarios
      schaalplan parameters [FILE]              shows what can be changed, with its value in the scenario

    Options:
      --language nl|en   language of texts and messages (else SCHAALPLAN_LANGUAGE, else Dutch)
      -h, --help         this help; after a command, the help of that command
      -V, --version      the version

    Without a screen or OpenGL, `schaalplan` runs without a window, into ./schaalplan-results/.

    Results go to standard output, messages to standard error. Exit codes:
      0  done, possibly with warnings
      1  the scenario has errors
      2  the command was not understood
      3  something could not be read or written
help-run =
    Runs a scenario, writes its tables into a folder and shows its key figures.

    Usage: schaalplan run [FILE] --out DIR [--variant ID | --base] [--set ADDRESS=VALUE]...

      FILE                   scenario; without FILE the national one
      --out DIR              folder for key_figures.csv, years.csv, months.csv, provinces.csv and
                             locations.csv; made if it is not there
      --variant ID           runs this variant of the file; otherwise the one the window opens with,
                             the first
      --base                 runs the base, without a variant
      --set ADDRESS=VALUE    changes a value, after the variant; may be repeated. ADDRESS is the name
                             or the address of a parameter (see `schaalplan parameters`) or another
                             address in the scenario, with a year, half-year or month if need be.
                             VALUE has a decimal point
      --language nl|en       language of texts and messages

    Examples:
      schaalplan run --out results --set band=1
      schaalplan run plan.ron --out results --set applications@2027=50000 --set policy.order=flex_first
help-check =
    Shows what is wrong with scenarios, one problem a line:
    file:line:column: error or warning: what is wrong. What to do (address)

    Usage: schaalplan check FILE...

      FILE               scenario; every variant in it is checked too
      --language nl|en   language of texts and messages

    Exits with 1 if there are errors; with 0 if there are only warnings.
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
