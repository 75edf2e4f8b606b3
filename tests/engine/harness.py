"""A stage for one session: callbacks are functions, runs end when the test says so, and everything is logged.

    layout = html.Div([dcc.Input(id="a", value=1), html.P(id="total")])
    stage = Stage(layout, callback("sum", "total.children", "a.value"))
    assert stage.play() == ["call sum()", "set total.children=sum(1)"]

The log speaks of: `call name(triggered=a.value b.value)`, `call name()` (an initial call), `skip name` (dropped
silently), `fail name: title`, `set id.prop=value`, `keep id.prop` (no_update), `stale name` (a result that no longer
counts).

Ids that are dicts are written `row[1]` for `{"type": "row", "index": 1}` and `cell[row=1,col=a]` for other keys; in a
callback's dependencies also `row[MATCH]`, `row[ALL]`, `row[ALLSMALLER]`. A callback with MATCH is logged with its
values: `call f[1](triggered=row[1].value)`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from nbdash.components.ids import canonical_id
from nbdash.components.tree import Node, plain, readable
from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Edit, Failure, Update, Values
from nbdash.engine.session import Run, Session
from nbdash.engine.store import Store
from nbdash.graph.registry import Registry
from nbdash.graph.spec import CallbackSpec, ClientsideSource, Pattern, Prop, Target, Wildcard
from nbdash.graph.topology import Topology
from nbdash.graph.validate import Problem, cycles, unknown_ids

KEEP = object()
"""What a function returns for an output that is to stay as it is."""


def props(text: str) -> tuple[Prop, ...]:
    """The props in a text such as "a.value row[1].value"."""
    return tuple(target for target in targets(text) if isinstance(target, Prop))


def targets(text: str) -> tuple[Target, ...]:
    """The same, with patterns such as "row[ALL].value"."""
    return tuple(_target(*name.rsplit(".", 1)) for name in text.split())


def dict_id(text: str) -> dict[str, Any]:
    """`{"type": "row", "index": 1}` for "row[1]"."""
    kind, _, rest = text.rstrip("]").partition("[")
    entries = (entry.partition("=") for entry in rest.split(","))
    return {"type": kind} | {
        key if equals else "index": _value(value if equals else key) for key, equals, value in entries
    }


def _value(text: str) -> Any:
    if text in Wildcard.__members__:
        return Wildcard[text]
    try:
        return json.loads(text)
    except ValueError:
        return text


def _target(id: str, name: str) -> Target:
    if "[" not in id:
        return Prop(id, name)
    entries = dict_id(id)
    if not any(isinstance(value, Wildcard) for value in entries.values()):
        return Prop(canonical_id(entries), name)
    parts = (
        (key, value if isinstance(value, Wildcard) else json.dumps(value)) for key, value in sorted(entries.items())
    )
    return Pattern(tuple(parts), name)


def short(prop: Prop | str) -> str:
    """A prop or an id as tests write it."""
    if isinstance(prop, Prop):
        return f"{short(prop.id)}.{prop.name}"
    if not prop.startswith("{"):
        return prop
    entries = json.loads(prop)
    kind = entries.pop("type")
    shown = {key: value if isinstance(value, str) else json.dumps(value) for key, value in entries.items()}
    if list(shown) == ["index"]:
        return f"{kind}[{shown['index']}]"
    return f"{kind}[{','.join(f'{key}={value}' for key, value in shown.items())}]"


def instance_name(instance: Instance) -> str:
    """A callback's name, with the values of MATCH."""
    values = (json.loads(value) for value in instance.match)
    shown = ",".join(value if isinstance(value, str) else json.dumps(value) for value in values)
    return f"{instance.spec.name}[{shown}]" if instance.match else instance.spec.name


@dataclass
class Patch:
    """A partial update: operations as `("Append", [location], value)`."""

    steps: tuple[tuple[Any, ...], ...]

    def edit(self, prop: Prop) -> Edit:
        return Edit(prop, [_operation(*step) for step in self.steps])

    def __str__(self) -> str:
        return " ".join(f"{name}{location}" for name, location, *_ in self.steps)


def patch(*steps: tuple[Any, ...]) -> Patch:
    return Patch(steps)


def _operation(name: str, location: list[str | int], value: object = None, **more: object) -> dict[str, Any]:
    return {"operation": name, "location": location, "params": {"value": plain(value)[0], **more}}


