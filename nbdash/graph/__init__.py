"""Who depends on whom: definitions of callbacks and the graph that they make. Pure; nothing is run here."""
