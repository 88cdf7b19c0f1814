# Budget tables, mapping and commentary.
