"""All errors that nbdash raises, and how their messages are built.

Names are Dash's where Dash has the error, so that `except` clauses go on working
(`nbdash.exceptions` has the same names).

    NbdashError (alias DashException)
    ├── UnknownPropError          also TypeError and AttributeError
    ├── MissingPropError          also TypeError
    ├── InvalidChildError         also TypeError
    ├── UnknownIdError            also KeyError
    ├── UnknownVariableError      also NameError
    ├── DuplicateIdError
    ├── NoLayoutException
    ├── DependencyException
    ├── DuplicateCallback
    ├── CallbackException
    │   ├── PreventUpdate         not an error: ends a callback without a change
    │   ├── IncorrectTypeException
    │   ├── NonExistentEventException
    │   ├── IDsCantContainPeriods
    │   │   └── InvalidComponentIdError
    │   ├── InvalidCallbackReturnValue
    │   ├── MissingCallbackContextException
    │   ├── UnsupportedRelativePath
    │   ├── WildcardInLongCallback
    │   ├── WebSocketCallbackError
    │   └── WebsocketDisconnected
    ├── Forbidden                 the person at the page may not do this
    ├── BackgroundCallbackError
    ├── MissingLongCallbackManagerError
    ├── ImportedInsideCallbackError
    ├── AppNotFoundError
    ├── InvalidConfig
    ├── InvalidIndexException
    ├── InvalidResourceError
    ├── ResourceException
    ├── PageError
    ├── HookError
    ├── ProxyError
    ├── ObsoleteKwargException
    └── ObsoleteAttributeException

A message has three parts, put together by `explain`: what happened, with the actual value; where; what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class NbdashError(Exception):
    """Base of everything nbdash raises on purpose."""

    def __str__(self) -> str:
        # KeyError, a second base of UnknownIdError, would show the repr of the message.
        return Exception.__str__(self)


DashException = NbdashError


# -- components -----------------------------------------------------------------------------------------


class UnknownPropError(NbdashError, TypeError, AttributeError):
    """A component was given, or asked for, a prop that it does not have."""


class MissingPropError(NbdashError, TypeError):
    """A component was made without a prop that it needs."""


class InvalidChildError(NbdashError, TypeError):
    """Something stands in a place for components that can't be drawn."""


class UnknownIdError(NbdashError, KeyError):
    """No component below this one has the id."""


class UnknownVariableError(NbdashError, NameError):
    """A variable of the kernel is named that does not exist."""


class DuplicateIdError(NbdashError):
    """Two components of one layout have the same id."""


class NoLayoutException(NbdashError):
    """The app has no layout, or one that is no component."""


# -- callbacks ------------------------------------------------------------------------------------------


class DependencyException(NbdashError):
    """A package that is needed here is not installed or too old."""


class DuplicateCallback(NbdashError):
    """Two callbacks write the same prop."""


class CallbackException(NbdashError):
    """A callback is defined, called or answered wrongly."""


class PreventUpdate(CallbackException):
    """Raise it in a callback to leave all its outputs as they are."""


class IncorrectTypeException(CallbackException):
    """An argument of `@callback` is none of the kinds that may stand there."""


class NonExistentEventException(CallbackException):
    """A callback refers to an event that does not exist."""


class IDsCantContainPeriods(CallbackException):
    """A string id holds a period, which separates id and prop."""


class InvalidComponentIdError(IDsCantContainPeriods):
    """An id is neither a usable string nor a usable dict."""


class InvalidCallbackReturnValue(CallbackException):
    """A callback returned something that does not fit its outputs or can't be sent."""


class MissingCallbackContextException(CallbackException):
    """`ctx` was asked outside a running callback."""


class UnsupportedRelativePath(CallbackException):
    """A path that must begin with a slash does not."""


class WildcardInLongCallback(CallbackException):
    """A background callback uses a wildcard where it can't."""


class WebSocketCallbackError(CallbackException):
    """A callback that needs a WebSocket runs without one."""


class WebsocketDisconnected(CallbackException):
    """The page went away while a callback was talking to it."""


class Forbidden(NbdashError):
    """The person at the page may not do this: see `nbdash.require`. Code may raise it, too."""


class BackgroundCallbackError(NbdashError):
    """A background callback's job failed."""


class MissingLongCallbackManagerError(NbdashError):
    """A background callback has no manager to run it."""


class ImportedInsideCallbackError(NbdashError):
    """A callback returned components of a package that was first imported in it."""


# -- app and server -------------------------------------------------------------------------------------


class AppNotFoundError(NbdashError):
    """There is no app where one was looked for."""


class InvalidConfig(NbdashError):
    """A setting has a value that it can't have."""


class InvalidIndexException(NbdashError):
    """The page's HTML template lacks a part that it needs."""


class InvalidResourceError(NbdashError):
    """A script or stylesheet is described wrongly."""


class ResourceException(NbdashError):
    """A script or stylesheet can't be served."""


class PageError(NbdashError):
    """A page of a multi-page app is registered wrongly."""


class HookError(NbdashError):
    """A hook is registered wrongly."""


class ProxyError(NbdashError):
    """The proxy setting does not fit the address that is served."""


class ObsoleteKwargException(NbdashError):
    """An argument was removed from the interface."""


class ObsoleteAttributeException(NbdashError):
    """An attribute was removed from the interface."""


# -- messages -------------------------------------------------------------------------------------------


def explain(what: str, *, where: str = "", remedy: str = "") -> str:
    """Build a message of three lines: what happened (with the value), where, and what to do.

    >>> print(explain("Got 'yeer'.", where="html.Div(id='a')", remedy="Use 'year'."))
    Got 'yeer'.
      Where: html.Div(id='a')
      What to do: Use 'year'.
    """
    lines = [what]
    if where:
        lines.append(f"  Where: {where}")
    if remedy:
        lines.append(f"  What to do: {remedy}")
    return "\n".join(lines)


def shorten(value: object, limit: int = 80) -> str:
    """Return the repr of a value, cut to `limit` characters, for messages."""
    try:
        text = repr(value)
    except Exception:  # the message is about something else, and must not fail for a repr that does
        text = object.__repr__(value)
    return text if len(text) <= limit else text[: limit - 3] + "..."


def nearest(name: str, candidates: Iterable[str], likeness: float = 0.6) -> list[str]:
    """Return up to three candidates that look like `name`, best first; case, dashes and underscores don't count.

    >>> nearest("class_name", ["className", "style", "title"])
    ['className']
    """
    import difflib  # here: only needed when something went wrong

    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(_fold(candidate), candidate)
    return [folded[match] for match in difflib.get_close_matches(_fold(name), list(folded), 3, likeness)]


def did_you_mean(name: str, candidates: Iterable[str], likeness: float = 0.6) -> str:
    """Return "Did you mean 'a' or 'b'?", or nothing when no candidate is near.

    >>> did_you_mean("vlaue", ["value", "min"])
    "Did you mean 'value'?"
    """
    found = nearest(name, candidates, likeness)
    return f"Did you mean {join_or(found)}?" if found else ""


def join_or(names: Sequence[str]) -> str:
    """Join names for a sentence.

    >>> join_or(["a", "b", "c"])
    "'a', 'b' or 'c'"
    """
    quoted = [repr(name) for name in names]
    return " or ".join(part for part in (", ".join(quoted[:-1]), *quoted[-1:]) if part)


def _fold(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")
