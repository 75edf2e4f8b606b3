"""`nbdash export --to html`: one file with the app as it stands, which opens without Python and without a network."""
