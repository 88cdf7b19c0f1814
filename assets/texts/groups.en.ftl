# Other groups and exchange.

# Names of fields.
field-displaced-people = Displaced people in reception
field-displaced-norm = Displaced people per municipal place
field-displaced-places = Municipal places for displaced people
field-displaced-protection_ends = End of temporary protection
field-displaced-winding_down = Winding down after protection ends
field-displaced-staying = Stays after protection ends
field-displaced-to_asylum = Of leavers, to COA
field-exchange-to_asylum = Municipal places for asylum
field-exchange-to_displaced = COA places for displaced people
field-exchange-months = Conversion of a place
