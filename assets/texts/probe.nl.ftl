# Vragen die veel doorrekeningen kosten.
field-policy-recall_for_all = Termijn weer inzetbaar voor alle afspraken
