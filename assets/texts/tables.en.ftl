# Budget tables, mapping and commentary.

field-scenario-budget = Budget compared with

row-kind-commitment = Commitments
row-kind-expenditure = Expenditure
row-kind-receipt = Receipts

tables-editions = Budgets
tables-empty = This scenario has no budget yet.
tables-new = New
tables-new-title = New budget
tables-amend = Amendment
tables-amend-help = A supplementary budget or amendment: amounts are changes of this budget
tables-amendment-of = Amendment of { $title }
tables-amends = amends { $edition }
tables-copy = Copy
tables-copy-of = { $title } (copy)
tables-paste = Paste…
tables-paste-help = Put a table from Excel, Word or a web page into this budget
tables-remove = Remove
tables-remove-chosen = Costs are compared with this budget; choose another first
tables-remove-amended = Another budget amends this one
tables-chosen = chosen
tables-title = Title
tables-date = Date
tables-date-help = Year, month or day: 2026, 2026-09 or 2026-09-15
tables-prices = Price level
tables-prices-help = The year in whose prices later years are given; empty: amounts are compared as they stand
tables-choose = Compare with this
tables-choose-help = Lay the costs of the shown variant beside this budget
tables-is-chosen = Costs are compared with this.
tables-added-up = Added to what it amends
tables-added-up-help = Shows the table as it holds when this budget is chosen; amounts cannot be edited then
tables-no-source = Without a source.
tables-source = Source and note: point at the mark.
tables-row = Row
tables-row-name = Name
tables-article = Article
tables-instrument = Instrument
tables-kind = Kind
tables-part-of = Part of
tables-part-of-none = nothing
tables-net = Receipts count
tables-net-help = This total is net: receipts below it count with their sign
tables-status = Status
tables-note = Note
tables-fold = Fold the parts of { $row }
tables-unfold = Unfold the parts of { $row }
tables-cell = { $row }, { $year }, thousand euro
tables-hint = Choose a row for its article, instrument, kind and place. A dash: the table leaves the year empty. Blank: no figure.
tables-no-amount = That is no amount; nothing was changed
tables-left-empty = The table leaves this year empty; totals count it as nothing.
tables-no-figure = No figure for this year, which is not zero.
tables-added = Added up from layers; to be changed in the layer itself.
tables-row-below = This row stands in the budget that is amended, and can be edited there.
tables-add-row = Add row
tables-new-row = New row
tables-remove-row = Remove row
tables-add-year = Add year { $year }
tables-remove-year = Remove year { $year }
tables-remove-year-help = All amounts of this year go
tables-file = budget
tables-foots = The parts add up to this total.
tables-differs-short = ! { $difference }
tables-differs = { $total } { $year }: the parts are { $sum } together (x 1,000 euro), the difference from the total is { $difference }.
tables-missing-short = ? part missing
tables-missing = { $total } { $year }: cannot be checked, since { $count ->
    [one] this part has
   *[other] { $count } parts have
} no figure: { $names }.
tables-finding-wrong = { $count ->
    [one] One total does not add up.
   *[other] { $count } totals do not add up.
} { $first }
tables-finding-open = { $right ->
    [one] One total adds up
   *[other] { $right } totals add up
}; { $open ->
    [one] one
   *[other] { $open }
} cannot be checked. { $first }
tables-finding-none = { $title } has no totals with parts to check.
tables-finding-right = { $count ->
    [one] The only total adds up
   *[other] All { $count } totals add up
}: { $title }.
tables-apart = { $year } { $amount } (x 1,000 euro) { $more ->
    [higher] higher
   *[lower] lower
}
tables-apart-usual = Commitments beside expenditure: { $years }. That is normal: commitments and expenditure are counted apart.

paste-into = Paste into { $title }
paste-help = Copy the table with the heads that hold the years and paste it below. Columns article, instrument, description, kind and part of are known; a dash or blank cell is empty, a question mark is unknown.
paste-text = Paste the table here
paste-unit = Amounts in
scale-euro = euro
scale-thousands = thousands
scale-millions = millions
paste-notation = Numbers
paste-notation-found = as they stand
paste-notation-nl = 1.234,5
paste-notation-en = 1,234.5
paste-kind = Without a kind:
paste-take = { $count ->
    [one] Take in one row
   *[other] Take in { $count } rows
}
paste-cancel = Do not paste
paste-replace = Instead of all rows
paste-replace-help = Takes away the rows that are there; else known rows get the pasted amounts and new ones come at the end
paste-row = Row
paste-told = What there is to say
paste-finding = { $rows ->
    [one] One row
   *[other] { $rows } rows
} can be taken in{ $refused ->
    [0] {""}
    [one] , one cannot
   *[other] , { $refused } cannot
}. { $totals ->
    [0] There are no totals to check.
   *[other] { $wrong ->
        [0] All { $totals } totals add up.
       *[other] { $wrong } of { $totals } totals do not add up: { $first }.
    }
}
paste-by-sums = Which row is part of which was found in the amounts that add up.

