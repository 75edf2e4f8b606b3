"""`app.config`: an app's options by name, as Dash's programs read and set them."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nbdash.errors import InvalidConfig, did_you_mean, explain, shorten
from nbdash.shell.shell import OPTIONS

if TYPE_CHECKING:
    from nbdash.app import App

_OF_APP = ("name", "title", "update_title", "prevent_initial_callbacks", "suppress_callback_exceptions")
_FIXED = frozenset(
    ("name", "url_base_pathname", "routes_pathname_prefix", "requests_pathname_prefix", "health_endpoint")
)
"""What the server has been set up with, or what an author can't mean to change."""


class Config(MutableMapping[str, Any]):
    """A view of an app's options, by key or by attribute.

    Examples
    --------
    >>> from nbdash import App
    >>> app = App(title="Sales")
    >>> app.config.suppress_callback_exceptions = True
    >>> app.config["external_stylesheets"].append("https://example.org/style.css")
    >>> app.config["title"], app.suppress_callback_exceptions
    ('Sales', True)
    """

    _app: App

    def __init__(self, app: App) -> None:
        object.__setattr__(self, "_app", app)

    def __getitem__(self, name: str) -> Any:
        if name not in self:
            raise KeyError(name)
        if name in ("routes_pathname_prefix", "requests_pathname_prefix"):
            return getattr(self._app.shell.prefixes, name.partition("_")[0])
        return getattr(self._app if name in _OF_APP else self._app.shell, name)

    def __setitem__(self, name: str, value: Any) -> None:
        if name not in self:
            what = f"app.config has no option {name!r}."
            raise InvalidConfig(explain(what, remedy=did_you_mean(name, self)))
        if name in _FIXED:
            what = f"app.config.{name} can't be set to {shorten(value)}: the app is there already."
            raise InvalidConfig(explain(what, remedy=f"Give it when the app is made: App({name}=...)."))
        if name in _OF_APP:
            setattr(self._app, name, value)
        else:
            self._app.shell = replace(self._app.shell, **{name: value})

    def __delitem__(self, name: str) -> None:
        raise InvalidConfig(explain(f"app.config.{name} can't be deleted.", remedy="Set it to what it should be."))

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(explain(f"app.config has no {name!r}.", remedy=did_you_mean(name, self))) from None

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value

    def __contains__(self, name: object) -> bool:
        return name in OPTIONS or name in _OF_APP

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*OPTIONS, *_OF_APP}))

    def __len__(self) -> int:
        return len(OPTIONS) + len(_OF_APP)

    def __repr__(self) -> str:
        return f"Config({dict(self)!r})"
