"""Commands for those who work on nbdash."""
