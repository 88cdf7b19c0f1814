# Other variants in the graphs.
graph-same = { $title } · gelijk: { $names }
graph-other-places = plekken { $name }
graph-other-used = in gebruik { $name }
graph-other-inflow = instroom { $name }
graph-other-outflow = uitstroom { $name }
graph-other-cost = kosten { $name }
level-other = { $places } · voorraad { $name }
    .detail = De vaste voorraad in { $name } is { $places } plekken.
beside = Naast elkaar
    .help = Toont de grafiek van deze variant en die van een vergeleken variant naast elkaar, op dezelfde schaal
beside-none = Vergelijk eerst met de basis of een variant
beside-choose = Variant in de rechtergrafiek
beside-base = Basis
key-against = t.o.v. { $name }
key-against-help = De verschillen zijn met { $name }, de enige variant waarmee wordt vergeleken.
