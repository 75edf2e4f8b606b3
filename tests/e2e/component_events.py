"""What a person does in the page to set each prop that the page may set, and what the kernel then has of it.

An owner of a component adds its rows to `PRODUCED`, and the component that they are played on to `subjects`. The app
tells in `told(row)` what a callback has been given.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nbdash import App, Input, Output, dash_table, dcc, html
from nbdash.components.schema import load_schema

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

_TIME = r"\d{13}(\.\d+)?"
_HTML = [element.type for element in load_schema().html]


@dataclass(frozen=True)
class Subject:
    """The component that is acted on, and its page."""

    page: Page
    root: Locator


@dataclass(frozen=True)
class Event:
    """What is done to the component of an id, and the JSON of what the kernel is then told, as a regular expression."""

    id: str
    act: Callable[[Subject], object]
    told: str


def subjects() -> list[Any]:
    """The components that are acted on."""
    return [
        dcc.Button("go", id="button"),
        dcc.Checklist(["a", "b"], id="checklist"),
        dcc.Clipboard(id="clipboard", content="copied"),
        dcc.ConfirmDialog(id="confirmdialog", message="Sure?"),
        dcc.ConfirmDialogProvider(html.Button("ask"), id="confirmdialogprovider"),
        dcc.DatePickerRange(id="dates", initial_visible_month="2024-02-01"),
        dcc.DatePickerSingle(id="date", initial_visible_month="2024-02-01"),
        dcc.Dropdown(["apple", "pear"], id="dropdown"),
        dcc.Dropdown(["apple", "pear"], id="dropdown-searched"),
        dcc.Geolocation(id="geolocation"),
        _graph("graph"),
        _graph("graph-selecting", dragmode="select"),
        _graph("graph-zooming", dragmode="zoom"),
        _graph("graph-extended"),
        _graph("graph-prepended"),
        html.Button("extend", id="extend"),
        dcc.Graph(
            id="graph-edited",
            figure={"data": [{"y": [1]}], "layout": {"title": {"text": "One"}, "height": 200}},
            config={"edits": {"titleText": True}},
        ),
        dcc.Input(id="input"),
        dcc.Interval(id="interval", interval=500),
        dcc.Link("page", href="/page?query#part", id="link"),
        dcc.Location(id="location"),
        dcc.RadioItems(["a", "b"], id="radioitems"),
        dcc.RangeSlider(0, 10, 1, value=[2, 5], id="rangeslider"),
        dcc.Slider(0, 10, 1, value=3, id="slider"),
        dcc.Store(id="store", storage_type="local"),
        dcc.Tabs([dcc.Tab("first", label="one"), dcc.Tab("second", label="two")], id="tabs"),
        dcc.Textarea(id="textarea"),
        dcc.Upload(id="upload"),
        *(_table(prop) for prop in _TABLE_EVENTS),
    ]


def _table(prop: str) -> dash_table.DataTable:
    """A table for one prop: each is acted on once, and no two get in each other's way."""
    rows = [{"id": city[0], "city": city, "people": people} for city, people in (("Lima", 10), ("Quito", 2))]
    name: Any = {"id": "city", "name": "City", "hideable": True, "renamable": True, "selectable": True}
    return dash_table.DataTable(
        data=[*rows, {"id": "B", "city": "Bogota", "people": 8}],
        columns=[name, {"id": "people", "name": "People", "type": "numeric"}],
        id=f"table-{prop}",
        editable=True,
        filter_action="native",
        sort_action="native",
        row_selectable="multi",
        column_selectable="multi",
        page_size=2,
    )


def _graph(id: str, **layout: Any) -> dcc.Graph:
    figure: dict[str, Any] = {
        "data": [
            {
                "x": [1, 2],
                "y": [1, 2],
                "mode": "markers",
                "marker": {"size": 20},
                "name": "first",
                "customdata": ["p", "q"],
            },
            {"x": [1, 2], "y": [2, 1], "mode": "markers", "marker": {"size": 20}, "name": "second"},
        ],
        "layout": {
            "width": 400,
            "height": 300,
            "showlegend": True,
            "annotations": [{"x": 1.5, "y": 1.5, "text": "note", "showarrow": False, "captureevents": True}],
            **layout,
        },
    }
    return dcc.Graph(figure=figure, id=id, config={"showTips": False})


