# Other variants in the graphs.
graph-same = { $title } · equal: { $names }
graph-other-places = places { $name }
graph-other-used = in use { $name }
graph-other-inflow = inflow { $name }
graph-other-outflow = outflow { $name }
graph-other-cost = costs { $name }
level-other = { $places } · stock { $name }
    .detail = The stable stock in { $name } is { $places } places.
beside = Side by side
    .help = Shows the graph of this variant and that of a compared variant beside each other, on the same scale
beside-none = Compare with the base or a variant first
beside-choose = Variant in the graph on the right
beside-base = Base
key-against = against { $name }
key-against-help = The differences are with { $name }, the only variant compared with.
