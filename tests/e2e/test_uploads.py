"""Files that a person drops or chooses: whole in the kernel, however often the connection breaks, or told about."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FileChooser, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from .conftest import Show
from .harness.axe import grave_findings
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.relay import Relay, relay_to
from .harness.served import Served, serve_command
from .harness.views import wait_page_idle

CELL = """
import hashlib
from pathlib import Path
from nbdash import App, Input, Output, State, dcc, html

def held():
    "Files without a name that this process holds."
    links = [Path("/proc/self/fd") / fd.name for fd in Path("/proc/self/fd").iterdir()]
    return sum("(deleted)" in str(link.readlink()) for link in links if link.is_symlink())

before = held()
app = App()
app.layout = html.Div([
    dcc.Upload(id="one"), html.P("-", id="read"), html.Button("clear", id="clear"), html.P("-", id="held"),
    dcc.Upload(html.Button("Choose"), id="many", multiple=True, accept=".csv, text/plain", max_size=1000),
    html.P("-", id="names"),
    dcc.Upload(id="folder", multiple=True, enable_folder_selection=True), html.P("-", id="paths"),
    dcc.Upload(id="picture"), html.Img(id="shown", alt=""),
])

@app.callback(Output("read", "children"), Input("one", "file"), prevent_initial_call=True)
def read(file):
    return "nothing" if file is None else f"{file.name} {file.size} {hashlib.file_digest(file, 'sha256').hexdigest()}"

app.clientside_callback("contents => contents", Output("shown", "src"), Input("picture", "contents"))

@app.callback(Output("names", "children"), Input("many", "contents"), State("many", "filename"))
def name(contents, names):
    if contents is None:
        return "-"
    return " ".join(f"{name}={content}" for name, content in zip(names, contents))

@app.callback(Output("paths", "children"), Input("folder", "file"), prevent_initial_call=True)
def paths(files):
    return " ".join(f"{file.name}={file.read().decode()}" for file in files)

@app.callback(Output("one", "file"), Output("one", "contents"), Input("clear", "n_clicks"), prevent_initial_call=True)
def clear(_):
    return None, None

@app.callback(Output("held", "children"), Input("clear", "n_clicks"), Input("read", "children"))
def count(*_):
    import gc
    gc.collect()
    return f"{held() - before} held"
"""
LONG = random.Random(1).randbytes(12_000_000)


def said(content: bytes, name: str) -> str:
    return f"{name} {len(content)} {hashlib.sha256(content).hexdigest()}"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "long.bin"
    path.write_bytes(LONG)
    return path


def chooser(upload: Locator) -> Locator:
    return upload.locator("input[type=file]")


def test_what_is_chosen_is_read_in_the_kernel(show: Show, long: Path, tmp_path: Path) -> None:
    shown = show([CELL])
    page, one, many = shown.page, shown.element("one"), shown.element("many")
    chosen_by_key(page, one.get_by_role("button")).set_files(long)
    expect(shown.element("read")).to_have_text(said(LONG, "long.bin"), timeout=60_000)
    for name, content in (("a.csv", "1,2"), ("b.txt", ""), ("c.png", "x"), ("d.csv", "x" * 1001)):
        (tmp_path / name).write_text(content)
    with page.expect_file_chooser() as waiting:
        many.get_by_role("button", name="Choose").click()
    waiting.value.set_files(sorted(tmp_path.glob("?.*")))
    told = "a.csv=data:text/csv;base64,MSwy b.txt=data:text/plain;base64,"
    expect(shown.element("names")).to_have_text(told)
    expect(many.get_by_role("alert")).to_have_text(
        "c.png Only .csv, text/plain is taken here.d.csv It has 1 kB; at most 1 kB are taken."
    )


def chosen_by_key(page: Page, button: Locator) -> FileChooser:
    """Press Enter on it. Now and then a page that has just been loaded opens no dialog for its first key."""
    for _ in range(3):
        with suppress(PlaywrightTimeoutError):
            with page.expect_file_chooser(timeout=8_000) as waiting:
                button.press("Enter")
            return waiting.value
    raise AssertionError("Enter opens no dialog")


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for each test: what earlier visitors had sent would be counted with theirs."""
    folder = tmp_path_factory.mktemp("uploads")
    served = Served(serve_command(write_notebook(folder / "app.ipynb", [CELL])), folder / "log", cwd=folder)
    yield served
    served.stop()


@pytest.fixture
def relay(server: Served) -> Iterator[Relay]:
    with relay_to(server.port) as relay:
        yield relay


@pytest.fixture
def page(browser: Browser, server: Served, relay: Relay, pages: Pages) -> Page:
    relay.delay_s = 0
    page = pages.new(width=360, height=640)
    page.goto(server.through(relay))
    wait_page_idle(page)
    return page


