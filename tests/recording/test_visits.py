"""Visits with uploads, addresses, pages, kept values, tables, and of sessions that went on elsewhere."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from nbdash import App, Input, Output, dash_table, dcc, html
from nbdash.context import PageRequest
from nbdash.files import UploadedFile
from nbdash.program.loader import load_app
from nbdash.serve.state import resumed
from nbdash.testing import replay
from tests.recording.harness import Recorded
from tests.serve.keeping import Server
from tests.serve.test_resume import begin, counting_app

CONTENT = b"a,b\n1,2\n" * 1000


def upload_app(word: str = "bytes") -> App:
    app = App()
    app.layout = html.Div([dcc.Upload(id="files", multiple=True), html.P(id="told")])

    @app.callback(Output("told", "children"), Input("files", "file"), prevent_initial_call=True)
    def tell(files: list[UploadedFile]) -> str:
        return ", ".join(f"{file.name}: {hashlib.md5(file.read()).hexdigest()} {word}" for file in files)

    return app


def upload(visit: Recorded) -> None:
    page = visit.page
    piece = {"type": "upload", "drop": "d1", "component": "files", "size": len(CONTENT), "mime": "text/csv"}
    for name in ("one", "two"):
        page.ask({**piece, "upload": name, "name": f"{name}.csv", "last_modified": 1.0, "offset": 0, "data": CONTENT})
        page.wait_for(lambda: any(m.get("received") == len(CONTENT) and m["upload"] == name for m in page.messages))  # noqa: B023
    named = [{"upload": "one"}, {"upload": "two"}]
    visit.change("files", file=named, filename=["one.csv", "two.csv"], last_modified=[1.0, 1.0])


@pytest.mark.parametrize("keeps", [True, False])
def test_uploads_are_written_whole_or_as_digests(tmp_path: Path, keeps: bool) -> None:
    (tmp_path / "recordings").mkdir()
    visit = Recorded(upload_app(), tmp_path / "recordings", uploads=keeps)
    upload(visit)
    file = visit.end()
    report = replay(file, upload_app())
    assert report.ok is keeps, str(report)
    if keeps:
        (difference,) = replay(file, upload_app("octets")).differences
        assert difference.prop == "told.children"
        return
    assert "one.csv is not in the recording" in str(report) and "a,b" not in file.read_text()
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_bytes(CONTENT)
    assert replay(file, upload_app(), files=tmp_path).ok
    (tmp_path / "two.csv").write_bytes(b"other")
    assert "not the file that was uploaded" in str(replay(file, upload_app(), files=tmp_path))


def test_the_address_and_what_lives_in_it(tmp_path: Path) -> None:
    def app_of() -> App:
        app = App()
        app.layout = html.Div(
            [
                dcc.Location(id="at"),
                dcc.Dropdown(["Peru", "Chile"], id="country", url=True),
                html.P(id="told"),
                html.P(id="path"),
            ]
        )

        @app.callback(Output("told", "children"), Input("country", "value"))
        def tell(country: str) -> str:
            return f"in {country}"

        @app.callback(Output("path", "children"), Input("at", "href"))
        def path(href: str) -> str:
            return href

        return app

    request = PageRequest("/sales?country=Peru", args={"country": "Peru"})
    visit = Recorded(app_of(), tmp_path, request=request)
    page = visit.page
    page.wait_done(page.event([["country", {"value": "Chile"}]], address="/sales?country=Chile"))
    href = "http://localhost/sales?country=Peru"
    visit.change("at", pathname="/sales", search="?country=Peru", href=href)
    file = visit.end()
    assert page.value("told", "children") == "in Chile"
    report = replay(file, app_of())
    assert report.ok, str(report)
    assert '"address":"/sales?country=Chile"' in file.read_text()


def test_what_the_browser_has_kept(tmp_path: Path) -> None:
    def app_of() -> App:
        app = App()
        app.layout = html.Div([dcc.Input(id="name", persistence=True), dcc.Input(id="age"), html.P(id="told")])

        @app.callback(Output("told", "children"), Input("name", "value"), Input("age", "value"))
        def tell(name: str, age: Any) -> str:
            return f"{name}, {age}"

        return app

    kept = {"local": {"_dash_persistence.name.value.true": ["Ada", None]}}
    restored = [["age", {"value": "36"}, {"value": None}, "dash_core_components.Input"]]
    visit = Recorded(app_of(), tmp_path, hello={"persisted": kept, "restore": restored})
    visit.change("age", value="37")
    file = visit.end()
    assert visit.page.value("told", "children") == "Ada, 37"
    report = replay(file, app_of())
    assert report.ok, str(report)


def test_tables_edited_in_the_kernel(tmp_path: Path) -> None:
    def app_of(factor: int = 1) -> App:
        app = App()
        frame = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})
        app.layout = html.Div(
            [dash_table.DataTable(id="table", data=frame, editable=True), html.P(id="sum"), html.Div(id="next")]
        )

        @app.callback(Output("sum", "children"), Output("next", "children"), Input("table", "data"))
        def total(data: pd.DataFrame) -> Any:
            return sum(data["a"].tolist()), dash_table.DataTable(id="again", data=data * factor)

        return app

    visit = Recorded(app_of(), tmp_path)
    visit.change("table", data_edits=[{"row": 1, "column_id": "a", "value": 5, "previous": 2}])
    file = visit.end()
    assert visit.page.value("sum", "children") == 6.0
    report = replay(file, app_of())
    assert report.ok, str(report)
    (first, *_) = replay(file, app_of(2)).differences
    assert (first.prop, first.callback) == ("again.data", "total")


def test_a_session_that_came_from_another_worker(tmp_path: Path) -> None:
    page = begin(Server(counting_app()))
    page.change("name", value="Ada")
    page.wait_done(page.change("add", n_clicks=1))
    page.wait_sealed()
    assert page.state is not None
    server = Server(counting_app())
    visit = Recorded(server.app, tmp_path, resumed=resumed(server.app, server.opened(page.state)))
    visit.change("add", n_clicks=2)
    file = visit.end()
    report = replay(file, counting_app())
    assert report.ok, str(report)
    assert report.calls == 2


def test_a_visit_to_several_pages(tmp_path: Path) -> None:
    notebook = Path(__file__).parents[2] / "notebooks" / "07_pages.ipynb"
    visit = Recorded(load_app(notebook), tmp_path, request=PageRequest("/"))

    def go(path: str, search: str = "") -> None:
        visit.change("_pages_location", pathname=path, search=search, href=f"http://localhost{path}{search}")

    go("/continents/europe")
    go("/continents/europe", "?measure=gdpPercap")
    go("/search")
    visit.change("country", value="fin")
    assert "Finland" in str(visit.page.value("found", "children"))
    file = visit.end()
    report = replay(file, notebook)
    assert report.ok, str(report)
    changed = json.loads(notebook.read_text())
    for cell in changed["cells"]:
        cell["source"] = "".join(cell["source"]).replace("case=False", "case=True")
    (tmp_path / "changed.ipynb").write_text(json.dumps(changed))
    differences = replay(file, tmp_path / "changed.ipynb").differences
    assert {(one.callback, one.prop) for one in differences} == {("find", "found.children")}


def test_a_choice_that_fits_only_when_its_options_have_come(tmp_path: Path) -> None:
    def app_of() -> App:
        app = App()
        app.layout = html.Div([dcc.Input(id="region"), dcc.Dropdown(["a1"], id="city"), html.P(id="told")])

        @app.callback(Output("city", "options"), Input("region", "value"))
        def offer(region: str) -> list[str]:
            return [f"{region}1", f"{region}2"]

        @app.callback(Output("told", "children"), Input("city", "value"))
        def tell(city: str) -> str:
            return f"to {city}"

        return app

    visit = Recorded(app_of(), tmp_path)
    visit.page.wait_done(visit.page.event([["region", {"value": "b"}], ["city", {"value": "b2"}]]))
    visit.page.wait_done(visit.page.event([["city", {"value": "no such city"}]]), timeout_s=20)
    visit.change("region", value="c")
    assert visit.page.value("told", "children") == "to b2"
    assert visit.entries("settled")
    report = replay(visit.end(), app_of())
    assert report.ok, str(report)
