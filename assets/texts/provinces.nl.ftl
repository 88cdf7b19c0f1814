# De pagina met provincies.
page-provinces = Provincies
