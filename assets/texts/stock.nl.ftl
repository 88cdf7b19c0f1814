# Bladzijde onder de vaste voorraad.
page-stock = Flex en reserve
stock-tab-rules = Regels
stock-tab-clock = Terugroepen
stock-tab-agreements = Afspraken
stock-tab-tradeoff = Afweging
stock-tab-shock = Schok
stock-tab-groups = Groepen
