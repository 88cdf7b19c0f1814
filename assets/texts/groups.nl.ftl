# Andere groepen en uitwisseling.
