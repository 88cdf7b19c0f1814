# Other groups and exchange.
