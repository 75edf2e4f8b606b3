"""Files in pieces: what arrives, what is refused, what goes on after a cut, and that nothing stays on disk."""

from __future__ import annotations

import base64
import gc
import hashlib
import itertools
import json
import os
import random
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nbdash import App, Input, Output, State, dcc, html
from nbdash.context import PageRequest
from nbdash.files import Spool, UploadedFile, spool
from nbdash.files.fitness import accepts
from nbdash.graph.spec import Prop
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.transport import uploads
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.user import User
from tests.transport.harness import open_app, wait_until

PIECE = 2**16
TEXT = b"a,b\n1,2\n"


def app_of(upload: dcc.Upload, get: Callable[..., Any], *states: State, prop: str = "file") -> App:
    app = App()
    app.layout = html.Div([upload, html.P(id="said")])
    app.callback(Output("said", "children"), Input("up", prop), *states, prevent_initial_call=True)(get)
    return app


class Sender:
    """Sends files as the page does, and can be cut at any time."""

    _drops = itertools.count(1)

    def __init__(self, page: MemoryPage, component: str = "up") -> None:
        self.page = page
        self.component = component
        self.drop = f"d{next(self._drops)}"
        self._probes = itertools.count(1)

    def ask(self, upload: str, **fields: Any) -> dict[str, Any]:
        """One message, and the answer to it."""
        probe = next(self._probes)
        asked = {"type": "upload", "upload": upload, "drop": self.drop, "component": self.component, "name": "a.csv"}
        before = len(self.page.messages)
        self.page.ask(
            asked | {"size": 0, "mime": "text/csv", "last_modified": 1.5, "offset": 0, "probe": probe} | fields
        )
        self.page.wait_for(lambda: any(m["type"] == "upload" for m in self.page.messages[before:]))
        return next(m for m in self.page.messages[before:] if m["type"] == "upload")

    def send(self, upload: str, content: bytes, name: str = "a.csv") -> None:
        """All of a file."""
        offset = 0
        while True:
            data = np.frombuffer(content[offset : offset + PIECE], dtype="u1")
            answer = self.ask(upload, size=len(content), name=name, offset=offset, data=data)
            offset = answer["received"]
            if offset == len(content):
                return

    def set(self, *files: str, names: Any = "a.csv", many: bool = False) -> None:
        """The event that ends a drop."""
        named: Any = [{"upload": id} for id in files]
        value = named if many else named[0]
        props = {"contents": value, "file": value, "filename": names, "last_modified": 1.5}
        self.page.wait_done(self.page.change(self.component, **props))


def open_files() -> int:
    """Files without a name that the process holds."""
    gc.collect()
    count = 0
    for link in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            count += "(deleted)" in str(link.readlink())
    return count


def test_a_file_arrives_and_a_callback_reads_it() -> None:
    def get(file: UploadedFile, name: str, when: float) -> str:
        assert (file.name, file.size, file.type, file.last_modified) == ("a.csv", len(TEXT), "text/csv", 1.5)
        return f"{file.read().decode()} {name} {when}"

    states = State("up", "filename"), State("up", "last_modified")
    _, page = open_app(app_of(dcc.Upload(id="up"), get, *states))
    sender = Sender(page)
    sender.send("u1", TEXT)
    sender.set("u1")
    assert page.value("said", "children") == f"{TEXT.decode()} a.csv 1.5"


def test_contents_are_text_as_in_dash_and_only_made_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    live, page = open_app(app_of(dcc.Upload(id="up"), asked.append, prop="contents"))
    sender = Sender(page)
    sender.send("u1", TEXT)
    sender.set("u1")
    assert asked == ["data:text/csv;base64," + base64.b64encode(TEXT).decode()]
    content = random.Random(1).randbytes(2_000_000)
    sender.send("u2", content)
    sender.set("u2")
    assert base64.b64decode(asked[1].partition(",")[2]) == content
    second = MemoryPage(live)
    second.hello()
    assert second.value("up", "contents") == {"upload": "u2"}, "pages are told its name"
    assert sum(second.sizes) < 2_000


