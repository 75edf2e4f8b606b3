"""ipywidgets and anywidgets in layouts: a widget is a node whose props are the widget's traits.

Nothing here imports ipywidgets: where there is a widget, somebody has. `served` makes widgets live where no Jupyter is.
"""
