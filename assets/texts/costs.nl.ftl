# Vast en variabel, personeel en kasritme.
