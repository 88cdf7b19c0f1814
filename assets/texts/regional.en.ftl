# Texts: task, act and transition plan.

# Names of fields and choices.
field-location-name = name
field-location-province = province
field-location-municipality = municipality
field-location-kind = kind
field-location-stage = stage
field-location-stage_since = in this stage since
field-location-basis = rests on
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

# Messages.
problem-extension-after-open-end = this extension follows an agreement without an end and does nothing
    .fix = Give the agreement an end, or take the extension out
problem-handover-unknown = the people would go to “{ $found }”, but that location is not in the list
    .fix = Choose another location that stays open
problem-law-without-date = the Dispersal Act is repealed, but not from when
    .fix = Fill in the first month without the act
problem-pipeline-stage-open = a line of the pipeline is about a stage before opening, not about { $found }
    .fix = Choose idea, survey, agreed, permit or construction
problem-pipeline-rule-twice = for { $kind } in this stage there already is line “{ $other }”
    .fix = Leave the kind out of one of the two
problem-measure-without-effect = this measure hosts nobody elsewhere and does not relax the occupancy; it does nothing
    .fix = Fill in the number of people or the extra people per place
problem-norm-above-one = with the measures there are { $found } people per durable place in { $month }
    .fix = Check the measures that relax the occupancy
problem-cycle-unknown = the counting rule belongs to round “{ $found }”, which is not in the file
    .fix = Add the round, or leave this field out
problem-municipality-twice = municipality { $found } is listed twice in this province
    .fix = Take one of them out
problem-municipality-unknown = municipality { $found } is not listed in this province
    .fix = Check the name, or add the municipality
problem-municipal-tasks-above = the municipalities together have a task of { $found } places in { $month }, more than the { $task } of the province
    .fix = Check the tasks of the municipalities
problem-exchange-unequal = the exchange adds up to { $found } for { $task ->
        [asylum] places for asylum seekers
        [ukraine] places for displaced people
       *[other] housing
    } instead of 0; the sum of the tasks must stay equal
    .fix = Take from one what another takes over
