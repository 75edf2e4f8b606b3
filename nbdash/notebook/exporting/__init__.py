"""Exporting from the page of a notebook: `nbdash export` in a process of its own, in the environment of the kernel.

The dialog (`js/src/lab/export/`) asks over a comm: the server that the page is from may have no nbdash. Cells go on
while an export runs, and it runs the notebook as it is saved, not what the kernel holds.
"""
