"""Files on their way to a page: told by name and size, fetched piece by piece, by those who were told of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from nbdash import App, Input, Output, State, dcc, html
from nbdash.engine.outcome import Update
from nbdash.files.content import FileContent
from nbdash.graph.spec import Prop
from nbdash.transport.downloads import MAX_PIECE_BYTES
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.transport.view import MAX_CONTENTS
from tests.transport.harness import open_app, wait_until

RAW = os.urandom(3_000_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "raw.bin"
    path.write_bytes(RAW)
    return path


@pytest.fixture
def opened(path: Path) -> tuple[LiveSession, MemoryPage]:
    app = App()
    app.layout = html.Div([html.Button(id="go"), dcc.Download(id="file"), html.P(id="seen")])

    @app.callback(Output("file", "data"), Input("go", "n_clicks"), prevent_initial_call=True)
    def send(_: int) -> dict[str, Any]:
        return dcc.send_file(path)

    @app.callback(Output("seen", "children"), Input("file", "data"), State("file", "id"), prevent_initial_call=True)
    def see(data: dict[str, Any], _: str) -> str:
        return repr(data["content"])

    return open_app(app)


def click(page: MemoryPage) -> dict[str, Any]:
    """Ask for the file; return what the page is told of its content."""
    page.wait_done(page.change("go", n_clicks=len(page.values("file", "data")) + 1))
    page.acknowledge()
    return page.values("file", "data")[-1]["content"]


def piece(page: MemoryPage, download: str, first: int, count: int) -> dict[str, Any]:
    answers = _answers(page)
    page.ask({"type": "download", "download": download, "first": first, "count": count})
    page.wait_for(lambda: len(_answers(page)) > len(answers))
    return _answers(page)[-1]


def _answers(page: MemoryPage) -> list[dict[str, Any]]:
    return [message for message in page.messages if message["type"] == "download"]


def test_a_page_is_told_of_a_file_and_fetches_what_it_likes_of_it(opened: tuple[LiveSession, MemoryPage]) -> None:
    _, page = opened
    content = click(page)
    assert content["size"] == len(RAW)
    assert sum(page.sizes) < 3_000
    for first, count in ((0, 10), (1_000_000, 500_000), (len(RAW) - 7, 500), (len(RAW), 1)):
        answer = piece(page, content["download"], first, count)
        assert {**answer, "bytes": bytes(answer["bytes"])} == {
            "type": "download",
            "download": content["download"],
            "first": first,
            "bytes": RAW[first : first + count],
        }


def test_a_callback_that_reads_the_data_has_the_file(opened: tuple[LiveSession, MemoryPage]) -> None:
    live, page = opened
    click(page)
    assert "raw.bin', 3000000 bytes)" in live.value(Prop("seen", "children"))
    content = live.value(Prop("file", "data"))["content"]
    assert isinstance(content, FileContent)
    assert content.read(0, 5) == RAW[:5]


def test_a_page_fetches_only_what_it_was_told_of(opened: tuple[LiveSession, MemoryPage]) -> None:
    live, page = opened
    content = click(page)
    stranger = MemoryPage(live)
    with pytest.raises(ValueError, match="a download is named 5"):
        page.ask({"type": "download", "download": 5, "first": 0, "count": 1})
    assert piece(page, "another", 0, 1)["refused"] == "gone"
    stranger.ask({"type": "download", "download": content["download"], "first": 0, "count": 1})
    assert stranger.messages[-1]["type"] == "restart"
    page.ask({"type": "download", "download": content["download"], "over": True})
    assert piece(page, content["download"], 0, 1)["refused"] == "gone"


def test_of_several_pages_one_is_told_the_one_that_asked(opened: tuple[LiveSession, MemoryPage]) -> None:
    live, page = opened
    others = [MemoryPage(live), MemoryPage(live)]
    for other in others:
        other.hello()

    def told() -> list[int]:
        return [len(one.values("file", "data")) for one in (page, *others)]

    click(page)
    assert told() == [1, 0, 0]
    others[0].wait_done(others[0].change("go", n_clicks=7))
    assert told() == [1, 1, 0]
    live.set_props([Update(Prop("file", "data"), {"filename": "f", "content": "x"})])
    wait_until(lambda: sum(told()) == 3)
    # one whose connection is gone for the moment is told when it is there again
    (send,) = (view.send for view in live.views if view.id == page.view)
    assert send is not None
    live.disconnect(page.view, send)
    number = page.change("go", n_clicks=8)
    wait_until(lambda: live.session.is_idle)
    before = told()
    page.hello()
    page.wait_done(number)
    assert (told()[0], told()[1:]) == (2, before[1:])


@pytest.mark.parametrize(
    "wrong",
    [{"first": -1}, {"first": "0"}, {"first": True}, {"count": 0}, {"count": MAX_PIECE_BYTES + 1}, {"count": 1.5}],
)
def test_what_is_no_piece_is_no_message(opened: tuple[LiveSession, MemoryPage], wrong: dict[str, Any]) -> None:
    _, page = opened
    content = click(page)
    with pytest.raises(ValueError, match="no piece of a download"):
        page.ask({"type": "download", "download": content["download"], "first": 0, "count": 1} | wrong)


def test_a_file_that_changes_is_broken_off(
    opened: tuple[LiveSession, MemoryPage], path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _, page = opened
    content = click(page)
    path.write_bytes(b"short")
    assert piece(page, content["download"], 0, 10)["refused"] == "changed"
    assert "raw.bin' was changed while it was downloaded" in caplog.text


def test_a_page_that_fetches_nothing_has_the_latest_only(opened: tuple[LiveSession, MemoryPage]) -> None:
    live, page = opened
    told = [click(page)["download"] for _ in range(MAX_CONTENTS + 1)]
    assert len(set(told)) == len(told)
    (view,) = live.views
    assert [*view.contents] == told[1:]


def test_a_view_that_begins_anew_goes_on_with_its_file(opened: tuple[LiveSession, MemoryPage]) -> None:
    _, page = opened
    content = click(page)
    page.hello(generation="another")
    assert page.messages[-1]["type"] == "snapshot"
    assert bytes(piece(page, content["download"], 0, 4)["bytes"]) == RAW[:4]
