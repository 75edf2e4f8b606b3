"""Pictures of an app: the browser that draws them, and what is written."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from nbdash.errors import DependencyException, InvalidConfig
from nbdash.export.options import Options
from nbdash.export.pictures.chromium import Chromium, ChromiumError
from nbdash.export.pictures.installed import CHROMIUM, browser
from nbdash.export.pictures.pdf import target as pdf
from nbdash.export.pictures.png import target as png
from nbdash.export.prepared import Prepared, prepare
from nbdash.export.report import Report
from nbdash.export.writing import MARK

APP = """
import plotly.graph_objects as go
from nbdash import App, Input, Output, dcc, html
app = App(__name__, title="Bars (and more)")
app.layout = html.Div([
    dcc.RadioItems(["red", "blue"], "red", id="colour"),
    dcc.Graph(id="graph"), html.Div(style={"height": 700}), html.P("the end", id="end"),
    html.Div(id="wide", style={"height": 20, "background": "lime"}),
])
@app.callback(Output("graph", "figure"), Input("colour", "value"))
def draw(colour):
    return go.Figure(go.Bar(y=[1, 2], marker_color=colour))
"""
SHARE = 0.01


def program(folder: Path, script: str) -> Path:
    file = folder / "browser"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


def share(picture: bytes, colour: tuple[int, int, int]) -> float:
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    counted = {pixel: count for count, pixel in image.getcolors(1 << 24) or []}
    return counted.get(colour, 0) / (image.width * image.height)


@pytest.fixture
def prepared(book: Callable[..., Path], restored: None) -> Prepared:
    return prepare(book(APP))


def test_pictures_show_what_was_set_whole_in_the_wanted_size_and_colours(prepared: Prepared, tmp_path: Path) -> None:
    file = tmp_path / "app.png"
    png.write(prepared, file, Options(width=600, scale=1), Report())
    light = file.read_bytes()
    image = Image.open(io.BytesIO(light))
    assert image.width == 600 and image.height > 1150
    assert image.info["Software"] == MARK.decode()
    assert image.info["dpi"] == pytest.approx((96, 96), abs=0.1)
    assert share(light, (255, 0, 0)) > SHARE > share(light, (0, 0, 255))
    assert share(light, (0, 255, 0)) > 0  # what is out of a window's sight

    blue = Options(values={"colour.value": "blue"}, width=600, height=500, scale=2, theme="dark")
    png.write(prepared, file, blue, Report())
    dark = file.read_bytes()
    assert Image.open(io.BytesIO(dark)).size == (1200, 1000)
    assert share(dark, (0, 0, 255)) > SHARE > share(dark, (255, 0, 0))
    assert share(light, (255, 255, 255)) > 0.4 > share(dark, (255, 255, 255))


def test_a_pdf_has_pages_of_the_paper_and_the_apps_title_and_no_time(prepared: Prepared, tmp_path: Path) -> None:
    written = list[bytes]()
    for number in range(2):
        pdf.write(prepared, tmp_path / str(number), Options(paper="letter-landscape"), Report())
        written.append((tmp_path / str(number)).read_bytes())
    assert written[0] == written[1]
    assert b"/Title (Bars \\(and more\\))" in written[0]
    assert MARK in written[0][:4096]
    assert re.findall(rb"/MediaBox \[(.*?)\]", written[0]) == [b"0 0 792 612"] * 2
    dates = set(re.findall(rb"D:(\d+)", written[0]))
    assert dates == {b"20000101000000"}
    assert str(tmp_path).encode() not in written[0]


def test_the_browser_is_the_one_that_is_named_and_one_that_is_not_there_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = program(tmp_path, "exit 0")
    monkeypatch.setenv(CHROMIUM, str(named))
    assert browser() == named
    with pytest.raises(InvalidConfig, match=r"(?s)no program 'nowhere'.*--chromium"):
        browser(Path("nowhere"))
    monkeypatch.setenv(CHROMIUM, "gone")
    with pytest.raises(InvalidConfig, match=r"(?s)no program 'gone'.*NBDASH_CHROMIUM"):
        browser()
    monkeypatch.delenv(CHROMIUM)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    with pytest.raises(DependencyException, match=r"(?s)none is installed.*Install"):
        browser()


def test_a_browser_that_is_missing_is_found_by_the_check(prepared: Prepared) -> None:
    options = Options(chromium=Path("nowhere"))
    for target in (png, pdf):
        found = [finding for finding in target.check(prepared, options) if finding.is_refusal]
        assert [(finding.target, finding.what) for finding in found] == [
            (target.name, "There is no program 'nowhere'.\n  Where: --chromium")
        ]
        assert not [finding for finding in target.check(prepared, Options()) if finding.is_refusal]


def test_a_browser_that_ends_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(ChromiumError, match=r"(?s)exit code 7.*no display.*--chromium"):
        Chromium(program(tmp_path, "echo no display >&2; exit 7"), tmp_path).__enter__()


def test_what_the_page_can_not_do_is_told_and_the_browser_ends_with_the_block(tmp_path: Path) -> None:
    with Chromium(browser(), tmp_path) as chromium:
        assert chromium.evaluate("Promise.resolve(1 + 1)") == 2
        with pytest.raises(ChromiumError, match="TypeError"):
            chromium.evaluate("null.x")
        with pytest.raises(ChromiumError, match=r"No\.such"):
            chromium.call("No.such")
        process = chromium._process
    assert process.poll() is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)
