# Teksten: opgave, wet en transitieplan.