def _extending(app: App) -> None:
    """A callback asks for points to be added; the page says when it has done so."""
    points = {"x": [[3], [3]], "y": [[3], [0]]}

    @app.callback(
        Output("graph-extended", "extendData"),
        Output("graph-prepended", "prependData"),
        Input("extend", "n_clicks"),
        prevent_initial_call=True,
    )
    def extend(_: int) -> Any:
        return points, points


def _edit_title(subject: Subject) -> None:
    subject.root.locator(".gtitle").click()
    subject.page.keyboard.press("ControlOrMeta+a")
    subject.page.keyboard.type("Another")
    subject.page.keyboard.press("Enter")


def _click(subject: Subject) -> None:
    subject.root.click()


def _leave(subject: Subject) -> None:
    subject.root.focus()
    subject.page.keyboard.press("Tab")


def _choose_option(subject: Subject) -> None:
    subject.root.click()
    subject.page.get_by_role("option", name="pear").click()


def _choose_days(name: str, *days: str) -> Callable[[Subject], None]:
    """Enter the field of a name, and choose days in the calendar."""

    def act(subject: Subject) -> None:
        subject.root.get_by_role("textbox", name=name).click()
        for day in days:
            subject.root.get_by_role("button", name=day).click()

    return act


def _search(subject: Subject) -> None:
    subject.root.click()
    subject.page.keyboard.type("ap")


def _drag(subject: Subject) -> None:
    """Move the first handle, and let go where it is."""
    handle = subject.root.get_by_role("slider").first
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    subject.page.mouse.move(x, y)
    subject.page.mouse.down()
    subject.page.mouse.move(x + 5, y)
    subject.page.mouse.move(5, y, steps=3)
    subject.page.mouse.up()


def _store_in_other_tab(subject: Subject) -> None:
    """A page of the same site changes what is stored under the component's id."""
    other = subject.page.context.new_page()
    other.goto(subject.page.url)
    kept = json.dumps({"data": {"from": "elsewhere"}, "modified": 1_700_000_000_000})
    other.evaluate("kept => localStorage.setItem('nbdash.store.store', kept)", kept)
    other.close()


def _point(subject: Subject) -> tuple[float, float]:
    """Where the first trace's first point is."""
    point = subject.root.locator(".points .point").first
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _hover_point(subject: Subject) -> None:
    x, y = _point(subject)
    subject.page.mouse.move(x + 40, y - 40)
    subject.page.mouse.move(x, y, steps=3)


def _click_point(subject: Subject) -> None:
    _hover_point(subject)
    subject.page.mouse.down()
    subject.page.mouse.up()


def _drag_over_point(subject: Subject) -> None:
    x, y = _point(subject)
    subject.page.mouse.move(x - 12, y - 12)
    subject.page.mouse.down()
    subject.page.mouse.move(x + 30, y + 12, steps=5)
    subject.page.mouse.up()


def _click_in_page(subject: Subject, id: str) -> None:
    subject.page.locator(f"#{id}").click()


def _upload(subject: Subject) -> None:
    file = {"name": "sums.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"}
    subject.root.locator("input[type=file]").set_input_files(file)  # pyright: ignore[reportArgumentType]


def _click_cell(subject: Subject) -> None:
    subject.root.get_by_role("gridcell", name="Quito").click()


def _select_cells(subject: Subject) -> None:
    _click_cell(subject)
    subject.root.get_by_role("gridcell", name="10").click(modifiers=["Shift"])


def _edit_cell(subject: Subject) -> None:
    _click_cell(subject)
    subject.page.keyboard.type("Cusco")
    subject.page.keyboard.press("Enter")


def _press_button(name: str) -> Callable[[Subject], None]:
    """Press a button of a table."""
    return lambda subject: subject.root.get_by_role("button", name=name).click()


def _tick(name: str) -> Callable[[Subject], None]:
    """Tick a box of a table."""
    return lambda subject: subject.root.get_by_role("checkbox", name=name).check()


def _tick_row(subject: Subject) -> None:
    subject.root.get_by_role("row", name="Quito").get_by_role("checkbox").check()


def _rename(subject: Subject) -> None:
    subject.root.get_by_role("button", name="Rename City").click()
    subject.page.keyboard.press("ControlOrMeta+a")
    subject.page.keyboard.type("Town")
    subject.page.keyboard.press("Enter")


