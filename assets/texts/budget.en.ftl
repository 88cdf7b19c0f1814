# The budget page.
page-budget = Budget
budget-tab-lines = Cost and margin
budget-tab-tables = Tables
budget-tab-mapping = Mapping
budget-tab-buys = What does it buy?
budget-tab-costs = Fixed and variable
budget-tab-rhythm = Cash rhythm
budget-tab-seek = Goal seek
budget-tab-comments = Commentary
