# Other groups and exchange.

# Names of fields.
field-displaced-people = Displaced people in reception
field-displaced-norm = Displaced people per municipal place
field-displaced-places = Municipal places for displaced people
field-displaced-protection_ends = End of temporary protection
field-displaced-winding_down = Winding down after protection ends
field-displaced-staying = Stays after protection ends
field-displaced-to_asylum = Of leavers, to COA
field-exchange-to_asylum = Municipal places for asylum
field-exchange-to_displaced = COA places for displaced people
field-exchange-months = Conversion of a place

# Displaced people.
groups-displaced-unknown = How many displaced people need municipal reception is not known in this scenario.
groups-displaced-short = From { $month } there are too few municipal places for displaced people; most in { $peak }: { $places } places.
groups-displaced-room = There are municipal places enough for displaced people throughout: in { $month } fewest are free, { $places }, and at the end { $end }.
groups-end-none = An end of temporary protection is not filled in: in the model it goes on.
groups-end-later = From { $month }, after the horizon, temporary protection no longer holds.
groups-end-unknown = From { $month } temporary protection no longer holds. Who stays after it is not known; until that is filled in, everybody stays in the model.
groups-end-leaves = From { $month } temporary protection no longer holds. After { $end } { $stays } displaced people still need municipal reception, and { $asylum } are with COA.
groups-empty-note = Without this number the model leaves displaced people out; asylum reception does not change by it. Fill in how many people need municipal reception as long as temporary protection goes on. Places are those of the open locations of kind GOO, unless you fill in a number.
groups-empty-people = Displaced people in reception
groups-empty-add = Add displaced people
groups-heading-now = The three groups beside each other
groups-heading-displaced = Displaced people from Ukraine
groups-heading-exchange = Exchange of places
groups-heading-transit = Transit locations
groups-month = Month
groups-ends = No protection from
groups-ends-field = First month without protection
groups-not-given = Not filled in; the model counts with this value.
groups-of-locations = Of the open locations.
groups-displaced-title = Municipal places for displaced people, places per month
groups-layer-borrowed = used by COA
groups-chart-empty = There is nothing to draw.
mark-protection = end of protection
    .detail = { $month }: first month without temporary protection for displaced people from Ukraine

# Exchange.
groups-into-none = Towards asylum: in no month municipal places are free while COA lacks durable ones.
groups-into-possible = Towards asylum nothing was agreed. In { $month } { $places } municipal places are free that COA could use.
groups-into-short = Towards asylum there is an agreement, but no place stays free and needed throughout its conversion; in { $month } there are { $places }.
groups-into-used = Towards asylum: the first converted places are there in { $first }; in { $month } COA uses most: { $places }.
groups-out-none = Towards displaced people: in no month durable places are free while displaced people lack places.
groups-out-possible = Towards displaced people nothing was agreed. In { $month } { $places } durable places are free that they could use.
groups-out-short = Towards displaced people there is an agreement, but no place stays free and needed throughout its conversion; in { $month } there are { $places }.
groups-out-used = Towards displaced people: the first converted places are there in { $first }; in { $month } they use most: { $places }.
groups-exchange-note = A place can be used when it stayed free and needed throughout its conversion. Exchange moves no money: who pays for a place goes on paying for it. A settlement between COA and municipal reception is not modelled.
groups-exchange-months = Exchange by month

# Transit locations.
groups-transit-path = This scenario uses published occupancy; who is in transit locations is not known in it.
groups-transit-nothing = This scenario has no transit places.
groups-transit-over = In { $month } transit locations become the next bottleneck: then a stay is over without a home for the first time, and it stays so to the end. At most there are { $people }, in { $peak }; on average { $homes } homes a month lack.
groups-transit-over-until = In { $month } transit locations become the next bottleneck: then a stay is over without a home for the first time. That lasts until { $until }. At most there are { $people }, in { $peak }; on average { $homes } homes a month lack.
groups-transit-full = From { $month } transit locations are full; those whose stay is over find a home.
groups-transit-room = Transit locations do not fill up, and those whose stay is over find a home.
groups-transit-limit = A stay lasts { $months } months on average, and a year at most. Homes go first to those whose stay is over.
groups-transit-full-note = All places are taken for the first time in { $month }.
groups-transit-title = People in transit locations, by month
groups-mark-over = stay over
    .detail = { $month }: first month in which a stay is over without a home

# Tables.
stock-group-asylum = Asylum (COA)
stock-group-displaced = Displaced people
stock-group-transit = Transit
sheet-groups = Groups by month
sheet-groups-exchange = Exchange
sheet-groups-now = Groups in one month
column-group = Group
column-people_in_group = People
column-places_needed = Needed
column-places_open = Open
column-used_by_own = Own use
column-used_by_others = Lent
column-free_places = Free
column-borrowed_places = Borrowed
column-short_places = Short
column-stay_over = Stay over
column-asked_goo = Asked, municipal
column-converting_goo = Being converted
column-borrowed_goo = With COA
column-free_goo = Free
column-asked_durable = Asked, COA
column-converting_durable = Being converted
column-displaced_in_durable = With displaced
column-short_displaced = Short
column-displaced = Displaced people
column-need_displaced = Need of displaced people
column-open_goo = Municipal places
column-displaced_to_asylum = Displaced people with COA
column-transit_places = Transit places
column-transit_stays = Stay runs
column-homes_short = Homes short
groups-now = In { $month }: { $groups }.
groups-now-asylum = asylum
groups-now-displaced = displaced people
groups-now-transit = transit
groups-now-short = { $group } { $places } places short
groups-now-free = { $group } { $places } places free
groups-now-note = Places on the first day of the month. Lent: in use by another group. Borrowed: of another group. Those in transit are outside reception of COA.
groups-months = { $count ->
    [one] month
   *[other] months
}
groups-per-place = a place
groups-displaced-chart = Municipal places: needed, open, free and exchanged
groups-displaced-title-from = Municipal places for displaced people, places per month; axis from { $from }
groups-layer-free = free
groups-layer-durable = COA places
groups-layer-short = short
groups-transit-chart = Who is there and whose stay is over
