# Recalls and agreements.

## Marks on graphs
mark-recall = call back
clock-mark = { $deadline } at the latest: call back { $places } flex places with { $term ->
    [1] 1 month
   *[other] { $term } months
} notice. They are needed from { $from } through { $to }.

## Findings of the clock
clock-nothing-lent = Nothing is lent, so nothing has to be called back.
clock-no-rise = At most { $places } places are lent, and in this run they are never needed: there is no last month to call them back.
clock-next = { $places } flex places (recall term { $term } months) must be called back in { $deadline } at the latest: they are needed from { $from }.
clock-next-steps = Calling back must begin in { $deadline } at the latest: { $first } first, { $places } flex places in all (recall term { $term } months), needed from { $from }.
clock-next-past = The last month, { $deadline }, lies before { $now } already: { $places } flex places (recall term { $term } months) are needed from { $from } and come back too late.
clock-run-in-time = The run calls back { $called } places in all from { $month }; none is too late.
clock-run-late = The run calls back { $called } places in all from { $month }. That is too late: in { $months ->
    [one] { $months } month
   *[other] { $months } months
} up to { $out } places are still lent while they are needed.
clock-run-never = The run calls nothing back for this rise: in { $months ->
    [one] { $months } month
   *[other] { $months } months
} up to { $out } places are still lent while they are needed.
clock-missed = Calling { $late ->
    [one] a month
   *[other] { $late } months
} too late makes the shortage in { $month } { $places } places ({ $people } people) larger, for { $months ->
    [one] one month
   *[other] { $months } months
}; the cost changes by { $cost }.
clock-missed-emergency = Calling { $late ->
    [one] a month
   *[other] { $late } months
} too late makes no shortage, but takes { $emergency } place-months of emergency places more; the cost changes by { $cost }.
clock-missed-nothing = Calling { $late ->
    [one] a month
   *[other] { $late } months
} too late changes nothing in shortage or emergency places here.
clock-never = Not calling back makes the shortage in { $month } { $places } places ({ $people } people) larger, for { $months ->
    [one] one month
   *[other] { $months } months
}; the cost changes by { $cost }.
clock-never-emergency = Not calling back makes no shortage, but takes { $emergency } place-months of emergency places more; the cost changes by { $cost }.
clock-never-nothing = Not calling back changes nothing in shortage or emergency places here.

## The page of the clock
clock-chart-title = Lent places, what is needed of them, and when they must be called back at the latest, places per month
clock-chart-empty = Nothing is lent.
clock-needed-back = needed if nothing comes back
clock-wanted = policy wants to lend
clock-late = Too late by
clock-late-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
clock-late-never = never
clock-rule = The last month is the first month in which the places are needed, less the recall term.
clock-late-help = How late the call comes, compared with the last month in time
clock-rises = Rises of need
clock-row = Rise { $rise }, recall term { $term } months: { $deadline } at the latest, { $places } places
clock-row-past = Rise { $rise }, recall term { $term } months: { $deadline } at the latest (past already), { $places } places
clock-head-by = At the latest
clock-head-term = Term
clock-head-places = Places
clock-head-from = Needed from
clock-head-run = Model calls back
clock-past = past already
clock-term = { $months } mo
clock-detail = Rise from { $from } through { $to }, highest in { $peak }: { $places } places
clock-detail-other = With a recall term of { $term } months the last month would be { $deadline }.
clock-detail-steps = Last month for each part, with { $term } months:
clock-detail-step = { $month }: { $places } places
clock-detail-more = and { $count } more parts through { $month }
clock-short-in-time = Even if called back in time, a shortage of at most { $places } places remains in this rise.
clock-head-late = Too late
clock-head-short = More short
clock-head-people = People
clock-head-months = Months
clock-head-place-months = Place-months
clock-head-emergency = Emergency, place-months
clock-head-cost = Cost
clock-cost-help = Difference in total cost over the whole horizon, the shortage at the dearest emergency price; without the shortage { $without }
clock-note = Computed: the model was run again with calls in the last month in time, later, and never. Until the rise is over nothing else is called back.
clock-busy = being computed …
clock-export = recalls

## The key figure
key-recall = Call back at the latest
key-recall-meaning = The next month in which lent places must be called back at the latest, and how many places that rise is about; counted from the start of the forecast
key-recall-places = { $places } flex places
key-recall-past = { $places } flex places, past already
key-recall-none = not needed
key-recall-earlier = { $months } mo earlier
key-recall-later = { $months } mo later
key-recall-new = new
key-recall-gone = gone