def bar(page: Page) -> Locator:
    return page.locator("#one").get_by_role("progressbar")


def test_one_that_is_cut_twenty_times_arrives_whole_and_nothing_stays(page: Page, relay: Relay, long: Path) -> None:
    relay.delay_s = 0.02
    rng = random.Random(4)
    wire = page.context.new_cdp_session(page)
    chooser(page.locator("#one")).set_input_files(long)
    for number in range(20):
        page.wait_for_timeout(rng.randrange(20, 150))
        sleeps = number % 4 == 3
        if sleeps:
            wire.send("Page.setWebLifecycleState", {"state": "frozen"})
        relay.cut()
        if sleeps:
            wire.send("Page.setWebLifecycleState", {"state": "active"})
        else:
            expect(page.locator(".nbdash")).to_have_attribute("data-nbdash-state", "reconnecting")
            expect(page.locator("#one")).to_contain_text("Waits for the connection")
        relay.mend()
        page.evaluate("dispatchEvent(new Event('online'))")  # what a browser says then: it tries again at once
        if number < 19:
            expect(page.locator(".nbdash")).not_to_have_attribute("data-nbdash-state", "reconnecting")
    expect(page.locator("#read")).to_have_text(said(LONG, "long.bin"), timeout=90_000)
    expect(bar(page)).to_have_count(0)
    expect(page.locator("#held")).to_have_text("1 held")
    page.locator("#clear").click()
    expect(page.locator("#read")).to_have_text("nothing")
    expect(page.locator("#held")).to_have_text("0 held")


def test_one_that_is_given_up_leaves_nothing(page: Page, relay: Relay, long: Path) -> None:
    relay.delay_s = 0.05
    chooser(page.locator("#one")).set_input_files(long)
    expect(bar(page)).to_be_visible()
    assert grave_findings(page) == []
    page.locator("#one").get_by_role("button", name="Cancel the upload").click()
    expect(bar(page)).to_have_count(0)
    relay.delay_s = 0
    page.locator("#clear").click()
    expect(page.locator("#held")).to_have_text("0 held")
    expect(page.locator("#read")).to_have_text("-")


def test_a_folder_is_taken_with_the_names_of_its_folders(page: Page, tmp_path: Path) -> None:
    for name in ("top/a", "top/inner/b"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name[-1])
    chooser(page.locator("#folder")).set_input_files(tmp_path / "top")
    expect(page.locator("#paths")).to_contain_text("top/a=a")
    expect(page.locator("#paths")).to_contain_text("top/inner/b=b")


def test_a_callback_of_the_page_is_given_the_text(page: Page) -> None:
    file = {"name": "a.svg", "mimeType": "image/svg+xml", "buffer": b"<svg/>"}
    chooser(page.locator("#picture")).set_input_files(file)  # pyright: ignore[reportArgumentType]
    expect(page.locator("#shown")).to_have_attribute("src", "data:image/svg+xml;base64,PHN2Zy8+")


_DROP = """(zone, names) => {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File(["1,2"], name, { type: "text/csv" }));
    const say = (type) => zone.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    say("dragenter"); say("dragover");
    return () => say("drop");
}"""


def test_what_is_dropped_is_taken_and_two_where_one_is_asked_for_are_not(page: Page) -> None:
    zone = page.locator("#one .nb-upload-zone")
    drop = zone.evaluate_handle(_DROP, ["a.csv"])
    expect(zone).to_have_class("nb-upload-zone nb-upload-box nb-upload-active")
    drop.evaluate("drop => drop()")
    expect(page.locator("#read")).to_have_text(said(b"1,2", "a.csv"))
    drop = zone.evaluate_handle(_DROP, ["a.csv", "b.csv"])
    expect(zone).to_have_class("nb-upload-zone nb-upload-box nb-upload-reject")
    drop.evaluate("drop => drop()")
    alert = page.locator("#one").get_by_role("alert")
    expect(alert).to_contain_text("a.csv Only one file at a time is taken here.")
    assert grave_findings(page) == []
    alert.get_by_role("button", name="Close").click()
    expect(alert).to_have_count(0)


def test_one_that_a_visitor_may_not_have_is_told_so(serve_small: str, pages: Pages, long: Path) -> None:
    page = pages.new()
    page.goto(serve_small)
    wait_page_idle(page)
    chooser(page.locator("#one")).set_input_files(long)
    expect(page.locator("#one").get_by_role("alert")).to_have_text(
        "long.bin With 12 MB it is more than this app takes from one visitor."
    )


@pytest.fixture
def serve_small(tmp_path: Path) -> Iterator[str]:
    command = serve_command(write_notebook(tmp_path / "app.ipynb", [CELL]), "--max-upload", "10MB")
    served = Served(command, tmp_path / "log", cwd=tmp_path)
    yield served.url
    served.stop()
