"""Hooks: what a plugin adds to every app, without the app's author writing more than its name in the requirements.

A package registers hooks when it is imported, and has itself imported with the entry point group `nbdash_hooks`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from nbdash.cells import cells
from nbdash.components.base import Component, component_class
from nbdash.errors import HookError, did_you_mean, explain, shorten
from nbdash.shell.package_files import PackageFile, data_url
from nbdash.shell.resources import Resource, addressed, check_resources, package_file

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.dependencies import ClientsideFunction
    from nbdash.graph.spec import CallbackSpec

F = TypeVar("F", bound=Callable[..., Any])

GROUP = "nbdash_hooks"
_KINDS = (
    *("layout", "setup", "route", "error", "callback", "clientside_callback", "script", "stylesheet", "index"),
    *("custom_data", "devtool"),
)
_ABSENT = {
    "websocket_connect": "Put an ASGI middleware around app.server: it sees each connection before nbdash does.",
    "websocket_message": "Messages are nbdash's own protocol. Put an ASGI middleware around app.server.",
}


@dataclass(frozen=True, slots=True, eq=False)
class Hook:
    """One registered function.

    Parameters
    ----------
    function
        Called where the hook is; None where its data is all.
    priority
        Higher ones come first.
    is_final
        Comes after all others.
    data
        What it has been registered with.
    """

    function: Callable[..., Any] | None
    priority: int
    is_final: bool
    data: Any = None


class Hooks:
    """Registers what is to take part in every app.

    Each takes a `priority`: those with a higher one come first, and without one a hook comes after those that are
    there. One hook of a kind may be `final`, and comes last.
    """

    def __init__(self) -> None:
        self.version = 0
        """Rises when a hook is added."""
        self._hooks: dict[str, list[Hook]] = {kind: [] for kind in _KINDS}

    def add_hook(
        self,
        hook: str,
        func: Callable[..., Any] | None,
        priority: int | None = None,
        final: bool = False,
        data: Any = None,
    ) -> None:
        """Register a function by the name of the hook.

        Raises
        ------
        HookError
            If there is no such hook, or if it has a final one already.
        """
        if hook in _ABSENT:
            raise HookError(explain(f"nbdash has no hook {hook!r}.", remedy=_ABSENT[hook]))
        if hook not in self._hooks:
            raise HookError(explain(f"There is no hook {hook!r}.", remedy=did_you_mean(hook, _KINDS)))
        there = [one for one in self._hooks[hook] if not _is_made_anew(one, func)]
        last = next((one for one in there if one.is_final), None)
        if final and last is not None:
            what = f"The hook {hook!r} has a final function already: {shorten(last.function)}."
            raise HookError(explain(what, where=shorten(func), remedy="Give it a low priority instead."))
        if priority is None:
            priority = min((one.priority for one in there), default=1) - 1
        there.append(Hook(func, priority, final, data))
        self._hooks[hook] = sorted(there, key=lambda one: (one.is_final, -one.priority))
        self.version += 1

    def get_hooks(self, hook: str) -> list[Hook]:
        """The hooks of one name, in the order in which they are called."""
        return self._hooks[hook]

    def clear(self) -> None:
        """Forget all hooks, as tests of plugins do."""
        self._hooks = {kind: [] for kind in _KINDS}
        self.version += 1

    def layout(self, priority: int | None = None, final: bool = False) -> Callable[[F], F]:
        """Have the function make of each session's layout the layout that is shown.

        Examples
        --------
        >>> from nbdash import hooks, html
        >>> @hooks.layout()
        ... def framed(layout):
        ...     return html.Main([html.Header("Acme"), layout])
        >>> hooks.clear()
        """
        return self._decorator("layout", priority, final)

    def setup(self, priority: int | None = None, final: bool = False) -> Callable[[F], F]:
        """Have the function called once with each app, before its first session."""
        return self._decorator("setup", priority, final)

    def error(self, priority: int | None = None, final: bool = False) -> Callable[[F], F]:
        """Have the function called with what a callback raises.

        If it returns something, that stands for the callback's result. If none does, the error goes to `on_error`,
        or is told.
        """
        return self._decorator("error", priority, final)

    def index(self, priority: int | None = None, final: bool = False) -> Callable[[F], F]:
        """Have the function make of a served page's HTML the HTML that is sent."""
        return self._decorator("index", priority, final)

    def custom_data(self, namespace: str, priority: int | None = None, final: bool = False) -> Callable[[F], F]:
        """Have `ctx.custom_data` hold, under this name, what the function returns when it is given `ctx`."""
        return self._decorator("custom_data", priority, final, namespace)

    def route(
        self,
        name: str | None = None,
        methods: Sequence[str] = ("GET",),
        priority: int | None = None,
        final: bool = False,
    ) -> Callable[[F], F]:
        """Have the function answer HTTP requests at a path of its own, where an app is served.

        It is given Starlette's `Request` if it takes an argument, and returns a `Response`, text (HTML), or what JSON
        can hold.

        Parameters
        ----------
        name
            The path; the function's name, unless given.
        methods
            Of HTTP.
        priority, final
            As for all hooks.
        """
        return self._decorator("route", priority, final, (name, tuple(methods)))

    def callback(self, *args: Any, priority: int | None = None, final: bool = False, **kwargs: Any) -> Callable[[F], F]:
        """As `@callback`, in every app."""

        def decorate(function: F) -> F:
            from nbdash.callbacks import define, signature_of
            from nbdash.options import read_options

            prevent = kwargs.pop("prevent_initial_call", False)
            read = read_options(kwargs)
            spec = define(function, signature_of(function, args, read), prevent_initial_call=prevent, options=read)
            self.add_hook("callback", function, priority, final, spec)
            return function

        return decorate

    def clientside_callback(self, clientside_function: str | ClientsideFunction, *args: Any, **kwargs: Any) -> None:
        """As `clientside_callback`, in every app."""
        from nbdash.clientside import define_clientside
        from nbdash.options import read_options

        prevent = kwargs.pop("prevent_initial_call", False)
        spec = define_clientside(clientside_function, args, read_options(kwargs), prevent)
        self.add_hook("clientside_callback", None, data=spec)

    def script(self, distribution: Sequence[Resource]) -> None:
        """Have pages load scripts: addresses or attributes, as for `external_scripts`, or files of a package.

        Parameters
        ----------
        distribution
            A file is named as `{"namespace": "acme", "relative_package_path": "acme.js"}`: the package, and the path
            in its folder. What lies beside it or below is served too. With `"dynamic": True` a script of the package
            asks for it, if it wants it.
        """
        self.add_hook("script", None, data=check_resources(distribution, "hooks.script", "src"))

    def stylesheet(self, distribution: Sequence[Resource]) -> None:
        """Have pages load style sheets: as `script`."""
        self.add_hook("stylesheet", None, data=check_resources(distribution, "hooks.stylesheet", "href"))

    @overload
    def devtool(
        self,
        namespace: str,
        component_type: None = None,
        *,
        position: Literal["left", "right"] = "right",
        priority: int | None = None,
        final: bool = False,
    ) -> Callable[[F], F]: ...

    @overload
    def devtool(
        self,
        namespace: str,
        component_type: str,
        props: Mapping[str, Any] | None = None,
        position: Literal["left", "right"] = "right",
    ) -> None: ...

    def devtool(
        self,
        namespace: str,
        component_type: str | None = None,
        props: Mapping[str, Any] | None = None,
        position: Literal["left", "right"] = "right",
        priority: int | None = None,
        final: bool = False,
    ) -> Callable[[F], F] | None:
        """Add a page to the developer's view: what the function returns, or one component by the name of its class.

        It belongs to the session, so callbacks reach what is on it. It is there for the author alone: in a notebook,
        and where an app is served with `debug=True`.

        Parameters
        ----------
        namespace
            The page's name, on its tab. Where `component_type` is given, its namespace, as Dash has it.
        component_type, props
            A component that is the page: the name of its class, also on the tab, and its props.
        position
            Before ("left") or after nbdash's own pages.
        priority, final
            As for all hooks.

        Examples
        --------
        >>> from nbdash import hooks, html
        >>> @hooks.devtool("Queries")
        ... def queries():
        ...     return html.Ol(id="acme-queries")
        >>> hooks.clear()
        """
        if position not in ("left", "right"):
            what = f"The page {component_type or namespace!r} has the position {position!r}."
            raise HookError(explain(what, remedy='Give "left" or "right".'))
        if component_type is None:
            return self._decorator("devtool", priority, final, (namespace, position))
        make = partial(_component, namespace, component_type, dict(props or {}))
        self.add_hook("devtool", make, priority, final, (component_type, position))
        return None

    def __getattr__(self, name: str) -> Any:
        if name in _ABSENT:
            raise HookError(explain(f"nbdash has no hook {name!r}.", remedy=_ABSENT[name]))
        raise AttributeError(explain(f"There is no hook {name!r}.", remedy=did_you_mean(name, _KINDS)))

    def _decorator(self, kind: str, priority: int | None, final: bool, data: Any = None) -> Callable[[F], F]:
        def decorate(function: F) -> F:
            self.add_hook(kind, function, priority, final, data)
            return function

        return decorate


