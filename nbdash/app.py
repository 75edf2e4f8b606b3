"""`App`: what a notebook makes. Holds the layout and the definitions, and opens the front doors."""

from __future__ import annotations

import asyncio
import inspect
import logging
import os
import secrets
import threading
from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, cast
from weakref import ReferenceType, WeakSet, WeakValueDictionary, finalize, ref

from nbdash import callbacks
from nbdash.callbacks import PreventInitialCall, define, signature_of
from nbdash.cells import Cell, cells
from nbdash.clientside import define_clientside
from nbdash.components.common import CommonLayout
from nbdash.components.tree import UnsendableValue, plain
from nbdash.context import PageRequest, current_request, laid_out_for
from nbdash.devtool import devtool_ids, with_devtool_pages
from nbdash.engine.address import OWN_START, parts_of
from nbdash.engine.session import Session
from nbdash.engine.store import Store
from nbdash.errors import AppNotFoundError, InvalidConfig, NoLayoutException, explain, shorten
from nbdash.graph.registry import Registry
from nbdash.graph.spec import CallbackSpec
from nbdash.graph.topology import Topology
from nbdash.graph.validate import Problem, cycles, invalid_props, unknown_ids, unknown_variables
from nbdash.handle import Handle, handle
from nbdash.hooks import Hook, hooks, piped, set_up
from nbdash.locale import read_locale
from nbdash.names import Variables, names_here
from nbdash.options import OnError, check_options, read_options
from nbdash.pages import paths
from nbdash.pages.container import page_container
from nbdash.pages.pages import FOLDER, Pages
from nbdash.pages.registering import current_app, note_app
from nbdash.places import Where, check_where, where_of_mode
from nbdash.registering import arrange, forget, has_stale, register, settle
from nbdash.shell.assets import Assets, data_url, root_of
from nbdash.shell.config import Config
from nbdash.shell.head import Head
from nbdash.shell.index import check_template, fill
from nbdash.shell.shell import OPTIONS, AppShell, read_shell
from nbdash.source import current_execution, is_in_kernel
from nbdash.templates import prepare_templates
from nbdash.transport.loop import Submit, on_loop, start_loop
from nbdash.transport.pool import workers
from nbdash.transport.threads import result_of
from nbdash.widgets.owner import owner
from nbdash.widgets.served.shelf import Shelf

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from nbdash.auth.auth import Auth
    from nbdash.dependencies import ClientsideFunction, Input, State
    from nbdash.transport.live import LiveSession
    from nbdash.typing import ComponentId

log = logging.getLogger("nbdash")

F = TypeVar("F", bound=Callable[..., Any])

_OWN = (
    "title",
    "update_title",
    "prevent_initial_callbacks",
    "suppress_callback_exceptions",
    "on_error",
    "websocket_callbacks",
    "concurrency",
    "run_on",
    "output",
    "locale",
    "isolate",
    *OPTIONS,
    "use_pages",
    "pages_folder",
    "routing_callback_inputs",
)


