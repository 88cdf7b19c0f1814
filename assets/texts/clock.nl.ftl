# Terugroepen en afspraken.
