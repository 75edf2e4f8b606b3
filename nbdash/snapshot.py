"""Layout and values as plain HTML: the first paint of a served page, and what a notebook shows without a kernel.

The elements of `html` are exactly what the page will make of them; `dcc` components are drawn as quiet, disabled
likenesses that hold the same place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from typing import Any, cast

from nbdash.components.ids import canonical_id
from nbdash.components.tree import Node
from nbdash.safe_html import safe_html

_VOID = frozenset("area base br col embed hr img input keygen link meta param source track wbr".split())  # noqa: SIM905
_NO_ATTRIBUTES = frozenset({"children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"})
_NAMES = {"className": "class", "htmlFor": "for", "MapEl": "map", "ObjectEl": "object"}
_WITHOUT_UNIT = """
    animationIterationCount aspectRatio borderImageOutset borderImageSlice borderImageWidth columnCount columns
    fillOpacity flex flexGrow flexShrink floodOpacity fontWeight gridArea gridColumn gridColumnEnd gridColumnStart
    gridRow gridRowEnd gridRowStart lineClamp lineHeight opacity order orphans scale stopOpacity strokeDasharray
    strokeDashoffset strokeMiterlimit strokeOpacity strokeWidth tabSize widows zIndex zoom
"""
_NO_UNIT = frozenset(_WITHOUT_UNIT.split())
_LINKS = frozenset({"href", "src", "action", "formAction", "xlinkHref", "data", "poster", "background", "cite"})
_SKIPPED = re.compile(r"[\x00-\x20]")
"""What browsers skip in an address's scheme."""


def render(layout: Any) -> str:
    """Turn a layout (plain data in a node position) into HTML.

    Examples
    --------
    >>> from nbdash import html
    >>> from nbdash.components.tree import plain
    >>> render(plain(html.P("a < b", id="p", style={"fontSize": 12}))[0])
    '<p id="p" style="font-size:12px">a &lt; b</p>'
    """
    if layout is None or isinstance(layout, bool):
        return ""
    if isinstance(layout, list):
        return "".join(map(render, cast("list[Any]", layout)))
    if isinstance(layout, Node):
        draw = _element if layout.namespace == "dash_html_components" else _COMPONENTS.get(layout.type, _other)
        try:
            return draw(layout)
        except (AttributeError, LookupError, TypeError, ValueError):
            return "<div></div>"  # a prop of an impossible kind: the live page says so at the component
    return escape(str(layout), quote=False)


def _element(node: Node) -> str:
    tag = _NAMES.get(node.type, node.type).lower()
    if tag in {"script", "base"}:
        return ""  # runs in the live page only; would lead the page's own addresses astray
    if tag == "plaintext":
        tag = "pre"  # to a parser, all that follows would be its text
    props = {name: value for name, value in node.props.items() if name not in _NO_ATTRIBUTES}
    return _tag(tag, props, render(node.props.get("children")))


def _tag(tag: str, props: dict[str, Any], inner: str = "") -> str:
    attributes = "".join(_attribute(name, value) for name, value in props.items())
    return f"<{tag}{attributes}>" if tag in _VOID else f"<{tag}{attributes}>{inner}</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    if name == "id":
        value = canonical_id(value)
    elif name == "style":
        apart = _styles.get()
        if apart is not None:
            return apart(declarations(cast("dict[str, Any]", value)))
        value = css(cast("dict[str, Any]", value))
    elif name in _LINKS and _SKIPPED.sub("", str(value)).lower().startswith(("javascript:", "vbscript:")):
        return ""
    attribute = _NAMES.get(name, name if name.startswith(("data-", "aria-")) else name.lower())
    return f" {attribute}" if value is True else f' {attribute}="{escape(str(value))}"'


def css(style: dict[str, Any]) -> str:
    """A style dict as an attribute's text; numbers are pixels where a length is meant.

    Examples
    --------
    >>> css({"marginTop": 4, "opacity": 0.5, "--gap": "1em"})
    'margin-top:4px;opacity:0.5;--gap:1em'
    """
    return ";".join(f"{name}:{value}" for name, value in declarations(style).items())


def declarations(style: dict[str, Any]) -> dict[str, str]:
    """A style dict with the names and values that CSS has."""
    given = ((name, value) for name, value in style.items() if value is not None and value != "")
    return {_kebab(name): f"{value}{_unit(name, value)}" for name, value in given}


