# Cost and margin, and what a budget buys.

# Graphs.
graph-edition = budget { $edition }
graphs-bought = Show what the budget buys
    .help = Shows in the graph of places how many places the chosen budget row buys, beside need and the stable stock
buys-line-everything = budget buys
buys-line-in-use = after fixed costs
buys-level-stock = { $places } · stable
graph-bought-above = Places per month; budget partly above the axis
buys-chart = What the budget buys, beside need and the stable stock
buys-chart-unit = Places per month; the budget in steps per year
lines-chart-costs = Cost per kind and the budget
lines-chart-margins = Margin per year and added up
lines-chart-unit = Million euro, { $prices }
lines-chart-empty = This row has no cost in the model and no figure within the scenario
lines-together = added up
lines-together-other = { $edition } added up
lines-margin = per year

# Price level.
lines-level = Prices
lines-prices-base = prices of { $year } for later years
lines-prices-current = current prices
lines-prices-constant = constant prices of { $year }
lines-level-edition = As the budget
lines-level-current = Current prices
lines-level-constant = Constant prices { $year }
lines-index = Price index

# Cost and margin.
lines-row = Row
lines-editions = Budgets
lines-none = This scenario has no budget to compare costs with
lines-none-note = Add a budget to the scenario on the tab Tables.
lines-short-row = { $row }: in { $year } budget { $edition } is { $amount } short
lines-short-together = ; the short years through { $last } together { $short }
lines-short-ample = , with the ample years { $sum ->
        [below] { $total } short
       *[above] { $total } is left
    }
lines-enough = { $row }: budget { $edition } covers the cost in every year with a figure; added up through { $last } { $total } is left
lines-not-modelled = { $row }: what this row pays is not in the model; there is no margin
lines-no-figure = { $row }: budget { $edition } has no figure for the years of the scenario
lines-crossed = { $edition }: first exceeded in { $year }
lines-crossed-never = { $edition }: not exceeded in any year
lines-crossed-together = exceeded from { $year } when added up
lines-crossed-together-never = not exceeded when added up
lines-missing-row = { $edition }: has no such row
lines-amends-nothing = { $edition }: changes nothing of this row in these years
lines-missing-figure = { $edition }: no figure for this row
lines-partial = A year with * does not lie in the scenario as a whole: the cost of its months inside stands beside the budget of the whole year.
lines-shortage-apart = What the places would cost that are not there is not included.
lines-unmodelled = { $count ->
        [one] 1 lowest row of this budget is
       *[other] { $count } lowest rows of this budget are
    } not in the model, together { $amount } in { $year }; see all rows below.
lines-head-year = Year
lines-head-edition = Budget
lines-head-budget = Amount
lines-head-status = Origin
lines-head-cost = Cost
lines-head-margin = Margin
lines-head-together = Added up
lines-head-covers = In the model
lines-all-rows = All rows, per year
lines-file = cost-and-margin
lines-no-amount = no figure
coverage-whole = yes
coverage-part = in part: not all rows below it
coverage-below = yes, through the rows below it
coverage-nothing = not modelled
sheet-budget-lines = Cost and margin
column-lines_edition = Budget
column-lines_row = Row
column-lines_year = Year
column-lines_months = Months in scenario
column-lines_budget = Amount, €
column-lines_status = Origin of the amount
column-lines_cost_current = Cost, current prices, €
column-lines_cost = Cost, chosen prices, €
column-lines_margin = Margin, €
column-lines_cumulative = Margin added up, €
column-lines_coverage = In the model

# What does this buy?
buys-none = No row of this budget pays for places that the model knows
buys-short = Of the { $stock } places, budget { $edition } ({ $row }) buys { $places } in { $year }{ $other ->
        [yes] , and { $left } if reserve, empty places and one-off costs come off first
       *[no] {""}
    }
buys-enough = Budget { $edition } ({ $row }) buys the { $stock } places in every year with a figure; in { $year } it buys { $places }
buys-no-figure = Budget { $edition } has no figure for { $row } within the scenario
buys-row = Row
buys-edition = Budget
buys-note = All included: the amount divided by what everything the row pays costs per place in use, so with reserve, empty places and one-off amounts. After fixed costs: reserve, lent and empty places and one-off amounts come off first, what is left buys places in use. The row also pays for things the model does not know; it then buys fewer.
buys-head-year = Year
buys-head-budget = Amount
buys-head-used = In use
buys-head-cost = Cost of the row
buys-head-fixed = Of which fixed
buys-head-everything = Buys, all included
buys-head-in-use = Buys, after fixed costs
buys-head-stock = Beside { $stock }
buys-cell-resident = That is { $price } per resident a year
buys-kinds = If all were of one kind, after fixed costs
buys-kind-price = { $price } a place
buys-kind-cell = { $places } at { $price }
buys-kinds-note = Per kind: places, and what a place in use costs a year in the prices of the budget. A kind with ° is not in use in that year.
buys-file = what-does-this-buy
buys-reading-everything = average cost of everything
buys-reading-in_use = after fixed costs, place in use
sheet-budget-buys = What does this buy
column-buys_year = Year
column-buys_months = Months in scenario
column-buys_budget = Amount, €
column-buys_prices = Prices of
column-buys_used = Places in use
column-buys_people = Residents
column-buys_cost = Cost of the row, €
column-buys_fixed = Of which fixed, €
column-buys_kind = Kind
column-buys_per_place = € per place a year
column-buys_places = Places the budget buys
column-buys_reading = Reading

# Decisions of the IND.
decisions-title = Decisions: what does the IND row buy?
decisions-none = This question belongs to simulated inflow; this scenario works with published occupancy.
decisions-unknown = What a decision costs was not found in any published document. Fill in the cost per decision and the part of the row that goes to asylum decisions; both are then assumptions.
decisions-answer = In { $year } the row { $row } buys { $bought } decisions; the model asks for { $asked }
decisions-active = and the row limits the decisions
decisions-not-active = the row does not limit the model now
decisions-row = Row
decisions-row-none = choose a row
decisions-share = Part for asylum decisions
decisions-cost = Cost per decision
decisions-cost-unit = euro, prices of { $year }
decisions-limit = Limit the decisions
decisions-limit-help = The model then takes no more decisions a month than the row buys: in the accelerated track first, then in the regular one. Years without a figure limit nothing.
decisions-head-year = Year
decisions-head-bought = The row buys
decisions-head-asked = The model asks
decisions-head-made = Taken
decisions-head-left = Difference
decisions-no-limit = no figure, no limit
decisions-not-known = unknown
unit-euro-per-decision = euro per decision
unit-short-decision = per decision
field-decision_budget-active = Decisions limited by the budget
field-decision_budget-row = Budget row for decisions
field-decision_budget-share = Part of the row for asylum decisions
field-decision_budget-cost = Cost per decision
