"""What authors have imported from `dash` itself, where nbdash's own was meant: it stands for the same.

Component packages bring Dash with them, so such imports work, and code that was written for Dash may be in use. Nothing
here imports Dash: its objects are known by their classes' names.
"""

from __future__ import annotations

import sys
from typing import Any, cast

from nbdash.dependencies import Dependency, Input, Output, State
from nbdash.errors import PreventUpdate
from nbdash.grouping import leaves, rebuild

_DEPENDENCIES: dict[str, type[Dependency]] = {"Input": Input, "Output": Output, "State": State}


def _is_dash(value: object, name: str) -> bool:
    kind = cast("type[Any]", type(value))
    return kind.__name__ == name and kind.__module__.partition(".")[0] == "dash"


def own_dependencies(grouping: Any) -> Any:
    """The same with nbdash's `Input`, `Output` and `State` in the places of Dash's."""
    if "dash" not in sys.modules:
        return grouping
    found = list(leaves(grouping))
    owned = [_own_dependency(leaf) for leaf in found]
    if all(one is other for one, other in zip(found, owned, strict=True)):
        return grouping
    return rebuild(grouping, owned)


def _own_dependency(leaf: Any) -> Any:
    for name, own in _DEPENDENCIES.items():
        if _is_dash(leaf, name):
            more = {"allow_duplicate": True} if getattr(leaf, "allow_duplicate", False) else {}
            return own(leaf.component_id, leaf.component_property, **more)
    return leaf


def is_patch(value: object) -> bool:
    """Whether a value is a `Patch` of Dash's: it says the same operations in the same way."""
    return _is_dash(value, "Patch")


def is_no_update(value: object) -> bool:
    """Whether a value is Dash's `no_update`."""
    return _is_dash(value, "NoUpdate")


def preventing() -> tuple[type[BaseException], ...]:
    """What an author raises to end a callback without a change."""
    of_dash = getattr(sys.modules.get("dash.exceptions"), "PreventUpdate", None)
    return (PreventUpdate,) if of_dash is None else (PreventUpdate, of_dash)


def advice(error: BaseException) -> str:
    """What to do about an error that comes of an import from Dash; empty if it comes of something else."""
    if _is_dash(error, "MissingCallbackContextException"):
        return "\n  What to do: Import ctx from nbdash; Dash's knows only callbacks of a dash.Dash app."
    return ""
