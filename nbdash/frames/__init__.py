"""Data frames of any library: they stay in the kernel, and tables are told the rows that are in view.

Everything here goes through narwhals, which plotly brings, and is imported only where there is a frame. Nothing here
knows of Jupyter, sessions or wires.
"""