mapping-no-edition = Costs are compared with no budget. Choose one on the tab Tables.
mapping-note = A tick: this row of { $edition } pays these costs. The cost of a row is the sum of what is ticked.
mapping-payer = Payer
mapping-line = Cost line
mapping-paid-by = Paid by
mapping-not = ! not mapped
mapping-twice = ! paid twice: { $rows }
mapping-apart = apart: places nobody has
mapping-not-modelled = not modelled
mapping-coverage = What the model computes, and who pays it
mapping-computed = Amounts are computed, in prices of the year itself.
mapping-cell = { $row } pays { $line }, { $payer }
mapping-finding = Over the whole period { $once } of computed cost is mapped to one row{ $count ->
    [0] ; nothing is left unmapped
    [one] ; one cost line of { $not } is not mapped
   *[other] ; { $count } cost lines of { $not } together are not mapped
}{ $double ->
    [0] .
    [one] , and one of { $twice } is paid twice.
   *[other] , and { $double } of { $twice } together are paid twice.
}

comments-kept = Forecast before
comments-kept-none = none kept yet
comments-kept-title = Forecast
comments-keep = Keep this forecast
comments-keep-title = Name of this forecast
comments-keep-help = Keeps the cost per line, payer and year with its price level, so that a later forecast can be compared with it
comments-forget = Forget
comments-forget-help = Takes this kept forecast away
comments-edition = Budget before
comments-edition-none = none
comments-only = Only differences without a comment, larger than
comments-least = million euro
comments-file = commentary
comments-year = Year
comments-cost = This forecast
comments-from-kept = From forecast before
comments-from-budget = From budget
comments-from-before = Budget, from before
comments-sentence = Commentary
comments-none = No rows: every difference of this size has a comment.
comments-partial = Only { $months } months of this year lie in the period.
comments-cell = Comment on { $row } in { $year }
comments-by = Written by { $by }, { $at }
comments-beside = { $title }: { $amount }
comments-finding-kept = Compared with “{ $kept }” { $row } in { $year } changes most: { $amount } { $more ->
    [less] less
   *[more] more
}. { $open ->
    [0] Every difference has a comment.
    [one] One difference has no comment yet.
   *[other] { $open } differences have no comment yet.
}
comments-finding-same = This forecast is the same as “{ $kept }”. { $open ->
    [0] Every difference from the budget has a comment.
    [one] One difference from the budget has no comment yet.
   *[other] { $open } differences from the budget have no comment yet.
}
comments-finding-budget = { $any ->
    [no] No row differs from the budget.
   *[other] The largest difference from the budget is that of { $row } in { $year }: { $amount } { $more ->
        [less] less
       *[more] more
    } than budgeted. { $open ->
        [0] Every difference has a comment.
        [one] One difference has no comment yet.
       *[other] { $open } differences have no comment yet.
    }
}

sheet-budget = Budget and cost
sheet-commentary = Commentary
column-edition = Budget
column-edition_date = Date
column-chosen = Chosen
column-row = Row
column-article = Article
column-instrument = Instrument
column-part_of = Part of
column-budget = Budgeted, euro
column-cost_in_its_prices = Cost in prices of the budget, euro
column-margin = Margin, euro
column-kept = Forecast before
column-kept_cost = Cost of forecast before, euro
column-from_kept = Difference from forecast before, euro
column-from_budget = Difference from budget, euro
column-edition_before = Budget before
column-budget_before = Budgeted before, euro
column-from_before = Difference from budget before, euro
column-comment = Comment
column-by = By
column-at = When
column-row_name = Name
column-months_inside = Months in scenario
column-amount_status = Origin of amount
column-cost_own_prices = Cost in prices of the year, euro
paste-shown = The first { $shown } of { $count } rows.
