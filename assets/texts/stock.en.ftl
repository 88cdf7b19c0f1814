# The page below the stable stock.
page-stock = Stock
stock-tab-rules = Rules
stock-tab-clock = Recalls
stock-tab-agreements = Agreements
stock-tab-tradeoff = Trade-off
stock-tab-shock = Shock
stock-tab-groups = Groups
