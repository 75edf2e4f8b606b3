"""The measured apps, written once for nbdash and Dash, and what serves them."""
