# Teksten: importeren van locatielijsten.
