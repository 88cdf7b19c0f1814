# Questions that take many runs.
field-policy-recall_for_all = Recall term for every agreement
step-deed-choose = Choice taken over from the trade-off

probe-and = and
probe-progress = { $done } of { $of } runs done
probe-begun = Computing
probe-earlier = This picture is of an earlier state of the scenario; it is being renewed.
probe-earlier-stopped = This picture is of an earlier state of the scenario.
probe-stopped = The computation was stopped.
probe-not-yet = Not computed yet
probe-asks = Not computed yet: this takes much work and begins when you ask for it
probe-run = Compute
probe-busy = The scenario itself is still being computed.
probe-adopt = Take over
probe-adopt-help = Puts these values in the shown variant, as one step that you can undo.
probe-adopted = Taken over.

# Trade-off: axes.
sweep-axes = What is computed
sweep-flex = Flex places, at most
sweep-reserve = Reserve places, at most
sweep-from = from
sweep-to = up to
sweep-step = step
sweep-field = { $axis }, { $part }
sweep-recalls = Recall term
sweep-orders = Order
sweep-foresights = Foresight
sweep-foresight = { $months } { $months ->
    [one] month
   *[other] months
}
sweep-as-agreed = as agreed
sweep-all-months = all { $months } { $months ->
    [one] month
   *[other] months
}
sweep-future = Need
sweep-band-own = as this scenario
sweep-band-low = low end of the band
sweep-band-high = high end of the band
sweep-surprise = unexpected
sweep-surprise-help = The planner goes on expecting what this scenario says, whichever side of the band comes true. Only changes of the expectation count: who is equally wrong everywhere is not surprised by it.
sweep-rise = with the shock
sweep-rise-help = Computes every choice with the unexpected rise of the Shock tab: { $rise }.
sweep-lower = Need lower by
sweep-lower-help = By how many places the need is lower than this scenario says, in every month and foreseen. This shows the trade-off of a scenario that does not come below the stable stock by itself.
sweep-over = With more than one need
sweep-mean = mean
sweep-worst = worst
sweep-count = { $count } choices, { $runs } runs
sweep-too-many = That is { $count } choices; at most { $most } are computed. Make an axis shorter or a step larger.
sweep-estimate = about { $seconds } s
sweep-none-chosen = Choose at least one value on every axis.
sweep-reset = Reset axes
sweep-expected = Need: { $needs }. { $expectation }
sweep-expect-own = The planner expects the need as it comes true; he sees no further than the foresight.
sweep-expect-path = The planner goes by the expectation in the scenario.
sweep-expect-surprise = The planner expects what this scenario says; what differs from it is unexpected.
sweep-expect-rise = The rise is unexpected: { $rise }.

# Trade-off: outcome.
sweep-finding-above = Flex and reserve play no part here: in every month the need stays at least { $gap } places above the stable stock. All { $count } choices give the same outcome.
sweep-finding-equal = All { $count } choices give the same outcome.
sweep-finding-better = The current choice can be better. { $choice }: { $against }.
sweep-finding-efficient = Of { $count } choices none is better than the current one in everything. { $efficient ->
    [one] One outcome is efficient: no other is as good in everything and better in something.
   *[other] { $efficient } outcomes are efficient: no other is as good in everything and better in something.
}
sweep-lower-do = Look with a need that is { $places } places lower
sweep-choice = Flex at most { $flex }, reserve at most { $reserve }, term { $recall }, { $order }, { $foresight } { $foresight ->
    [one] month
   *[other] months
} ahead
sweep-same = the same outcome as now
sweep-cost-same = as expensive
sweep-cost-more = { $size } dearer
sweep-cost-less = { $size } cheaper
sweep-shortage-same = as much shortage
sweep-shortage-more = { $size } place-months more shortage
sweep-shortage-less = { $size } place-months less shortage
sweep-recalled-same = as much called back
sweep-recalled-more = { $size } places more called back
sweep-recalled-less = { $size } places fewer called back
sweep-chart-shortage = Cost without shortage (vertical) against shortage in place-months
sweep-chart-recalled = Cost without shortage (vertical) against places called back
sweep-axis-shortage = place-months of shortage
sweep-axis-recalled = places called back
sweep-legend-current = current choice
sweep-legend-efficient = efficient
sweep-legend-other = not efficient
sweep-legend-line = the line joins what is best in these two
sweep-dot = { $choice }; cost { $cost }, shortage { $shortage } place-months, called back { $recalled } places{ $state }
sweep-dot-current = , current choice
sweep-dot-efficient = , efficient
sweep-dot-many = , { $count } choices with the same outcome
sweep-chart-help = { $title }: { $count } outcomes. The arrow keys go along the outcomes, Enter chooses one.
sweep-selected = Chosen point
sweep-only-efficient = efficient ones only
sweep-list-choice = Choice
sweep-list-cost = Cost
sweep-list-shortage = Shortage, place-months
sweep-list-highest = Highest shortage, places
sweep-list-recalled = Called back, places
sweep-list-months = Months with recalls
sweep-list-emergency = Emergency, place-days
sweep-list-sort = Sort by { $column }
sweep-list-short = flex { $flex } · reserve { $reserve } · { $foresight } mo.
    { $recall } · { $order }