def test_several_files_and_empty_ones_arrive_in_one_event() -> None:
    calls: list[Any] = []
    _, page = open_app(app_of(dcc.Upload(id="up", multiple=True), calls.append))
    sender = Sender(page)
    contents = [b"", b"x", os.urandom(3 * PIECE + 1)]
    for number, content in enumerate(contents):
        sender.send(f"u{number}", content, name=f"folder/{number}")
    sender.set("u0", "u1", "u2", names=["folder/0", "folder/1", "folder/2"], many=True)
    (files,) = calls
    assert [file.read() for file in files] == contents
    assert [file.name for file in files] == ["folder/0", "folder/1", "folder/2"]


def test_what_is_sent_twice_or_out_of_order_changes_nothing() -> None:
    calls: list[Any] = []
    _, page = open_app(app_of(dcc.Upload(id="up"), calls.append))
    sender = Sender(page)
    content = os.urandom(10 * 1000)
    pieces = [(offset, np.frombuffer(content[offset : offset + 1000], dtype="u1")) for offset in range(0, 10_000, 1000)]
    rng = random.Random(2)
    received = 0
    while received < len(content):
        offset, data = rng.choice(pieces)
        if offset > 0 and received == 0:
            continue
        answer = sender.ask("u1", size=len(content), offset=offset, data=data)
        assert answer["received"] == (received + 1000 if offset == received else received)
        received = answer["received"]
    sender.set("u1")
    assert calls[0].read() == content
    assert sender.ask("u1", size=len(content), offset=9000)["received"] == len(content), "also after it was taken"


def test_an_upload_cut_twenty_times_goes_on_where_it_was() -> None:
    calls: list[Any] = []
    live, page = open_app(app_of(dcc.Upload(id="up"), calls.append))
    sender = Sender(page)
    content = os.urandom(40 * PIECE + 17)
    rng = random.Random(3)
    offset = sent = 0
    for _ in range(20):
        for _ in range(rng.randrange(1, 3)):
            data = np.frombuffer(content[offset : offset + PIECE], dtype="u1")
            offset = sender.ask("u1", size=len(content), offset=offset, data=data)["received"]
            sent += len(data)
        live.disconnect(page.view, page._receive)  # pyright: ignore[reportPrivateUsage]
        page.hello()
        assert sender.ask("u1", size=len(content), offset=offset)["received"] == offset
    while offset < len(content):
        data = np.frombuffer(content[offset : offset + PIECE], dtype="u1")
        offset = sender.ask("u1", size=len(content), offset=offset, data=data)["received"]
        sent += len(data)
    sender.set("u1")
    assert calls[0].read() == content
    assert sent == len(content), "nothing was sent twice"


def test_a_file_that_the_kernel_lost_is_asked_for_again() -> None:
    calls: list[Any] = []
    _, page = open_app(app_of(dcc.Upload(id="up"), calls.append))
    sender = Sender(page)
    assert sender.ask("u1", size=2000, offset=1000)["received"] == 0
    sender.set("u9")
    assert {"type": "upload", "upload": "u9", "lost": True} in page.messages
    assert calls == []


@pytest.mark.parametrize(
    ("props", "fields", "reason", "text"),
    [
        ({"max_size": 10}, {"size": 11}, "too_large", "It has 11 bytes; 10 are allowed."),
        ({"min_size": 10}, {"size": 9}, "too_small", "It has 9 bytes; it must have 10."),
        ({"accept": ".xls,image/*"}, {}, "type", "Only .xls,image/* can be uploaded here."),
        ({"disabled": True}, {}, "disabled", "Nothing can be uploaded here now."),
        ({}, {"component": "said"}, "gone", "There is no Upload 'said' on the page any more."),
        ({}, {"size": 2**52}, "no_room", "There is no room for it on the disk."),
    ],
)
def test_what_may_not_be_is_refused_and_says_why(
    props: dict[str, Any], fields: dict[str, Any], reason: str, text: str
) -> None:
    _, page = open_app(app_of(dcc.Upload(id="up", **props), lambda file: None))
    answer = Sender(page).ask("u1", **fields)
    assert answer == {"type": "upload", "upload": "u1", "refused": {"reason": reason, "message": text}}