hooks = Hooks()
_setting_up = threading.RLock()


def piped(kind: str, value: Any) -> Any:
    """A value as the hooks of one kind, each given what the one before it returned, have made it."""
    for hook in hooks.get_hooks(kind):
        if hook.function is not None:
            value = hook.function(value)
    return value


def resources(
    kind: Literal["script", "stylesheet"], address: Callable[[PackageFile], str] = data_url
) -> list[Resource]:
    """The scripts or style sheets that hooks add.

    Parameters
    ----------
    kind
        Which of them.
    address
        What leads to a file of a plugin's package; unless it is given, an address that holds the file.
    """
    attribute = "src" if kind == "script" else "href"
    found = (resource for hook in hooks.get_hooks(kind) for resource in hook.data)
    return [
        addressed(resource, attribute, address)
        for resource in found
        if isinstance(resource, str) or not resource.get("dynamic")
    ]


def package_files() -> list[PackageFile]:
    """The files of plugins' packages that pages may ask for."""
    found = (hook.data for kind in ("script", "stylesheet") for hook in hooks.get_hooks(kind))
    return [file for data in found for resource in data if (file := package_file(resource)) is not None]


def handle_error(error: Exception, on_error: Callable[[Exception], Any] | None) -> Any:
    """What stands for the result of a callback that has raised an error: hooks hear of it before `on_error`."""
    for hook in hooks.get_hooks("error"):
        result = hook.function and hook.function(error)
        if result is not None:
            return result
    if on_error is None:
        raise error
    return on_error(error)