sweep-chosen-figures = Cost { $cost }, shortage { $shortage } place-months, called back { $recalled } places
sweep-chosen-against = Against the current choice: { $against }.
sweep-lowered = { $places } places lower in every month
sweep-adopt-current = This is the current choice.
sweep-cost-with = with shortage { $cost }

# Shock.
shock-what = What rises
shock-need = need
shock-inflow = inflow
shock-inflow-help = First and repeat applications and minors become so many times as large; family follows later and stays as planned.
shock-size = Rise
shock-times = How many times
shock-months = In months
shock-from = From
shock-lasts = falls back after
shock-lasts-months = Months until it falls back
shock-look = Look ahead, months
shock-expected = The planner does not see the rise coming: he goes on expecting the need of the scenario without the shock. Everything below is the difference with that scenario; { $look } months from { $from }.
shock-rise-places = An unexpected rise of { $size } in { $months } { $months ->
    [one] month
   *[other] months
} from { $from }
shock-rise-inflow = An unexpected inflow of { $size } in { $months } { $months ->
    [one] month
   *[other] months
} from { $from }
shock-rise-lasts = , over after { $months } { $months ->
    [one] month
   *[other] months
}
shock-nothing = { $rise } does not change the need.
shock-taken = { $rise } is taken up without more shortage in the first { $look } months: { $parts }.
shock-covered = { $rise } is covered after { $months } { $months ->
    [one] month
   *[other] months
}, from { $covered }. Before that at most { $most } places are short, for { $people } people, in { $peak }.
shock-lasting = { $rise } is not covered within { $look } months: at most { $most } places are short, for { $people } people, in { $peak }.
shock-part-reserve = { $places } places from the reserve
shock-part-flex = { $places } from flex that comes back or is not lent
shock-part-idle = { $places } from idle places in the stock
shock-part-surplus = { $places } from durable places above the stock
shock-part-noodopvang = { $places } in emergency places
shock-part-tgo = { $places } in temporary municipal places
shock-part-shortage = { $places } places short
shock-up-to = of up to { $size }
shock-at-least = of at least { $size }
shock-bears = From { $from }, in { $months } { $months ->
    [one] month
   *[other] months
}, the current places take up a rise { $calm } without emergency places, and { $short } without shortage.
shock-bears-same = From { $from }, in { $months } { $months ->
    [one] month
   *[other] months
}, the current places take up a rise { $calm } without emergency places and without shortage.
shock-bears-emergency = Every rise from { $from } takes more emergency places; in { $months } { $months ->
    [one] month
   *[other] months
} a rise { $short } is taken up without shortage.
shock-bears-none = From { $from } there is no room for a surprise: every rise becomes more shortage within { $look } months.
shock-cost = Extra cost over the whole period: { $cost } without the shortage, { $with } with it.
shock-chart = What takes up the rise, per month
shock-chart-title = Difference with the scenario without the shock, places
shock-needed = More need
shock-source-reserve = Reserve
shock-source-flex = Flex back
shock-source-idle = Idle in the stock
shock-source-surplus = Above the stock
shock-source-noodopvang = Emergency
shock-source-tgo = TGO
shock-source-shortage = Shortage
shock-chart-empty = The rise changes nothing in these months.
shock-covered-mark = covered
shock-covered-mark-detail = From { $month } on nothing more is short.
shock-grid = How much surprise can be taken up?
shock-grid-help = Rows: how far the need rises. Columns: in how many months. In each cell: months with more shortage and the highest extra shortage.
shock-grid-in = in { $months } mo.
shock-grid-taken = taken up
shock-grid-emergency = emergency { $places }
shock-grid-short = { $months } mo., { $places } short
shock-grid-lasting = lasting, { $places } short
shock-grid-cell = { $size } in { $months } { $months ->
    [one] month
   *[other] months
}: { $grade }
shock-legend-taken = taken up by stable places
shock-legend-emergency = takes emergency places
shock-legend-short = short for a while
shock-legend-lasting = short to the end of these months
shock-month-table = Per month
shock-not-simulated = This scenario has no inflow but a published occupancy.