class App:
    """A layout, and callbacks that connect its components.

    A notebook's cell that is run again is given the same app as before, with its new options: what other cells have
    defined for it and the views on screen go on.

    Parameters
    ----------
    name
        The module's, as in `App(__name__)`: its folder is where `assets` is looked for. Without it, the module's that
        makes the app; in a notebook the working directory.
    title
        Shown in the browser's tab when the app is served.
    update_title
        The tab's title while callbacks run; None or "" to leave the title alone.
    prevent_initial_callbacks
        What `prevent_initial_call` is where a callback does not say.
    suppress_callback_exceptions
        True: callbacks may name components that are not in the layout without a message.
    on_error
        Called with what a callback raises, where the callback has no `on_error` of its own; what it returns is taken
        in the callback's place, None as `no_update`.
    websocket_callbacks
        True: all callbacks may use `ctx.websocket`.
    concurrency
        How many sync callbacks of one session may run at once: in a notebook one unless said otherwise, so that no two
        of them ever overlap; served four, and those of different visitors overlap in any case (`nbdash serve
        --max-threads 1` keeps them apart). `async def` callbacks overlap where they await something.
    run_on
        "worker": callbacks run beside the cells, on a thread of their own. "main": sync callbacks run on the main
        thread between cells, for libraries that need it.
    output
        Where in a notebook what callbacks print, display or warn is shown. "log": in the app's log, below the app.
        "cell": there and, as a cell's own output, under the cell that showed the app last.
    locale
        The language that dates, numbers and nbdash's own words follow, and the direction of the page: "fr", "pt-BR",
        "ar". None: that of each person's browser; the page then runs from left to right.
    isolate
        Whether a notebook draws the app in a frame, so that its style sheets and scripts count there and not in all of
        Jupyter's page. None: if it has any (`external_stylesheets`, `external_scripts`, files in `assets`), or
        components of Dash's community packages. False: in Jupyter's page itself, without them.
    use_pages
        True: the app has pages, which `register_page` makes and `page_container` shows. None: if `pages_folder` names
        a folder.
    pages_folder
        The folder whose modules register pages, beside the program or notebook. "pages" need not be there; "" for none.
    routing_callback_inputs
        Inputs and states by name that functions which lay out a page are given too. A change of an input shows the page
        anew.
    **options
        Those of the page around a served app: see `nbdash.shell.shell.AppShell`. Dash's other options are accepted; a
        warning names those that have no effect.

    Raises
    ------
    TypeError
        For an option that Dash does not have either.
    InvalidConfig
        For a value that an option can't have.

    Examples
    --------
    >>> from nbdash import App, Input, Output, dcc, html
    >>> app = App(title="Squares")
    >>> app.layout = html.Div([dcc.Input(id="number", type="number", value=3), html.P(id="square")])
    >>> @app.callback(Output("square", "children"), Input("number", "value"))
    ... def square(number):
    ...     return f"{number}² = {number**2}"
    """

    def __new__(cls, *arguments: Any, **options: Any) -> Self:
        """Make an app, or find the one that the same cell made when it was run before."""
        key = _new_key()
        found = _apps.get(key)
        if type(found) is cls:
            return found
        app = _apps[key] = super().__new__(cls)
        app.key = key
        return app

    def __init__(
        self,
        name: str | None = None,
        *,
        title: str = "nbdash",
        update_title: str | None = "Updating...",
        prevent_initial_callbacks: bool | Literal["initial_duplicate"] = False,
        suppress_callback_exceptions: bool | None = None,
        on_error: OnError | None = None,
        websocket_callbacks: bool | None = False,
        concurrency: int | None = None,
        run_on: Literal["worker", "main"] = "worker",
        output: Literal["log", "cell"] = "log",
        locale: str | None = None,
        isolate: bool | None = None,
        use_pages: bool | None = None,
        pages_folder: str = FOLDER,
        routing_callback_inputs: Mapping[str, Input | State] | None = None,
        **options: Any,
    ) -> None:
        check_options(options, _OWN)
        if concurrency is not None and concurrency < 1:
            raise InvalidConfig(explain(f"concurrency is {concurrency!r}.", remedy="Give a number of at least 1."))
        if run_on not in ("worker", "main"):
            raise InvalidConfig(explain(f"run_on is {run_on!r}.", remedy='Give "worker" or "main".'))
        if output not in ("log", "cell"):
            raise InvalidConfig(explain(f"output is {output!r}.", remedy='Give "log" or "cell".'))
        given: dict[str, Any] = {
            "name": name,
            "title": title,
            "update_title": update_title,
            "concurrency": concurrency,
            "run_on": run_on,
            "output": output,
            "locale": read_locale(locale),
            "isolate": isolate,
            "prevent_initial_callbacks": prevent_initial_callbacks,
            "suppress_callback_exceptions": bool(suppress_callback_exceptions),
            "on_error": on_error,
            "websocket_callbacks": bool(websocket_callbacks),
            "shell": read_shell(options),
        }
        before: dict[str, Any] | None = getattr(self, "_given", None)
        if before is None:
            self._root = root_of(name)
            self._set_up()
            self.module_callbacks.unbind()
        for option, value in given.items():
            if before is None or before[option] != value:  # else what another cell has set since then holds
                setattr(self, option, value)
        self._given = given
        has_pages = use_pages or (use_pages is None and pages_folder not in ("", FOLDER))
        self._enable_pages(pages_folder if has_pages else None, routing_callback_inputs or {})

    def _set_up(self) -> None:
        self.registry = Registry()
        """The callbacks' definitions."""
        self.module_callbacks = callbacks.GLOBAL
        """Those of the module-level `@callback`, some of which may be this app's."""
        self.names = names_here()
        """Those of the notebook or the module that made it: what a `Variable` names."""
        self.on_layout: list[Callable[[], None]] = []
        """Called when the layout has been replaced."""
        self.on_change: list[Callable[[], None]] = []
        """Called when definitions or options have changed; in a cell, when it has ended."""
        self.on_title: list[Callable[[], None]] = []
        """Called when the app has another title."""
        self.head_of: Callable[[LiveSession], Head] | None = None
        """What the page of a session says in its HTML head; None: the app's title and description."""
        self._has_apis = False
        self.pages: Pages | None = None
        """The app's pages; None if it has none."""
        self._hooks_version = -1
        self._hooks_done: set[Hook] = set()
        self._title = ""
        self._layout: Any = None
        self._validation_layout: Any = None
        self._validation_ids: frozenset[str] | None = None
        self._lock = threading.Lock()
        self._workers: dict[tuple[str, int], Submit] = {}
        self._registering = threading.Lock()
        self._common = CommonLayout()
        self._told: Any = None
        self._has_new_layout = False
        self._shown_store: ReferenceType[Store] | None = None
        _living.add(self)

    def _enable_pages(self, folder: str | None, routing: Mapping[str, Input | State]) -> None:
        if folder is None:
            self.pages = self.head_of = None
            return
        if self.pages is None or self.pages.folder_name != folder:
            self.pages = Pages(self, self._root, folder)
        self.head_of = self.pages.head
        note_app(self)
        self.pages.enable(routing)

    # -- defining -------------------------------------------------------------------------------------------------

    key: str
    """Names the app: the same after the kernel has been restarted, where cells have ids; else a random one."""
    name: str | None
    update_title: str | None
    concurrency: int | None
    run_on: Literal["worker", "main"]
    output: Literal["log", "cell"]
    locale: str | None
    isolate: bool | None
    prevent_initial_callbacks: PreventInitialCall
    suppress_callback_exceptions: bool
    on_error: OnError | None
    websocket_callbacks: bool

    @property
    def title(self) -> str:
        """What the app is called: in the browser's tab when it is served, in lists of apps in a notebook."""
        return self._title

    @title.setter
    def title(self, value: str) -> None:
        self._title = value
        for listener in self.on_title:
            listener()

    @property
    def shell(self) -> AppShell:
        """What the page around the app is made of, where it is served."""
        return self._shell

    @shell.setter
    def shell(self, value: AppShell) -> None:
        self._shell = deepcopy(value)  # what is appended to its lists does not count as given
        self.assets = Assets(self._shell, self._root)

    @cached_property
    def config(self) -> Config:
        """The options by name, to be read and set: `app.config.suppress_callback_exceptions = True`."""
        return Config(self)

    @property
    def index_string(self) -> str:
        """The HTML of the page around a served app, with placeholders for what nbdash puts in.

        Setting it raises `InvalidIndexException` if a placeholder is missing that the page needs.
        """
        return self.shell.index_string

    @index_string.setter
    def index_string(self, value: str) -> None:
        self.shell.index_string = check_template(value)

    def get_asset_url(self, path: str) -> str:
        """The address of a file in the folder `assets`, for components of this app.

        It is relative unless the app has a prefix, and holds on every page wherever a proxy puts the app. In a
        notebook it holds the file itself, up to 1 MB: no server has the folder there.

        Parameters
        ----------
        path
            From the folder.

        Examples
        --------
        >>> from nbdash import App, html
        >>> app = App()
        >>> html.Img(src=app.get_asset_url("logo.png"), alt="")
        Img(alt='', src='assets/logo.png')
        """
        return (data_url(self.assets.folder / path) if is_in_kernel() else None) or self.shell.asset_url(path)

    @property
    def layout(self) -> Any:
        """What is shown: a component, text, a list of these, or a function that returns one for each session.

        Setting it raises `NoLayoutException` for anything else, `DuplicateIdError` for two equal ids.
        """
        return self._layout

    @layout.setter
    def layout(self, value: Any) -> None:
        if not callable(value):
            _store(value)  # what is wrong with it is said where it is written
        self._layout = value
        self._has_new_layout = True
        cell = cells.current
        if cell is None or not has_stale(self.registry, cell):  # else old callbacks would be called with it
            self.renew()

    @property
    def validation_layout(self) -> Any:
        """A layout with all components that callbacks may name, also those that are inserted later.

        Ids that are in it are not told as unknown. It is never shown.
        """
        return self._validation_layout

    @validation_layout.setter
    def validation_layout(self, value: Any) -> None:
        self._validation_ids = None if value is None else frozenset(_store(value))
        self._validation_layout = value

    def callback(
        self, *dependencies: Any, prevent_initial_call: PreventInitialCall = None, **options: Any
    ) -> Callable[[F], F]:
        """Call the decorated function when an input changes, and set the outputs to what it returns.

        Parameters
        ----------
        *dependencies
            Outputs, then inputs and states, singly or in lists. With one bare `Output` the function returns its
            value; with several, or with a list, a list or tuple of values; without any, None.
        prevent_initial_call
            True: not called when the layout appears, only when an input changes. None: as the app says.
        **options
            See `nbdash.options.Options`: `output=`, `inputs=`, `state=`, `running=`, `on_error=`,
            `optional=`, `hidden=`, `websocket=`, `persistent=`.

        Returns
        -------
        Callable
            A decorator that returns the function unchanged.

        Raises
        ------
        IncorrectTypeException
            If something that is no `Output`, `Input` or `State` stands there.
        DuplicateCallback
            If another callback sets one of the outputs, and `allow_duplicate` does not say that it may.
        TypeError
            For an option that there is not.

        Examples
        --------
        >>> from nbdash import App, Input, Output
        >>> app = App()
        >>> @app.callback(Output("double", "children"), Input("number", "value"))
        ... def double(number):
        ...     return 2 * number
        """
        read = read_options(options)
        prevent = self.prevent_initial_callbacks if prevent_initial_call is None else prevent_initial_call

        def decorate(function: F) -> F:
            signature = signature_of(function, dependencies, read)
            self._register(define(function, signature, prevent_initial_call=prevent, options=read))
            return function

        return decorate

    def clientside_callback(
        self,
        clientside_function: str | ClientsideFunction,
        *args: Any,
        prevent_initial_call: PreventInitialCall = None,
        **kwargs: Any,
    ) -> None:
        """Have the page itself call a JavaScript function when an input changes, and set the outputs to its result.

        The function is given the values of inputs and states in their order; it may return a promise. In it,
        `dash_clientside.no_update`, `dash_clientside.PreventUpdate` (to be thrown), `dash_clientside.callback_context`,
        `dash_clientside.set_props` and `dash_clientside.Patch` are what they are in Python.

        Parameters
        ----------
        clientside_function
            Its source, or `ClientsideFunction(namespace, name)` for one in `window.dash_clientside`.
        *args
            Outputs, then inputs and states, as for `callback`.
        prevent_initial_call
            True: not called when the layout appears, only when an input changes. None: as the app says.
        **kwargs
            `output=`, `inputs=`, `state=`, `running=`, `optional=`, `hidden=`, as for `callback`.

        Raises
        ------
        IncorrectTypeException
            If the function or a dependency is something else.
        DuplicateCallback
            If another callback sets one of the outputs, and `allow_duplicate` does not say that it may.

        Examples
        --------
        >>> from nbdash import App, ClientsideFunction, Input, Output
        >>> app = App()
        >>> app.clientside_callback("x => x * x", Output("square", "children"), Input("number", "value"))
        >>> app.clientside_callback(
        ...     ClientsideFunction("plots", "zoom"), Output("plot", "figure"), Input("range", "value")
        ... )
        """
        prevent = self.prevent_initial_callbacks if prevent_initial_call is None else prevent_initial_call
        self._register(define_clientside(clientside_function, args, read_options(kwargs), prevent))

    def _register(self, spec: CallbackSpec) -> None:
        self.take(spec, at_once=True)

    # -- cells ----------------------------------------------------------------------------------------------------

    @property
    def is_named(self) -> bool:
        """Whether it is the same app when its cell is run again."""
        return ":" in self.key

    @property
    def cell(self) -> str | None:
        """The id of the cell that makes it; None where there are no cells."""
        return self.key.rpartition(":")[0] or None

    def take(self, spec: CallbackSpec, *, at_once: bool) -> CallbackSpec | None:
        """Register a definition; see `register`."""
        if spec.clientside is None:
            spec.function.handle_errors(self.on_error)
            spec.function.websocket = spec.function.websocket or self.websocket_callbacks
            spec.function.app = ref(self)
        with self._registering:
            taken = register(self.registry, spec, at_once=at_once)
        if at_once and cells.current is None:
            self.renew()
        return taken

    def drop(self, spec: CallbackSpec) -> None:
        """Forget a definition."""
        with self._registering:
            for one in self.registry:  # it may have another key by now
                if one.origin.serial == spec.origin.serial:
                    self.registry.remove(one.key)

    def arrange(self) -> None:
        """Put the definitions in order."""
        with self._registering:
            arrange(self.registry)

    def known_ids(self) -> Collection[str]:
        """The ids of the layout; those of the last page, if a function makes it."""
        of_pages = frozenset[str]() if self.pages is None else self.pages.ids
        if self._layout is not None and not callable(self._layout):
            return of_pages.union(_store(self._layout))
        store = self._shown_store and self._shown_store()
        return of_pages.union(store or ())

    def settle(self, cell: Cell, *, is_good: bool) -> None:
        """Follow a cell that has ended: forget what it makes no more, and show what it has changed."""
        with self._registering:
            settle(self.registry, cell, is_good=is_good)
        if self.pages is not None:
            self.pages.registry.settle(cell, is_good=is_good)
        self.renew()

    def forget(self, id: str) -> None:
        """Follow the deletion of a cell."""
        with self._registering:
            forget(self.registry, id)
        if self.pages is not None:
            self.pages.registry.forget(id)

    def pages_changed(self) -> None:
        """Take note that a page has come, gone or changed."""
        self._has_new_layout = True
        if cells.current is None:
            self.renew()

    def renew(self) -> None:
        """Show the new layout, have new definitions called: whatever has changed since the last time."""
        if self._has_new_layout:
            self._has_new_layout = False
            self._told = self._state()
            for listener in self.on_layout:
                listener()
        state = self._state()
        if self._told != state:
            self._told = state
            for listener in self.on_change:
                listener()

    def _state(self) -> Any:
        return self.registry.version, self.run_on, self.concurrency

    # -- setting and reading from outside -------------------------------------------------------------------------

    def set_props(self, id: ComponentId, props: Mapping[str, Any]) -> None:
        """Set props of a component from any cell, thread or task, in all views of the notebook's app.

        Callbacks with these props as inputs are called, also where the values are equal.

        Parameters
        ----------
        id
            The component's id.
        props
            Names and values; a value may be a `Patch`, `no_update` is passed over.

        Raises
        ------
        UnknownIdError
            (A `KeyError`.) If no component has the id.
        UnknownPropError
            (An `AttributeError`.) If the component has no such prop.
        AppNotFoundError
            If the app is served: each page has values of its own, and only a callback knows which it is for.

        Examples
        --------
        >>> from nbdash import App, dcc
        >>> app = App()
        >>> app.layout = dcc.Slider(id="year", min=1952, max=2007, value=1952)
        >>> app.show()
        <App 'nbdash'>
        >>> app.set_props("year", {"value": 2002})
        >>> app["year"].value
        2002
        """
        handle(self._session(), id).set(props)

    def __getitem__(self, id: ComponentId) -> Handle:
        """The component of this id, as it is on the screen of the notebook's app: its props can be read and set.

        Raises
        ------
        UnknownIdError
            (A `KeyError`.) If no component has the id.
        AppNotFoundError
            If the app is served: each page has values of its own.

        Examples
        --------
        >>> from nbdash import App, dcc
        >>> app = App()
        >>> app.layout = dcc.Slider(id="year", min=1952, max=2007, value=1952)
        >>> app.show()
        <App 'nbdash'>
        >>> app["year"].value = 1997
        >>> app["year"].value
        1997
        """
        return handle(self._session(), id)

    def _session(self) -> LiveSession:
        from nbdash.notebook.display import find_dashboard

        found = find_dashboard(self)
        if found is None:
            what = "There is no session here whose props could be read or set: each page of a served app has its own."
            remedy = "Use set_props(...) in a callback, or show the app in a notebook."
            raise AppNotFoundError(explain(what, where=repr(self), remedy=remedy))
        return found.live

    # -- running --------------------------------------------------------------------------------------------------

    def new_session(
        self,
        *,
        shares_variables: bool = False,
        href: str = OWN_START,
        request: PageRequest | None = None,
        is_inspectable: bool = False,
    ) -> Session:
        """Make a session of the present definitions; a function layout is called for it.

        Parameters
        ----------
        shares_variables
            True: variables that its callbacks set are those of the kernel. False: they are the session's own.
        href
            The page's whole address: the layout has the page that it means, if the app has pages.
        request
            What the page came with.
        is_inspectable
            True: it is the author's, and has the pages that plugins add to the developer's view.

        Raises
        ------
        NoLayoutException
            If there is no layout, or it is no component.
        DuplicateIdError
            If two components have one id.
        PageError
            If there are no pages where there should be, or two are at one path.
        """
        self.follow_hooks()
        request = request or PageRequest()
        shelf = Shelf() if request.is_served else None
        tokens = laid_out_for.set(request), current_app.set(self), owner.set(shelf)
        try:
            layout = page_container if self._layout is None and self.pages is not None else self._layout
            if callable(layout):
                layout = layout()
                if inspect.iscoroutine(layout):
                    layout = result_of(layout, self.loop)
            layout = piped("layout", layout)
            if is_inspectable:
                layout = with_devtool_pages(layout)
            store = _store(layout, Variables(self.names, is_shared=shares_variables))
            self._common.share(store.nodes())
            if self.pages is not None:
                self.pages.check(look_for_ids=not self.suppress_callback_exceptions)
            session = self.session_of(store)
            session.keeper = shelf
            if shelf is not None:
                finalize(session, shelf.close).atexit = False  # a session may be made for a page that never comes
            for problem in session.arrive(parts_of(href)):
                log.info("A visitor's address says what does not fit: %s", problem)
            if self.pages is not None:
                self.pages.prepare(session, request)
            return session
        except BaseException:
            if shelf is not None:
                shelf.close()
            raise
        finally:
            laid_out_for.reset(tokens[0])
            current_app.reset(tokens[1])
            owner.reset(tokens[2])

    def own_variables(self) -> Variables:
        """The kernel's variables, for a session that keeps to itself what its callbacks set."""
        return Variables(self.names)

    def session_of(self, store: Store) -> Session:
        """Make a session of the present definitions, of a layout in plain data."""
        self._shown_store = ref(store)
        self.follow_hooks()
        self.module_callbacks.bind(self)
        return Session(self.registry, store, check=self._find_problems)

    def follow_hooks(self) -> None:
        """Take in what hooks have added since the last time: see `nbdash.hooks`."""
        if self._hooks_version != hooks.version:
            set_up(self, self._hooks_done)
            self._hooks_version = hooks.version

    def _find_problems(self, topology: Topology, store: Store) -> list[Problem]:
        """What is told of the definitions and a layout; callbacks run all the same, unless definitions clash."""
        found = [*self.registry.conflicts, *invalid_props(topology, store, store.node), *cycles(topology)]
        if not self.suppress_callback_exceptions:
            elsewhere, pages = self._validation_ids or frozenset[str](), self.pages
            elsewhere = elsewhere.union(devtool_ids())
            if pages is not None:
                found += pages.problems(elsewhere.union(store))
                elsewhere |= pages.ids
            known = elsewhere.union(store) if elsewhere else store
            if pages is None or pages.are_known:
                found += unknown_ids(topology, known, known)
            variables = store.variables
            if isinstance(variables, Variables):
                must_exist = not variables.is_shared
                found += unknown_variables(topology, variables, variables.likely, must_exist=must_exist)
        return found

    # -- addresses ------------------------------------------------------------------------------------------------

    def get_relative_path(self, path: str) -> str:
        """A path of the app as browsers have it: with the prefix that the app is served under.

        In a callback, or a function that makes a layout, the prefix is that of the visitor's page.

        Raises
        ------
        UnsupportedRelativePath
            If it does not begin with a slash.

        Examples
        --------
        >>> from nbdash import App
        >>> App().get_relative_path("/sales")
        '/sales'
        """
        return paths.relative_path(self._prefix(), path)

    def strip_relative_path(self, path: str | None) -> str | None:
        """A browser's path without the prefix that the app is served under, and without slashes at its ends.

        Raises
        ------
        UnsupportedRelativePath
            If it is no path of the app.

        Examples
        --------
        >>> from nbdash import App
        >>> App().strip_relative_path("/sales/2026/")
        'sales/2026'
        """
        return paths.strip_path(self._prefix(), path)

    def _prefix(self) -> str:
        request, said = current_request(), self.shell.prefixes.requests
        return request.root if request is not None and said == "/" else said

    @cached_property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The app's own event loop, in a thread of its own."""
        return start_loop("nbdash-loop")

    def workers(self, count: int, most: int | None = None) -> Submit:
        """Have jobs done by so many workers of the app, or `most` when someone has to wait.

        First asked for on the thread that `run_on="main"` means.
        """
        with self._lock:
            submit = self._workers.get((self.run_on, count))
            if submit is None:
                submit = self._workers[self.run_on, count] = self._new_workers(count, most)
            return submit

    def _new_workers(self, count: int, most: int | None) -> Submit:
        if self.run_on == "worker":
            if count > 1:
                prepare_templates()
            return workers(count, "nbdash-worker", most)
        try:
            return on_loop(asyncio.get_running_loop())
        except RuntimeError:
            what = 'run_on="main" needs a running event loop, and here is none.'
            raise InvalidConfig(explain(what, remedy="Show the app in a notebook, or serve it.")) from None

    # -- showing --------------------------------------------------------------------------------------------------

    def show(self, where: Where = "inline", isolate: bool | None = None) -> None:
        """Show the app under the cell, or beside the notebook. All views of a notebook's app share one session.

        Parameters
        ----------
        where
            "inline": under the cell. "panel": in JupyterLab's side panel, which stays while the notebook is scrolled.
            "tab": in a tab beside the notebook. "browser": in a browser tab of its own, by a link under the cell.
            All but the first need nbdash to be installed where JupyterLab runs; a page that can't do it shows the app
            under the cell and says so.
        isolate
            As in `App(isolate=...)`, from now on; None: as it is.

        Raises
        ------
        InvalidConfig
            For another place.

        Examples
        --------
        >>> from nbdash import App, html
        >>> app = App()
        >>> app.layout = html.P("Here I am.")
        >>> app.show(where="panel")
        <App 'nbdash'>
        """
        from nbdash.notebook.display import show

        if isolate is not None:
            self.isolate = isolate
        show(self, check_where(where))

    def run(
        self,
        host: str | None = None,
        port: int | str | None = None,
        debug: bool = False,
        jupyter_mode: str | None = None,
        jupyter_width: str = "100%",
        jupyter_height: int | str = 650,
        max_upload: int | None = None,
        auth: Auth | str | None = None,
        **options: Any,
    ) -> None:
        """In a script: serve the app until Ctrl-C. In a notebook: show it under the cell, and return.

        A script that `nbdash serve` runs is served as the command says: there it returns at once.

        Parameters
        ----------
        host, port
            Where a script serves; port 0 takes a free one. Defaults: the environment's HOST and PORT, else
            127.0.0.1 and 8050.
        debug
            True: pages see tracebacks, and can open the developer's view.
        jupyter_mode
            Where a notebook shows it: "inline" (as `show()`), "tab" or "external" (`show("browser")`), "jupyterlab"
            (`show("tab")`).
        jupyter_width, jupyter_height
            Accepted as Dash has them. An app in a notebook is as wide as its cell and as high as its content.
        max_upload
            Bytes of files that a visitor of a served app may have here at once; None: what `NBDASH_MAX_UPLOAD` says,
            else 2 GB.
        auth
            Who may come in to a script's app: "token", "users", "header", "none", as for `nbdash serve --auth`, or a
            way of logging in with settings (see `nbdash.auth`). None: what `NBDASH_AUTH` says. A `host` that others
            can reach needs one of them.
        **options
            Dash's other options are accepted; they have no effect.

        Raises
        ------
        InvalidConfig
            For another `jupyter_mode`; if others can reach the app, and it is not said who may come in.
        """
        if current_execution() is not None:
            self.show(where_of_mode(jupyter_mode))
            return
        from nbdash.program.loader import takes_over

        if takes_over(self):
            return
        from nbdash.auth.binding import check_binding
        from nbdash.auth.choices import auth_of
        from nbdash.files import size
        from nbdash.serve.options import ServeOptions
        from nbdash.serve.server import serve

        host = host or os.environ.get("HOST", "127.0.0.1")
        port = int(os.environ.get("PORT", 8050) if port is None else port)
        most = size.max_upload() if max_upload is None else max_upload
        is_chosen, login = auth_of(auth, self.title)
        check_binding(host, is_chosen=is_chosen, how='app.run(auth="{}")')
        serve(self, ServeOptions(auth=login, debug=debug, max_upload=most), host=host, port=port)

    def setup_apis(self) -> None:
        """Have callbacks with an `api_endpoint` answer HTTP requests, where the app is served.

        A POST to that path is answered with what the function returns, as JSON. The request's JSON object has the
        arguments by their names. The function is called alone: what it returns changes no page, and `ctx` is not there.

        Examples
        --------
        >>> from nbdash import App, Input, Output
        >>> app = App()
        >>> @app.callback(Output("square", "children"), Input("number", "value"), api_endpoint="/api/square")
        ... def square(number):
        ...     return number**2
        >>> app.setup_apis()
        """
        self._has_apis = True

    def apis(self) -> dict[str, Callable[..., Any]]:
        """The functions that answer HTTP requests, by their paths without the first slash."""
        if not self._has_apis:
            return {}
        self.module_callbacks.bind(self)
        found = ((spec.function, spec.clientside) for spec in self.registry)
        return {
            function.api_endpoint.strip("/"): function.function
            for function, clientside in found
            if clientside is None and function.api_endpoint
        }

    def interpolate_index(self, **parts: str) -> str:
        """The HTML of a served page: the parts put into `index_string`. A subclass may do it otherwise.

        Parameters
        ----------
        **parts
            HTML for each of the template's placeholders: `metas`, `title`, `favicon`, `css`, `app_entry`, `config`,
            `scripts`, `renderer`.

        Examples
        --------
        >>> from nbdash import App
        >>> class Framed(App):
        ...     def interpolate_index(self, **parts):
        ...         return super().interpolate_index(**parts).replace("<body>", "<body><h1>Sales</h1>")
        """
        return fill(self.shell.index_string, parts)

    @cached_property
    def server(self) -> Starlette:
        """The app as an ASGI application, for uvicorn or any other server, or to be mounted in another application.

        Who may come in is what `NBDASH_AUTH` says, or the application that it is mounted in.
        """
        from nbdash.auth.choices import auth_of
        from nbdash.serve.asgi import asgi_app
        from nbdash.serve.options import ServeOptions

        return asgi_app(self, ServeOptions(auth=auth_of(None, self.title)[1]))

    def __repr__(self) -> str:
        return f"<App {self.title!r}>"

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        from nbdash.notebook.display import mimebundle

        return mimebundle(self)


