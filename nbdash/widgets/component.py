"""`nbdash.widget(slider, id="year")`: a widget of ipywidgets in a layout, under an id."""

from __future__ import annotations

from typing import Any

from nbdash.components.base import Component
from nbdash.errors import IncorrectTypeException, explain, shorten
from nbdash.typing import ComponentId
from nbdash.widgets import finding
from nbdash.widgets.home import NAMESPACE, TYPE, WidgetHome, props_of
from nbdash.widgets.owner import owner


class Widget(Component):
    """What stands for a widget in a layout; layouts get it by themselves, `widget` makes it with an id.

    Its props are the widget's traits: callbacks read, watch and set them in Python.
    """

    _namespace = NAMESPACE
    _chunk = "widget"
    _type = TYPE
    _prop_names = ("id", "model")

    model: Any
    """The widget; pages are told the name of its model."""

    def __init__(self, model: Any) -> None:
        vars(self)["model"] = model
        if (id := finding.id_of(model)) is not None:
            vars(self)["id"] = id

    def to_plotly_json(self) -> dict[str, Any]:
        """The node, with the widget as its home."""
        return content_of(self.model)

    def _set_random_id(self) -> ComponentId:
        vars(self)["id"] = found = finding.named(self.model)
        return found

    def __repr__(self) -> str:
        return f"Widget({type(self.model).__name__}, id={finding.id_of(self.model)!r})"


def widget(widget: Any, id: ComponentId | None = None) -> Widget:
    """Put a widget of ipywidgets, or an anywidget, into a layout under an id.

    In a layout a widget can stand as it is; callbacks then name it itself: `Input(slider, "value")`. By an id they can
    name one that each session of a served app makes for itself.

    Parameters
    ----------
    widget
        The widget.
    id
        The id that callbacks name it by, also where the widget stands in another, such as a box. The widget keeps it.

    Returns
    -------
    Widget
        A component, to be put anywhere in a layout. Its props are the widget's traits.

    Raises
    ------
    IncorrectTypeException
        For anything that is no widget.
    InvalidComponentIdError
        If the id can't be one.

    Examples
    --------
    >>> import ipywidgets
    >>> from nbdash import App, Input, Output, html, widget
    >>> app = App()
    >>> def layout():
    ...     return html.Div([widget(ipywidgets.IntSlider(value=3), id="number"), html.P(id="square")])
    >>> app.layout = layout
    >>> @app.callback(Output("square", "children"), Input("number", "value"))
    ... def square(number):
    ...     return f"{number}² = {number**2}"
    """
    if not finding.is_widget(widget):
        what = f"nbdash.widget was given {shorten(widget)}, which is no widget of ipywidgets."
        raise IncorrectTypeException(explain(what, where="widget", remedy="Put other components into a layout as is."))
    if id is not None:
        finding.name(widget, id)
    return Widget(widget)


def content_of(widget: Any) -> dict[str, Any]:
    """A widget as data, as a component gives itself, with what its other props live in."""
    session = owner.get()
    if session is not None:
        widget = session.own(widget)
    return {"namespace": NAMESPACE, "type": TYPE, "props": props_of(widget), "home": WidgetHome(widget)}


def regained(content: dict[str, Any]) -> dict[str, Any]:
    """The same of a component that a callback was given as data, and hands back."""
    model = content["props"].get("model")
    session = owner.get()
    if not isinstance(model, str):
        return content
    widget = finding.find(model) if session is None else session.find(model)
    return content if widget is None else content | {"home": WidgetHome(widget)}
