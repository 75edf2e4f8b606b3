"""Python functions in the place of clientside callbacks, which a test has no page for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from nbdash.callbacks import NoUpdate
from nbdash.components.tree import plain, readable
from nbdash.engine.outcome import Failure, Outcome, Update, Values
from nbdash.engine.session import Run
from nbdash.errors import InvalidCallbackReturnValue, PreventUpdate, explain, shorten
from nbdash.graph.spec import Prop

StandIn = Callable[..., Any]


def call_stand_in(function: StandIn, run: Run) -> Outcome:
    """Call it with the inputs and states, as the page would call the JavaScript; its exceptions become failures."""
    try:
        returned = function(*map(readable, (*run.input_values, *run.state_values)))
        return Values(tuple(_updates(run, returned)))
    except PreventUpdate:
        return Values()
    except Exception as error:
        targets = ", ".join(map(str, run.spec.outputs)) or "nothing"
        return Failure(f"Callback error updating {targets}", f"{type(error).__name__}: {error}")


def _updates(run: Run, returned: Any) -> Iterator[Update]:
    if NoUpdate.is_no_update(returned) or not run.outputs:
        return
    is_bare = len(run.outputs) == 1 and not (run.spec.clientside and run.spec.clientside.is_listed)
    for output, value in _paired(run.outputs, [returned] if is_bare else returned):
        if NoUpdate.is_no_update(value):
            continue
        for prop, item in [(output, value)] if isinstance(output, Prop) else _paired(output, value):
            if not NoUpdate.is_no_update(item):
                yield Update(prop, *plain(item))


def _paired(outputs: tuple[Any, ...], values: Any) -> list[tuple[Any, Any]]:
    if not isinstance(values, (list, tuple)) or len(cast("list[Any]", values)) != len(outputs):
        what = f"A stand-in returned {shorten(cast('object', values))} for {len(outputs)} outputs."
        raise InvalidCallbackReturnValue(explain(what, remedy="Return a list with a value for each of them."))
    return list(zip(outputs, cast("list[Any]", values), strict=True))
