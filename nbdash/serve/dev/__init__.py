"""`nbdash serve --dev`: saving the file runs again what has changed, and open pages follow."""
