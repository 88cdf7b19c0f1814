# Headless.