## Findings of the agreements
agreements-nothing-wanted = Need never leaves room to lend: policy wants no flex places anywhere.
agreements-enough = Policy wants to lend { $wanted } places at most; that has been agreed in every month.
agreements-gap = Policy wants to lend { $wanted } places, agreed are { $agreed }; { $missing } are missing (highest in { $month }).
agreements-gap-ends = Policy wants to lend { $wanted } places, agreed are { $agreed } and part of those ends before it could be back; { $missing } are missing (highest in { $month }).
handover-none-lent = In { $month } nothing is lent: nobody has to leave.
handover-none-run = The run lets no lent places end anywhere.
handover-if-called = Whoever calls everything back in { $month } has { $places } places emptied at { $locations ->
    [one] 1 location
   *[other] { $locations } locations
}, the last before { $last }; for { $nowhere } of them no next place is named.
handover-if-called-placed = Whoever calls everything back in { $month } has { $places } places emptied at { $locations ->
    [one] 1 location
   *[other] { $locations } locations
}, the last before { $last }; for all of them a next place is named.
handover-as-run = In the run { $places } places are emptied, the first in { $month }; for { $nowhere } of them no next place is named.

## The page of the agreements
agreements-view-list = Per location
agreements-view-gap = Policy and agreements
agreements-view-groups = Per group
agreements-view-handover = Who must go where
agreements-month = Month
agreements-empty = Flexible use has been agreed nowhere.
agreements-head-location = Location
agreements-head-province = Province
agreements-head-places = Places
agreements-head-term = Term
agreements-head-groups = Groups
agreements-head-period = Holds
agreements-head-lent = Lent
agreements-head-most = Highest
agreements-head-to = Then to
agreements-places-of = Agreed flex places of { $name }
agreements-term-of = Recall term of { $name }
agreements-term-policy = { $months } mo (policy)
agreements-term-own = { $months } mo
agreements-term-longer = Longer, months
agreements-groups-of = Groups of { $name }
agreements-groups-none = not recorded
agreements-groups-other = Another group
agreements-to-of = Next place of { $name }
agreements-to-none = not named
agreements-to-note = Elsewhere, in words
agreements-to-location = Location
agreements-from = from { $month }
agreements-until = until { $month }
agreements-always = always
agreements-remove-of = Remove the agreement of { $name }
agreements-add = Add an agreement …
agreements-add-help = Durable locations where nothing has been agreed yet
agreements-status = The agreements in the file were entered; a source for each is not recorded. What is lent is computed.
agreements-groups-or = An agreement for several groups is for one or another; how many of each live there is not recorded. Hence at least and at most.
agreements-gap-title = What policy wants to lend and what has been agreed, places per month
agreements-gap-lent = lent
agreements-gap-missing = not agreed
agreements-gap-agreed = agreed
agreements-gap-wanted = policy wants
agreements-now = { $month }: policy { $wanted }, agreed { $agreed }, lent { $lent }, not agreed { $missing } places.
handover-mode-called = Call everything back in
handover-mode-run = As in the run
handover-places-note = These are places: how many people of other groups live there is not recorded.
agreements-export = agreements

## Tables
sheet-recalls = Recalls
sheet-recall-steps = Recalls by part
sheet-recall-months = Recalls by month
sheet-missed = Too late
sheet-agreements = Agreements
sheet-gap = Policy and agreements
sheet-lent-groups = Groups of flex places
sheet-handover = Who must go where
column-rise = Rise
column-needed_from = Needed from
column-needed_until = Through
column-recall_term = Recall term (months)
column-call_by = Call back by
column-call_by_past = Past already
column-places_first = Places in that month
column-places_rise = Places in all
column-run_first = Model calls back
column-run_called = Model, places
column-run_still_out = Still lent and needed
column-run_months_out = Months of that
column-needed_back = Needed of what is lent
column-months_late = Months too late
column-short_in_time = Shortage if in time
column-places_more_short = More short (places)
column-people_more_short = More short (people)
column-worst_month = Highest in
column-months_more_short = Months with more shortage
column-place_months_more_short = More short (place-months)
column-emergency_more = More emergency places (place-months)
column-cost_more = More cost
column-cost_more_without_shortage = More cost without the shortage
column-term_from = Term from
column-target_groups = Groups
column-target_group = Group
column-agreed_from = From
column-agreed_until = Until
column-lent_most = Lent at most
column-goes_to = Then to
column-policy_wants = Policy wants to lend
column-flex_agreed = Agreed
column-may_stay_lent = May stay lent
column-not_agreed = Not agreed
column-recall_under_way = Called back, not back yet
column-n_agreements = Agreements
column-agreed_least = Agreed, at least
column-agreed_most = Agreed, at most
column-group_lent_least = Lent, at least
column-group_lent_most = Lent, at most
column-called_in = Called back in
column-empty_by = Empty by
column-named_in = Named in
term-from-own = agreement
term-from-policy = policy
agreement-group-unknown = not recorded
handover-named-agreement = agreement
handover-named-location = successor of the location
handover-named-nowhere = not named
