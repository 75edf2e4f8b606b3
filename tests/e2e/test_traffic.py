"""What showing an app costs in bytes, over all wires: the extension's files, HTTP, the kernel's WebSocket."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from .conftest import OpenNotebook
from .gapminder import NOTEBOOK
from .harness.browser import FrameLog
from .harness.shown import shown_inline
from .harness.views import wait_state


@dataclass
class Traffic:
    """The requests of a page and what they took over the network, next to its WebSocket frames."""

    frames: FrameLog
    names: dict[str, str] = field(default_factory=dict[str, str])
    fetched: dict[str, int] = field(default_factory=dict[str, int])

    def watch(self, page: Page) -> None:
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on(
            "Network.requestWillBeSent", lambda event: self.names.update({event["requestId"]: event["request"]["url"]})
        )
        network.on(
            "Network.loadingFinished",
            lambda event: self.fetched.update({event["requestId"]: round(event["encodedDataLength"])}),
        )

    def clear(self) -> None:
        self.frames.clear()
        self.names.clear()
        self.fetched.clear()

    def fetched_for_app(self) -> int:
        """Bytes that came over HTTP, without what JupyterLab asks its server for now and then, as the list of files."""
        return sum(
            size
            for id, size in self.fetched.items()
            if id in self.names and not urlsplit(self.names[id]).path.startswith("/api/")
        )

    @property
    def total(self) -> int:
        """Bytes of both directions; the frames' own headers aside."""
        return sum(self.frames.sent) + sum(self.frames.received) + self.fetched_for_app()

    def files(self) -> Iterator[tuple[str, int]]:
        """Names of the extension's files that were asked for, with what came over the network for each."""
        for request, url in self.names.items():
            if "/extensions/nbdash/static/" in url:
                yield urlsplit(url).path.rpartition("/")[2], self.fetched.get(request, 0)


def test_the_fiftieth_display_of_an_app_transfers_under_30_kb(open_notebook: OpenNotebook) -> None:
    traffic = Traffic(FrameLog())
    notebook = open_notebook(NOTEBOOK, frames=traffic.frames)
    traffic.watch(notebook.page)
    shown_inline(notebook)
    cell = notebook.insert_cell("app")
    for _ in range(48):
        notebook.run_cell(cell)
    notebook.wait_idle()
    wait_state(notebook.output(cell))
    notebook.page.wait_for_timeout(1_000)
    traffic.clear()
    last = notebook.insert_cell("app")
    notebook.run_cell(last)
    view = wait_state(notebook.output(last))
    expect(view.locator(".js-plotly-plot .main-svg").first).to_be_attached(timeout=30_000)
    notebook.wait_idle()
    notebook.page.wait_for_timeout(1_000)
    print(f"the fiftieth display: {traffic.total} bytes, of which HTTP {traffic.fetched_for_app()}")
    assert 100 < traffic.total < 30_000


def test_files_come_from_the_extension_once_and_no_byte_of_them_from_the_kernel(open_notebook: OpenNotebook) -> None:
    traffic = Traffic(FrameLog())
    notebook = open_notebook(NOTEBOOK, frames=traffic.frames)
    traffic.watch(notebook.page)
    notebook.watch_traffic()
    shown_inline(notebook)
    first = dict(traffic.files())
    sent, received = notebook.take_comm_messages()
    assert "asset" not in [message.kind for message in (*sent, *received)]
    assert any(name.startswith("widget-") and taken > 1_000 for name, taken in first.items())
    notebook.save()

    traffic.clear()
    notebook.reload()
    notebook.watch_traffic()
    view = wait_state(notebook.output(len(notebook.sources()) - 1))
    expect(view.locator(".js-plotly-plot .main-svg").first).to_be_attached(timeout=30_000)
    again = dict(traffic.files())
    print(f"first: {sum(first.values())} bytes of files; a fresh page: {again}")
    print(f"a fresh page's frames: up {sum(traffic.frames.sent)}, down {sum(traffic.frames.received)}")
    # What is in the browser's cache takes nothing over the network.
    assert sum(again.values()) == 0
    sent, received = notebook.take_comm_messages()
    assert "asset" not in [message.kind for message in (*sent, *received)]
