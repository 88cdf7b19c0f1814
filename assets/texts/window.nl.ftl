# Units.
unit-people = personen
unit-people-per-year = personen per jaar
unit-people-per-half-year = personen per halfjaar
unit-people-per-month = personen per maand
unit-places = plekken
unit-places-per-month = plekken per maand
unit-place-months = plekmaanden
unit-place-days = plekdagen
unit-months = maanden
unit-weeks = weken
unit-days = dagen
unit-share = aandeel
unit-share-per-month = aandeel per maand
unit-number = zonder eenheid
unit-euro = euro
unit-euro-per-place-day = euro per plek per dag
unit-thousand-euro = duizend euro
