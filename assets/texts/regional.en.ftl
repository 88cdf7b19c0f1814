# Texts: task, act and transition plan.

# Names of fields and choices.
field-location-name = name
field-location-province = province
field-location-municipality = municipality
field-location-kind = kind
field-location-stage = stage
field-location-stage_since = in this stage since
field-location-basis = basis
field-location-payer = payer
field-renewal-counting = Renewals
field-renewal-chance = Chance of renewal
field-law-regime = Dispersal Act
field-law-repealed_on = Dispersal Act repealed on
field-law-without_basis = Locations without a legal basis
field-pipeline-months = duration
field-pipeline-share = share that opens
field-measure-active = taken
field-measure-from = from
field-measure-until = until
field-measure-people = hosted elsewhere
field-measure-norm = extra people per place
field-size-places = places per location
field-size-share = share that opens
field-size-months = lead time
field-size-cost_in_use = cost in use
naming-cycle = Round { $cycle } of the Dispersal Act
choice-as_planned = as planned
choice-nothing = nothing renewed
choice-everything = everything renewed
choice-in_force = in force
choice-repealed = repealed
choice-never = never in force
choice-stay = stay open
choice-close = close
choice-dispersal_act = Dispersal Act
choice-agreement = agreement with the municipality
choice-own = property or permit of COA
choice-undecided = not decided yet
choice-granted = extended
choice-refused = not extended
choice-regime_coa = COA
choice-regime_dfr = scheme for several target groups (DFR)
choice-regime_booo = funding of displaced people (BooO)
choice-regime_grant = specific grant
choice-regime_municipal = municipality
choice-suitable = suitable
choice-unsuitable = not suitable

# Findings.
finding-task-unknown = No task is known for { $province } in { $month }
finding-task-ended = { $province } has no task any more in { $month }: the Dispersal Act is gone by then
finding-task-met = { $province } meets its task in { $month }: { $counts } of { $task } places count
finding-task-met-missed = { $province } meets its task in { $month } ({ $counts } of { $task } places), but not from { $missed } on
finding-task-short = { $province } lacks { $short } of { $task } places in { $month }, and does not meet its task within the scenario
finding-task-short-met = { $province } lacks { $short } of { $task } places in { $month }, and meets its task from { $met } on
finding-plan-none = There is no temporary reception in this province
finding-plan-open = Temporary reception stays open to the end of the scenario; { $breaks ->
        [0] the plan holds everywhere
        [one] the plan does not hold in 1 place
       *[other] the plan does not hold in { $breaks } places
    }
finding-plan-last = The last temporary place is there in { $last }; { $breaks ->
        [0] the plan holds
        [one] the plan does not hold in 1 place
       *[other] the plan does not hold in { $breaks } places
    }
plan-broken-no-successor = { $location } closes in { $month }, and nobody is named to take its people over
plan-broken-late = { $location } hands over to { $to }, which opens only in { $month }
plan-broken-never = { $location } hands over to { $to }, which does not open in this scenario
plan-broken-temporary = { $location } hands over to { $to }, which is temporary reception itself
plan-broken-small = the successors lack { $places } free places for the people of { $location }
plan-broken-too-long = { $location } stays open as temporary reception while its durable successor is open in { $month }
plan-broken-no-end = { $location } is temporary reception and does not close within the scenario
plan-broken-not-needed = { $location } stays open while the durable places of the province meet its task by themselves from { $month } on
plan-break-no-successor = no successor
plan-break-late = successor too late
plan-break-temporary = successor is temporary
plan-break-small = successor too small
plan-break-too-long = open longer than needed
plan-break-no-end = does not close within the scenario
plan-break-not-needed = durable places meet the task already
plan-deed-open = opens
plan-deed-extend = is extended
plan-deed-extend-open = extension, not decided yet
plan-deed-flex = becomes flexible
plan-deed-hand-over = hands over to
plan-deed-close = closes
not-counted-kind = this kind does not count
not-counted-small = too few places
not-counted-short = agreed for too short
not-counted-no-part = takes no part in the computation
not-counted-not-open = not open yet
not-counted-closed = closed
measure-task = Task
measure-open = Open places
measure-durable = Durable places
measure-gap = Short of the task
measure-share = Durable share

# Columns and sheets.
sheet-task = Task per month
sheet-locations = Locations
sheet-municipalities = Municipalities
sheet-plan = Transition plan
sheet-standings = On 1 January
sheet-breaks = Deviations
sheet-law = Dispersal Act
column-month = Month
column-year = Year
column-open_durable = Durable, open
column-open_temporary = Temporary, open
column-open_outside = Outside reception
column-used = In use
column-lent = Lent
column-counts_for_task = Counts
column-task = Task
column-task_minors = Of which minors
column-short_of_task = Short
column-met = Met
column-location = Location
column-kind = Kind
column-places = Places
column-ready_months = Speed of deployment (months)
column-cost_reserve = Reserve, € per place per day
column-id = Id
column-municipality = Municipality
column-stage = Stage
column-opens = Opens
column-delay = Delay (months)
column-chance = Chance
column-closes = Closes
column-flex_places = Flex places
column-basis = Basis
column-funding = Funding
column-contract_until = Contract until
column-counts = Counts
column-why_not = Why not
column-exchange_asylum = Exchange, asylum
column-exchange_ukraine = Exchange, Ukraine
column-exchange_homes = Exchange, housing
column-task_after = Task after exchange
column-to_come = Still to open
column-deed = Step
column-places_in_step = Places in this step
column-people = People who move
column-to = To
column-note = Note
column-durable_share = Durable share
column-break = Deviation
column-loses_basis = Without basis from
column-months_left = Contract, months
column-contract_left = Contract, €
column-province = Province
not-counted-act = lapses with the Dispersal Act
municipal-none = no municipality
