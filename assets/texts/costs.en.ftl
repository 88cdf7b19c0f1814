# Fixed and variable cost, staff and cash rhythm.
