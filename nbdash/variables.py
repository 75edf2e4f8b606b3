"""`Variable("df")`: a variable of the kernel where a component's prop may stand; `changed("df")` tells of it."""

from __future__ import annotations

import keyword
from collections.abc import Iterable

from nbdash.context import current_call
from nbdash.dependencies import Input
from nbdash.engine.outcome import Edit
from nbdash.errors import IncorrectTypeException, UnknownVariableError, did_you_mean, explain, shorten
from nbdash.graph.spec import variable
from nbdash.names import Variables, everywhere, named, watch


class Variable(Input):
    """A variable of the kernel in the place of a component's prop: the object itself, never copied or sent.

    As an input, bare or `Input(Variable("df"))`, it calls the callback when a cell has bound the name to another
    object, or when `nbdash.changed("df")` says that the object itself has changed. `State(Variable("df"))` is only
    read. `Output(Variable("df"))` binds the name, so that the cells below read what the callback has returned.

    A callback that lacks one of its variables is called as soon as there is one. In a served app the values are those
    that the program left, until a callback sets another: that one is for its visitor alone.

    Parameters
    ----------
    name
        The name, as cells know it.
    allow_optional
        Whether the variable may be missing; the argument is then None.

    Raises
    ------
    IncorrectTypeException
        If it is no name.

    Examples
    --------
    >>> from nbdash import App, Input, Output, State, Variable
    >>> app = App()
    >>> @app.callback(Output("rows", "children"), Variable("df"), State(Variable("limit")))
    ... def rows(df, limit):
    ...     return len(df[:limit])
    >>> @app.callback(Output(Variable("chosen")), Input("year", "value"), State(Variable("df")))
    ... def choose(year, df):
    ...     return df[df.year == year]
    """

    def __init__(self, name: str, *, allow_optional: bool = False) -> None:
        _check_name(name)
        self.component_id = name
        self.component_property = "variable"
        self.target = variable(name)
        self.allow_optional = allow_optional
        watch(name)

    def __repr__(self) -> str:
        return str(self)


def _check_name(name: object) -> None:
    if isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name):
        return
    what = f"Variable was given {shorten(name)}, which is no variable's name."
    remedy = 'Give the name of a variable in quotes: Variable("df").'
    found = named(name)
    if found:
        remedy = f"Give its name, in quotes: Variable({found!r})."
    elif isinstance(name, str):
        whole = name.partition(".")[0].partition("[")[0]
        if whole.isidentifier():
            remedy = f"Name the variable alone, and take what you need from it in the callback: Variable({whole!r})."
    raise IncorrectTypeException(explain(what, where="Variable", remedy=remedy))


def changed(*names: str) -> None:
    """Say that objects have changed without being bound anew: callbacks with these variables as inputs are called.

    From a cell, a callback or a thread. A cell that binds a name to another object need not say so.

    Parameters
    ----------
    *names
        The variables' names.

    Raises
    ------
    UnknownVariableError
        (A `NameError`.) If there is no such variable.
    IncorrectTypeException
        If something else is given.

    Examples
    --------
    >>> import nbdash
    >>> app = nbdash.App()
    >>> prices = [1, 2]
    >>> prices.append(3)
    >>> nbdash.changed("prices")
    """
    for name in names:
        if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance] (untyped callers)
            what = f"changed was given {shorten(name)}."
            remedy = f"Give the variable's name, in quotes: changed({named(name) or 'df'!r})."
            raise IncorrectTypeException(explain(what, remedy=remedy))
    call = current_call.get(None)
    seen = call.driver.variables if call is not None and call.driver is not None else None
    if call is None or call.driver is None or not isinstance(seen, Variables):
        for name in names:
            _changed_for_all(name)
        return
    for name in names:
        if name not in seen:
            raise _unknown(name, seen.likely(), str(call.run.spec))
    call.driver.set_props([Edit(variable(name), []) for name in names], call.run)
    seen.names.changed((name for name in names if name not in seen.own), but=seen)


def _changed_for_all(name: str) -> None:
    holding = [names for names in everywhere() if name in names.values]
    if not holding:
        raise _unknown(name, (known for names in everywhere() for known in Variables(names).likely()), "")
    for names in holding:
        names.changed((name,))


def _unknown(name: str, candidates: Iterable[str], where: str) -> UnknownVariableError:
    """What is raised for a name that stands for nothing."""
    remedy = did_you_mean(name, candidates) or "Run the cell that makes it first."
    return UnknownVariableError(explain(f"There is no variable {name!r}.", where=where, remedy=remedy))
