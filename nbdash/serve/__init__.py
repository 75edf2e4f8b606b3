"""`nbdash serve`: a notebook's app as a web app, with no Jupyter running."""
