"""What is put into an exported file, and what is said of what can't be."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from nbdash import App, Input, Output, dash_table, dcc, html
from nbdash.errors import InvalidConfig
from nbdash.export.html import tables
from nbdash.export.html.findings import findings
from nbdash.export.html.inline import AssetFolder, script_text
from nbdash.export.html.modules import Modules
from nbdash.export.html.standing import Standing, standing
from nbdash.export.html.target import target
from nbdash.export.options import Options
from nbdash.export.prepared import prepare
from nbdash.export.report import Report
from nbdash.shell.assets import Asset


def value(stands: Standing, id: str, prop: str) -> object:
    node = stands.session.store.node(id)
    assert node is not None
    return node.props.get(prop)


def stems(modules: Modules) -> set[str]:
    return {name.rsplit("-", 1)[0] for name in modules.names()}


def chain() -> App:
    app = App()
    app.layout = html.Div([dcc.Slider(0, 9, 1, value=3, id="n"), *(html.P(id=id) for id in "abcd")])

    @app.callback(Output("a", "children"), Input("n", "value"))
    async def first(n: int) -> int:
        await asyncio.sleep(0.01)
        return n + 1

    @app.callback(Output("b", "children"), Input("a", "children"))
    def second(a: int) -> int:
        return a * 10

    app.clientside_callback("(b) => b", Output("c", "children"), Input("b", "children"))

    @app.callback(Output("d", "children"), Input("c", "children"))
    def last(c: object) -> str:
        return f"{c}"

    return app


def test_all_that_python_can_do_is_done_and_what_is_the_pages_is_left_to_it() -> None:
    stands = standing(chain())
    assert [value(stands, id, "children") for id in "abcd"] == [4, 40, None, None]
    [(key, triggered)] = stands.calls
    assert key.endswith("c.children")
    assert triggered == ["b.children"]
    assert [callback["inputs"] for callback in stands.callbacks.values()] == [
        [["n", "value"]],
        [["a", "children"]],
        [["c", "children"]],
    ]
    assert b'"pending":[]' in stands.snapshot


def test_values_are_set_as_a_person_sets_them() -> None:
    assert value(standing(chain(), {"n.value": 5}), "b", "children") == 60


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [("m.value", 1, "no such component"), ("n.min", 1, "can't set its 'min'"), ("n.value", 77, "can't be set to that")],
)
def test_values_that_nobody_could_set_are_refused(name: str, given: object, said: str) -> None:
    with pytest.raises(InvalidConfig, match=said):
        standing(chain(), {name: given})


def test_findings_name_what_needs_python() -> None:
    app = chain()
    said = [(found.what, found.remedy) for found in findings(app, standing(app))]
    assert "n.value" in said[0][0]
    assert '--states "n=all"' in said[0][1]
    assert "last reads c.children" in said[1][0]


def test_a_callback_that_fails_is_named_and_its_traceback_stays_here() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="i", value="secret"), html.P(id="p")])

    @app.callback(Output("p", "children"), Input("i", "value"))
    def fails(text: str) -> str:
        raise ValueError("no such thing")

    stands = standing(app)
    assert any("fails failed" in found.what and "no such thing" in found.what for found in findings(app, stands))
    assert __file__.encode() not in stands.snapshot


def test_only_what_a_page_can_need_is_put_in() -> None:
    plain, figure = Modules("en"), Modules("en")
    plain.look_at_value({"namespace": "dash_html_components", "type": "P", "props": {}})
    figure.look_at_value({"namespace": "dash_core_components", "type": "Graph", "props": {}})
    assert "core" not in stems(plain)
    assert {"core", "graph"} <= stems(figure)
    assert "statistics" not in stems(figure)
    figure.look_at_value([{"data": [{"type": "violin"}], "layout": {}}])
    assert "statistics" in stems(figure)
    figure.look_at_value({"data": [{"type": "choropleth"}], "layout": {"geo": {"scope": "europe"}}})
    assert {"geo", "europe_110m"} <= stems(figure)
    assert "world_110m" not in stems(figure)
    assert {"de", "ja"} <= stems(Modules())
    assert not {"de", "ja"} & stems(Modules("en-GB"))


def test_style_sheets_bring_the_files_that_they_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "assets" / "css").mkdir(parents=True)
    (tmp_path / "assets" / "dot.png").write_bytes(b"png")
    (tmp_path / "assets" / "css" / "more.css").write_text("i { background: url('../dot.png#x') }")
    (tmp_path / "assets" / "a.css").write_text(
        "@import 'css/more.css' print; b { background: url(none.png), url(https://a.org/b.png), url(../../etc/passwd) }"
    )
    app = App(assets_folder=str(tmp_path / "assets"))
    folder = AssetFolder(app)
    style = folder.style(Asset("a.css", ""))
    assert '@media print{i { background: url("data:image/png;base64,cG5n") }}' in style
    assert folder.missing == ["none.png", "../../etc/passwd"]
    assert folder.outside == ["https://a.org/b.png"]
    assert folder.value({"src": "assets/dot.png", "alt": "assets"}) == {
        "src": "data:image/png;base64,cG5n",
        "alt": "assets",
    }


def test_a_script_can_not_end_its_element() -> None:
    assert "</script" not in script_text("'</script>'; '<!--'").lower()


def test_frames_are_rows_up_to_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_CELLS", 600)
    app = App()
    small = pd.DataFrame({"day": pd.to_datetime(["2024-01-02", None]), "n": [1.5, np.nan]})
    large = pd.DataFrame({"n": range(300), "m": range(300), "o": range(300)})
    app.layout = html.Div([dash_table.DataTable(small, id="small"), dash_table.DataTable(large, id="large")])
    stands = standing(app)
    assert value(stands, "small", "data") == [{"day": "2024-01-02", "n": 1.5}, {"day": None, "n": None}]
    told = value(stands, "large", "data")
    assert isinstance(told, dict)
    assert (told["rows"], told["window"]["count"]) == (300, 200)
    assert [id for id, _ in stands.large] == ["large"]


@pytest.mark.usefixtures("restored")
def test_the_file_is_made_of_a_notebook(book: Callable[..., Path], tmp_path: Path) -> None:
    file = book(
        "from nbdash import App, html\napp = App(title='Sales', external_scripts=['https://a.org/b.js'])",
        "app.layout = html.P('hello', id='p')",
    )
    prepared = prepare(file)
    [found] = target.check(prepared, Options())
    assert "https://a.org/b.js" in found.what
    assert not found.is_refusal
    path = tmp_path / "out.html"
    target.write(prepared, path, Options(), Report())
    text = path.read_text(encoding="utf-8")
    assert '<p id="p">hello</p>' in text
    assert "<title>Sales</title>" in text
    assert text.rstrip().endswith("-->")
