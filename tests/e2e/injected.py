"""An app with text in every prop that takes any, all of it an attack: if a part of it ran, `canary` would be called.

What an author says is code is left out: `html.Script`, the document of an `html.Iframe`, `dangerously_allow_html`.
"""

from __future__ import annotations

import re
from typing import Any

from nbdash import App, Input, Output, dash_table, dcc, html
from nbdash.components.schema import ComponentSchema, Prop, load_schema

SCHEMA = load_schema()
_CODE = {("Script", "src"), ("Iframe", "srcDoc"), ("Markdown", "dangerously_allow_html")}
"""Where an author puts what is to run, or says that HTML counts."""
_ELSEWHERE = {"id", "key", "url", "persistence", "persisted_props", "persistence_type", "disable_n_clicks"}
"""Not drawn."""
_LEAVES = {"Location", "Download", "Geolocation"}
"""They go elsewhere, or take no text."""
_TEXT = re.compile(r"\b(string|node|any)\b")


def attack(where: str) -> str:
    """Text that would be a script if it were read as HTML, as Markdown, as an attribute or as JSON in a page."""
    run = f"canary('{where}')"
    return (
        f'</script></style></textarea></title><script>{run}</script><img src=x onerror="{run}">'
        f"<svg/onload={run}><iframe srcdoc='<script>parent.{run}</script>'></iframe>"
        f'<a href="javascript:{run}">a</a>[m](javascript:{run}) ![i](x"onerror="{run})'
        f'" onfocus="{run}" autofocus x="\'-{run}-\'\u2028'
    )


def address(where: str) -> str:
    """An address that would run when it is gone to, or loaded."""
    return f" jAva\tscript:canary('{where}')"


_ADDRESSES = {"href", "src", "action", "formAction", "data", "poster", "cite", "xlinkHref", "background", "manifest"}


def hostile_props(component: ComponentSchema) -> dict[str, Any]:
    """Every prop of a component that takes text, with an attack in it."""
    found: dict[str, Any] = {}
    for prop in component.props:
        if prop.name in _ELSEWHERE or (component.type, prop.name) in _CODE or prop.name.startswith("derived_"):
            continue
        value = _hostile(component, prop)
        if value is not None:
            found[prop.name] = value
    return found


def _hostile(component: ComponentSchema, prop: Prop) -> Any:
    where = f"{component.type}.{prop.name}"
    if prop.name in _ADDRESSES:
        return address(where)
    if prop.name == "options":
        return [{"label": attack(where), "value": attack(where), "title": attack(where)}]
    if prop.type == "style":
        return {"color": attack(where), "backgroundImage": f"url({address(where)})"}
    return attack(where) if _TEXT.search(re.sub(r"list\(.*\)|map\(.*\)", "", prop.type)) else None


class Shown:
    """An object that notebooks show as HTML, which comes from data."""

    def _repr_html_(self) -> str:
        return f"<table><tr><td>{attack('repr')}</td></tr></table>"


def _figure() -> dict[str, Any]:
    texts = {name: attack(f"figure.{name}") for name in ("name", "text", "hovertext", "hovertemplate")}
    title = {"text": attack("figure.title")}
    note = {"text": attack("figure.annotation"), "x": 1, "y": 1, "hovertext": attack("figure.note")}
    return {
        "data": [{"x": [attack("figure.x"), "b"], "y": [1, 2], "mode": "markers+text", "showlegend": True, **texts}],
        "layout": {
            "title": title,
            "xaxis": {"title": title},
            "annotations": [note],
            "images": [{"source": address("figure.image"), "x": 0, "y": 0, "sizex": 1, "sizey": 1}],
        },
    }


def _table(**more: Any) -> dash_table.DataTable:
    column = {"name": attack("table.name"), "id": "a", "presentation": "markdown"}
    return dash_table.DataTable(
        data=[{"a": attack("table.markdown"), "b": attack("table.text")}],
        columns=[column, {"name": ["b", attack("table.header")], "id": "b"}],
        tooltip_data=[{"a": {"value": attack("table.tooltip"), "type": "markdown"}}],
        tooltip_header={"b": attack("table.tooltip header")},
        export_format="csv",
        filter_action="native",
        css=[{"selector": "p", "rule": f"background: url({address('table.css')})"}],
        **more,
    )


def make_app() -> App:
    """The app; "go" puts all of it there once more, by a callback."""
    described = {"name": attack("meta.name"), "content": attack("meta.content")}
    app = App(title=attack("title"), meta_tags=[described])
    marked: dict[str, Any] = {"data-x": attack("data"), "aria-label": attack("aria")}
    children: list[Any] = []
    for component in (*SCHEMA.dcc, *SCHEMA.html):
        if component.type not in _LEAVES | {"Script", "Base", "Graph"}:
            kind = getattr(html if component in SCHEMA.html else dcc, component.type)
            given = hostile_props(component)
            if any(prop.required and prop.name == "id" for prop in component.props):
                given["id"] = f"own-{component.type}"
            children.append(kind(**given))
    children += [
        dcc.Markdown(attack("markdown"), mathjax=True),
        dcc.Markdown(f"```html\n{attack('code')}\n```\n\n$${attack('math')}$$", mathjax=True),
        dcc.Graph(figure=_figure()),
        _table(),
        html.Div(Shown()),
        dcc.ConfirmDialog(message=attack("dialog"), displayed=False),
        html.Div(attack("id"), id=attack("id of its own").replace(".", "")),
        html.Div(**marked),
    ]
    again = html.Div(id="again")
    app.layout = html.Div([html.Button("go", id="go"), again, *children])

    @app.callback(Output("again", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def go(clicks: int) -> list[Any]:
        return [
            dcc.Markdown(attack("said markdown")),
            html.Div(attack("said text"), title=attack("said title")),
            html.A("link", href=address("said link"), id="said"),
            html.Div(Shown()),
        ]

    return app
