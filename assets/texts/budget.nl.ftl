# Bladzijde begroting.
page-budget = Begroting
budget-tab-lines = Kosten en marge
budget-tab-tables = Tabellen
budget-tab-mapping = Koppeling
budget-tab-buys = Wat koopt dit?
budget-tab-costs = Vast en variabel
budget-tab-rhythm = Kasritme
budget-tab-seek = Doel zoeken
budget-tab-comments = Toelichting
