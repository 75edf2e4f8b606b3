"""Files that callbacks send: saved by a real browser, whole or not at all."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from .conftest import Show
from .harness.axe import grave_findings
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.relay import Relay, relay_to
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

LONG_BYTES = 70_000_000
"""More than a page keeps in memory."""
PIECE = random.Random(1).randbytes(1_000_003)
CELL = """
import os, random
from pathlib import Path
import pandas as pd
from nbdash import App, Input, Output, State, dcc, html, ctx

long = Path("long.bin")
piece = random.Random(1).randbytes(1_000_003)
def write_long():
    with long.open("wb") as file:
        while file.tell() < 70_000_000:
            file.write(piece[: 70_000_000 - file.tell()])
write_long()
frame = pd.DataFrame({"n": range(50_000), "city": "Zürich"})

app = App()
names = ["text", "bytes", "frame", "dash", "wrong", "some", "long", "spoil"]
app.layout = html.Div([*(html.Button(name, id=name) for name in names), dcc.Download(id="file")])

@app.callback(Output("file", "data"), [Input(name, "n_clicks") for name in names[:-1]], prevent_initial_call=True)
def send(*clicks):
    match ctx.triggered_id:
        case "text": return dcc.send_string("Zürich\\n", "text.txt")
        case "bytes": return dcc.send_bytes(bytes(range(256)), "bytes.bin", type="application/octet-stream")
        case "frame": return dcc.send_data_frame(frame.to_csv, "frame.csv", index=False)
        case "dash": return {"filename": "dash.txt", "content": "YWJj", "base64": True}
        case "wrong": return {"filename": "wrong.txt", "content": "no base64!", "base64": True}
        case "some": return dcc.send_bytes(piece * 3, "some.bin")
        case "long": return dcc.send_file(long)

@app.callback(Input("spoil", "n_clicks"), prevent_initial_call=True)
def spoil(_):
    with long.open("r+b") as file:
        file.write(b"spoilt")
"""

# The files that the browser keeps for this site.
KEPT = """async () => {
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
}"""


def long_digest() -> str:
    digest = hashlib.sha256()
    left = LONG_BYTES
    while left > 0:
        digest.update(PIECE[:left])
        left -= len(PIECE)
    return digest.hexdigest()


def digest_of(download: Download) -> str:
    with Path(download.path()).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def saved(page: Page, button: Locator) -> Download:
    with page.expect_download(timeout=60_000) as waiting:
        button.click()
    return waiting.value


def content(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_what_callbacks_send_is_saved(show: Show) -> None:
    shown = show([CELL])
    page = shown.page
    expected = {
        "text": ("text.txt", "Zürich\n".encode()),
        "bytes": ("bytes.bin", bytes(range(256))),
        "dash": ("dash.txt", b"abc"),
        "frame": ("frame.csv", b"n,city\n" + b"".join(f"{n},Zürich\n".encode() for n in range(50_000))),
    }
    for name, (filename, raw) in expected.items():
        for _ in range(2):  # the same twice is saved twice
            download = saved(page, shown.element(name))
            assert (download.suggested_filename, content(download)) == (filename, raw)
    download = saved(page, shown.element("some"))
    assert (download.suggested_filename, content(download)) == ("some.bin", PIECE * 3)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("downloads")
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [CELL])), folder / "log", cwd=folder)
    yield served
    served.stop()


@pytest.fixture(scope="module")
def relay(server: Served) -> Iterator[Relay]:
    with relay_to(server.port) as relay:
        relay.delay_s = 0.003  # 70 MB take three seconds
        yield relay


@pytest.fixture
def page(browser: Browser, server: Served, relay: Relay, pages: Pages) -> Page:
    page = pages.new(width=360, height=640)
    page.goto(server.through(relay))
    wait_page_idle(page)
    return page


def card(page: Page) -> Locator:
    return page.locator(".nb-download")


def bar(page: Page) -> Locator:
    return card(page).get_by_role("progressbar")


def test_a_long_one_shows_how_far_it_is_and_goes_on_when_the_connection_is_there_again(
    page: Page, relay: Relay
) -> None:
    with page.expect_download(timeout=120_000) as waiting:
        page.locator("#long").click()
        expect(card(page)).to_contain_text("Downloading long.bin")
        for _ in range(3):
            relay.cut()
            expect(page.locator(".nbdash")).to_have_attribute("data-nbdash-state", "reconnecting")
            before = bar(page).get_attribute("aria-valuetext")
            assert before is not None
            relay.mend()
            expect(bar(page)).not_to_have_attribute("aria-valuetext", before)
    assert digest_of(waiting.value) == long_digest()
    expect(card(page)).to_have_count(0)


def test_a_long_one_can_be_given_up(page: Page) -> None:
    names: list[str] = []
    page.on("download", lambda download: names.append(download.suggested_filename))
    page.locator("#long").click()
    expect(bar(page)).to_be_visible()
    assert grave_findings(page, ".nbdash") == []
    card(page).get_by_role("button", name="Cancel").click()
    expect(card(page)).to_have_count(0)
    saved(page, page.locator("#text"))
    assert names == ["text.txt"]
    assert page.evaluate(KEPT) == []


def test_what_can_t_be_saved_is_told(page: Page) -> None:
    page.locator("#wrong").click()
    expect(card(page)).to_have_text(
        "wrong.txt was not downloadedThe app gave it no name, or no content that can be saved."
    )
    card(page).get_by_role("button", name="Close").click()
    expect(card(page)).to_have_count(0)
    page.locator("#long").click()
    expect(bar(page)).to_be_visible()
    page.locator("#spoil").click()
    expect(card(page)).to_contain_text("long.bin was not downloadedThe file was changed meanwhile. Ask for it again.")
    assert grave_findings(page, ".nbdash") == []
