"""`nbdash export`: from a notebook to something that can be handed over. See `docs/export.md`."""
