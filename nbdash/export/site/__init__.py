"""`--to site`: a static folder in which the notebook's Python runs in the visitor's browser."""
