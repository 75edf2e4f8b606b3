"""A recorded session over the in-memory wire, and what is in its file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nbdash import App
from nbdash.context import PageRequest
from nbdash.engine.session import OpenCall, Session
from nbdash.graph.spec import Prop
from nbdash.recording.live import Recordings
from nbdash.recording.options import RecordOptions
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.serve.whose import session_name
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import wait_until


class Recorded:
    """A visit that is recorded into a folder."""

    def __init__(
        self,
        app: App,
        folder: Path,
        *,
        concurrency: int = 2,
        request: PageRequest | None = None,
        resumed: tuple[Session, list[OpenCall], list[Prop]] | None = None,
        hello: dict[str, Any] | None = None,
        **options: Any,
    ) -> None:
        self.app = app
        self.recordings = Recordings(RecordOptions(folder, **options), app.title, session_name)
        self._folder = folder
        workers = app.workers(concurrency)
        session = self._session(request) if resumed is None else resumed[0]
        policy = ServePolicy(app, ServeOptions())
        self.live = self.recordings.live(
            "s", session, app.loop, app.loop, workers, concurrency, policy, request or PageRequest()
        )
        if resumed is None:
            self.live.start(held=hello is not None)
        else:
            self.live.go_on(*resumed[1:])
        wait_until(lambda: self.live.wait_idle(0))
        self.page = MemoryPage(self.live)
        self.page.hello(**hello or {})
        wait_until(lambda: self.live.wait_idle(0))

    def _session(self, request: PageRequest | None) -> Session:
        if request is None:
            return self.app.new_session()
        return self.app.new_session(href=f"http://localhost{request.path}", request=request)

    def change(self, id: str, **props: Any) -> None:
        """Do something, and wait until all that follows is over."""
        self.page.wait_done(self.page.change(id, **props))

    def end(self) -> Path:
        """End the session; the file with its recording."""
        self.live.close()
        self.recordings.flush()
        return self.file

    @property
    def file(self) -> Path:
        """The file, finished or not."""
        (file,) = self._folder.glob("*.recording.jsonl")
        return file

    def entries(self, kind: str) -> list[dict[str, Any]]:
        """What has been written so far."""
        self.recordings.flush()
        lines = map(json.loads, self.file.read_text().splitlines()[1:])
        return [line for line in lines if line["kind"] == kind]
