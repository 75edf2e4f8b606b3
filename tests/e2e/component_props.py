"""An app that gives every component every prop that Dash's has, and shows what of it has reached the page.

Each prop of a dcc component has an instance of its own, so that no two props get in each other's way; an element of
HTML carries all its attributes at once. The values are made from the schema's types.
"""

from __future__ import annotations

import json
from typing import Any

from nbdash import App, Input, Output, State, dash_table, dcc, html
from nbdash.components.schema import ComponentSchema, Prop, load_schema
from scripts.generator.types import Term, parse

SCHEMA = load_schema()
COMPONENTS = (*SCHEMA.dcc, *SCHEMA.dash_table)
"""Those that have behaviour."""
_SHAPES = {shape.name: shape for shape in SCHEMA.shapes}
# Without these a component is not what it is for.
_BASE: dict[str, dict[str, Any]] = {
    "Checklist": {"options": ["sample", "other"]},
    "DataTable": {"columns": [{"id": "sample", "name": "sample"}], "data": [{"id": "sample", "sample": "sample"}] * 5},
    "Dropdown": {"options": ["sample", "other"]},
    "Interval": {"interval": 60_000},
    "Link": {"href": "/"},
    "RadioItems": {"options": ["sample", "other"]},
    "RangeSlider": {"min": 0, "max": 10},
    "Slider": {"min": 0, "max": 10},
}
# What the type alone does not tell, or a page that is being tested must not do.
_SAMPLES: dict[str, Any] = {
    "Checklist.value": ["sample"],
    "ConfirmDialog.displayed": False,  # it would lock the page
    "ConfirmDialogProvider.displayed": False,
    "Geolocation.show_alert": False,
    "Interval.interval": 70_000,
    "Interval.n_intervals": 7,
    # One address for all, since there is one for the page.
    "Location.href": "/sample?sample#sample",
    "Location.pathname": "/sample",
    "Location.search": "?sample",
    "Location.hash": "#sample",
    "RangeSlider.value": [2, 5],
    "RangeSlider.drag_value": [2, 5],
    "RangeSlider.marks": {"3": "three"},
    "Slider.marks": {"3": "three"},
    "Tabs.children": [],
    "Upload.refused": [],  # an error would be shown
    "Tabs.value": "sample",
}
# What the page makes of other props, at once and always: what is done there shows it (component_events.py).
_COMPUTED = "derived_"
# What a component sets back as soon as it has done what is asked for.
TAKEN: dict[str, Any] = {
    # This page may not know where it is, and says so.
    "Geolocation-position": None,
    "Geolocation-position_error": {"code": 1, "message": "User denied Geolocation"},
    "Geolocation-update_now": False,
    "Graph-extendData": None,
    "Graph-prependData": None,
    "Store-clear_data": False,
}
_ATTRIBUTES: dict[str, Any] = {
    **dict.fromkeys(("cols", "rows", "rowSpan", "colSpan", "size", "span", "start"), "2"),
    "contentEditable": "true",
    "draggable": "true",
    "spellCheck": "true",
    "style": {"opacity": 0.5},
    "data": "about:blank",
    "src": "about:blank",
}


def sample(component: str, prop: Prop) -> Any:
    """A value for a prop, different from its default where the type allows it."""
    given = _SAMPLES.get(f"{component}.{prop.name}")
    return _sample(parse(prop.type), prop.default) if given is None else given


def _sample(terms: tuple[Term, ...], default: object = None) -> Any:
    values = [_of_term(term) for term in terms]
    return next((value for value in values if value != default), values[0])


def _of_term(term: Term) -> Any:
    if term.kind == "list":
        return [_sample(term.of)]
    if term.kind == "map":
        return {"sample": _sample(term.of)}
    if term.kind == "literal":
        return json.loads(term.text)
    if term.text == "bool":
        return True
    if shape := _SHAPES.get(term.text):
        return {name: _sample(parse(type)) for name, type, _ in shape.keys}
    return {
        "number": 3,
        "array": ["sample"],
        "object": {"sample": 1},
        "style": {"opacity": 0.5},
        "figure": {"data": [{"type": "scatter", "x": [1, 2], "y": [3, 4]}], "layout": {}},
        "null": None,
    }.get(term.text, "sample")


def given_props(component: ComponentSchema) -> dict[str, Any]:
    """What the instances of a dcc component are given, by prop."""
    props = [prop for prop in component.props if prop.name != "id" and not prop.name.startswith(_COMPUTED)]
    return {prop.name: sample(component.type, prop) for prop in props}


def given_attributes(element: ComponentSchema) -> dict[str, Any]:
    """What an element of HTML is given, by prop."""
    own = {
        prop.name: _ATTRIBUTES.get(prop.name, sample(element.type, prop))
        for prop in element.props
        if prop.name not in {"id", "children", "key", "disable_n_clicks", "n_clicks", "n_clicks_timestamp"}
    }
    for name, value in own.items():
        if isinstance(value, str) and name not in _ATTRIBUTES:
            own[name] = value if value != "sample" else f"x{len(name)}"
    return {**own, "data-sample": "x", "aria-label": "y"}


def instance_id(component: ComponentSchema, prop: str) -> str:
    return f"{component.type}-{prop}"


def make_app() -> App:
    """All props of all components; "reader" says what the page then has of each prop that is no element's."""
    app = App()
    children: list[Any] = [html.Button("read", id="read"), html.Pre(id="reader")]
    states: list[State] = []
    for component in COMPONENTS:
        kind = getattr(dash_table if component in SCHEMA.dash_table else dcc, component.type)
        for prop, value in given_props(component).items():
            id = instance_id(component, prop)
            children.append(kind(**{**_BASE.get(component.type, {}), prop: value}, id=id))
            states.append(State(id, prop))
    children += [getattr(html, element.type)(id=element.type, **given_attributes(element)) for element in SCHEMA.html]
    app.layout = html.Div(children)
    app.clientside_callback(
        "(n, ...values) => JSON.stringify(values.map((value) => value ?? null), (_, value) =>"
        " ArrayBuffer.isView(value) ? Array.from(value) : value)",
        Output("reader", "children"),
        Input("read", "n_clicks"),
        *states,
        prevent_initial_call=True,
    )
    return app
