# Vragen die veel doorrekeningen kosten.
