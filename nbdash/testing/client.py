"""`Client`: an app driven from a test, with no browser and no server.

It is a driver like the ones behind a cell and behind a served page: the same engine decides what runs, the same code
calls the callbacks, and what a page may not do is refused. Sync callbacks run in the test's own thread, one after the
other, so what they print, patch and break on is the test's; async ones run on the app's loop.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, urlsplit

from nbdash.components.base import component_class
from nbdash.components.home import Home, HomeError
from nbdash.components.ids import canonical_id
from nbdash.components.tree import Node, UnsendableValue, plain, readable
from nbdash.context import PageRequest
from nbdash.engine.instances import Resolved
from nbdash.engine.outcome import Edit, Failure, Outcome, Update, Values
from nbdash.engine.session import Run
from nbdash.errors import did_you_mean, explain, shorten
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop, variable
from nbdash.guard import refusal
from nbdash.testing.brief import brief
from nbdash.testing.files import RefusedChange, uploaded
from nbdash.testing.standin import StandIn, call_stand_in
from nbdash.testing.work import Takers, Work
from nbdash.transport.incoming import edit_frame
from nbdash.transport.runner import Caller
from nbdash.user import User

if TYPE_CHECKING:
    from nbdash.app import App

Id = str | Mapping[str, Any]


class Client:
    """A visitor of an app, played by a test.

    Parameters
    ----------
    app
        The app; its layout is laid out and its first calls are made at once.
    clientside
        Python functions in the place of clientside callbacks, by `"namespace.name"` or by an output such as
        `"total.children"`; they take inputs and states, and return what the JavaScript would. A clientside callback
        without one is not run: the log says so, and its outputs stay as they are.
    yields
        How many values are taken from a generator callback before it is closed, as if the page had gone; None: all.
    address, headers, cookies
        What `ctx` tells callbacks of the visitor's request.
    user
        Who has logged in: what `ctx.user` is, and what `require` asks for.
    variables
        Values for variables, in the place of those that the notebook or program has.
    timeout_s
        How long async and generator callbacks are waited for.

    Examples
    --------
    >>> from nbdash import App, Input, Output, dcc, html
    >>> app = App()
    >>> app.layout = html.Div([dcc.Input(id="number", value=3), html.P(id="square")])
    >>> @app.callback(Output("square", "children"), Input("number", "value"))
    ... def square(number):
    ...     return number**2
    >>> client = Client(app)
    >>> client["square"].children
    9
    >>> client.log.clear()
    >>> client.set("number", value=4)
    >>> client["square"].children
    16
    >>> client.log
    ['call square(triggered=number.value)', 'set square.children=16']
    >>> client.errors
    []
    """

    def __init__(
        self,
        app: App,
        *,
        clientside: Mapping[str, StandIn] | None = None,
        yields: int | None = None,
        address: str = "/",
        headers: Mapping[str, str] | None = None,
        cookies: Mapping[str, str] | None = None,
        user: User | None = None,
        variables: Mapping[str, Any] | None = None,
        timeout_s: float = 10.0,
    ) -> None:
        self.log: list[str] = []
        """What has happened, a line each: `call name(triggered=a.value b.value)`, `call name()` for a first call,
        `set id.prop=value`, `patch id.prop: Append [...]`, `keep id.prop` for `no_update`, `fail name: message`,
        `stale name` for a result that no longer counted, `skip name: runs in the page`. Clear it as you like."""
        self.app = app
        self._clientside = dict(clientside or {})
        self._timeout_s = timeout_s
        url = urlsplit(address)
        request = PageRequest(
            path=url.path,
            args=dict(parse_qsl(url.query, keep_blank_values=True)),
            headers={name.lower(): value for name, value in (headers or {}).items()},
            cookies=dict(cookies or {}),
            user=user,
            is_served=True,
        )
        self._request = request
        self._session = app.new_session(href=f"http://localhost{address}", request=request)
        self._session.store.variables.update(variables or {})
        self._work = Work(self._session, Takers(self._take_step, self._take_end, self._take_props), request, yields)
        self._told: dict[str, Failure] = {}
        self.variables = ClientVariables(self._session.store.variables, self._variables_changed)
        """What callbacks see of the kernel's variables; setting one does what a cell does that binds the name anew."""
        app.names.follow(self._work)
        self._session.start()
        self._play()

    @classmethod
    def from_notebook(cls, file: str | Path, app: str | None = None, **options: Any) -> Client:
        """Run a notebook's cells, as `nbdash serve` does, and visit the app that they made.

        Parameters
        ----------
        file
            The notebook.
        app
            The app's name, if there are several.
        **options
            As for `Client`.

        Raises
        ------
        CellError
            If a cell fails.
        AppNotFoundError
            If there is no such notebook, or no such app in it.
        """
        from nbdash.program.loader import load_app

        return cls(load_app(Path(file), app), **options)

    # -- what a person does ---------------------------------------------------------------------------------------

    def set(self, id: Id, **props: Any) -> None:
        """Set props of one component as the person in front of the page would, all at once; wait for what follows.

        Values that equal what is there change nothing, as in the page.

        Raises
        ------
        RefusedChange
            If there is no such component, or the person can't set such a prop.
        TimeoutError
            If callbacks go on for longer than the client waits.
        """
        self.set_many([(id, props)])

    def set_many(self, changes: Iterable[tuple[Id, Mapping[str, Any]]]) -> None:
        """Set props of several components at the same moment: callbacks that read more than one are called once.

        Raises
        ------
        RefusedChange, TimeoutError
            As `set`.
        """
        accepted: list[tuple[str, dict[str, tuple[Any, list[Node]]]]] = []
        for id, props in changes:
            key = canonical_id(id)
            node = self._session.store.node(key)
            if node is None:
                remedy = did_you_mean(key, self._session.store) or "Look which there are: list(client)."
                raise RefusedChange(explain(f"There is no component with the id {shorten(id)}.", remedy=remedy))
            allowed: dict[str, tuple[Any, list[Node]]] = {}
            for name, value in props.items():
                if node.home is not None and name in node.home.names:
                    self._set_at_home(node.home, Prop(key, name), value)
                    continue
                reason = refusal(node, name)
                if reason is not None:
                    raise RefusedChange(explain(reason, remedy="Set what a person can, or call what sets it."))
                try:
                    allowed[name] = plain(value, components=False)
                except UnsendableValue as error:
                    raise RefusedChange(str(error)) from None
            if "data_edits" in allowed and (reason := edit_frame(self._session, key, allowed)) is not None:
                raise RefusedChange(explain(reason, remedy="Set rows and columns that the data frame has."))
            accepted.append((key, allowed))
        self._session.event(accepted)
        self._play()

    def _set_at_home(self, home: Home, prop: Prop, value: Any) -> None:
        """Set a trait of a widget, as the widget's page would."""
        try:
            home.put(prop.name, value)
        except HomeError as error:
            raise RefusedChange(str(error)) from None
        self._session.moved_at_home([prop])

    def click(self, id: Id) -> None:
        """Click a component once: its `n_clicks` rises by one."""
        self.set(id, n_clicks=(self[id].n_clicks or 0) + 1)

    def upload(self, id: Id, *files: str | Path | tuple[str, bytes]) -> None:
        """Drop files on a `dcc.Upload`: each a path, or a name and the content.

        Raises
        ------
        RefusedChange
            If there is no such component, if it takes one file only, or none of this kind or size.
        """
        node = self._session.store.node(canonical_id(id))
        read = [Path(file) if isinstance(file, str) else file for file in files]
        contents = [(file.name, file.read_bytes()) if isinstance(file, Path) else file for file in read]
        self.set(id, **uploaded({} if node is None else node.props, contents))

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait for what persistent callbacks and other threads do.

        Raises
        ------
        TimeoutError
            If the condition does not hold within the client's time.
        """
        until = time.monotonic() + self._timeout_s
        self._play()
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError(f"The condition did not hold within {self._timeout_s} s.")
            time.sleep(0.005)
            self._play()

    def _variables_changed(self, names: Iterable[str]) -> None:
        self._session.set_props([Edit(variable(name), []) for name in names])
        self._play()

    # -- what there is to see -------------------------------------------------------------------------------------

    def __getitem__(self, id: Id) -> ShownComponent:
        """The component with this id, as it is now; its props are attributes."""
        key = canonical_id(id)
        node = self._session.store.node(key)
        if node is None:
            raise KeyError(f"There is no component {shorten(id)}. {did_you_mean(key, self._session.store)}".rstrip())
        return ShownComponent(node)

    def __contains__(self, id: Id) -> bool:
        return canonical_id(id) in self._session.store

    def __iter__(self) -> Iterator[str]:
        """The ids that there are, in the form of canonical ids."""
        return iter(list(self._session.store))

    @property
    def errors(self) -> list[Failure]:
        """What has gone wrong and has not gone well since, as the page shows it: `title`, `message`, `traceback`."""
        return [failed.failure for failed in self._session.failures.values()]

    # -- running --------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """End what still goes on, as when the visitor has gone."""
        self._work.close()
        while self._work.runs and self._work.receive(self._timeout_s):
            pass

    def __enter__(self) -> Client:
        """Close the client at the end of a `with` block."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close the client."""
        self.close()

    def _play(self) -> None:
        until = time.monotonic() + self._timeout_s
        session, work = self._session, self._work
        work.here()
        while True:
            while work.receive(0):
                pass
            run = session.next_run()
            self._note_failures()
            if run is not None:
                self._start(run)
                continue
            work.cancel(lambda run: run.spec.is_stream and not session.counts(run))
            if session.late and session.settle()[0]:
                continue
            if session.is_idle and not work.runs:
                session.take_changed()
                session.take_done()
                return
            wait_s = until - time.monotonic()
            if wait_s < 0 or not (work.step() or work.receive(wait_s)):
                names = ", ".join(str(run.spec) for run in work.runs) or "callbacks"
                work.close()
                remedy = "Give the client more time (timeout_s=), or an endless generator an end (yields=)."
                raise TimeoutError(explain(f"After {self._timeout_s} s there still runs: {names}.", remedy=remedy))

    def _start(self, run: Run) -> None:
        spec = run.spec
        if spec.clientside is not None:
            source = spec.clientside
            names = [f"{source.namespace}.{source.name}", *map(str, spec.outputs)]
            function = next((self._clientside[name] for name in names if name in self._clientside), None)
            if function is None:
                self.log.append(f"skip {spec.name}: runs in the page")
                self._session.finish(run, Values())
            else:
                self._note_call(run)
                self._take_end(run, call_stand_in(function, run))
            return
        self._note_call(run)
        caller = cast("Caller", spec.function)
        if spec.is_async or spec.persistent:
            self._work.start(run, caller, self.app.loop)
        elif spec.is_stream:
            self._work.start_stream(run, caller)
        else:
            self._take_end(run, caller.call(run, self._request, None, self._work))

    def _take_step(self, run: Run, outcome: Outcome) -> bool:
        if not self._session.update(run, outcome):
            return False
        if isinstance(outcome, Values):
            self._note_updates(outcome.updates)
        return True

    def _take_end(self, run: Run, outcome: Outcome) -> None:
        if not self._session.finish(run, outcome):
            self.log.append(f"stale {run.spec.name}")
        elif isinstance(outcome, Values):
            self._note_updates(outcome.updates)
            if not run.spec.is_stream:
                updated = {update.prop for update in outcome.updates}
                self.log += [f"keep {prop}" for prop in flat(run.outputs) if prop not in updated]

    def _take_props(self, changes: list[Update | Edit], run: Run | None) -> None:
        self._session.set_props(changes, run)
        self._note_updates(change for change in changes if change.prop.id in self._session.store)

    def _note_call(self, run: Run) -> None:
        triggered = " ".join(map(str, run.triggered))
        self.log.append(f"call {run.spec.name}({f'triggered={triggered}' if triggered else ''})")

    def _note_updates(self, updates: Iterable[Update | Edit]) -> None:
        for update in updates:
            if isinstance(update, Update):
                self.log.append(f"set {update.prop}={brief(update.value)}")
            elif update.prop.id == VARIABLES:
                self.log.append(f"changed {update.prop}")
            else:
                steps = ", ".join(f"{step['operation']} {brief(step['location'])}" for step in update.operations)
                self.log.append(f"patch {update.prop}: {steps}")

    def _note_failures(self) -> None:
        failures = self._session.failures
        if not failures and not self._told:
            return
        for key, failed in failures.items():
            if self._told.get(key) is not failed.failure:
                text = (failed.failure.message or failed.failure.title).splitlines()[0]
                self.log.append(f"fail {_name(failed.spec)}: {text}")
        self._told = {key: failed.failure for key, failed in failures.items()}


