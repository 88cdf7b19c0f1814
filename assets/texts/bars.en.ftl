# Texts: time bars and expiry.
