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

# Filters.
filter-search = Find a location
filter-search-hint = Find name, id or municipality
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
location-available_until = Agreement ends
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
location-stays = stays open

# Choices of a location.
choice-dispersal_act = Dispersal Act
choice-agreement = voluntary agreement
choice-own = property or permit of COA
choice-undecided = not decided yet
choice-granted = granted
choice-refused = refused
choice-regime_coa = COA budget
choice-regime_dfr = DFR
choice-regime_booo = BooO
choice-regime_grant = specific grant
choice-regime_municipal = municipality itself
choice-suitable = fit
choice-unsuitable = not fit

# What has to be typed.
locations-wrong-empty = Fill something in here
locations-wrong-places = Type a number of places, for example 400
locations-wrong-whole-months = Type a whole number of months, for example 3
locations-wrong-months = Type a number of months from 0 to 240
locations-wrong-share = Type a percentage from 0 to 100
locations-wrong-month = Type a month, for example Mar 2028 or 2028-03
locations-wrong-price = Type an amount per place per day, for example 42.50
locations-wrong-euro = Type an amount in euro, for example 2,500,000
