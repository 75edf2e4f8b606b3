"""`@nbdash.require`: a function that is run for some people alone."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Callable, Generator, Iterable
from functools import wraps
from typing import Any, TypeVar, cast

from nbdash.context import PageRequest, current_request
from nbdash.errors import Forbidden, InvalidConfig, explain, join_or, shorten

F = TypeVar("F", bound=Callable[..., Any])
Required = tuple[frozenset[str], ...]
"""A person must be in one group of each set; an empty set asks that somebody is known."""
_MARK = "__nbdash_require__"


def require(*groups: str) -> Callable[[F], F]:
    """Run a function only for people in one of these groups: a callback, a layout, a page's layout, or what they call.

    For everybody else it raises `Forbidden` in the function's place: a callback's outputs stay as they are and the page
    says that it may not be done; in the place of a layout stands a page that says so. Without groups, whoever has
    logged in may run it. Several of these on one function must all hold.

    It asks where a served page does. In a notebook and in your own code, where nobody has to log in, it lets through.

    Parameters
    ----------
    *groups
        See `User.groups`.

    Raises
    ------
    InvalidConfig
        If a group is no name.

    Examples
    --------
    >>> import nbdash
    >>> from nbdash import App, Input, Output
    >>> app = App()
    >>> @app.callback(Output("done", "children"), Input("delete", "n_clicks"), prevent_initial_call=True)
    ... @nbdash.require("admin")
    ... def delete(clicks):
    ...     return f"{nbdash.ctx.user.name} has deleted it"
    """
    required = groups_of(groups)

    def guard(function: F) -> F:
        marks: Required = (*required_by(function), required)
        # on the function itself too: a callback that was defined beneath asks for it
        setattr(function, _MARK, marks)
        return cast("F", _guarded(function, required))

    return guard


def groups_of(groups: object) -> frozenset[str]:
    """The groups of one requirement.

    Raises
    ------
    InvalidConfig
        If one is no name.
    """
    several = (groups,) if isinstance(groups, str) else groups
    names = list(cast("Iterable[object]", several)) if isinstance(several, (list, tuple, set, frozenset)) else [several]
    for name in names:
        if not isinstance(name, str) or not name:
            where = "@nbdash.require" if callable(name) else "require"
            what = f"{shorten(name)} is no group."
            raise InvalidConfig(explain(what, where=where, remedy='Name groups: require("admin", "sales").'))
    return frozenset(cast("list[str]", names))


def required_by(function: object) -> Required:
    """What `require` asks for a function."""
    return getattr(function, _MARK, ())


def is_permitted(required: Required, request: PageRequest | None) -> bool:
    """Whether the person at a page is all that is asked for."""
    if request is None or not request.is_served:
        return True
    user = request.user
    return not required or (user is not None and all(not groups or groups & user.groups for groups in required))


def check(required: Required, what: object) -> None:
    """Refuse whom a callback or a layout is being called for, if they are not all that is asked for.

    Raises
    ------
    Forbidden
        If they are not.
    """
    request = current_request()
    if is_permitted(required, request):
        return
    user = None if request is None else request.user
    who = "nobody who has logged in" if user is None else user.id
    asked = " and ".join(join_or(sorted(groups)) or "a login" for groups in required)
    raise Forbidden(f"{getattr(what, '__qualname__', what)} is for {asked}, and was asked for by {who}.")


def _guarded(function: Any, required: frozenset[str]) -> Any:
    """The function, of the same kind, with the question before it: other decorators may be above and beneath."""
    asked = (required,)
    if inspect.isasyncgenfunction(function):

        @wraps(function)
        async def guarded_stream(*positional: Any, **named: Any) -> AsyncGenerator[Any]:
            check(asked, function)
            async for value in function(*positional, **named):
                yield value

        return guarded_stream
    if inspect.iscoroutinefunction(function):

        @wraps(function)
        async def guarded_task(*positional: Any, **named: Any) -> Any:
            check(asked, function)
            return await function(*positional, **named)

        return guarded_task
    if inspect.isgeneratorfunction(function):

        @wraps(function)
        def guarded_steps(*positional: Any, **named: Any) -> Generator[Any, Any, Any]:
            check(asked, function)
            steps: Generator[Any, Any, Any] = function(*positional, **named)
            return (yield from steps)

        return guarded_steps

    @wraps(function)
    def guarded(*positional: Any, **named: Any) -> Any:
        check(asked, function)
        return function(*positional, **named)

    return guarded
