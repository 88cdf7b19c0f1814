# Cost beside the budget.