def set_up(app: App, done: set[Hook]) -> None:
    """Give an app the callbacks of hooks and call those for its setup, unless that is done."""
    with _setting_up:  # visitors come on several threads
        _load_plugins()
        for kind in ("callback", "clientside_callback", "setup"):
            for hook in hooks.get_hooks(kind):
                if hook in done:
                    continue
                done.add(hook)
                if kind == "setup":
                    assert hook.function is not None
                    hook.function(app)
                    continue
                spec: CallbackSpec = hook.data
                # of its own: an app's `on_error` becomes its callbacks'
                app.take(replace(spec, function=copy(spec.function)), at_once=False)


@cache
def _load_plugins() -> None:
    for point in entry_points(group=GROUP):
        try:
            point.load()
        except Exception as error:
            what = f"The plugin {point.name!r} could not be loaded: {type(error).__name__}: {error}."
            remedy = "Repair its package, or uninstall it."
            raise HookError(explain(what, where=f"entry point {GROUP}: {point.value}", remedy=remedy)) from error


def _component(namespace: str, type: str, props: dict[str, Any]) -> Component:
    kind = component_class(namespace, type)
    if kind is None:
        what = f"There is no component {type!r} in {namespace!r}."
        raise HookError(explain(what, where="hooks.devtool", remedy="Import the package that defines it."))
    return kind(**props)


def _is_made_anew(hook: Hook, function: Callable[..., Any] | None) -> bool:
    """Whether a cell that is run again has defined a hook's function once more."""
    if cells.author is None or hook.function is None or function is None:
        return False
    names = [
        (getattr(one, "__module__", None), getattr(one, "__qualname__", None)) for one in (hook.function, function)
    ]
    return names[0] == names[1] != (None, None)
