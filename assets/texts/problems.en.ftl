# Problems.
