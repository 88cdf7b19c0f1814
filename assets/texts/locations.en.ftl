# The page of locations.
page-locations = Locations
locations-tab-table = Table
locations-tab-bars = Time bars
locations-tab-wall = Expiry
