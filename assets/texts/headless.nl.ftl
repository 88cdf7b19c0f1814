# Headless.
summary-of-months = van { $months }
summary-partial-year = ({ $months } maanden)
