# The page of locations.
page-locations = Locations
locations-tab-table = Table
locations-tab-bars = Time bars
locations-tab-wall = Endings

# Where changes go.
locations-into = Changes in:
locations-into-variant = variant “{ $variant }”
locations-into-new = a new variant
locations-into-base = the base itself
locations-into-help = In a variant the base stays as it is and you see every difference. Change the base itself to correct what holds for everybody and in all variants.
locations-base-seen = the list shows the base

# Filters.
filter-search = Find a location
filter-search-hint = Name, id, place
filter-ends = ends before
    .help = Shows locations whose agreement ends before this month; granted extensions count
filter-month-hint = Mar 2028
filter-flexible = Flexible
filter-flexible-any = All
filter-flexible-yes = with a flex agreement
filter-flexible-no = without a flex agreement
filter-warned = with a warning
    .help = Only locations that the checks say something about
filter-no-municipality = no municipality
filter-count = { $shown } of { $all } locations · { $places } places
filter-count-all = { $all } { $count ->
    [one] location
   *[other] locations
} · { $places } places
filter-chip-search = “{ $text }”
filter-chip-ends = ends before { $month }
filter-clear = Show all
filter-drop = Drop filter: { $name }
locations-class-durable = durable
locations-class-temporary = temporary
locations-class-outside = not counted as reception

# Fields of a location; `.below` stands under the heading, `.help` explains.
location-name = Name
location-kind = Kind
location-places = Places
location-ready_months = Deployment speed
location-cost_reserve = Cost in reserve
location-municipality = Municipality
location-province = Province
location-stage = Stage
location-available_from = Opens
    .below = expected
location-available_until = Closes
    .below = first month closed
location-probability = Chance
    .below = that it opens
location-flex = Flex places
location-recall = Recall term
location-basis = Basis
location-funding = Funding
location-class = Class
location-stage_since = Stage since
location-delay = Delay
location-extension = After extension
    .below = first month closed
location-contract = Contract ends
    .below = first month without
location-cost_in_use = Cost in use
location-cost_flex = Cost lent
location-cost_idle = Cost idle
location-investment = Investment
    .below = once
location-closing_cost = Closing cost
    .below = once
location-payer = Paid by
location-note = Note
location-late = { $months } mo
location-per-place-day = per place per day
location-stays = stays open

# What has to be typed.
locations-wrong-empty = Fill something in here
locations-wrong-places = Type a number of places, for example 400
locations-wrong-whole-months = Type a whole number of months, for example 3
locations-wrong-months = Type a number of months from 0 to 240
locations-wrong-share = Type a percentage from 0 to 100
locations-wrong-month = Type a month, for example Mar 2028 or 2028-03
locations-wrong-price = Type an amount per place per day, for example 42.50
locations-wrong-euro = Type an amount in euro, for example 2,500,000

# Table.
locations-empty = No locations yet
locations-empty-text = Add a location, import a list, or paste cells from a spreadsheet.
locations-none = No location meets these filters.
locations-add = Add
locations-duplicate = Duplicate
locations-split = Split…
    .help = Split one location in two that together have the same places and one-off costs
locations-remove = Remove
locations-import = Import…
    .help = Read a list from a spreadsheet; pasting with Ctrl V works too
locations-export = Export…
locations-columns = Columns
locations-details = Details
locations-selected = { $number } selected
locations-removed = { $count ->
    [one] 1 location
   *[other] { $number } locations
} removed.
locations-duplicated = { $count ->
    [one] 1 location
   *[other] { $number } locations
} copied.
location-new-name = New location
location-copy-name = { $name } (copy)
location-added = new
location-nothing = none
location-edit = Edit
location-ascending = sorted ascending
location-descending = sorted descending
location-sort = Click to sort; click again to turn the order round.
location-standing-in = taken over
location-changed = differs from the base
location-base-says = In the base: { $value }
location-of-kind = No amount of its own: this is the amount of its kind.
location-of-pipeline = No chance of its own: this is the usual chance in this stage, else 100%.
location-opens = Planned { $planned }, expected { $expected }
location-opens-typical = Planned { $planned }; expected { $expected }, with the usual duration of the stages
location-stage-takes = Stage { $stage }: usually { $months } months
location-payer-of-kind = as its kind
location-for-all = Holds for all { $number } selected locations

# Split.
split-title = Split { $name }
split-text = Now { $places } places. Places, flex places and one-off costs are divided; together they stay exactly the same.
split-places = Places that come off
split-name = Name of the part that comes off
split-until = End of its own (may be empty)
split-own-end = This part then closes as of { $month }, without extension.
split-name-of = { $name }, part 2
split-becomes = Becomes { $part } places; { $rest } places remain.
split-hint = Fill in how many places become a location of their own.
split-wrong = Type a number above 0 and below what there is now
split-button = Split

# Form.
location-form-empty = Select a location in the table to see all of it. With Ctrl or Shift you select more; then you change them together.
location-form-many = { $number } locations
location-form-all = What you change here holds for all selected locations and is one step.
location-different = different
location-empty-all = empty everywhere
location-dropped = “{ $typed }” was not taken over. { $why }.
location-make-like = Everywhere as { $name }
location-never = Counts nowhere: the chance is too small, or it closes before it opens.
location-open-ended = Expected open from { $from }, without end.
location-open-until = Expected open from { $from } until { $until }.
location-group-agenda = Execution agenda
location-group-where = Where
location-group-when = When
location-group-basis = Basis and agreements
location-group-money = Funding and cost
location-part-agreements = Agreements on flexible use
location-part-extensions = Extensions
location-part-contract = Contract
location-part-funding = Funding
location-part-handover = Who takes over the residents
location-part-out = Take out { $name }
location-agreement = agreement
location-agreement-add = Add agreement
location-agreement-places = Flex places
    .unit = places
location-agreement-from = Holds from
    .help = Empty: always
location-agreement-until = Holds until
    .help = First month it holds no longer; empty: without end
location-agreement-recall = Recall term
    .unit = months
    .help = Months of notice before the places are back; empty: the default term
location-groups = Target groups
    .help = Separated by commas
location-extension-one = extension
location-extension-add = Add extension
location-extension-endless = Without an end of the agreement there is nothing to extend.
location-extension-until = Open until
    .help = First month the location is closed then; empty: stays open
location-extension-decision = Decision
location-extension-chance = Chance
    .help = Chance that the extension comes as long as nothing is decided; empty: the chance of the scenario
location-contract-per-year = Fixed cost
    .unit = per year
    .help = Euro per year that is due in any case
location-funding-regime = Scheme
location-funding-until = Pays until
    .help = First month the scheme pays no longer; empty: no end known
location-suitability = COA's judgement
location-not-judged = not given yet
location-unknown = unknown
location-handover-to = Location
location-handover-choose = Add a location
location-handover-note = Otherwise
    .help = Somebody who is no location, or a remark
location-status = Status
location-source = Source
location-date = Reference date
location-no-source = no source
location-source-needed = Official, press and derived need a source.
location-status-of = { $name }: { $status }
location-status-help = Where does this number come from? Click to change status and source.
location-wrong-day = Type a date, for example 2026-11-01, 2026-11 or 2026
locations-wrong-recall = Type a whole number of months from 1 to 240
