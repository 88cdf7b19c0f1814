# Texts: importing lists of locations.