class ClientVariables(MutableMapping[str, Any]):
    """The variables as a client's callbacks see them. What is set here is the client's alone.

    Examples
    --------
    >>> from nbdash import App, Output, Variable, html
    >>> app = App()
    >>> app.layout = html.P(id="rows")
    >>> @app.callback(Output("rows", "children"), Variable("df"))
    ... def rows(df):
    ...     return f"{len(df)} rows"
    >>> client = Client(app, variables={"df": [1, 2]})
    >>> client["rows"].children
    '2 rows'
    >>> client.variables["df"] = [1, 2, 3]
    >>> client["rows"].children
    '3 rows'
    >>> client.variables["df"].append(4)
    >>> client.variables.changed("df")
    >>> client["rows"].children
    '4 rows'
    """

    def __init__(self, seen: MutableMapping[str, Any], tell: Callable[[Iterable[str]], None]) -> None:
        self._seen = seen
        self._tell = tell

    def changed(self, *names: str) -> None:
        """Say that objects have changed, as `nbdash.changed` in a cell would."""
        self._tell(names)

    def __getitem__(self, name: str) -> Any:
        return self._seen[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._seen[name] = value
        self._tell((name,))

    def __delitem__(self, name: str) -> None:
        del self._seen[name]
        self._tell((name,))

    def __iter__(self) -> Iterator[str]:
        return iter(self._seen)

    def __len__(self) -> int:
        return len(self._seen)


class ShownComponent:
    """A component as it stands in the page; props are attributes, None where they have no value."""

    def __init__(self, node: Node) -> None:
        self._node = node

    @property
    def props(self) -> dict[str, Any]:
        """All props that have a value."""
        return {name: readable(value) for name, value in self._node.props.items()}

    def __getattr__(self, name: str) -> Any:
        node = self._node
        if node.has(name):
            return readable(node.get(name))
        kind = component_class(node.namespace, node.type)
        known = () if kind is None else kind.available_properties
        if known and name not in known:
            raise AttributeError(f"{node.type} has no prop {name!r}. {did_you_mean(name, known)}".rstrip())
        return None

    def __repr__(self) -> str:
        return brief(self._node)


def flat(outputs: Iterable[Resolved]) -> list[Prop]:
    """The props that resolved dependencies stand for."""
    return [prop for item in outputs for prop in ([item] if isinstance(item, Prop) else item)]


def _name(spec: CallbackSpec | None) -> str:
    return "set_props" if spec is None else spec.name
