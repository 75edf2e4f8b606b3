"""`nbdash serve notebooks/`: each notebook of a folder is an app at an address of its own, and an index leads there."""
