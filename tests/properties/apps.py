"""Random apps for the state machine: small layouts whose boxes hold parts that come and go, and callbacks among them.

Parts with string ids are single letters. Parts with dict ids are items (in a list), rows (in a grid) and the cells that
a row holds; knobs have dict ids too and stay. Everything is chosen by drawing few small integers, since drawing is what
takes the time.
"""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from tests.properties.model import ALL, ALLSMALLER, MATCH, Definition, Element, Patch, entries, id_of, name_of


def dict_id(kind: str, i: object, j: object = None) -> str:
    """The canonical id of a part."""
    keys = {"i": i, "t": kind} if j is None else {"i": i, "j": j, "t": kind}
    return json.dumps(keys, separators=(",", ":"))


LEAVES = ["a", "b", "c", "d", "e"]
"""Always in the layout."""
KNOBS = [dict_id("knob", 2), dict_id("knob", 1)]
"""Always in the layout, too."""
PARTS = ["p", "q", "r", "s", "t", "u"]
"""In the layout when a box holds them."""
BOXES = ["one.children", "list.children", "two.children", "two.label", "grid.children", "inner.children"]
"""Where parts can stand; `inner` is a part itself. So is each row, which holds cells."""
GHOST = "ghost.value"
VARIABLE = "variable.value"
"""A variable of the kernel; for the model a prop like any other, of a component that is always there."""

BASES = [
    "a.value",
    VARIABLE,
    "b.value",
    "knob.value",
    "c.value",
    "list.children",
    "item.value",
    "d.data",
    "grid.children",
    "row.value",
    "e.value",
    "one.children",
    "row.children",
    "cell.value",
    "p.value",
    "item.data",
    "d.value",
    "q.value",
    "two.children",
    "inner.children",
    "r.value",
    "s.value",
    "t.value",
    "u.value",
    "cell.note",
    "item.note",
    "two.label",
    "knob.note",
    *(f"{id}.note" for id in LEAVES),
    "p.note",
    "inner.note",
    GHOST,
]
"""What callbacks read and write. Neighbours are likely to meet in one app."""
WILD_BASES = [
    "knob.value",
    "a.value",
    VARIABLE,
    "item.value",
    "list.children",
    "row.value",
    "grid.children",
    "cell.value",
    "row.children",
    "item.data",
    "b.value",
    "knob.note",
    "cell.note",
    "d.data",
    "item.note",
    "one.children",
]
"""For apps that are mostly of parts with dict ids."""
KINDS = ("knob", "item", "row", "cell")

_ODD = [["p", "p"], ["a"], ["t"], [dict_id("item", 1)], ["one"]]
"""Ids that exist already, or could."""
_SHAPES: dict[str, list[list[str]]] = {
    "one.children": [["p", "q", "inner"], ["p", "inner"], ["p", dict_id("item", 3)], ["q"], ["inner"], []],
    "two.children": [["t", "u"], ["t", "", "u"], ["t"], ["u", "t"], []],
    "two.label": [[], ["u"], ["w"]],
    "inner.children": [["r", "s"], ["r"], ["s", "r"], []],
    "list.children": [
        [dict_id("item", i) for i in shape]
        for shape in ([1, 2], [2, 10], ["9", True, 1], [1, "b"], [], [10, "9", 2], [2, 1], [False, "b", True, 1])
    ],
    "grid.children": [[dict_id("row", i) for i in shape] for shape in ([1, 2], [2], [1, "1"], [2, 1], [], [1])],
}
"""What a box usually holds; "" is a component without an id."""
_CELLS: list[list[object]] = [[1, 2], [1], [2, 1], [], [1, 3, "2"]]
"""What a row usually holds."""