def _filter(subject: Subject) -> None:
    field = subject.root.get_by_role("textbox", name="Filter People")
    field.fill("> 5")
    field.press("Enter")


def _choose_choice(subject: Subject) -> None:
    subject.root.get_by_text("b", exact=True).click()


def _set(subject: Subject, id: str, props: dict[str, Any]) -> None:
    """What a callback would set: some components do nothing before that."""
    subject.page.evaluate("([id, props]) => dash_clientside.set_props(id, props)", [id, props])


def _answer(button: str) -> Callable[[Subject], None]:
    """Answer a question, once it has been asked."""

    def act(subject: Subject) -> None:
        if subject.root.count() == 0:
            _set(subject, "confirmdialog", {"displayed": True})
        else:
            subject.root.get_by_role("button", name="ask").click()
        subject.page.get_by_role("alertdialog").get_by_role("button", name=button).click()

    return act


def _locate(subject: Subject) -> None:
    subject.page.context.grant_permissions(["geolocation"])
    subject.page.context.set_geolocation({"latitude": -12.05, "longitude": -77.04, "accuracy": 30})
    _set(subject, "geolocation", {"update_now": True})


def _follow(subject: Subject) -> None:
    subject.page.locator("#link").click()


PRODUCED: dict[str, Event] = {
    "dcc.Button.n_clicks": Event("button", _click, r"\d+"),
    "dcc.Button.n_clicks_timestamp": Event("button", _click, _TIME),
    "dcc.Button.n_blur": Event("button", _leave, r"\d+"),
    "dcc.Button.n_blur_timestamp": Event("button", _leave, _TIME),
    "dcc.Checklist.value": Event("checklist", _choose_choice, r'\["b"\]'),
    "dcc.Clipboard.n_clicks": Event("clipboard", _click, r"\d+"),
    "dcc.ConfirmDialog.submit_n_clicks": Event("confirmdialog", _answer("OK"), r"\d+"),
    "dcc.ConfirmDialog.submit_n_clicks_timestamp": Event("confirmdialog", _answer("OK"), _TIME),
    "dcc.ConfirmDialog.cancel_n_clicks": Event("confirmdialog", _answer("Cancel"), r"\d+"),
    "dcc.ConfirmDialog.cancel_n_clicks_timestamp": Event("confirmdialog", _answer("Cancel"), _TIME),
    "dcc.ConfirmDialog.displayed": Event("confirmdialog", _answer("OK"), "false"),
    "dcc.ConfirmDialogProvider.submit_n_clicks": Event("confirmdialogprovider", _answer("OK"), r"\d+"),
    "dcc.ConfirmDialogProvider.submit_n_clicks_timestamp": Event("confirmdialogprovider", _answer("OK"), _TIME),
    "dcc.ConfirmDialogProvider.cancel_n_clicks": Event("confirmdialogprovider", _answer("Cancel"), r"\d+"),
    "dcc.ConfirmDialogProvider.cancel_n_clicks_timestamp": Event("confirmdialogprovider", _answer("Cancel"), _TIME),
    "dcc.ConfirmDialogProvider.displayed": Event("confirmdialogprovider", _answer("OK"), "false"),
    "dcc.DatePickerRange.start_date": Event(
        "dates", _choose_days("Start date", "February 5, 2024", "February 9, 2024"), '"2024-02-05"'
    ),
    "dcc.DatePickerRange.end_date": Event("dates", _choose_days("End date", "February 29, 2024"), '"2024-02-29"'),
    "dcc.DatePickerSingle.date": Event("date", _choose_days("date", "February 29, 2024"), '"2024-02-29"'),
    "dcc.Dropdown.value": Event("dropdown", _choose_option, '"pear"'),
    "dcc.Dropdown.search_value": Event("dropdown-searched", _search, '"ap"'),
    "dcc.Geolocation.local_date": Event("geolocation", _locate, r'"\d\d/\d\d/\d{4}, \d\d:\d\d:\d\d [AP]M"'),
    "dcc.Geolocation.timestamp": Event("geolocation", _locate, _TIME),
    "dcc.Geolocation.position": Event("geolocation", _locate, r'\{"lat": -12.05, "lon": -77.04, "accuracy": 30, .*\}'),
    "dcc.Geolocation.position_error": Event("geolocation", _locate, "null"),
    "dcc.Geolocation.update_now": Event("geolocation", _locate, "false"),
    "dcc.Graph.clickData": Event("graph", _click_point, r'\{"points": \[\{.*"customdata": "p".*\}\]\}'),
    "dcc.Graph.clickAnnotationData": Event(
        "graph", lambda it: it.root.locator(".annotation-text-g").click(), r'\{.*"text": "note".*\}'
    ),
    "dcc.Graph.hoverData": Event("graph", _hover_point, r'\{"points": \[\{.*"x": 1.*\}\]\}'),
    "dcc.Graph.selectedData": Event("graph-selecting", _drag_over_point, r'\{"points": \[\{.*"range": .*\}'),
    "dcc.Graph.relayoutData": Event("graph-zooming", _drag_over_point, r'\{"xaxis.range\[0\]": .*\}'),
    "dcc.Graph.restyleData": Event(
        "graph",
        lambda it: it.root.locator(".legendtoggle").last.click(),
        r'\[\{"visible": \["legendonly"\]\}, \[1\]\]',
    ),
    "dcc.Graph.figure": Event("graph-edited", _edit_title, r'.*"title": \{"text": "Another"\}.*'),
    "dcc.Graph.extendData": Event("graph-extended", lambda it: _click_in_page(it, "extend"), "null"),
    "dcc.Graph.prependData": Event("graph-prepended", lambda it: _click_in_page(it, "extend"), "null"),
    "dcc.Input.value": Event("input", lambda it: it.root.press_sequentially("a word"), '"a word"'),
    "dcc.Input.n_submit": Event("input", lambda it: it.root.press("Enter"), r"\d+"),
    "dcc.Input.n_submit_timestamp": Event("input", lambda it: it.root.press("Enter"), _TIME),
    "dcc.Input.n_blur": Event("input", _leave, r"\d+"),
    "dcc.Input.n_blur_timestamp": Event("input", _leave, _TIME),
    "dcc.Interval.n_intervals": Event("interval", lambda it: it.page.wait_for_timeout(500), r"\d+"),
    "dcc.Location.pathname": Event("location", _follow, r'"/(.*/)?page"'),
    "dcc.Location.search": Event("location", _follow, r'"\?query"'),
    "dcc.Location.hash": Event("location", _follow, '"#part"'),
    "dcc.Location.href": Event("location", _follow, r'"http://.*/page\?query#part"'),
    "dcc.RadioItems.value": Event("radioitems", _choose_choice, '"b"'),
    "dcc.RangeSlider.value": Event("rangeslider", _drag, r"\[0, 5\]"),
    "dcc.RangeSlider.drag_value": Event("rangeslider", _drag, r"\[0, 5\]"),
    "dcc.Slider.value": Event("slider", _drag, "0"),
    "dcc.Slider.drag_value": Event("slider", _drag, "0"),
    "dcc.Store.data": Event("store", _store_in_other_tab, '{"from": "elsewhere"}'),
    "dcc.Store.modified_timestamp": Event("store", _store_in_other_tab, _TIME),
    "dcc.Tabs.value": Event("tabs", lambda it: it.root.get_by_role("tab", name="two").click(), '"tab-2"'),
    "dcc.Textarea.value": Event("textarea", lambda it: it.root.press_sequentially("a word"), '"a word"'),
    "dcc.Textarea.n_clicks": Event("textarea", _click, r"\d+"),
    "dcc.Textarea.n_clicks_timestamp": Event("textarea", _click, _TIME),
    "dcc.Textarea.n_blur": Event("textarea", _leave, r"\d+"),
    "dcc.Textarea.n_blur_timestamp": Event("textarea", _leave, _TIME),
    "dcc.Upload.contents": Event("upload", _upload, '"data:text/csv;base64,YSxiCjEsMgo="'),
    "dcc.Upload.filename": Event("upload", _upload, r'"sums\.csv"'),
    "dcc.Upload.last_modified": Event("upload", _upload, r"\d{10}(\.\d+)?"),
}

