"""Objects that notebooks show: a data frame, a matplotlib figure, anything with `_repr_html_` and the like, as a child.

HTML of data is sanitised by the page; what an author makes HTML of by name, with `IPython.display.HTML`, is not.
"""

from __future__ import annotations

import base64
import io
import sys
from typing import Any, cast

from nbdash.components.base import Component
from nbdash.components.checks import METHODS, is_matplotlib_figure
from nbdash.widgets.finding import is_widget

_IMAGES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif")
_SHARPNESS = 2
"""Pixels of a matplotlib figure for each pixel of the page: screens have more of them than they say."""


class Display(Component):
    """Draws an object in one of the forms that it has; layouts get it by themselves."""

    _namespace = "nbdash"
    _chunk = "display"
    _type = "Display"
    _prop_names = ("html", "trusted", "image", "width", "height", "text")


def content_of(value: Any) -> dict[str, Any] | None:
    """The component that shows an object, as data; None if the object does not say how it looks.

    Examples
    --------
    >>> class Word:
    ...     def _repr_html_(self):
    ...         return "<b>word</b>"
    >>> content_of(Word())["props"]["html"]
    '<b>word</b>'
    """
    if is_widget(value):
        from nbdash.widgets.component import content_of

        return content_of(value)
    figures = sys.modules.get("plotly.basedatatypes")
    if figures is not None and isinstance(value, figures.BaseFigure):
        return {"namespace": "dash_core_components", "type": "Graph", "props": {"figure": value}}
    forms, sizes = _forms(value)
    if forms.get("text/html"):
        props = {"html": str(forms["text/html"])}
        if _is_html_by_name(value):
            return _display(props | {"trusted": True})
        return _display(props | {"text": _text(value, forms)})
    for name in _IMAGES:
        if forms.get(name):
            said = cast("dict[str, Any]", sizes.get(name) or {})
            size = {side: said[side] for side in ("width", "height") if isinstance(said.get(side), (int, float))}
            return _display({"image": _address(name, forms[name]), "text": _text(value, forms), **size})
    if forms.get("text/markdown"):
        props = {"children": str(forms["text/markdown"])}
        return {"namespace": "dash_core_components", "type": "Markdown", "props": props}
    return None


def regained(content: dict[str, Any]) -> dict[str, Any]:
    """A widget's node that a callback hands back as data, with the widget."""
    from nbdash.widgets.component import regained

    return regained(content)


def _display(props: dict[str, Any]) -> dict[str, Any]:
    return {"namespace": Display._namespace, "type": Display._type, "props": props}  # pyright: ignore[reportPrivateUsage]


def _forms(value: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The forms of an object by mime type, and what is said of each."""
    if isinstance(value, type):
        return {}, {}
    if is_matplotlib_figure(value):
        file = io.BytesIO()
        value.savefig(file, format="png", dpi=value.dpi * _SHARPNESS)
        width, height = (round(inches * value.dpi) for inches in value.get_size_inches())
        return {"image/png": file.getvalue()}, {"image/png": {"width": width, "height": height}}
    forms: dict[str, Any] = {}
    sizes: dict[str, Any] = {}
    for mime, name in METHODS.items():
        method = getattr(value, name, None)
        if not callable(method):
            continue
        made: Any = method()
        if isinstance(made, tuple):
            made, said = cast("tuple[Any, Any]", made)
            sizes |= said if mime is None else {mime: said}
        if mime is not None:
            forms[mime] = made
        elif made:
            return dict(made), sizes
    return forms, sizes


def _is_html_by_name(value: Any) -> bool:
    module = sys.modules.get("IPython.core.display")
    return module is not None and isinstance(value, module.HTML)


def _address(mime: str, image: Any) -> str:
    data = image if isinstance(image, bytes) else str(image).strip()
    if mime == "image/svg+xml":
        data = str(image).encode()
    encoded = base64.b64encode(data).decode() if isinstance(data, bytes) else data
    return f"data:{mime};base64,{encoded}"


def _text(value: Any, forms: dict[str, Any]) -> str:
    """What it is, for those who can't see it."""
    return str(forms.get("text/plain") or type(value).__name__)
