# The scaling rules.
