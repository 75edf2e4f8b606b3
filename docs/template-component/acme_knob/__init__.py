"""A knob, for layouts of nbdash."""

from nbdash import Component, Prop

__all__ = ["Knob"]


class Knob(Component):
    """A knob that is turned by clicks or the arrow keys.

    Examples
    --------
    >>> Knob(id="volume", value=3, top=10).value
    3
    """

    _esm = "static/knob.js"
    _css = "static/knob.css"

    value: int = Prop(0, user=True, doc="Where it stands.")
    top: int = Prop(10, check=lambda top: None if top > 0 else "is not above 0", doc="The highest value.")
    label: str = Prop("", doc="What screen readers say of it.")