# Goal seek.
seek-ready = Ready questions
seek-ready-inflow = At which inflow does the budget of { $year } hold ({ $row })?
seek-ready-homes = How many homes to close all emergency places before 1 July { $year }?
seek-ready-homes-stays = How many homes to stay without emergency places from 1 July { $year }?
seek-ready-reserve = How small may the reserve be without more shortage than now?
seek-ready-reserve-enough = How large must the reserve be to have no shortage?
seek-ready-flex = How much flex may there be without more shortage than now?
seek-ready-occupancy = At which occupancy does the budget of { $year } hold ({ $row })?
seek-adopt = Take over: { $value }
seek-points-show = Show the values
seek-own = A question of your own
seek-parameter = What may change
seek-address = Address
seek-address-help = Any address of a number in the scenario, such as demand.applications@2028 or locations[azc-1].places.
seek-typed = another address…
seek-point = When
seek-point-all = all points from the forecast on
seek-target = What must hold
seek-target-typed = another outcome…
seek-target-help = An outcome with its month or year, such as used_noodopvang@2027-07, margin[coa]@2028 or beyond_durable@2027-07.
seek-goal = Goal
seek-range = Seek from
seek-range-to = to
seek-range-step = in steps of
seek-go = Seek
seek-at-least = at least
seek-at-most = at most
seek-equal = equal to
seek-question = Which value of "{ $name }" makes "{ $target }" { $relation } { $goal }?
seek-found = "{ $name }" to { $value } (now { $now }): then "{ $target }" is { $outcome }, and the goal was { $relation } { $goal }. It is { $outcomenow } now.
seek-already = It holds already: with "{ $name }" at { $now }, "{ $target }" is { $outcomenow }, and the goal is { $relation } { $goal }.
seek-flat = No value reaches this goal: "{ $target }" stays { $outcome }, whatever "{ $name }" is between { $from } and { $to }. The goal is { $relation } { $goal }.
seek-never = No value of "{ $name }" between { $from } and { $to } reaches this goal. The nearest is { $value }: then "{ $target }" is { $outcome }, still { $gap } from the goal ({ $relation } { $goal }). It is { $outcomenow } now.
seek-hardly = Going beyond { $value } hardly helps any more: it is { $outcome } there already.
seek-between = It stays so from { $least } up to { $most }.
seek-down-to = It stays so as long as it does not fall below { $least }.
seek-up-to = It stays so up to { $most }.
seek-everywhere = It stays so at every value that was looked at.
seek-crossings = The goal is crossed { $count } times; this is the value that differs least from the current one.
seek-not-monotone = The outcome does not go one way as the value rises.
seek-some-refused = Some values cannot be: { $problem }
seek-along = The points from { $from } on move along in proportion; the number is that of { $last }.
seek-no-number = "{ $name }" has no number that can change in this scenario.
seek-no-figure = There is no such outcome in this scenario, nor at another value. Choose a year or month within the period.
seek-no-figure-here = unknown
seek-bad-address = There is no such address in the scenario.
seek-bad-target = There is no such outcome.
seek-bad-range = The range must go from small to large, with a step above 0.
seek-series-at = { $series } in { $month }
seek-beyond = Places outside the durable stock in { $month }
seek-beyond-from = Highest number of places outside the durable stock from { $month } on
seek-beyond-help = Emergency places and TGO in use plus the shortage, in durable places. At 0 all emergency places can close.
seek-chart = { $target } at every value of { $name } that was looked at
seek-chart-dot = { $value }: { $outcome }
seek-chart-now = now
seek-chart-goal = goal
seek-chart-answer = answer
seek-chart-nearest = nearest
seek-points = Values looked at
seek-nothing-asked = Choose a ready question, or ask one of your own.