_ROW = {name: json.dumps({"id": name[0], "city": name, "people": n}) for name, n in (("Lima", 10), ("Bogota", 8))}
_QUITO = r'\{"row": 1, "column": 0, "column_id": "city", "row_id": "Q"\}'
_SORTED = _press_button("Sort by City")
_TABLE_EVENTS: dict[str, tuple[Callable[[Subject], None], str]] = {
    "data": (_edit_cell, r'\[.*"city": "Cusco".*\]'),
    "columns": (_rename, r'\[\{.*"name": "Town".*\}\]'),
    "active_cell": (_click_cell, _QUITO),
    "start_cell": (_click_cell, _QUITO),
    "end_cell": (_select_cells, r'\{"row": 0, "column": 1, "column_id": "people", "row_id": "L"\}'),
    "selected_cells": (_select_cells, r"\[(\{[^{}]*\}, ){3}\{[^{}]*\}\]"),
    "selected_rows": (_tick_row, r"\[1\]"),
    "selected_row_ids": (_tick_row, r'\["Q"\]'),
    "selected_columns": (_tick("Select column City"), r'\["city"\]'),
    "data_previous": (_edit_cell, r'\[.*"city": "Quito".*\]'),
    "data_timestamp": (_edit_cell, _TIME),
    "hidden_columns": (_press_button("Hide City"), r'\["city"\]'),
    "page_current": (_press_button("Next page"), "1"),
    "filter_query": (_filter, r'"\{people\} s> 5"'),
    "sort_by": (_SORTED, r'\[\{"column_id": "city", "direction": "asc"\}\]'),
    "derived_filter_query_structure": (_filter, r'\{.*"subType": ">".*\}'),
    "derived_viewport_data": (_SORTED, re.escape(f"[{_ROW['Bogota']}, {_ROW['Lima']}]")),
    "derived_viewport_indices": (_SORTED, r"\[2, 0\]"),
    "derived_viewport_row_ids": (_SORTED, r'\["B", "L"\]'),
    "derived_viewport_selected_columns": (_tick("Select column City"), r'\["city"\]'),
    "derived_viewport_selected_rows": (_tick_row, r"\[1\]"),
    "derived_viewport_selected_row_ids": (_tick_row, r'\["Q"\]'),
    "derived_virtual_data": (_filter, re.escape(f"[{_ROW['Lima']}, {_ROW['Bogota']}]")),
    "derived_virtual_indices": (_filter, r"\[0, 2\]"),
    "derived_virtual_row_ids": (_filter, r'\["L", "B"\]'),
    "derived_virtual_selected_rows": (_tick_row, r"\[1\]"),
    "derived_virtual_selected_row_ids": (_tick_row, r'\["Q"\]'),
}
"""What is done to a table for each of its props that a person sets, and what the kernel is told."""
PRODUCED |= {
    f"dash_table.DataTable.{prop}": Event(f"table-{prop}", act, told) for prop, (act, told) in _TABLE_EVENTS.items()
}


