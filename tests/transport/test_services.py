"""Messages beside the numbered ones: who is asked, what may stand in an answer, who is told of an end."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nbdash import App, html
from nbdash.transport import services
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.transport.view import View
from tests.transport.harness import open_app


class Echo:
    """Says what it is told."""

    def __init__(self, live: LiveSession) -> None:
        self.dropped: list[str] = []
        self.closed = 0

    def receive(self, view: View, message: dict[str, Any]) -> None:
        view.tell(message)

    def drop(self, view: View) -> None:
        self.dropped.append(view.id)

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> tuple[LiveSession, MemoryPage]:
    monkeypatch.setitem(services.MAKERS, "echo", Echo)
    app = App()
    app.layout = html.Div(id="box")
    return open_app(app)


def echo(live: LiveSession) -> Echo:
    service = live.services.of("echo")
    assert isinstance(service, Echo)
    return service


def test_an_answer_takes_no_number_and_carries_arrays_and_bytes(opened: tuple[LiveSession, MemoryPage]) -> None:
    live, page = opened
    asked = {"type": "echo", "bytes": b"raw", "view": memoryview(b"view"), "rows": [{"x": np.arange(3, dtype="f4")}]}
    before = len(page.patches)
    page.ask(asked)
    answer = page.messages[-1]
    assert "n" not in answer and len(page.patches) == before
    assert (bytes(answer["bytes"]), bytes(answer["view"])) == (b"raw", b"view")
    assert answer["rows"][0]["x"].tolist() == [0, 1, 2]
    page.ask({"type": "echo", "none": b""})
    assert len(page.messages[-1]["none"]) == 0
    assert len(live.views.present()) == 1


def test_what_no_service_answers_is_no_message(opened: tuple[LiveSession, MemoryPage]) -> None:
    _, page = opened
    for kind in ("unheard", None, ["echo"]):
        with pytest.raises(ValueError, match="unknown message type"):
            page.ask({"type": kind})


def test_a_service_is_told_of_views_that_have_gone_and_of_the_end(opened: tuple[LiveSession, MemoryPage]) -> None:
    live, page = opened
    page.ask({"type": "echo"})
    other = MemoryPage(live)
    other.hello()
    page.hello()  # the same view again
    assert echo(live).dropped == []
    page.ask({"type": "bye"})
    assert echo(live).dropped == [page.view]
    service = echo(live)
    live.close()
    assert service.dropped == [page.view, other.view]
    assert service.closed == 1
