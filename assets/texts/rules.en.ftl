# The scaling rules.
step-place = { $name } moved
field-rule-active = counts
field-rule-capacity = kind of capacity
field-rule-places = places at most
field-rule-notice = notice
field-rule-need_below = at a need below
field-rule-need_above = at a need above
field-rule-free_above = at free stable places, at least
field-rule-trend = direction of need
field-rule-trend_months = direction measured over
field-rule-months = months of the year
field-rule-from = from
field-rule-until = until
choice-flex = flex
choice-reserve = reserve
choice-noodopvang = emergency reception
choice-tgo = TGO
choice-rising = rises
choice-falling = falls

# What the rules say.
rules-title-flex = Flexible part
rules-title-reserve = Direct reserve
rules-title-order = Order of flex and reserve
rules-title-recall = Calling back
rules-title-calls = Emergency reception and TGO
rules-title-silent = Not ruled
rules-says-flex = When need lies below { $stock }: use up to { $places } places for other groups, with municipalities
rules-says-reserve = When need lies below { $stock }: keep up to { $places } places empty as direct reserve
rules-says-order = Which part is filled first: { $order }
rules-says-recall = When need rises again: lent places are back within { $months } { $months ->
    [one] month
   *[other] months
}, or within the term of their agreement
rules-says-calls = When durable places are full: emergency reception first, then TGO
rules-says-silent = When need lies below { $need }, flex and reserve are full. What happens with the other places is written nowhere
rules-note-order = The execution agenda names no order; this is an assumption or a choice of this table.
rules-note-calls = The execution agenda wants to avoid both as far as possible and names no order; emergency reception first is an assumption.
rules-note-silent = The execution agenda says nothing on this, and no own rule is in force for these places.
rules-if = When { $conditions }{ $when }: { $deed }{ $notice }
rules-always = Always{ $when }: { $deed }{ $notice }
rules-and = and
rules-below = need lies below { $places }
rules-above = need lies above { $places }
rules-between = need lies between { $above } and { $below }
rules-rising = need is higher than { $count } { $count ->
    [one] month
   *[other] months
} before
rules-falling = need is lower than { $count } { $count ->
    [one] month
   *[other] months
} before
rules-free = at least { $places } stable places are not needed
rules-only-in = (only in { $months })
rules-from = from { $month }
rules-until = until { $month }
rules-deed-flex-some = lend up to { $places } more places
rules-deed-flex-all = lend all that both parts leave free
rules-deed-reserve-some = keep up to { $places } more places in reserve
rules-deed-reserve-all = keep in reserve all that both parts leave free
rules-deed-noodopvang-some = use up to { $places } places of emergency reception; none outside such rules
rules-deed-noodopvang-all = use all emergency reception that is open; none outside such rules
rules-deed-tgo-some = use up to { $places } places of TGO; none outside such rules
rules-deed-tgo-all = use all TGO that is open; none outside such rules
rules-after = , once that has been so for { $count } { $count ->
    [one] month
   *[other] months
}
rules-no-month = in no month
rules-every-month = all months
rules-more-periods = { " " }and { $count } more times

# The page.
rules-finding-above = Need stays above the stable stock of { $stock } places throughout: the rules for scaling down work in no month
rules-finding-enough = In { $below } { $below ->
    [one] month
   *[other] months
} need lies below the stable stock of { $stock } places, first in { $first }, but never below { $silent }: something is ruled for all places
rules-finding-covered = In { $below } { $below ->
    [one] month
   *[other] months
} need lies below the { $stock } places, first in { $first }, and in { $months } of them below { $silent }: there only own rules hold
rules-finding-silent = In { $below } { $below ->
    [one] month
   *[other] months
} need lies below the { $stock } places, in { $months } of them below { $silent }: from { $first } on nothing is ruled for at most { $places } places ({ $peak })
rules-note = First stands what the execution agenda says, with the figures of this scenario; below it own rules, in the order in which they get places. An own rule holds in all variants; its figures, and whether it counts, can differ per variant.
rules-ladder = The ladder: what happens with free places
rules-ladder-month = Month
rules-ladder-need = Need
rules-ladder-what = What holds
rules-ladder-now = Places in { $month }
rules-ladder-most = At most
rules-ladder-months = Months
rules-ladder-in = { $places } in { $month }
rules-band-above = needed above the stock
rules-band-flex = flexible part
rules-band-reserve = direct reserve
rules-band-both = flex and reserve
rules-band-silent = not ruled
rules-band-silent-own = own rules only
rules-range-above = above { $lower }
rules-range-between = { $lower } – { $upper }
rules-range-below = below { $upper }
rules-ladder-left = Of the { $silent } places after both parts, nothing is ruled in { $month } for { $places } places
rules-ladder-room = In { $month } there are no places without a rule
rules-table = The rules
rules-head-rule = Rule
rules-head-places = Places
rules-head-term = Term
rules-head-works = In force
rules-head-moved = Moved at most
rules-head-status = Status
rules-works = { $count } { $count ->
    [one] month
   *[other] months
}
rules-moved = { $places } places
rules-allowed = might: { $places }
rules-allowed-why = The rule allows more places than were moved: lending also takes an agreement and room that lasts long enough, emergency reception and TGO take people without a place.
rules-moved-none = –
rules-all-places = all
rules-months-short = mo
rules-own-heading = Own rules
rules-own-none = There are no own rules: the model does only what stands above.
rules-own-title = Own rule
rules-own-note = An own rule of this table: the execution agenda says nothing on this.
rules-state = State a rule
rules-add = Add an own rule
rules-edit = Change
rules-close = Done
rules-remove = Remove
rules-up = Earlier
rules-down = Later
rules-change = { $what }: { $rule }
rules-active = Only a rule with a tick counts
rules-name = Name
rules-capacity = What
rules-status = Status
rules-remark = Note
rules-conditions = Only when
rules-need-below = need below
rules-need-above = need above
rules-free-above = free stable places, at least
rules-trend = need
rules-trend-any = does not matter
rules-trend-months = than so many months before
rules-most = so many places at most
rules-notice = once that has been so for
rules-in-months = In the months
rules-valid-from = from
rules-valid-until = until
column-rule = Rule
column-rule_words = What it says
column-rule_capacity = Kind of capacity
column-rule_places = Places at most
column-rule_notice = Term, months
column-rule_months = Months in force
column-rule_first = First month
column-rule_last = Last month
column-rule_moved = Places moved at most
column-rule_moved_in = In
column-rule_status = Status
column-rule_note = Note on the rule
sheet-rules = Rules