column-current_choice = Current choice
column-efficient = Efficient
column-choice_flex_cap = Flex, at most
column-choice_reserve_cap = Reserve, at most
column-choice_recall = Term for every agreement (empty: as agreed)
column-choice_order = Order
column-choice_foresight = Foresight, months
column-cost_without_shortage = Cost without shortage, euro
column-cost_with_shortage = Cost with shortage, euro
column-shortage_place_months = Shortage, place-months
column-highest_shortage = Highest shortage, places
column-places_recalled = Places called back
column-months_with_recall = Months with recalls
column-emergency_place_days = Emergency, place-days
column-needed_more = More need
column-taken_by_reserve = From reserve
column-taken_by_flex = Flex back
column-taken_by_idle = From idle places
column-taken_by_surplus = Above the stock
column-taken_by_noodopvang = Emergency (in durable places)
column-taken_by_tgo = TGO (in durable places)
column-taken_by_shortage = Shortage
column-rise_size = Rise
column-rise_months = In months
column-months_short_more = Months with more shortage
column-most_short_more = Highest extra shortage
column-months_emergency_more = Months with more emergency places
column-most_emergency_more = Highest extra emergency places
column-rise_covered = Covered
column-sought_value = Value
column-sought_outcome = Outcome
sheet-sweep = Trade-off
sheet-shock = Shock per month
sheet-shock_grid = Shocks side by side
sheet-seek = Goal seek

# Command line.
probe-argument = { $name }: "{ $value }" is no value here. See --help.
seek-measure = --measure { $measure }: there is no such outcome; for example margin[coa]@2028, shortage@2028-01 or beyond_durable@2027-07
help-sweep =
    Computes about five hundred choices around that of the scenario (flex, reserve, term, order, foresight) and
    sets cost, shortage and recalls side by side.

    Usage: schaalplan sweep [FILE] --out DIR [--bands]

      FILE               FILE, FILE#VARIANT or FILE#base; without FILE the national scenario
      --out DIR          folder for sweep.csv; it is made when it is not there
      --bands            computes every choice at the low and the high end of the band as well, while the middle
                         was expected; the table shows the mean
      --language nl|en   language of texts and messages
help-shock =
    Shows what a rise does that nobody saw coming: when it is covered, by what, and what is short.

    Usage: schaalplan shock [FILE] --rise PLACES | --times FACTOR
             --months MONTHS --from MONTH [--lasts MONTHS] [--look MONTHS] [--out DIR]

      FILE               FILE, FILE#VARIANT or FILE#base; without FILE the national scenario
      --rise PLACES      so many places more need
      --times FACTOR     or: so many times the inflow
      --months MONTHS    in so many months, in equal steps
      --from MONTH       the first month, such as 2027-01
      --lasts MONTHS     over again after so many months; else the rise stays
      --look MONTHS      how many months are looked at (18)
      --out DIR          also writes shock.csv and shock_grid.csv
      --language nl|en   language of texts and messages

    Example: schaalplan shock --rise 5000 --months 6 --from 2027-01
help-seek =
    Seeks the value of a parameter that makes an outcome right, or says why there is none.

    Usage: schaalplan seek [FILE] --parameter NAME --measure NAME[@MOMENT] --at-least VALUE | --at-most VALUE
                           | --equal VALUE  [--range FROM:TO:STEP]

      FILE               FILE, FILE#VARIANT or FILE#base; without FILE the national scenario
      --parameter NAME   name or address of a number (see `schaalplan parameters`), perhaps with @2028
      --measure NAME     the outcome, as for `schaalplan explain`, or a series in a month
                         (used_noodopvang@2027-07), or beyond_durable@2027-07: places outside the durable stock
                         (beyond_durable_from: the most from that month on)
      --at-least VALUE   so much or more
      --at-most VALUE    so much or less
      --equal VALUE      so much, as closely as the step allows
      --range FROM:TO:STEP  where to look; else the range of the slider
      --language nl|en   language of texts and messages

    Example: schaalplan seek --parameter applications --measure margin[coa]@2028 --at-least 0
