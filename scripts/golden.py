"""Write `tests/golden/`: one message of each kind, as bytes, for Python and TypeScript to read and write alike.

python scripts/golden.py          writes them
python scripts/golden.py --check  fails if they are not what is written now
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from nbdash.components.tree import Node
from nbdash.protocol.codec import encode, join
from nbdash.protocol.held import HeldArrays
from nbdash.protocol.version import PROTOCOL

FOLDER = Path(__file__).parent.parent / "tests" / "golden"

_button = Node("dash_html_components", "Button", {"id": "go", "children": "Gö ☃", "n_clicks": 0}, {})
_layout = Node("dash_html_components", "Div", {"children": [_button, "text", None, 1.5]}, {"children": [_button]})
_figure = {
    "data": [{"type": "scattergl", "x": np.arange(3, dtype="f8") / 2, "y": np.array([1, -2, 3], dtype="i4")}],
    "layout": {"title": {"text": "two arrays"}},
}
_long = np.arange(32, dtype="f8")
_grid = np.arange(6, dtype="f4").reshape(2, 3)
_failure = {
    "id": "total->total.children",
    "title": "Callback error updating total.children",
    "message": "ZeroDivisionError: division by zero",
    "outputs": ["total.children"],
    "traceback": "Traceback (most recent call last): ...",
    "incident": None,
    "places": [
        {"cell": "5e0b62d4", "execution": 3, "file": None, "line": 5, "function": "total"},
        {"cell": None, "execution": None, "file": "sums.py", "line": 12, "function": "add"},
    ],
}
_output = [
    {"callback": "total", "run": 7, "at": 1790000000000, "stream": "stdout", "text": "hi\n"},
    {"callback": "total", "run": 7, "at": 1790000000000, "data": {"text/html": "<b>hi</b>"}, "display": "d1"},
]

_draw = "clientside->total.children"
_scale = 'scale->{"index":["MATCH"],"type":"row"}.children@[1]'
_bindings = {
    "set": {
        _draw: {
            "function": {"source": "(year, rows) => year * rows.length"},
            "inputs": [
                ["year", "value"],
                [['{"index":1,"type":"row"}', "value"], ['{"index":2,"type":"row"}', "value"]],
            ],
            "states": [["store", "data"]],
            "outputs": [["total", "children"]],
            "blockers": ["store.data"],
        },
        _scale: {
            "function": {"namespace": "charts", "name": "scale"},
            "inputs": [["scale", "value"]],
            "states": [],
            "outputs": [['{"index":1,"type":"row"}', "children"]],
            "blockers": [],
        },
    },
    "gone": [],
    "reported": ["year.value"],
}
_append = [
    {"operation": "Extend", "location": ["data", 0, "y"], "params": {"value": np.array([1.5, 2.5])}},
    {"operation": "Append", "location": ["data", 0, "x"], "params": {"value": 3}},
    {"operation": "Assign", "location": ["layout", "title", "text"], "params": {"value": "longer"}},
    {"operation": "Delete", "location": ["layout", "shapes", -1], "params": {}},
]
_insert = {"operation": "Insert", "location": [], "params": {"index": 0, "value": _button}}
_told = {"message": "TypeError: rows is undefined", "stack": "at draw (app.js:3:7)"}

_callback = {
    "key": "draw",
    "name": "draw",
    "where": "cell In[3], line 5",
    "place": {"cell": "c3", "execution": 3, "file": None, "line": 5, "function": "draw"},
    "kind": "function",
    "signature": "draw(year, cells)",
    "outputs": [["total", "children"]],
    "inputs": [["year", "value"], ['{"index":["ALL"],"type":"cell"}', "value"]],
    "states": [["variables.", "df"]],
    "initial": True,
}
_graph = {
    "callbacks": [_callback],
    "links": [[['{"index":1,"type":"cell"}', "value"], ['{"index":["ALL"],"type":"cell"}', "value"]]],
    "omitted": 1,
}
_timing = {"count": 3, "failed": 1, "superseded": 0, "page": 0, "last": 1.25, "mean": 2.5, "max": 5.0}
_entry = {
    "number": 7,
    "kind": "event",
    "view": "v1",
    "at": 1_700_000_000.125,
    "changes": [["year", "value", "1987"]],
    "calls": [
        {
            "callback": "draw",
            "instance": "draw",
            "triggered": [["year", "value"]],
            "after": 0.125,
            "took": 1.25,
            "outcome": "failed",
            "updates": [],
            "message": "KeyError: 1987",
        }
    ],
    "sent": [["v1", "patch", 240, 1]],
    "omitted": 2,
}

_frame: dict[str, Any] = {
    "frame": 4,
    "version": 5,
    "rows": 3,
    "columns": [
        {"id": "price", "name": "price", "type": "numeric", "kind": "float", "format": {"specifier": ".2f"}},
        {"id": "city", "name": "city", "type": "text", "kind": "text"},
        {"id": "day", "name": "day", "type": "datetime", "kind": "date"},
    ],
    "window": {
        "first": 0,
        "count": 3,
        "columns": [
            np.array([1.5, float("nan"), 2.25]),
            {"codes": np.array([0, 1, 0], dtype="u1"), "values": ["Oslo", None]},
            ["2026-01-31", None, "2026-02-28"],
        ],
    },
}

# ruff: noqa: E501  (a message a line)
MESSAGES: dict[str, dict[str, Any]] = {
    "hello": {"type": "hello", "protocol": PROTOCOL, "version": "0.1.0", "view": "v1", "session": None, "generation": None, "received": 0, "address": "/?year=1987"},
    "hello-restore": {"type": "hello", "protocol": PROTOCOL, "version": "0.1.0", "view": "v1", "session": None, "generation": None, "received": 0, "address": None, "restore": [["year", {"value": 1987}, {"value": 1952}, "dash_core_components.Slider"]]},
    "hello-persisted": {"type": "hello", "protocol": PROTOCOL, "version": "0.1.0", "view": "v1", "session": "s1", "generation": None, "received": 0, "address": "/", "persisted": {"local": {"_dash_persistence.year.value.true": [1987, 1952]}, "session": {"_dash_persistence.name.value.1": ["x"]}}},
    "hello-state": {"type": "hello", "protocol": PROTOCOL, "version": "0.1.0", "view": "v1", "session": "s2", "generation": "a1b2", "received": 3, "address": "/", "state": {"session": "s1", "sent": False}},
    "state": {"type": "state", "most": 67108864},
    "state-piece": {"type": "state", "frame": 3, "piece": b"the bytes of a frame"},
    "state-own": {"type": "state", "own": [["name", "value", "Ada"]]},
    "event": {"type": "event", "n": 1, "ack": 3, "changes": [["year", {"value": 1987}], ['{"index":1,"type":"a"}', {"value": "x"}]]},
    "event-array": {"type": "event", "n": 2, "ack": 3, "changes": [["store", {"data": np.array([0.5, 1.5])}]]},
    "ack": {"type": "ack", "ack": 8},
    "resend": {"type": "resend", "from": 4, "ack": 3},
    "welcome": {"type": "welcome", "protocol": PROTOCOL, "session": "s1", "generation": "a1b2", "resumed": False, "ack": 0},
    "snapshot": {"type": "snapshot", "n": 1, "ack": 0, "layout": _layout, "pending": ["total.children"], "failures": [], "title": "A title"},
    "snapshot-edited": {"type": "snapshot", "n": 1, "ack": 0, "layout": _layout, "pending": [], "failures": [], "title": "A title", "edited": [["year", {"value": 1952}]]},
    "patch-edited": {"type": "patch", "n": 2, "ack": 1, "ops": [["box", "children", [_button]]], "edited": [["year", {"value": 1952}]], "overruled": [["name", {"value": None}]]},
    "patch": {"type": "patch", "n": 2, "ack": 1, "ops": [["total", "children", "3"]], "done": [1]},
    "patch-sealed": {"type": "patch", "n": 3, "ack": 2, "ops": [["total", "children", "3"]], "kept": [["said", "children", "hi"]], "own": [["year", "value"]], "done": [2], "gone": [2], "open": [["watch->clock.children", [], []]], "seal": "1790000000." + "0f" * 16},
    "patch-figure": {"type": "patch", "n": 3, "ack": 1, "ops": [["graph", "figure", _figure], ["heat", "figure", {"data": [{"z": _grid}]}]]},
    "patch-odd-arrays": {"type": "patch", "n": 4, "ack": 1, "ops": [["a", "data", [np.array([7], dtype="u1"), np.array([], dtype="f8"), np.array([1, 2, 3], dtype="i2")]]]},
    "patch-held": {"type": "patch", "n": 4, "ack": 1, "ops": [["a", "data", _long], ["b", "data", {"again": _long, "other": _long + 1}]]},
    "patch-failure": {"type": "patch", "n": 5, "ack": 1, "pending": [], "failures": [_failure], "output": _output},
    "patch-not-finite": {"type": "patch", "n": 6, "ack": 1, "ops": [["a", "data", [float("nan"), float("inf"), 1.0]]]},
    "snapshot-clientside": {"type": "snapshot", "n": 1, "ack": 0, "layout": _layout, "pending": [], "failures": [], "title": "A title", "clientside": _bindings},
    "patch-operations": {"type": "patch", "n": 7, "ack": 1, "ops": [["graph", "figure", None, _append], ["list", "children", None, [_insert]], ["total", "children", "3"]]},
    "patch-clientside": {"type": "patch", "n": 8, "ack": 1, "clientside": {"set": {_scale: _bindings["set"][_scale]}, "gone": [_draw], "reported": []}},
    "patch-calls": {"type": "patch", "n": 9, "ack": 1, "ops": [["year", "value", 1987]], "calls": [[1, _draw, ["year.value"]], [2, _scale, []]]},
    "event-ran": {"type": "event", "n": 3, "ack": 3, "changes": [["year", {"value": 1992}]], "ran": [[_draw, {"values": [["total", "children", "1992"]]}], [_scale, {"prevented": True}]]},
    "event-results": {"type": "event", "n": 4, "ack": 9, "changes": [], "results": [[1, {"values": [["graph", "figure", None, _append]]}], [2, {"error": _told}]]},
    "event-forced": {"type": "event", "n": 5, "ack": 9, "changes": [["total", {"children": "set"}]], "forced": True},
    "event-address": {"type": "event", "n": 6, "ack": 9, "changes": [["year", {"value": 2002}]], "address": "/sales?year=2002&continent=Asia,Europe#low"},
    "patch-download": {"type": "patch", "n": 10, "ack": 1, "ops": [["file", "data", {"filename": "a.bin", "content": {"download": "d1", "size": 3000000}, "base64": True}]]},
    "download": {"type": "download", "download": "d1", "first": 524288, "count": 524288},
    "download-over": {"type": "download", "download": "d1", "over": True},
    "download-piece": {"type": "download", "download": "d1", "first": 524288, "bytes": np.arange(5, dtype="u1")},
    "download-refused": {"type": "download", "download": "d1", "refused": "gone"},
    "bye": {"type": "bye"},
    "inspect": {"type": "inspect", "on": True},
    "inspect-told": {"type": "inspect", "serial": 1, "graph": _graph, "components": {"year": "Slider"}, "timings": {"draw": _timing}, "log": [_entry]},
    "inspect-refused": {"type": "inspect", "refused": "..."},
    "welcome-inspectable": {"type": "welcome", "protocol": PROTOCOL, "session": "s1", "generation": "a1b2", "resumed": True, "ack": 4, "inspectable": True},
    "upload": {"type": "upload", "upload": "u1-0", "drop": "u1", "component": "up", "name": "folder/a.csv", "size": 300000, "mime": "text/csv", "last_modified": 1700000000.5, "offset": 262144, "data": np.arange(5, dtype="u1")},
    "upload-probe": {"type": "upload", "upload": "u1-0", "drop": "u1", "component": "up", "name": "a.csv", "size": 300000, "mime": "", "last_modified": 1700000000.5, "offset": 262144, "probe": 3},
    "upload-cancel": {"type": "upload", "upload": "u1-0", "cancel": True},
    "upload-received": {"type": "upload", "upload": "u1-0", "received": 262144, "probe": 3},
    "upload-refused": {"type": "upload", "upload": "u1-0", "refused": {"reason": "too_large", "message": "It has 11 bytes; 10 are allowed."}},
    "upload-lost": {"type": "upload", "upload": "u1-0", "lost": True},
    "event-upload": {"type": "event", "n": 6, "ack": 9, "changes": [["up", {"contents": {"upload": "u1-0"}, "file": {"upload": "u1-0"}, "filename": "a.csv", "last_modified": 1700000000.5, "refused": None}]]},
    "patch-frame": {"type": "patch", "n": 11, "ack": 1, "ops": [["table", "data", _frame]]},
    "patch-frame-edited": {"type": "patch", "n": 12, "ack": 1, "ops": [["table", "data", None, [{"operation": "Assign", "location": ["version"], "params": {"value": 6}}, {"operation": "Assign", "location": ["rows"], "params": {"value": 2}}]]]},
    "event-edit": {"type": "event", "n": 7, "ack": 11, "changes": [["table", {"data_edits": [{"row": 1, "column_id": "city", "value": "Lima", "previous": None, "timestamp": 1790000000000}]}]]},
    "rows": {"type": "rows", "request": 3, "component": "table", "frame": 4, "first": 500, "count": 90, "query": {"filter_query": "{price} > 1", "insensitive": ["city"], "sort_by": [{"column_id": "price", "direction": "desc"}], "sort_as_null": {"price": [0]}}},
    "rows-told": {"type": "rows", "request": 3, "component": "table", "frame": 4, "first": 500, "version": 5, "rows": 502, "columns": _frame["window"]["columns"], "index": np.array([7, 3, 5], dtype="i4")},
    "rows-refused": {"type": "rows", "request": 3, "component": "table", "frame": 4, "first": 500, "refused": "There is no column 'prise'."},
    "stop": {"type": "stop", "props": ["total.children", '{"index":1,"type":"a"}.value']},
    "patch-stopped": {"type": "patch", "n": 13, "ack": 1, "failures": [{"id": "total->total.children", "title": "Stopped", "message": "...", "outputs": ["total.children"], "traceback": None, "incident": None, "places": [], "stopped": "over"}], "done": [2], "pending": []},
    "ping": {"type": "ping"},
    "restart": {"type": "restart"},
    "refused": {"type": "refused", "title": "Two versions", "message": "...", "command": "pip install \"nbdash==0.1.0\""},
}  # fmt: skip


def golden(name: str) -> str:
    """The file's text for one message."""
    encoded = encode(MESSAGES[name], HeldArrays())
    content = {
        "name": name,
        "header": json.loads(encoded.header),
        "buffers": [bytes(buffer).hex() for buffer in encoded.buffers],
        "frame": join(encoded).hex(),
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Write or compare all files."""
    stale = [name for name in MESSAGES if not _path(name).exists() or _path(name).read_text("utf-8") != golden(name)]
    if "--check" in sys.argv:
        print("\n".join(f"stale: {_path(name)}" for name in stale) or "golden messages are fresh")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name in stale:
        _path(name).write_text(golden(name), "utf-8")
    return 0


def _path(name: str) -> Path:
    return FOLDER / f"{name}.json"


if __name__ == "__main__":
    sys.exit(main())
