# The page of provinces.
page-provinces = Provinces
provinces-tab-map = Provinces
provinces-tab-law = Dispersal Act and DFR
provinces-tab-segments = Signals by kind
provinces-tab-measures = Escalation
provinces-tab-sizes = Large or small
provinces-detail-task = Task
provinces-detail-municipalities = Municipalities
provinces-detail-plan = Transition plan
provinces-month = Counted in
provinces-back = ← Map
provinces-choose = Choose a province on the map
provinces-map-title = { $unit }, { $month }
provinces-unit-share = share of open reception places
provinces-unknown = unknown
provinces-short = ! too few
provinces-met = ✓ met
provinces-save = Save as workbook…
provinces-save-help = An Excel file (.xlsx) with a sheet per table
provinces-task = Task under the Dispersal Act
provinces-task-total = in total
provinces-task-minors = of which minors
provinces-with-minors = The comparison includes minors.
provinces-without-minors = The comparison leaves minors out.
provinces-stock-unknown = The province's share of the 41,000 stable places is not settled: unknown.
provinces-rule-default = The file has no counting rule: all open durable places count.
provinces-rule = Counting rule from { $from }; these count: { $kinds }
provinces-rule-cycle = Counting rule from { $from } (round { $cycle }); these count: { $kinds }
provinces-rule-above = , only locations with more than { $above } places
provinces-rule-months = , agreed for at least { $months } months
provinces-counting = What counts, and why not
province-groningen = Groningen
province-friesland = Friesland
province-drenthe = Drenthe
province-overijssel = Overijssel
province-flevoland = Flevoland
province-gelderland = Gelderland
province-utrecht = Utrecht
province-noord-holland = Noord-Holland
province-zuid-holland = Zuid-Holland
province-zeeland = Zeeland
province-noord-brabant = Noord-Brabant
province-limburg = Limburg
graph-province-title = Places and task
graph-province-durable = durable
graph-province-temporary = temporary
graph-province-counts = counts
graph-province-task = task
graph-province-empty = No locations and no task in this province
municipal-at = Places in { $month }
municipal-note = Tasks of municipalities are indicative; only those in the file are known. “Still to open” counts locations that open later, as far as their chance counts.
municipal-name = Name of the municipality
municipal-add = Add municipality
municipal-tasks = Enter tasks
municipal-remove = Take { $name } out
exchange-heading = Exchange between municipalities
exchange-note = What one municipality takes over, another is relieved of: the sum of each task stays equal.
exchange-add = Add exchange
exchange-remove = Take out
exchange-from = From
exchange-remark = Note
exchange-sum = Sum
exchange-part = Another municipality
exchange-unequal = The sum is not zero: this exchange changes the task of the province.
plan-breaks-more = And { $count } other points
plan-breaks-fewer = Show fewer
plan-steps = Steps
plan-file = transition-plan-{ $province }
plan-no-steps = Nothing opens, changes or closes within the scenario.
plan-standings = On 1 January
plan-score-emergency = Place-months in temporary reception
plan-score-moves = Forced moves, people
plan-score-cost = Cost of the locations
plan-move = Month of the step of { $location }
plan-nobody = nobody
plan-to = { $location } hands over to { $to }
plan-add = Add a step
plan-add-location = Choose a location
plan-add-close = close in
plan-add-extend = extend until
plan-add-flex = flexible from
plan-add-button = Add
law-finding-in-force = The Dispersal Act stays in force; choose a date to see what a repeal would change
law-finding-ends = Without the act from { $month } on, { $locations ->
        [one] 1 location
       *[other] { $locations } locations
    } with { $places } places lose their basis; their contracts still run for { $euro }{ $unknown ->
        [0] {""}
        [one] {" "}(the price of 1 contract is unknown)
       *[other] {" "}(the prices of { $unknown } contracts are unknown)
    }{ $basis ->
        [0] {""}
        [one] {"; "}the basis of 1 location is unknown
       *[other] {"; "}the basis of { $basis } locations is unknown
    }
law-switch-note = After a repeal there is no task. Whether locations without another basis stay is an assumption you choose yourself.
law-losing = Locations that lose their basis
law-gaps = Funding that ends before the contract
law-gap = { $location }: { $regime } until { $funded }, contract until { $contract }; not covered { $value }
law-no-end = an unknown or open end (counted to the end of the scenario)
law-value-unknown = amount unknown
law-estimate = Capacity estimate
law-report = Provincial report
law-decision = Distribution decision
law-realisation = Places ready
law-round-not-in-force = The act does not hold then: nothing follows from this round.
law-round-outside = The date by which the places must be there lies outside the scenario, or is unknown.
law-round-met = All provinces with a known task meet it in { $month }.
law-round-short = { $province } lacks { $short } places in { $month }, and later in the scenario too
law-round-short-met = { $province } lacks { $short } places in { $month } and meets its task in { $met }
law-step-in = From that date on the minister may step in at municipalities that do not deliver their part.
law-dfr = Scheme for several target groups (DFR)
law-dfr-count = { $count ->
        [0] No location in this scenario is paid under the DFR
        [one] 1 location is paid under the DFR
       *[other] { $count } locations are paid under the DFR
    }. COA judges in all cases whether a location is suitable.
law-uncertain = uncertain
segments-title = Places that cannot simply replace each other
segments-note = Signals beside the model: the computation fills all durable places as one stock.
segments-path = The need by kind is known only where inflow is simulated.
segments-open = open
segments-need = need
segments-places = { $places } places in { $month }; the need of this kind alone is not known
segments-nothing = This scenario lists no locations of the kind { $kind }; below is what would be needed
segments-enough = There are always enough places for { $kind }
segments-short = { $kind }: too few places from { $from } on, for { $months } months, most in { $at } ({ $most } places)
measures-note = Measures lower the need before crisis places are needed. They are about people: hosted elsewhere, or more people in the same places.
measures-avoided = The measures avoid { $places } places at most, in { $month }
measures-none = No measure is taken: need is that of the forecast
measures-active = Only a measure that is taken counts
measures-remove = Take out
measures-from = From
measures-until = until
measures-people = people elsewhere
measures-norm = extra people per durable place
measures-add-hosting = Add hosting elsewhere
measures-add-standards = Add relaxed standards
sizes-none = This scenario has no sizes of location
sizes-none-note = Add them in the file under “sizes”: places, share that opens, lead time and cost.
sizes-note = All below rests on assumptions by size; no published figures were found. A smaller location asks one more municipality.
sizes-places = Places in total
sizes-mix = The other mix
sizes-head-size = Size
sizes-head-share = Share
sizes-head-opens = Opens
sizes-head-months = Lead time
sizes-head-cost = Cost in use, per place per day
sizes-head-status = Origin
sizes-months = { $months } months
sizes-finding = Of { $wanted } places { $now } are expected to open in { $manynow } locations; in the other mix { $other } in { $manyother } locations
sizes-now = Plans of today
sizes-other = Other mix
sizes-row-wanted = Places wanted
sizes-row-expected = Places expected to open
sizes-row-locations = Locations, and so as many municipalities at most
sizes-row-mean = Mean time to opening
sizes-row-last = Time until the last is open
sizes-row-cost = Cost per year, in use
provinces-bars = Locations in time →
provinces-ended = no task any more
provinces-more = And { $count } more locations; the page of locations has all of them.
exchange-until = until
law-total = Nationally: { $places } places
law-municipalities = Municipalities with a known task that they do not meet then: { $names }
law-round-unknown = No task of any province is known for that date.
plan-not-there = That step cannot stand there: the location opens no sooner than usual, or something else keeps it
