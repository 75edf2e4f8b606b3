"""A session of a served app over the in-memory wire, and a page that speaks with its widgets."""

from __future__ import annotations

from typing import Any

from nbdash import App
from nbdash.context import PageRequest
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.widgets.served.shelf import Shelf
from tests.transport.harness import wait_until


class WidgetPage:
    """What a browser's page knows of its widgets."""

    def __init__(self, app: App) -> None:
        request = PageRequest(is_served=True)
        session = app.new_session(request=request)
        policy = NotebookPolicy(app)
        self.live = LiveSession("s", session, app.loop, app.loop, app.workers(2), 2, policy, request)
        self.live.start()
        wait_until(lambda: self.live.session.is_idle)
        self.page = MemoryPage(self.live)
        self.page.hello()
        self.page.ask({"type": "widget", "msg": "hello"})
        self._last = 0
        self._acknowledged = 0

    @property
    def shelf(self) -> Shelf:
        """The session's widgets."""
        keeper = self.live.session.keeper
        assert isinstance(keeper, Shelf)
        return keeper

    @property
    def told(self) -> list[dict[str, Any]]:
        """What the page was told of widgets; all of it is acknowledged."""
        batches = [message for message in list(self.page.messages) if message["type"] == "widget"]
        for batch in batches[self._acknowledged :]:
            self.page.ask({"type": "widget", "msg": "ack", "batch": batch["batch"]})
        self._acknowledged = len(batches)
        return [entry for batch in batches for entry in batch["messages"]]

    def entries(self, kind: str) -> list[dict[str, Any]]:
        """The same, of one kind."""
        return [entry for entry in self.told if entry["msg"] == kind]

    @property
    def models(self) -> dict[str, dict[str, Any]]:
        """The state of each model, as the page has it."""
        found: dict[str, dict[str, Any]] = {}
        for entry in self.told:
            if entry["msg"] == "close":
                found.pop(entry["comm"], None)
            elif entry["msg"] in ("open", "msg"):
                found.setdefault(entry["comm"], {}).update(entry["data"].get("state", {}))
        return found

    def model(self, name: str) -> str:
        """The only model of this kind."""
        (found,) = [comm for comm, state in self.models.items() if state["_model_name"] == name]
        return found

    def say(self, comm: str, state: dict[str, Any]) -> None:
        """Set traits as a person does, and wait until that has been handled."""
        self._last += 1
        number = self._last
        data = {"method": "update", "state": state, "buffer_paths": []}
        self.page.ask({"type": "widget", "msg": "msg", "comm": comm, "id": number, "data": data, "buffers": []})
        wait_until(lambda: any(entry["id"] == number for entry in self.entries("status")))

    def close(self) -> None:
        """End the session."""
        self.live.close()
