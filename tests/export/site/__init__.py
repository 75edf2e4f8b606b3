"""Tests of `nbdash export --to site`."""
