"""Data frames of any library that narwhals reads: what a table asks of them."""
