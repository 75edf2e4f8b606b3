"""A notebook as a page to read: opened as a file, without a network."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .harness.browser import Pages

CELLS: list[tuple[str, str, list[str]]] = [
    ("markdown", "# A report\n\nWith $e^{i\\pi}=-1$, and a `code` that costs 5 dollars.", []),
    ("code", "raise SystemError('left out')", ["nbdash-skip"]),
    ("code", "import pandas as pd, plotly.graph_objects as go\nfrom IPython.display import Math", ["remove-input"]),
    ("code", "pd.DataFrame({'a': [1, 2]}).style.bar()", []),
    ("code", "Math(r'\\frac{a}{b}')", []),
    ("code", "go.Figure(go.Bar(y=[1, 3]), {'title': {'text': '</script>'}})", []),
    (
        "code",
        """from nbdash import App, Input, Output, dcc, html
app = App()
app.layout = html.Div([dcc.Input(id="name"), html.P(id="told"), html.P(id="python")])
app.clientside_callback("(name) => `Hello ${name}`", Output("told", "children"), Input("name", "value"))
@app.callback(Output("python", "children"), Input("name", "value"))
def tell(name):
    return f"Python was told {name}"
app""",
        [],
    ),
]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same, made twice."""
    folder = tmp_path_factory.mktemp("book")
    cells = [
        {"cell_type": kind, "source": source, "metadata": {"tags": tags}}
        | ({"outputs": [], "execution_count": None} if kind == "code" else {})
        for kind, source, tags in CELLS
    ]
    book = folder / "book.ipynb"
    book.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}))
    made = [folder / seed / "book.html" for seed in ("1", "2")]
    command = [sys.executable, "-m", "nbdash", "export", str(book), "--to", "notebook-html", "--set", "name.value=you"]
    running = [
        subprocess.Popen([*command, "--output", str(file)], env={**os.environ, "PYTHONHASHSEED": file.parent.name})
        for file in made
    ]
    assert [each.wait(120) for each in running] == [0, 0]
    return made


def test_exported_twice_a_page_has_the_same_bytes(exported: list[Path]) -> None:
    one, two = (hashlib.sha256(file.read_bytes()).digest() for file in exported)
    assert one == two
    assert {path.name for path in exported[0].parent.iterdir()} == {"book.html"}


def test_texts_outputs_and_the_app_are_there_without_a_network(exported: list[Path], pages: Pages) -> None:
    page = pages.new()
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    page.goto(exported[0].as_uri())
    expect(page).to_have_title("A report")
    expect(page.locator(".jp-MarkdownCell math")).to_have_count(1)
    expect(page.locator(".jp-OutputArea math mfrac")).to_have_count(1)
    expect(page.locator(".nbdash-figure .main-svg .bars path")).to_have_count(2)
    expect(page.get_by_text("left out")).to_have_count(0)
    expect(page.get_by_text("import pandas")).to_have_count(0)
    app = page.frame_locator("iframe.nbdash-app")
    expect(app.locator("#told")).to_have_text("Hello you")
    expect(app.locator("#python")).to_have_text("Python was told you")
    app.locator("#name").fill("Ada")
    app.locator("#name").press("Tab")
    expect(app.locator("#told")).to_have_text("Hello Ada")
    page.wait_for_function("document.querySelector('iframe.nbdash-app').offsetHeight < 400")  # as high as the app
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
    assert pages.errors == []