def change(prop: Prop, value: object) -> Update | Edit:
    """A value as a callback would return it."""
    return value.edit(prop) if isinstance(value, Patch) else Update(prop, *plain(value))


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
    running: tuple[tuple[str, object, object], ...] = (),
    clientside: bool = False,
    stream: bool = False,
    persistent: bool = False,
) -> CallbackSpec:
    """A definition. Without a function it returns, for each output, its name and arguments as text."""

    def text(*arguments: object) -> object:
        text = f"{name}({','.join(map(_argument, arguments))})"
        return [text] * len(outputs.split()) if len(outputs.split()) > 1 else text

    return CallbackSpec(
        key=key or name,
        outputs=targets(outputs),
        inputs=targets(inputs),
        states=targets(states),
        function=function or text,
        prevent_initial_call=prevent,
        optional=frozenset(targets(optional)),
        name=name,
        running=tuple((targets(target)[0], _effect(during), _effect(after)) for target, during, after in running),
        clientside=ClientsideSource(source=name) if clientside else None,
        is_stream=stream,
        persistent=persistent,
    )


def _argument(value: object) -> str:
    if isinstance(value, list):
        return f"[{' '.join(map(_argument, value))}]"
    return "-" if value is None else str(value)


def _effect(value: object) -> Any:
    return None if value is KEEP else lambda prop: change(prop, value)


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
            triggered = " ".join(map(short, run.triggered))
            self.log.append(f"call {instance_name(run.instance)}({f'triggered={triggered}' if triggered else ''})")

    def end(self, name: str, *results: object) -> None:
        """The oldest run of a callback returns these values, one for each output (none: what its function says)."""
        run = self._pop(name)
        log, updates = self._returned(run, results)
        self.log += [f"stale {name}"] if self._is_stale(run) else log
        self.session.finish(run, Values(tuple(updates)))

    def update(self, name: str, *results: object) -> None:
        """The oldest run of a callback yields these values and goes on."""
        run = next(run for run in self.running if instance_name(run.instance) == name)
        log, updates = self._returned(run, results)
        self.log += log if self.session.update(run, Values(tuple(updates))) else [f"stale {name}"]

    def _returned(self, run: Run, results: tuple[object, ...]) -> tuple[list[str], list[Update | Edit]]:
        if not results:
            returned = run.spec.function(*map(readable, run.input_values), *map(readable, run.state_values))
            results = tuple(returned) if len(run.outputs) > 1 else (returned,)
        updates: list[Update | Edit] = []
        log: list[str] = []
        for output, result in zip(run.outputs, results, strict=False):
            is_single = isinstance(output, Prop)
            items = [result] if is_single else result if isinstance(result, list) else [result] * len(output)
            for prop, value in zip([output] if is_single else output, cast("list[object]", items), strict=True):
                if value is KEEP:
                    log.append(f"keep {short(prop)}")
                else:
                    updates.append(change(prop, value))
                    text = str(value) if isinstance(value, Patch) else _shown(plain(value)[0])
                    log.append(f"set {short(prop)}={text}")
        return log, updates

    def set_props(self, *changes: tuple[str, object], by: str = "", cause: object = None) -> None:
        """The oldest run of a callback (none: somebody outside) sets props beside its outputs."""
        run = next((run for run in self.running if instance_name(run.instance) == by), None)
        self.session.set_props([change(props(name)[0], value) for name, value in changes], run, cause)

    def fail(self, name: str, title: str = "Callback error") -> None:
        """The oldest run of a callback raises."""
        run = self._pop(name)
        self.log.append(f"stale {name}" if self._is_stale(run) else f"fail {name}: {title}")
        self.session.finish(run, Failure(title, ""))

    def run(self) -> None:
        """Go on until nothing is left, one call at a time."""
        self.begin(slots=1)
        while self.running:
            self.end(instance_name(self.running[0].instance))
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
        return {one.key: instance_name(one) for one in self.session._pending.requests}  # pyright: ignore[reportPrivateUsage]

    def _is_stale(self, run: Run) -> bool:
        return not self.session.counts(run)

    def _pop(self, name: str) -> Run:
        run = next(run for run in self.running if instance_name(run.instance) == name)
        self.running.remove(run)
        return run


def _problems(topology: Topology, store: Store) -> list[Problem]:
    return [*unknown_ids(topology, store, store), *cycles(topology)]


def _shown(value: object) -> str:
    if isinstance(value, Node):
        return short(value.key) if value.key else value.type
    if isinstance(value, list):
        return f"[{' '.join(map(_shown, value))}]"
    return str(value)
