"""`nbdash serve --record` and `nbdash replay`, with a notebook and a real server that is killed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from websockets.sync.client import ClientConnection

from nbdash.cli import main
from nbdash.protocol.codec import decode_header, split
from tests.e2e.harness.processes import ServerProcess, free_port
from tests.serve.test_servers import open_page, send

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "01_gapminder.ipynb"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A visit to the gapminder notebook, whose server was killed when it had answered the last event."""
    folder = tmp_path_factory.mktemp("recorded")
    port = free_port()
    command = [sys.executable, "-m", "nbdash", "serve", str(NOTEBOOK), "--port", str(port), "--record", str(folder)]
    server = ServerProcess(command, folder / "log", cwd=folder)
    click = {"points": [{"customdata": ["Peru"], "x": 1, "y": 2, "curveNumber": 0, "pointNumber": 3}]}
    events: list[tuple[str, dict[str, Any], str]] = [
        ("year", {"value": 1987}, "Countries in 1987"),
        ("continents", {"value": ["Americas", "Europe"]}, "55 countries"),
        ("countries", {"clickData": click}, "Life expectancy: Peru beside the continents"),
        ("year", {"value": 1952}, "Countries in 1952"),
    ]
    try:
        server.wait_until(lambda: "nbdash serves" in server.output() or None, "the app is there", timeout_s=60)
        with open_page(f"http://127.0.0.1:{port}/") as page:
            seen = receive(page, "Countries in 2007")
            for number, (id, props, answer) in enumerate(events, 1):
                send(page, {"type": "event", "n": number, "ack": seen, "changes": [[id, props]]})
                seen = receive(page, answer)
            server.kill_group()  # by SIGKILL
    finally:
        server.kill_group()
    (file,) = folder.glob("*.recording.jsonl")
    return file


def receive(page: ClientConnection, text: str) -> int:
    """Receive messages until there is this text in one; its number."""
    while True:
        frame = page.recv(timeout=20, decode=False)
        assert isinstance(frame, bytes)
        if text.encode() in frame:
            return int(decode_header(split(frame)[0])["n"])


def replayed(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["replay", *map(str, arguments)])


def edited(folder: Path, before: str, after: str) -> Path:
    """The notebook with something else in a cell."""
    notebook = json.loads(NOTEBOOK.read_text())
    cell = next(cell for cell in notebook["cells"] if before in "".join(cell["source"]))
    cell["source"] = "".join(cell["source"]).replace(before, after)
    file = folder / "edited.ipynb"
    file.write_text(json.dumps(notebook))
    return file


def test_what_was_recorded_until_the_kill_replays_with_no_difference(recorded: Path) -> None:
    result = replayed(recorded, NOTEBOOK)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("No difference: 4 events and ")


def test_a_changed_callback_is_the_named_difference(recorded: Path, tmp_path: Path) -> None:
    result = replayed(recorded, edited(tmp_path, "{mean:.1f} years", "{mean:.0f} years"), "--json")
    assert result.exit_code == 1, result.output
    report = json.loads(result.output)
    named = {(one["callback"], one["prop"], one["kind"]) for one in report["differences"]}
    assert named == {("sum_up", "summary.children", "value")}
    assert report["differences"][0]["recorded"].endswith("68.9 years.")


def test_a_difference_in_a_figure_has_its_place(recorded: Path, tmp_path: Path) -> None:
    result = replayed(recorded, edited(tmp_path, "size_max=48", "size_max=40"))
    assert result.exit_code == 1
    assert "draw_countries → countries.figure data[0].marker.sizeref" in result.output
    assert "trend.figure" not in result.output
    assert replayed(recorded, edited(tmp_path, "size_max=48", "size_max=40"), "--ignore", "countries.*").exit_code == 0


def test_what_is_no_recording_is_told(tmp_path: Path) -> None:
    result = replayed(NOTEBOOK, NOTEBOOK)
    assert result.exit_code == 2
    assert "is no recording" in result.output
    result = replayed(tmp_path / "none.jsonl", NOTEBOOK)
    assert (result.exit_code, "No such file" in result.output) == (2, True)