def test_a_served_visitor_may_have_so_many_bytes_and_no_more() -> None:
    app = app_of(dcc.Upload(id="up", multiple=True), lambda file: None)
    policy = ServePolicy(app, ServeOptions(max_upload=1000))
    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(1), 1, policy)
    live.start()
    page = MemoryPage(live)
    page.hello()
    first, second = Sender(page), Sender(page)
    assert first.ask("u1", size=600)["received"] == 0
    told = second.ask("u2", size=600)["refused"]
    said = "600 bytes are too much: this app takes 1,000 bytes of files from a visitor, and has 600."
    assert told == {"reason": "limit", "message": said}
    page.ask({"type": "upload", "upload": "u1", "cancel": True})
    wait_until(lambda: gc.collect() >= 0 and "received" in second.ask("u2", size=600))


@pytest.mark.threat("disk filled by uploads")
def test_who_is_known_has_one_quota_for_all_tabs_and_others_have_their_own() -> None:
    app = app_of(dcc.Upload(id="up", multiple=True), lambda file: None)
    policy = ServePolicy(app, ServeOptions(max_upload=1000))

    def tab(name: str | None) -> Sender:
        user = None if name is None else User(name, method="users")
        live = LiveSession(
            "s", app.new_session(), app.loop, app.loop, app.workers(1), 1, policy, PageRequest(path="/", user=user)
        )
        live.start()
        page = MemoryPage(live)
        page.hello()
        return Sender(page)

    tabs = [tab("ada"), tab("ada"), tab("grace"), tab(None), tab(None)]
    answers = [sender.ask(f"u{number}", size=600) for number, sender in enumerate(tabs)]
    assert ["refused" in answer for answer in answers] == [False, True, False, False, False]


def test_more_than_was_said_is_refused() -> None:
    _, page = open_app(app_of(dcc.Upload(id="up"), lambda file: None))
    answer = Sender(page).ask("u1", size=10, data=np.zeros(11, dtype="u1"))
    assert answer["refused"]["reason"] == "changed"


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _, page = open_app(app_of(dcc.Upload(id="up"), lambda file: None))

    def fail(self: Spool, position: int, data: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Spool, "write", fail)
    answer = Sender(page).ask("u1", size=10, data=np.zeros(10, dtype="u1"))
    assert answer["refused"] == {"reason": "no_room", "message": "There is no room for it on the disk."}
    monkeypatch.setattr(spool, "RESERVE", 2**60)
    assert Sender(page).ask("u2", size=1)["refused"]["reason"] == "no_room"


@pytest.mark.parametrize(
    "fields",
    [
        {"upload": "../x"},
        {"upload": 7},
        {"size": -1},
        {"size": 1.5},
        {"offset": "0"},
        {"name": None},
        {"drop": ""},
        {"data": "text"},
        {"data": np.zeros(4, dtype="f4")},
        {"data": np.zeros((2, 2), dtype="u1")},
        {"data": np.zeros(uploads.MAX_PIECE + 1, dtype="u1")},
        {"mime": 7},
    ],
)
def test_what_is_no_piece_is_no_message(fields: dict[str, Any]) -> None:
    _, page = open_app(app_of(dcc.Upload(id="up"), lambda file: None))
    asked = {"type": "upload", "upload": "u1", "drop": "d", "component": "up", "name": "a", "size": 9, "mime": ""}
    with pytest.raises(ValueError, match="upload's"):
        page.ask(asked | {"offset": 0} | fields)


def test_a_page_names_no_file_of_another_component_and_makes_no_file_of_data() -> None:
    calls: list[Any] = []
    app = app_of(dcc.Upload(id="up"), calls.append)
    app.layout = html.Div([dcc.Upload(id="up"), dcc.Upload(id="other"), dcc.Store(id="store"), html.P(id="said")])
    live, page = open_app(app)
    Sender(page, "other").send("u1", TEXT)
    Sender(page).set("u1")
    page.wait_done(page.change("up", file="text"))
    page.wait_done(page.change("up", file={"upload": ["u1"]}))
    page.wait_done(page.change("store", data={"upload": "u1"}))
    assert calls == []
    assert live.value(Prop("store", "data")) == {"upload": "u1"}


