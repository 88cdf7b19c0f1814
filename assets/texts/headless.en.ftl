# Headless.
summary-of-months = of { $months }
summary-partial-year = ({ $months } months)
