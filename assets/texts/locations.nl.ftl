# De pagina met locaties.
page-locations = Locaties
locations-tab-table = Tabel
locations-tab-bars = Tijdbalken
locations-tab-wall = Afloop
