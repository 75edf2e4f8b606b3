"""An app needs the notebook's own connection and nothing else: no port of the kernel, no other site."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from . import callbacks, gapminder
from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.jupyter import FRONTENDS, JupyterServer
from .harness.shown import Shown, shown_inline
from .harness.sockets import listening_sockets
from .harness.views import wait_page_idle, wait_state
from .test_panel import panel_of, toggle_panel
from .test_tab import open_tab


def use_gapminder(shown: Shown) -> None:
    app = gapminder.Gapminder(shown)
    app.try_slider_with_keys()
    app.try_continents()


def use_callbacks(shown: Shown) -> None:
    todos = callbacks.Todos(shown)
    todos.new.fill("Unplug it")
    todos.add.click()
    expect(todos.row("Unplug it")).to_have_count(1)
    colors = callbacks.Colors(shown)
    colors.hue.press("ArrowRight")
    expect(colors.color).to_contain_text("hsl(211")


DEMOS = [(gapminder.NOTEBOOK, use_gapminder), (callbacks.NOTEBOOK, use_callbacks)]


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize(("source", "use"), DEMOS, ids=[source.stem for source, _ in DEMOS])
def test_nothing_listens_in_the_kernel_and_no_other_origin_is_asked(
    jupyter: JupyterServer, open_notebook: OpenNotebook, source: Path, use: Callable[[Shown], None], pages: Pages
) -> None:
    confinement = pages.confine(jupyter.url)
    notebook = open_notebook(source)
    listening = listening_sockets(notebook.kernel_pid())
    shown = shown_inline(notebook)
    use(shown)
    toggle_panel(notebook)
    wait_state(panel_of(notebook))
    wait_page_idle(open_tab(pages, notebook))
    notebook.save()
    notebook.reload()
    wait_state(notebook.output(len(notebook.sources()) - 1))
    assert listening_sockets(notebook.kernel_pid()) == listening
    assert confinement.refused == []
    assert any(url.startswith("ws:") for url in confinement.asked), "the wire itself was not seen"
    assert pages.errors == []


def test_what_other_origins_are_asked_is_refused_and_seen(jupyter: JupyterServer, pages: Pages) -> None:
    confinement = pages.confine(jupyter.url)
    page = pages.new()
    page.goto(f"{jupyter.url}/lab?reset")
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        asked = page.evaluate(
            """async (address) => {
                const image = new Image();
                const said = new Promise((done) => { image.onerror = () => done("no image"); });
                image.src = `http://${address}/image.png`;
                const closed = new Promise((done) => { new WebSocket(`ws://${address}/socket`).onclose = done; });
                const fetched = await fetch(`http://${address}/data`).catch(() => "no data");
                await closed;
                return [fetched, await said, (await fetch("/api/status")).status];
            }""",
            address,
        )
    assert asked == ["no data", "no image", 200]
    expected = [f"http://{address}/data", f"http://{address}/image.png", f"ws://{address}/socket"]
    assert sorted(set(confinement.refused)) == expected
