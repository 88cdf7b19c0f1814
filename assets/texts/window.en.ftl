# Units.
unit-people = people
unit-people-per-year = people per year
unit-people-per-half-year = people per half-year
unit-people-per-month = people per month
unit-places = places
unit-places-per-month = places per month
unit-place-months = place-months
unit-place-days = place-days
unit-months = months
unit-weeks = weeks
unit-days = days
unit-share = share
unit-share-per-month = share per month
unit-number = no unit
unit-euro = euro
unit-euro-per-place-day = euro per place per day
unit-thousand-euro = thousand euro
