# The page of provinces.
page-provinces = Provinces