def chunk(prop: str, number: int) -> list[object]:
    """Some parts for a box."""
    if id_of(prop).startswith("{"):
        row = json.loads(id_of(prop))["i"]
        cells = _CELLS[number % len(_CELLS)]
        shape = [dict_id("cell", row, cell) for cell in cells] + ([dict_id("item", 1)] if number % 32 == 31 else [])
    else:
        usual = _SHAPES[prop]
        shape = _ODD[number // 8 % len(_ODD)] if number % 16 == 15 else usual[number % len(usual)]
    return [part(id, number // 8) for id in shape]


def part(id: str, number: int) -> Element:
    """A part as it is when it is new."""
    if id == "inner":
        return Element(id, {"children": chunk("inner.children", number % 4)})
    if '"row"' in id:
        return Element(id, {"value": 0, "children": chunk(f"{id}.children", number % 4)})
    if '"item"' in id:
        return Element(id, {"value": 0, "data": [number % 2]})
    return Element(id or None, {"value": 0})


def value_for(prop: str, number: int) -> object:
    """A value for a prop: parts for a box (seldom text), some data, else one of a few numbers."""
    if prop in BOXES or name_of(prop) == "children":
        return "text" if number % 16 == 14 else chunk(prop, number)
    if name_of(prop) == "data":
        return {"k": number % 3, "l": [number % 2]} if number % 4 == 3 else [*range(number % 4)]
    return number % 4


def patch_for(prop: str, number: int) -> Patch:
    """One or two operations, most of which fit what the prop usually holds."""
    steps = [_step(prop, number % 32)]
    if number // 32:
        steps.append(_step(prop, number * 7 % 32))
    return Patch(steps)


def _step(prop: str, number: int) -> tuple[str, list[Any], Any]:
    if prop in BOXES or name_of(prop) == "children":
        new = [*chunk(prop, number % 8), part("", 0)]
        kind = ("Append", "Prepend", "Insert", "Delete", "Extend", "Assign", "Reverse", "Clear")[number % 8]
        place = (number // 8) - 1
        if kind in ("Append", "Prepend"):
            return kind, [], new[0]
        if kind == "Insert":
            return kind, [], (place, new[0])
        if kind == "Extend":
            return kind, [], new[:2]
        if kind == "Reverse":
            return (kind, [], None) if number // 8 else ("Assign", [0, "props", "value"], 3)
        if kind == "Clear":
            return (kind, [], None) if number // 8 else ("Add", [-1, "props", "value"], 1)
        return kind, [place], new[-1] if kind == "Assign" else None
    if name_of(prop) == "data":
        return (
            ("Append", [], number),
            ("Prepend", [], number),
            ("Insert", [], (number // 8 - 1, 5)),
            ("Extend", [], [1, 0]),
            ("Delete", [-1], None),
            ("Assign", [number // 12 - 1], 7),
            ("Assign", ["k"], 2),
            ("Add", ["k"], 1.5),
            ("Append", ["l"], 4),
            ("Remove", [], 1),
            ("Merge", [], {"k": 9, "m": []}),
            ("Reverse", [], None),
            ("Clear", [], None),
            ("Delete", ["k"], None),
            ("Sub", [0], 1),
            ("Assign", ["l", 0], {"x": 1}),
        )[number % 16]
    kind = ("Add", "Sub", "Mul", "Div", "Append", "Add", "Add", "Assign")[number % 8]
    return kind, (["x"] if kind == "Assign" else []), number // 8 if kind != "Div" else number // 8 + 1


def layout(first: int, second: int) -> Element:
    """A layout whose boxes usually hold something."""
    one = Element("one", {"children": chunk("one.children", first % 7)})
    grid = Element("grid", {"children": chunk("grid.children", first // 8 % 6 + second // 64 * 8)})
    two = Element("two", {"children": chunk("two.children", second % 7)})
    items = Element("list", {"children": chunk("list.children", second // 8 % 8)})
    stay = [*(Element(id, {"value": 0}) for id in [*LEAVES, *KNOBS, id_of(VARIABLE)])]
    return Element("root", {"children": [*stay, one, grid, two, items]})


MOST = 15
"""Callbacks in an app."""
_number = st.integers(0, 255)


@st.composite
def definitions(draw: st.DrawFn) -> list[Definition]:
    """Some callbacks. The fewer props they share, the denser the graph; a slanted one has no long cycles."""
    bases = draw(st.sampled_from([BASES, WILD_BASES, WILD_BASES]))
    pool = draw(st.integers(4, len(bases)))
    start = draw(st.integers(0, len(bases) - pool))
    bases = bases[start : start + pool]
    slanted = draw(st.booleans())
    single = draw(st.booleans())  # at most one writer for each prop
    written: set[str] = set()
    found: list[Definition] = []
    for index in range(draw(st.integers(1, MOST))):
        shape, flags, forms = draw(_number), draw(_number), draw(_number)
        n_outputs, n_inputs, n_states = (
            (1, 1, 2, 0)[shape % 4],
            (1, 2, 3, 0)[shape // 4 % 4],
            (0, 0, 0, 1)[shape // 16 % 4],
        )
        drawn = [draw(st.integers(0, pool - 1)) for _ in range(n_outputs + n_inputs)]
        if slanted:
            drawn.sort()
        inputs = list(dict.fromkeys(bases[number] for number in drawn[:n_inputs]))
        outputs = list(dict.fromkeys(bases[number] for number in drawn[n_inputs:]))
        if slanted:
            outputs = [base for base in outputs if base not in inputs]
        if shape // 64 == 3:  # parts should come and go often
            wild = bool(outputs) and all(map(_is_wild, outputs))
            outputs = list(dict.fromkeys([*outputs, "row.children" if wild else BOXES[flags // 64 + forms % 3]]))
        if single:
            outputs = [base for base in outputs if base not in written]
            written.update(outputs)
        states = [bases[draw(st.integers(0, pool - 1))] for _ in range(n_states)]
        definition = _with_wildcards(f"f{index}", outputs, inputs, states, forms)
        named = [*definition.inputs, *definition.states, *definition.outputs]
        definition.prevented = flags % 4 == 1
        definition.optional = named[flags // 4 % 4 :] if flags // 16 % 4 == 1 else []
        definition.clientside = flags // 16 % 4 == 2 and VARIABLE not in named
        definition.stream = flags % 4 == 3 and not definition.clientside
        definition.persistent = definition.stream and flags // 4 % 4 == 3
        if flags // 16 % 4 == 3:
            definition.running = _running(definition, flags)
        found.append(definition)
    return found


def _with_wildcards(key: str, outputs: list[str], inputs: list[str], states: list[str], forms: int) -> Definition:
    """Choose a wildcard, or a constant, for each value in the ids; so that they go together (6.5)."""
    keys: list[str] = []
    if outputs and all(map(_is_wild, outputs)) and forms % 4:
        both = all(base.startswith("cell") for base in outputs) and forms % 4 != 3
        keys = ["i", "j"] if both else ["i"]
        written = [_target(base, {**dict.fromkeys(keys, MATCH)}, ALL) for base in outputs]
    else:
        written = [_target(base, {}, ALL if (forms + place) % 4 else "1") for place, base in enumerate(outputs)]
    bound = bool(keys)
    if not bound and forms // 4 % 4 < 2:  # MATCH in inputs only
        keys = ["i", "j"] if any(base.startswith("cell") for base in inputs) and forms % 2 else ["i"]

    def reading(base: str, choice: int) -> str:
        if choice < 2 or (choice < 4 and not bound):
            return _target(base, dict.fromkeys(keys, MATCH), ALL if keys or choice % 2 else "1")
        if choice in (2, 3):
            return _target(base, {**dict.fromkeys(keys, MATCH), keys[-1]: ALLSMALLER}, ALL)
        if choice == 4 and bound:
            return _target(base, dict.fromkeys(keys, ALLSMALLER), ALL)
        return _target(base, {}, ALL if choice < 7 else "1")

    read = [reading(base, (forms // 4 >> place) % 8) for place, base in enumerate(inputs)]
    if not bound:  # 6.5: one of the inputs gives all values
        mine = {frozenset(key for key, value in entries(id_of(one)).items() if value == MATCH) for one in read}
        whole = frozenset().union(*mine)
        keys = sorted(whole)
        if whole not in mine:
            keys = []
            read = [one.replace(MATCH, ALL) for one in read]
    seen = [
        _target(base, dict.fromkeys(keys, MATCH) if forms // 16 % 2 else {}, ALL if forms // 32 % 4 else "1")
        for base in states
    ]
    return Definition(key, list(dict.fromkeys(written)), list(dict.fromkeys(read)), seen)


def _is_wild(base: str) -> bool:
    return id_of(base) in KINDS


def _target(base: str, values: dict[str, str], other: str) -> str:
    """A dependency on a base; in a dict id with these values, and the other one where none is given."""
    if not _is_wild(base):
        return base
    i, j = (values.get(key, other) for key in "ij")
    j = f'"j":{j},' if base.startswith("cell") else ""
    return f'{{"i":{i},{j}"t":"{id_of(base)}"}}.{name_of(base)}'


def _running(definition: Definition, flags: int) -> list[tuple[str, Any, Any]]:
    """What shows that a call runs: sometimes a watched prop, sometimes one that does not exist."""
    bound = any(MATCH in target for target in [*definition.outputs, *definition.inputs])
    knob = _target("knob.note", {"i": MATCH} if bound else {}, ALL)
    watched = _target("knob.value", {"i": MATCH} if bound and flags % 2 else {}, ALL)
    return [
        [("e.note", 1, 0)],
        [(knob, 1, 0), ("d.value", 2, 3)],
        [(watched, 3, 2)],
        [(GHOST, 1, 0), (knob, 2, 1)],
    ][flags // 64]
