"""Random apps for the state machine: small layouts whose boxes hold parts that come and go, and callbacks among them.

Everything is chosen by drawing few small integers, since drawing is what takes the time.
"""

from __future__ import annotations

from hypothesis import strategies as st

from tests.properties.model import Definition, Element

LEAVES = ["a", "b", "c", "d", "e"]
"""Always in the layout."""
PARTS = ["p", "q", "r", "s", "t", "u"]
"""In the layout when a box holds them."""
BOXES = ["one.children", "two.children", "two.label", "inner.children"]
"""Where parts can stand; `inner` is a part itself."""
GHOST = "ghost.value"

PROPS = [
    *(f"{id}.value" for id in LEAVES),
    "one.children",
    *(f"{id}.value" for id in PARTS[:3]),
    "two.children",
    "inner.children",
    *(f"{id}.value" for id in PARTS[3:]),
    "two.label",
    *(f"{id}.note" for id in LEAVES),
    *(f"{id}.note" for id in PARTS[:4]),
    "inner.note",
    GHOST,
]
"""Neighbours are likely to meet in one app."""
assert len(PROPS) <= 30

_ODD = [["p", "p"], ["a"], ["t"], ["p"], ["one"]]
"""Ids that exist already, or could."""
_SHAPES: dict[str, list[list[str]]] = {
    "one.children": [["p", "q", "inner"], ["p", "inner"], ["p", "q"], ["q"], ["inner"], []],
    "two.children": [["t", "u"], ["t", "", "u"], ["t"], ["u", "t"], []],
    "two.label": [[], ["u"], ["w"]],
    "inner.children": [["r", "s"], ["r"], ["s", "r"], []],
}
"""What a box usually holds; "" is a component without an id."""


def chunk(prop: str, number: int) -> list[Element]:
    """Some parts for a box."""
    usual = _SHAPES[prop]
    shape = _ODD[number // 8 % len(_ODD)] if number % 8 == 7 else usual[number % len(usual)]
    return [
        Element(id, {"children": chunk("inner.children", number // 8 % 4)})
        if id == "inner"
        else Element(id or None, {"value": 0})
        for id in shape
    ]


def value_for(prop: str, number: int) -> object:
    """A value for a prop: parts for a box (seldom text), else one of a few numbers."""
    if prop not in _SHAPES:
        return number % 4
    return "text" if number % 16 == 14 else chunk(prop, number)


def layout(first: int, second: int) -> Element:
    """A layout whose boxes usually hold something."""
    one = Element("one", {"children": chunk("one.children", first % 7)})
    two = Element("two", {"children": chunk("two.children", second % 7)})
    return Element("root", {"children": [*(Element(id, {"value": 0}) for id in LEAVES), one, two]})


_number = st.integers(0, 255)


@st.composite
def definitions(draw: st.DrawFn) -> list[Definition]:
    """Up to 15 callbacks. The fewer props they share, the denser the graph; a slanted one has no long cycles."""
    pool = draw(st.integers(4, len(PROPS)))
    start = draw(st.integers(0, len(PROPS) - pool))
    props = PROPS[start : start + pool]
    slanted = draw(st.booleans())
    single = draw(st.booleans())  # at most one writer for each prop
    written: set[str] = set()
    found: list[Definition] = []
    for index in range(draw(st.integers(1, 15))):
        shape, flags = draw(_number), draw(_number)
        n_outputs, n_inputs, n_states = (
            (1, 1, 2, 0)[shape % 4],
            (1, 2, 3, 0)[shape // 4 % 4],
            (0, 0, 0, 1)[shape // 16 % 4],
        )
        drawn = [draw(st.integers(0, pool - 1)) for _ in range(n_outputs + n_inputs)]
        if slanted:
            drawn.sort()
        inputs = list(dict.fromkeys(props[number] for number in drawn[:n_inputs]))
        outputs = list(dict.fromkeys(props[number] for number in drawn[n_inputs:]))
        if slanted:
            outputs = [prop for prop in outputs if prop not in inputs]
        if shape // 64 == 3:
            outputs = list(dict.fromkeys([*outputs, BOXES[flags // 64]]))  # parts should come and go often
        if single:
            outputs = [prop for prop in outputs if prop not in written]
            written.update(outputs)
        states = [props[draw(st.integers(0, pool - 1))] for _ in range(n_states)]
        found.append(
            Definition(
                key=f"f{index}",
                outputs=outputs,
                inputs=inputs,
                states=states,
                prevented=flags % 4 == 1,
                optional=[*inputs, *states, *outputs][flags // 4 % 4 :] if flags // 16 % 4 == 1 else [],
            )
        )
    return found
