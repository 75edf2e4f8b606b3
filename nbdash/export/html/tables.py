"""Data frames in tables: in an exported file their rows are in the page, which sorts and filters them itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

from nbdash.components.frames import takes_frames
from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node

if TYPE_CHECKING:
    from nbdash.frames.frame import Frame

MAX_CELLS = 500_000
"""Cells of one table that are put in: some megabytes. Of larger ones the page has the first rows, and says so."""


def large_frames(nodes: Iterable[Node]) -> list[tuple[str, Frame]]:
    """The frames that are too large to be put in, with the ids of their tables."""
    found = ((node.key or "", frame) for node in nodes if (frame := _frame(node)) is not None)
    return [(key, frame) for key, frame in found if _is_large(frame)]


def put_frames_in(nodes: Iterable[Node]) -> None:
    """Give tables the rows of their frames, in the place of the frames."""
    for node in nodes:
        for name, value in shown_props(node).items():
            if node.props.get(name) is not value:
                node.set(name, value)


def shown_props(node: Node) -> dict[str, Any]:
    """The props of a component in a page without Python; a table of a frame looks and works as it did."""
    frame = _frame(node)
    if frame is None:
        return node.props
    if _is_large(frame):
        return {**node.props, "data": shown_data(frame)}
    return {
        **node.props,
        "data": shown_data(frame),
        "columns": _columns(frame, node.props.get("columns")),
        "page_action": node.props.get("page_action") or "none",
        "virtualization": True,
    }


def shown_data(frame: Frame) -> Any:
    """What `data` holds there: rows; of a large frame what pages are told of one, with as many rows as there may be."""
    from nbdash.frames.windows import told_value

    if not _is_large(frame):
        whole = frame.whole()
        whole = whole.collect() if hasattr(whole, "collect") else whole
        values = {column.id: list(map(told_value, whole[column.id].to_list())) for column in frame.columns}
        return [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
    # its own numbers count all frames that were ever made
    number = crc32(repr((frame.length, [column.told() for column in frame.columns], frame.records(100))).encode())
    told = {**frame.told(), "frame": number, "version": 1}
    if not frame.edits:
        count = max(1, MAX_CELLS // len(frame.columns))
        told["window"] = {"first": 0, "count": count, "columns": frame.window(range(count), 1 << 40)}
    return told


def frame_in(value: object) -> Frame | None:
    """A frame, if this is one."""
    return cast("Frame", value) if isinstance(value, Leaf) and hasattr(value, "whole") else None


def _columns(frame: Frame, given: Any) -> list[dict[str, Any]]:
    """The columns that a table of the frame has: as `frameColumns` in `js/src/components/table/frame/columns.ts`."""
    known: dict[str, dict[str, Any]] = {}
    for column in frame.columns:
        told = {key: value for key, value in column.told().items() if key != "kind"}
        known[column.id] = {**told, "validation": {"allow_null": True}}
    if not given:
        return list(known.values())
    found: list[dict[str, Any]] = []
    for column in cast("list[dict[str, Any]]", given):
        own = dict(known.get(column["id"], {}))
        own.pop("name", None)
        if "type" in column and column["type"] != own.get("type"):
            own.pop("format", None)
        found.append({**own, **column})
    return found


def _frame(node: Node) -> Frame | None:
    """The frame that a table shows."""
    return frame_in(node.props.get("data")) if takes_frames(node.namespace, node.type, "data") else None


def _is_large(frame: Frame) -> bool:
    return frame.length * len(frame.columns) > MAX_CELLS
