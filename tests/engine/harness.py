"""A stage for one session: callbacks are functions, runs end when the test says so, and everything is logged.

    layout = html.Div([dcc.Input(id="a", value=1), html.P(id="total")])
    stage = Stage(layout, callback("sum", "total.children", "a.value"))
    assert stage.play() == ["call sum()", "set total.children=sum(1)"]

The log speaks of: `call name(triggered=a.value b.value)`, `call name()` (an initial call), `skip name` (dropped
silently), `fail name: title`, `set id.prop=value`, `keep id.prop` (no_update), `stale name` (a result that no longer
counts).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nbdash.components.tree import Node, plain, readable
from nbdash.engine.outcome import Failure, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.topology import Topology
from nbdash.graph.validate import Problem, cycles, unknown_ids

KEEP = object()
"""What a function returns for an output that is to stay as it is."""


def props(text: str) -> tuple[Prop, ...]:
    """The props in a text such as "a.value b.value"."""
    return tuple(Prop(*name.rsplit(".", 1)) for name in text.split())


def callback(
    name: str,
    outputs: str,
    inputs: str,
    states: str = "",
    function: Callable[..., Any] | None = None,
    *,
    prevent: bool = False,
    optional: str = "",
    key: str = "",
) -> CallbackSpec:
    """A definition. Without a function it returns, for each output, its name and arguments as text."""

    def told(*arguments: object) -> object:
        text = f"{name}({','.join('-' if argument is None else str(argument) for argument in arguments)})"
        return [text] * len(outputs.split()) if len(outputs.split()) > 1 else text

    return CallbackSpec(
        key=key or name,
        outputs=props(outputs),
        inputs=props(inputs),
        states=props(states),
        function=function or told,
        prevent_initial_call=prevent,
        optional=frozenset(props(optional)),
        name=name,
    )


class Stage:
    """One session, driven by hand or to its end."""

    def __init__(self, layout: object, *specs: CallbackSpec, check: bool = False) -> None:
        self.registry = Registry()
        for spec in specs:
            self.registry.add(spec)
        tree, nodes = plain(layout)
        self.session = Session(self.registry, Store(tree, nodes), check=_problems if check else None)
        self.running: list[Run] = []
        self.log: list[str] = []

    def take(self) -> list[str]:
        """The log since the last time."""
        log, self.log = self.log, []
        return log

    def values(self, names: str) -> list[Any]:
        return [readable(self.session.store.value(prop)) for prop in props(names)]

    def failures(self) -> dict[str, str]:
        return {key: failed.failure.title for key, failed in self.session.failures.items()}

    # -- driving ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        self.session.start()

    def event(self, *changes: tuple[str, object], cause: object = None, origin: object = None) -> None:
        """A person changes props: `event(("a.value", 1), ("b.value", 2))`."""
        made = [(props(name)[0], plain(value)) for name, value in changes]
        self.session.event([(prop.id, {prop.name: value}) for prop, value in made], cause=cause, origin=origin)

    def begin(self, slots: int = 100) -> None:
        """Start what is ready, as long as fewer than `slots` run."""
        while len(self.running) < slots:
            before, failed = self._requested(), dict(self.session.failures)
            run = self.session.next_run()
            left = self._requested()
            for key in [key for key in before if key not in left and not (run and run.instance.key == key)]:
                failure = self.session.failures.get(key)
                told = failure is not None and failure is not failed.get(key)
                name = before[key]
                self.log.append(f"fail {name}: {failure.failure.title}" if failure and told else f"skip {name}")
            if run is None:
                return
            self.running.append(run)
            triggered = " ".join(map(str, run.triggered))
            self.log.append(f"call {run.spec.name}({f'triggered={triggered}' if triggered else ''})")

    def end(self, name: str, *results: object) -> None:
        """The oldest run of a callback returns these values, one for each output (none: what its function says)."""
        run = self._pop(name)
        if not results:
            returned = run.spec.function(*map(readable, run.input_values), *map(readable, run.state_values))
            results = tuple(returned) if len(run.spec.outputs) > 1 else (returned,)
        updates: list[Update] = []
        told: list[str] = []
        outputs = [prop for prop in run.outputs if isinstance(prop, Prop)]
        for prop, value in zip(outputs, results, strict=False):
            if value is KEEP:
                told.append(f"keep {prop}")
            else:
                updates.append(Update(prop, *plain(value)))
                told.append(f"set {prop}={_shown(updates[-1].value)}")
        self.log += [f"stale {name}"] if self._is_stale(run) else told
        self.session.finish(run, Values(tuple(updates)))

    def fail(self, name: str, title: str = "Callback error") -> None:
        """The oldest run of a callback raises."""
        run = self._pop(name)
        self.log.append(f"stale {name}" if self._is_stale(run) else f"fail {name}: {title}")
        self.session.finish(run, Failure(title, ""))

    def run(self) -> None:
        """Go on until nothing is left, one call at a time."""
        self.begin(slots=1)
        while self.running:
            self.end(self.running[0].spec.name)
            self.begin(slots=1)
        assert self.session.is_idle

    def play(self, *changes: tuple[str, object]) -> list[str]:
        """Start (or make an event), go on to the end, and give the log of it."""
        self.take()
        if changes:
            self.event(*changes)
        else:
            self.start()
        self.run()
        return self.take()

    # -- looking inside: a session does not tell which calls it drops, so the log asks its list of requests -------

    def _requested(self) -> dict[str, str]:
        return {one.key: one.spec.name for one in self.session._pending.requests}  # pyright: ignore[reportPrivateUsage]

    def _is_stale(self, run: Run) -> bool:
        return not self.session.counts(run)

    def _pop(self, name: str) -> Run:
        run = next(run for run in self.running if run.spec.name == name)
        self.running.remove(run)
        return run


def _problems(topology: Topology, store: Store) -> list[Problem]:
    return [*unknown_ids(topology, store, store), *cycles(topology)]


def _shown(value: object) -> str:
    if isinstance(value, Node):
        return value.key or value.type
    if isinstance(value, list):
        return f"[{' '.join(map(_shown, value))}]"
    return str(value)
