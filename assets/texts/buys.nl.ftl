# Kosten naast de begroting.
