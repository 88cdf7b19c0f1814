# Recalls and agreements.