def _kebab(name: str) -> str:
    return name if name.startswith("--") else re.sub("[A-Z]", lambda match: "-" + match[0].lower(), name)


def _unit(name: str, value: Any) -> str:
    is_length = isinstance(value, (int, float)) and value != 0 and not name.startswith("--")
    return "px" if is_length and name not in _NO_UNIT else ""


DrawFigure = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes a figure; returns its HTML as `inner`, and attributes for the element that it stands in."""

_figures: ContextVar[DrawFigure | None] = ContextVar("nbdash_figures", default=None)

PutStyle = Callable[[dict[str, str]], str]
"""Takes the declarations of an element's style; returns the attribute that gives it them, with a blank before it."""

_styles: ContextVar[PutStyle | None] = ContextVar("nbdash_styles", default=None)


# -- likenesses of dcc components ---------------------------------------------------------------------------------


def _box(node: Node, kind: str, inner: str, **props: Any) -> str:
    given = {name: node.props[name] for name in ("id", "style") if name in node.props}
    name = " ".join(part for part in (f"nb-{kind} nb-static", node.props.get("className")) if part)
    return _tag("div", {**given, "className": name, **props}, inner)


def _mapping(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _values(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _graph(node: Node) -> str:
    figure = _mapping(node.props.get("figure"))
    layout = _mapping(figure.get("layout"))
    text = text_of(layout.get("title"))
    props: dict[str, Any] = {"role": "img", "aria-label": text or "figure"}
    draw = _figures.get()
    if draw is not None:
        return _box(node, "graph", **draw(figure), **props)
    style = {"height": layout.get("height") or 450, **_mapping(node.props.get("style"))}
    return _box(node, "graph", escape(text), style=style, **props)


def text_of(title: Any) -> str:
    """The text of a title, as plotly takes it: bare, or with a style of its own."""
    return str((_mapping(title).get("text") if isinstance(title, dict) else title) or "")


@contextmanager
def styles_apart(put: PutStyle) -> Generator[None]:
    """Put styles elsewhere than into `style` attributes, within this context."""
    token = _styles.set(put)
    try:
        yield
    finally:
        _styles.reset(token)


@contextmanager
def drawing_figures(draw: DrawFigure) -> Generator[None]:
    """Have figures drawn by this function in `render`, instead of leaving room for them."""
    token = _figures.set(draw)
    try:
        yield
    finally:
        _figures.reset(token)


def _options(node: Node) -> list[tuple[Any, Any]]:
    """Label and value of each option, in whichever of the three forms they were given."""
    options: Any = node.props.get("options") or []
    if isinstance(options, dict):
        return [(label, value) for value, label in _mapping(options).items()]
    items: Iterable[Any] = _values(options) if isinstance(options, list) else options.tolist()
    return [
        (_mapping(item).get("label"), _mapping(item).get("value")) if isinstance(item, dict) else (item, item)
        for item in items
    ]


def _dropdown(node: Node) -> str:
    chosen = _values(node.props.get("value"))
    labels = [render(label) for label, option in _options(node) if option in chosen]
    return _box(node, "dropdown", ", ".join(labels) or escape(str(node.props.get("placeholder") or "Select...")))


def _choices(kind: str) -> Callable[[Node], str]:
    def draw(node: Node) -> str:
        chosen = _values(node.props.get("value"))
        rows: list[str] = []
        for label, option in _options(node):
            box = _tag("input", {"type": kind, "disabled": True, "checked": option in chosen})
            rows.append(f"<label>{box} {render(label)}</label>")
        return _box(node, "checklist" if kind == "checkbox" else "radioitems", "".join(rows))

    return draw


def _slider(node: Node) -> str:
    limits = {name: node.props.get(name) for name in ("min", "max", "step")}
    inputs = [
        _tag("input", {"type": "range", **limits, "value": item, "disabled": True})
        for item in _values(node.props.get("value"))
    ]
    # where a page takes out inputs, only words are left
    words = (
        ""
        if _figures.get() is None
        else f"<span>{escape(' to '.join(map(str, _values(node.props.get('value')))))}</span>"
    )
    return _box(node, "slider", "".join(inputs) + words)


def _input(node: Node) -> str:
    names = ("id", "type", "value", "placeholder", "className", "style")
    return _tag("input", {name: node.props.get(name) for name in names} | {"disabled": True})


def _textarea(node: Node) -> str:
    names = ("id", "rows", "cols", "placeholder", "className", "style")
    props = {name: node.props.get(name) for name in names}
    return _tag("textarea", props | {"disabled": True}, escape(str(node.props.get("value") or "")))


def _button(node: Node) -> str:
    names = ("id", "className", "style", "title")
    props = {name: node.props.get(name) for name in names}
    return _tag("button", props | {"disabled": True}, render(node.props.get("children")))


def _upload(node: Node) -> str:
    given = {name: node.props.get(name) for name in ("className", "style")}
    if not any(given.values()) and not node.parts.get("children"):
        given["style"] = {"minHeight": 88}  # as high as the box that the page draws
    zone = _tag("div", given, render(node.props.get("children")))
    return _tag("div", {"id": node.props.get("id"), "className": "nb-upload nb-static"}, zone)


def _markdown(node: Node) -> str:
    text = "\n".join(map(str, _values(node.props.get("children") or "")))
    return _box(node, "markdown", escape(text), style={"whiteSpace": "pre-line", **_mapping(node.props.get("style"))})


def _tabs(node: Node) -> str:
    tabs = node.parts.get("children", [])
    values = [tab.props.get("value") or f"tab-{number}" for number, tab in enumerate(tabs, 1)]
    value = node.props.get("value") or (values[0] if values else None)
    labels = "".join(f"<span>{render(tab.props.get('label'))}</span>" for tab in tabs)
    content = "".join(render(tab.props.get("children")) for tab, own in zip(tabs, values, strict=True) if own == value)
    return _box(node, "tabs", f'<div class="nb-tabs-list">{labels}</div><div>{content}</div>')


def _dates(node: Node) -> str:
    days = [node.props[name] for name in ("date", "start_date", "end_date") if node.props.get(name)]
    text = " – ".join(str(day)[:10] for day in days) or str(node.props.get("placeholder") or "Select Date")
    return _box(node, "date", escape(text))


def _link(node: Node) -> str:
    names = ("id", "href", "target", "title", "className", "style")
    props = {name: node.props.get(name) for name in names}
    children = node.props.get("children")
    return _tag("a", props, escape(str(node.props.get("href") or "")) if children is None else render(children))


def _display(node: Node) -> str:
    props = node.props
    if "image" in props:
        size = {name: props.get(name) for name in ("width", "height")}
        return _tag("img", {"className": "nb-display-image", "src": props["image"], "alt": props.get("text"), **size})
    html = str(props.get("html", ""))
    # where styles stand apart, the page's policy keeps what this one has in it until scripts see to it
    inner = html if props.get("trusted") is True and _styles.get() is None else safe_html(html)
    return f'<div class="nb-display">{inner}</div>'


def _page_content(node: Node) -> str:
    return _tag("div", {"id": node.props.get("id"), "className": "nb-page"}, render(node.props.get("children")))


def _nothing(node: Node) -> str:
    return ""


def _other(node: Node) -> str:
    return _box(node, node.type.lower(), render(node.props.get("children")))


_COMPONENTS: dict[str, Callable[[Node], str]] = {
    "Button": _button,
    "Checklist": _choices("checkbox"),
    "ConfirmDialog": _nothing,
    "DatePickerRange": _dates,
    "DatePickerSingle": _dates,
    "DevtoolPage": _nothing,
    "Display": _display,
    "Download": _nothing,
    "Dropdown": _dropdown,
    "Geolocation": _nothing,
    "Graph": _graph,
    "Input": _input,
    "Interval": _nothing,
    "Link": _link,
    "Location": _nothing,
    "Markdown": _markdown,
    "PageContent": _page_content,
    "RadioItems": _choices("radio"),
    "RangeSlider": _slider,
    "Slider": _slider,
    "Store": _nothing,
    "Tabs": _tabs,
    "Textarea": _textarea,
    "Tooltip": _nothing,
    "Upload": _upload,
}


def script_json(value: object) -> str:
    """JSON that can stand in a `<script>` element."""
    return safe_json(json.dumps(value, separators=(",", ":")))


def safe_json(text: str) -> str:
    """The same JSON in a form that can stand in a `<script>` element."""
    return text.replace("<", "\\u003c")
