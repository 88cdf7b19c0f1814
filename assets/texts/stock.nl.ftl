# Bladzijde onder de vaste voorraad.
page-stock = Voorraad
stock-tab-rules = Regels
stock-tab-clock = Terugroepen
stock-tab-agreements = Afspraken
stock-tab-tradeoff = Afweging
stock-tab-shock = Schok
stock-tab-groups = Groepen
