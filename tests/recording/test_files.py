"""Recordings as files: whole as far as they go, of limited size, and in the way of nobody."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nbdash import App, Input, Output, dcc, html
from nbdash.components.tree import Node
from nbdash.recording import writer
from nbdash.recording.lines import RecordingError, entry_of, line_of, read_recording
from nbdash.recording.values import condensed
from nbdash.recording.writer import RecordingFile, Writer
from nbdash.testing import replay
from tests.recording.harness import Recorded


def echo_app(gate: threading.Event | None = None) -> App:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="b")])

    @app.callback(Output("b", "children"), Input("a", "value"))
    def echo(value: Any) -> Any:
        if gate is not None and value == "wait":
            gate.wait(10)
        return value

    return app


def visited(folder: Path) -> Path:
    visit = Recorded(echo_app(), folder)
    for value in ("x", "y", "z"):
        visit.change("a", value=value)
    return visit.end()


def test_a_line_holds_arrays_and_comes_back() -> None:
    entry = {"n": 1, "t": 0.5, "kind": "event", "changes": [["a", {"x": np.arange(5.0), "y": [{"z": None}]}]]}
    line = line_of(entry)
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    read = entry_of(line[:-1])
    assert read["changes"][0][1]["x"].tolist() == [0, 1, 2, 3, 4]
    assert {**read, "changes": 0} == {**entry, "changes": 0}


def test_a_line_that_was_not_finished_is_passed_over(tmp_path: Path) -> None:
    file = visited(tmp_path)
    text = file.read_bytes()
    file.write_bytes(text[:-5])
    report = replay(file, echo_app())
    assert report.ok and report.events == 3


def test_what_has_no_results_is_done_and_not_compared(tmp_path: Path) -> None:
    """Of a killed process events are there at once, results a moment later: the numbers say what is missing."""
    file = visited(tmp_path)
    head, *lines = file.read_bytes().splitlines(keepends=True)
    entries = sorted(map(entry_of, lines), key=lambda entry: entry["n"])
    second = [entry["n"] for entry in entries if entry["kind"] == "event"][1]
    kept = [line for line in lines if (entry := entry_of(line))["n"] <= second or entry["kind"] == "event"]
    file.write_bytes(head + b"".join(kept))
    read = read_recording(file)
    assert [entry["kind"] for entry in read.rest] == ["event"]
    report = replay(file, echo_app())
    assert report.ok and report.events == 3
    assert any("ends before the results of 1" in note for note in report.notes)


def test_what_was_under_way_when_the_process_was_killed_is_called(tmp_path: Path) -> None:
    gate = threading.Event()
    visit = Recorded(echo_app(gate), tmp_path)
    visit.page.change("a", value="wait")
    while len(visit.entries("call")) < 2:  # the first is the initial one
        time.sleep(0.01)
    assert [entry["changes"] for entry in visit.entries("event")] == [[["a", {"value": "wait"}]]]
    report = replay(visit.file, echo_app())
    assert report.ok
    assert "while this was under way: echo" in str(report)
    gate.set()
    visit.end()


def test_what_is_no_recording_is_refused(tmp_path: Path) -> None:
    file = visited(tmp_path)
    text = file.read_bytes()
    (tmp_path / "newer").write_bytes(text.replace(b'"format":1', b'"format":99', 1))
    with pytest.raises(RecordingError, match="another format"):
        read_recording(tmp_path / "newer")
    (tmp_path / "broken").write_bytes(text.replace(b'"kind":"call"', b'"kind"call"', 1))
    with pytest.raises(RecordingError, match=r"Line \d+ of"):
        read_recording(tmp_path / "broken")


def test_the_oldest_recordings_are_deleted(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("not a recording")
    for name, age in (("old", 0), ("newer", 10)):
        file = tmp_path / f"{name}.recording.jsonl"
        file.write_bytes(b"x" * 600)
        os.utime(file, (age, age))
    recordings = Writer(tmp_path, 1000)
    recordings.begin("now")
    recordings.flush(10)
    assert not (tmp_path / "old.recording.jsonl").exists()
    assert (tmp_path / "newer.recording.jsonl").exists() and (tmp_path / "mine.txt").exists()


def test_a_recording_that_is_full_ends_and_the_session_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(writer, "MAX_FILE", 3_000)
    visit = Recorded(echo_app(), tmp_path)
    visit.change("a", value="x")
    visit.change("a", value="long " * 1000)
    visit.change("a", value="y")
    file = visit.end()
    assert visit.page.value("b", "children") == "y"
    assert "ends before its session" in caplog.text
    report = replay(file, echo_app())
    assert report.ok and report.events == 2


def test_more_than_can_be_written_ends_a_recording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(writer, "MAX_QUEUED", 10)
    recordings = Writer(tmp_path, 10**9)
    file = recordings.begin("full")
    gate = threading.Event()

    def wait() -> bytes:
        gate.wait(10)
        return b"first\n"

    recordings.put(file, wait)
    for _ in range(100):
        recordings.put(file, lambda: b"line\n")
    assert not file.is_open
    gate.set()
    assert recordings.flush(10)
    assert "wait to be written" in caplog.text


def test_a_disk_that_fails_ends_the_recording_alone(tmp_path: Path) -> None:
    told: list[str] = []
    file = RecordingFile(tmp_path / "a", told.append)
    os.close(file._descriptor)
    file.write(b"x")
    file.write(b"y")
    assert not file.is_open
    assert len(told) == 1 and told[0].endswith("ends before its session: Bad file descriptor.")


def test_large_values_are_short_and_tell_where_they_differ() -> None:
    figure = {
        "data": [{"x": np.arange(1000.0), "name": "Peru"}],
        "layout": {"title": {"text": "Sales"}, "template": {str(i): {"a": "long " * 20} for i in range(50)}},
    }
    told = condensed(figure)
    assert told["layout"]["title"] == {"text": "Sales"} and told["data"][0]["name"] == "Peru"
    assert told["data"][0]["x"]["#"].startswith("array f8 of 1000, ")
    assert told["layout"]["template"]["#"].startswith("dict of 50, ")
    other = condensed({**figure, "data": [{"x": np.arange(1000.0) + 1e-9, "name": "Peru"}]})
    assert other["data"][0]["x"] != told["data"][0]["x"]
    assert len(line_of({"told": told})) < 400


def test_text_that_no_bytes_stand_for_is_written() -> None:
    half = "half \ud83d of a pair"
    assert b"half ? of" in line_of({"value": condensed(half)})
    assert line_of({"value": condensed([half * 100])})
    node = Node("n", "t", {"children": half}, {})
    assert node.props["children"] == half
