# Andere groepen en uitwisseling.

# Namen van velden.
field-displaced-people = Ontheemden met opvang
field-displaced-norm = Ontheemden per gemeentelijke plek
field-displaced-places = Gemeentelijke plekken voor ontheemden
field-displaced-protection_ends = Einde tijdelijke bescherming
field-displaced-winding_down = Afbouw na einde bescherming
field-displaced-staying = Blijft na einde bescherming
field-displaced-to_asylum = Van vertrekkers naar het COA
field-exchange-to_asylum = Gemeentelijke plekken voor asiel
field-exchange-to_displaced = COA-plekken voor ontheemden
field-exchange-months = Omzettijd van een plek