def test_another_kernel_begins_without_what_was_uploaded() -> None:
    calls: list[Any] = []
    live, _ = open_app(app_of(dcc.Upload(id="up"), calls.append))
    page = MemoryPage(live)
    shown = {"contents": {"upload": "u1"}, "file": {"upload": "u1"}, "filename": "a.csv", "last_modified": 1.5}
    originals = dict.fromkeys(shown)
    page.hello(restore=[["up", shown, originals, "dash_core_components.Upload"]])
    assert [live.value(Prop("up", name)) for name in shown] == [None] * 4
    assert calls == []


@pytest.mark.parametrize(
    "case", json.loads((Path(__file__).parents[1] / "golden/files/accept.json").read_text("utf-8")), ids=str
)
def test_files_are_taken_by_their_kinds_as_in_the_page(case: dict[str, Any]) -> None:
    assert accepts(case["accept"], case["name"], case["type"]) is case["fits"]


def test_a_name_leads_nowhere_else() -> None:
    calls: list[Any] = []
    _, page = open_app(app_of(dcc.Upload(id="up"), calls.append))
    sender = Sender(page)
    sender.send("u1", TEXT, name="../../etc/\0passwd")
    sender.set("u1")
    assert calls[0].name == "etc/passwd"


def test_nothing_is_left_when_another_file_takes_its_place_a_page_goes_or_a_session_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "ABANDONED_S", 0.01)
    before = open_files()
    live, page = open_app(app_of(dcc.Upload(id="up"), lambda file: file.name))
    for id in ("u1", "u2"):
        sender = Sender(page)
        sender.send(id, TEXT)
        sender.set(id)
    wait_until(lambda: open_files() == before + 1)
    page.wait_done(page.change("up", file=None, contents=None, filename=None))
    wait_until(lambda: open_files() == before)
    other = MemoryPage(live)
    other.hello()
    Sender(other).ask("u3", size=10, data=np.zeros(5, dtype="u1"))
    assert open_files() == before + 1
    other.ask({"type": "bye"})
    wait_until(lambda: open_files() == before)
    sender = Sender(page)
    sender.send("u4", TEXT)
    sender.set("u4")
    sender = Sender(page)
    sender.ask("u5", size=10, data=np.zeros(5, dtype="u1"))
    assert open_files() == before + 2
    live.close()
    wait_until(lambda: open_files() == before)


def test_who_still_reads_when_the_session_ends_reads_on() -> None:
    calls: list[UploadedFile] = []
    before = open_files()
    live, page = open_app(app_of(dcc.Upload(id="up"), calls.append))
    sender = Sender(page)
    sender.send("u1", TEXT)
    sender.set("u1")
    live.close()
    assert calls[0].read() == TEXT
    calls.pop().close()
    assert open_files() == before


def test_an_uploaded_file_is_an_open_file(tmp_path: Path) -> None:
    import zipfile

    import pandas as pd

    def of(content: bytes) -> UploadedFile:
        sent = Spool().add("a", len(content), "", 0)
        sent.append(content)
        return UploadedFile(sent)

    assert pd.read_csv(of(TEXT))["b"].tolist() == [2]
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("inside", "found")
    with zipfile.ZipFile(of((tmp_path / "a.zip").read_bytes())) as found:
        assert found.read("inside") == b"found"
    file = of(TEXT)
    file.read(4)
    file.save(tmp_path / "saved")
    assert (tmp_path / "saved").read_bytes() == TEXT
    assert file.read() == TEXT[4:], "where it was"
    assert (file.seek(-4, 2), file.read(), file.seek(100), file.read()) == (4, b"1,2\n"[-4:], 100, b"")
    with pytest.raises(ValueError, match="no byte -1"):
        file.seek(-1)


def test_a_file_of_any_size_takes_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    digests: list[str] = []

    def digest(file: UploadedFile) -> None:
        digests.append(hashlib.file_digest(file, "sha256").hexdigest())

    _, page = open_app(app_of(dcc.Upload(id="up"), digest))
    sender, expected = Sender(page), hashlib.sha256()
    piece = np.frombuffer(os.urandom(2**19), dtype="u1")
    pieces = 64
    tracemalloc.start()
    try:
        for number in range(pieces):
            expected.update(piece.data)
            sender.ask("u1", size=pieces * 2**19, offset=number * 2**19, data=piece)
        sender.set("u1")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert digests == [expected.hexdigest()]
    assert peak < 4 * 2**20, f"{peak} bytes for a file of {pieces * 2**19}"
