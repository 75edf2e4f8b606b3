"""`nbdash export --to app`: a folder with the app as plain Python, to deploy."""
