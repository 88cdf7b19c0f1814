# Questions that take many runs.
field-policy-recall_for_all = Recall term for every agreement
