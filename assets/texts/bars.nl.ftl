# Teksten: tijdbalken en afloop.
