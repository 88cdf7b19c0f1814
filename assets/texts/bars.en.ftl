# Texts: time bars and what ends.
bars-ways = Renewals
    .help = How ending agreements count that are not decided yet. Key V goes to the next. Looking changes nothing in the scenario.
bars-way-planned = As planned
    .help = Every extension that is listed, with its own chance
bars-way-nothing = Nothing renewed
    .help = No extension that is not decided yet
bars-way-everything = Everything renewed
    .help = All agreements go on, also without a listed extension; what was refused or is closing does not
bars-way-keep = Make this a variant
    .help = A variant that builds on what is shown and counts renewals this way
bars-way-looked = This is only a look: the scenario itself counts otherwise.

bars-group = Group
bars-group-province = province
bars-group-kind = kind
bars-group-stage = stage
bars-group-nothing = none
bars-group-all = All locations
bars-sort = Order
bars-sort-opening = opening
bars-sort-end = end
bars-sort-name = name
bars-sort-places = places
bars-above = Graph
bars-above-capacity = Need and places
bars-above-task = Task of { $province }
bars-zoom = Time
    .help = Also with Ctrl and the wheel; with Shift and the wheel time moves along
bars-zoom-out = Zoom out
bars-zoom-in = Zoom in
bars-zoom-all = All
bars-empty = There are no locations yet. Add one in the table, or import a list.
bars-folded = folded
bars-unfolded = unfolded
bars-count = { $count } { $count ->
    [one] location
   *[other] locations
}
bars-sums = { $start }: { $first } places; { $end }: { $last } places ({ $change })


bars-late = +{ $months } mo.
bars-open-end = without end
bars-tail-open = stays open
bars-tail-uncounted = does not count
bars-dates = open from { $opens } until { $until }
bars-grip-whole = Moved
bars-grip-start = Opening
bars-grip-end = End
bars-pulled = { $what }: { $old } → { $new } ({ $by } { $count ->
    [one] month
   *[other] months
})
bars-keys = Drag the bar or one of its ends. Keys: ← → whole bar, Shift end, Alt opening, ↑ ↓ next, Enter selects.

bars-fact-places = Places
bars-fact-kind = Kind
bars-fact-stage = Stage
bars-fact-since = { $value } since { $month }
bars-fact-usual = { $value }, usually takes { $months } months
bars-fact-opens = Opening
bars-fact-planned = Opening planned
bars-fact-expected = Opening expected
bars-fact-expected-value = { $month }, { $months } { $count ->
    [one] month
   *[other] months
} late ({ $why ->
    [own] delay of its own
   *[other] usual length of the stages
})
bars-fact-chance = Chance of opening
bars-fact-chance-value = { $chance } ({ $why ->
    [own] of this location
   *[other] usual in this stage
}); { $counts ->
    [no] does not count
   *[other] counts
}
bars-fact-until = Closes
bars-fact-lost = Closes without the act
bars-fact-extension = Extension { $number }
bars-fact-extension-value = until { $until }, { $decision ->
    [undecided] { $word }, chance { $chance }
   *[other] { $word }
}
bars-fact-flex = Flexible use
bars-fact-flex-value = { $places } { $ends ->
    [both] from { $from } until { $until }
    [from] from { $from }
    [until] until { $until }
   *[other] all along
}
bars-extension-button = { $name }, { $extension }: { $value }
bars-extension-hint = Click for the next decision: not decided yet, extended, not extended.

bars-legend-stage = on the way to opening
bars-legend-late = later than planned
bars-legend-durable = durable
bars-legend-noodopvang = emergency reception
bars-legend-tgo = TGO
bars-legend-outside = outside reception
bars-legend-uncounted = does not count (chance)
bars-legend-flex = part in flexible use
bars-legend-extension = extension, not decided
bars-legend-end = end
bars-legend-base = where the base has it

bars-task = task
bars-counts = counts
bars-short-of-task = too few
bars-task-title = Places that count for the task, per month
bars-finding-met = { $province } meets the task in every month
bars-finding-met-from = { $province } meets the task from { $after }; before that it is short of { $places } places at most ({ $month })
bars-finding-missed = { $province } misses the task from { $from }: short of { $places } places at most ({ $month })

wall-filtered = What ends is shown for the filtered locations only; need and task cover all locations.
wall-busy = The three ways are being computed…
wall-impossible = This way of counting cannot be computed.
wall-unknown = not computed yet
wall-finding = { $way ->
    [nothing] If nothing is renewed
    [everything] If everything is renewed
   *[other] As planned
}, { $places } reception places end up to and including { $end }, at { $count } { $count ->
    [one] location
   *[other] locations
}
wall-finding-none = { $way ->
    [nothing] If nothing is renewed
    [everything] If everything is renewed
   *[other] As planned
}, not one reception place ends up to and including { $end }
wall-need-met = Need is met in every month
wall-need-missed = Need is not met from { $month }; the highest shortage is { $most } places ({ $peak })
wall-card-ends = { $places } places end, at { $count } { $count ->
    [one] location
   *[other] locations
}
wall-task-unknown = No provincial task known
wall-task-met = Every known task met
wall-task-missed = { $count ->
    [one] Task of { $province } missed from { $month }
   *[other] { $missed } of { $all } tasks missed, first { $province } ({ $month })
}
wall-card-need = Need not met from { $month }
wall-card-need-met = Need met in every month
wall-card-most = Highest shortage: { $places } places ({ $month })
wall-province = { $province }: { $state ->
    [met] task met
    [later] not met from { $first }, met from { $met }; short of { $most } places at most
   *[missed] not met from { $first }; short of { $most } places at most
}
wall-chart = Places that end, per month
wall-provinces = Task per province ({ $number })
wall-chart-title = Reception places by first month without; outside reception: see the list
wall-chart-empty = No places end in this period.
wall-sum = together so far (reception)
wall-mark = { $places } at { $count } { $count ->
    [one] location
   *[other] locations
}
    .detail = { $month }: { $places } reception places end at { $count } { $count ->
        [one] location
       *[other] locations
    }
wall-mark-short = first shortage
    .detail = { $month }: for the first time fewer places than needed
wall-list = What ends
wall-show = Show in time bars
    .help = Shows the chosen location among the time bars, where its end can be dragged
wall-month = { $month }: { $places } places, { $count } { $count ->
    [one] location
   *[other] locations
}
wall-about = { $kind }{ $state ->
    [partly] , in part
    [outside] , outside reception
   *[whole] { "" }
}
wall-spoken = { $name } ({ $about }): { $places } places end in { $month }

bars-pipeline = Usual time and chance
    .help = How long stages usually take and which part of plans opens, for locations that say nothing of it themselves
bars-pipeline-none = This scenario states no usual time or chance: each location stands on its own date.
bars-pipeline-counts = A location counts from its expected opening only. { $how ->
    [expected] Places count by their chance.
   *[other] It counts with all its places from a chance of { $least }, and not at all below.
}
bars-pipeline-stage = Stage
bars-pipeline-kinds = Kinds
bars-pipeline-kinds-all = all
bars-pipeline-months = Takes
bars-pipeline-months-value = { $months } months
bars-pipeline-share = Opens
