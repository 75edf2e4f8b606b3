"""What the arguments of `@callback` say: which props, in which shape, and when the function is called."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from nbdash.dependencies import Input, Output, State
from nbdash.errors import IncorrectTypeException, explain, shorten
from nbdash.from_dash import own_dependencies
from nbdash.graph.spec import VARIABLES
from nbdash.grouping import Grouping, leaves, rebuild

_EXAMPLE = 'Write @app.callback(Output("id", "prop"), Input("id", "prop"), ...).'


@dataclass(frozen=True, slots=True)
class Signature:
    """Outputs and arguments, in the shapes that the function returns and takes."""

    outputs: Grouping
    """One bare `Output`: the function returns its value. No outputs: an empty list."""
    arguments: Grouping
    """A list: taken by position. A dict: taken by keyword."""
    prevent_initial_call: bool | None = None

    @property
    def flat_outputs(self) -> tuple[Output, ...]:
        """The outputs, in order."""
        return tuple(leaves(self.outputs))

    @property
    def flat_arguments(self) -> tuple[Input | State, ...]:
        """Inputs and states, in the order in which the function takes them."""
        return tuple(leaves(self.arguments))

    @property
    def mark(self) -> str:
        """What tells callbacks that share an output apart: made of the inputs (7.11)."""
        inputs = (str(argument) for argument in self.flat_arguments if isinstance(argument, Input))
        return hashlib.sha256("\n".join(inputs).encode()).hexdigest()[:32]


def read_signature(
    positional: Sequence[Any], output: Grouping = None, inputs: Grouping = None, state: Grouping = None, where: str = ""
) -> Signature:
    """Read the arguments of `@callback`.

    Parameters
    ----------
    positional
        Outputs, then inputs and states, singly or in lists; or a grouping of outputs, then a dict of inputs and states.
        A bool at the end is an older way to write `prevent_initial_call`.
    output, inputs, state
        The same by keyword: one dependency, or a grouping of them.
    where
        The function, for messages.

    Raises
    ------
    IncorrectTypeException
        If something else stands there, or an output comes after an input.
    """
    given = [own_dependencies(item) for item in positional]
    output, inputs, state = (own_dependencies(grouping) for grouping in (output, inputs, state))
    prevent: bool | None = None
    if given and isinstance(given[-1], bool):
        prevent = given.pop()
    _check(given, (Output, Input, State), where)
    output, state = _naming_variables(Output, output), _naming_variables(State, state)
    outputs = output
    if output is None:
        outputs = _take_outputs(given, where)
    arguments = _keyword_arguments(inputs, state, where) if inputs is not None or state is not None else None
    if arguments is None:
        is_dict = len(given) == 1 and isinstance(given[0], dict)
        arguments = cast("Grouping", given[0] if is_dict else _flat(given))
    elif given:
        raise _wrong(f"@callback was given {shorten(given[0])} beside inputs= or state=.", where)
    _check(outputs, (Output,), where)
    _check(arguments, (Input, State), where)
    return Signature(outputs, arguments, prevent)


def _naming_variables(kind: type[Output] | type[State], grouping: Grouping) -> Grouping:
    """A bare variable is an input, but not where the keyword says what is meant."""

    def named(leaf: Any) -> Any:
        is_bare = isinstance(leaf, Input) and leaf.target.id == VARIABLES and type(leaf) is not Input
        return kind(cast("Any", leaf)) if is_bare else leaf

    return rebuild(grouping, map(named, leaves(grouping)))


def _take_outputs(given: list[Any], where: str) -> Grouping:
    """Take the outputs from the front."""
    if given and not isinstance(given[0], Output) and _are_outputs(given[0]):
        first = given.pop(0)
        if isinstance(first, dict) or not (given and _are_outputs(given[0])):
            return cast("Grouping", first)
        given.insert(0, first)
    taken: list[Any] = []
    is_bare = True
    while given and _are_outputs(given[0]):
        first = given.pop(0)
        is_bare = is_bare and isinstance(first, Output)
        taken += leaves(first)
    if any(isinstance(item, Output) for item in _flat(given)):
        raise _wrong("An Output comes after an Input or State.", where, "Put all outputs first.")
    return taken[0] if is_bare and len(taken) == 1 else taken


def _keyword_arguments(inputs: Grouping, state: Grouping, where: str) -> Grouping:
    if inputs is None:
        raise _wrong("@callback was given state= without inputs=.", where, "Give inputs= too.")
    if isinstance(inputs, dict):
        if state is not None and not isinstance(state, dict):
            raise _wrong("inputs= is a dict, but state= is none.", where, "Make both dicts, or both lists.")
        return {**cast("dict[str, Any]", inputs), **cast("dict[str, Any]", state or {})}
    if isinstance(state, dict):
        raise _wrong("state= is a dict, but inputs= is none.", where, "Make both dicts, or both lists.")
    return [*_as_list(inputs), *_as_list(state)]


def _as_list(grouping: Grouping) -> list[Any]:
    if grouping is None:
        return []
    return list(cast("list[Any]", grouping)) if isinstance(grouping, (list, tuple)) else [grouping]


def _are_outputs(value: object) -> bool:
    found = list(leaves(value))
    return bool(found) and all(isinstance(leaf, Output) for leaf in found)


def _flat(given: Sequence[Any]) -> list[Any]:
    return [leaf for item in given for leaf in leaves(item)]


def _check(grouping: Grouping, kinds: tuple[type, ...], where: str) -> None:
    names = " or ".join(kind.__name__ for kind in kinds)
    for leaf in leaves(grouping):
        if not isinstance(leaf, kinds):
            known = isinstance(leaf, (Output, Input, State))
            expected = f"no {names}" if known else "no Output, Input or State"
            raise _wrong(f"@callback was given {shorten(leaf)}, which is {expected}.", where)


def _wrong(what: str, where: str, remedy: str = _EXAMPLE) -> IncorrectTypeException:
    return IncorrectTypeException(explain(what, where=where, remedy=remedy))