_apps: WeakValueDictionary[str, App] = WeakValueDictionary()
"""By their keys."""
_living: WeakSet[App] = WeakSet()
_made: tuple[Cell | None, int] = (None, 0)
"""The cell that has last made an app, and how many it has made in this run."""


def _new_key() -> str:
    global _made
    cell = cells.author
    if cell is None or cell.id is None:
        return secrets.token_hex(8)
    before, count = _made
    number = count if before is cell else 0
    _made = (cell, number + 1)
    return f"{cell.id}:{number}"


def _settle(cell: Cell, is_good: bool) -> None:
    callbacks.GLOBAL.settle(cell, is_good=is_good)
    for app in list(_living):
        app.settle(cell, is_good=is_good)


def _forget(id: str) -> None:
    callbacks.GLOBAL.forget(id)
    for app in list(_living):
        app.forget(id)


cells.after.insert(0, _settle)  # before callbacks are called for other reasons: some may be gone now
cells.deleted.append(_forget)


def _store(layout: Any, variables: Variables | None = None) -> Store:
    if layout is None:
        raise NoLayoutException(
            explain("The app has no layout.", remedy="Set app.layout to a component before it is shown.")
        )
    try:
        value, nodes = plain(layout, rich=True)
    except UnsendableValue as error:
        raise NoLayoutException(explain(f"The layout can't be shown: {error}")) from None
    items = cast("list[Any]", value) if isinstance(value, list) else [value]
    if not nodes and not any(isinstance(item, str) for item in items):
        raise NoLayoutException(
            explain(
                f"The layout must be a component, but is {shorten(layout)}.",
                remedy="Use a component such as html.Div([...]), or a function that returns one.",
            )
        )
    return Store(value, nodes, variables)


Dash = App