def told(row: str) -> str:
    """The id of the element that says what a callback was given for a row of `PRODUCED`."""
    return f"told-{row.replace('.', '-')}"


def make_app() -> App:
    """The subjects and every element of HTML as a small box, with a callback for each row and each box."""
    box = {"display": "block", "position": "absolute", "width": "20px", "height": "20px", "visibility": "visible"}
    places = [{"left": f"{number % 40 * 30}px", "top": f"{number // 40 * 40}px"} for number in range(len(_HTML))]
    elements: list[Any] = [
        getattr(html, type)(id=type, style={**box, "margin": 0, "padding": 0, **place}, **{"data-box": ""})
        for type, place in zip(_HTML, places, strict=True)
    ]
    app_style = {"position": "relative", "height": "160px"}
    # It would cover the page, whatever its style.
    frames = _HTML.index("Frameset")
    elements[frames] = html.Div(elements[frames], style={"display": "none"})
    tellers = [html.Pre(id=told(row)) for row in (*PRODUCED, *_HTML)]
    app = App()
    app.layout = html.Div([html.Div(elements, style=app_style), *subjects(), *tellers])
    _extending(app)
    for row, event in PRODUCED.items():
        _tell(app, row, Input(event.id, row.rpartition(".")[2]))
    for type in _HTML:
        _tell(app, type, Input(type, "n_clicks"), Input(type, "n_clicks_timestamp"))
    return app


def _tell(app: App, row: str, *inputs: Input) -> None:
    @app.callback(Output(told(row), "children"), *inputs, prevent_initial_call=True)
    def tell(*values: Any) -> str:
        return json.dumps(values[0] if len(values) == 1 else values)
