"""Widgets without Jupyter: each session of a served app has widgets of its own, which speak with its pages alone."""
