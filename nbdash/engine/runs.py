"""A call as it is made: whether it can be, and what it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast

from msgspec import Struct

from nbdash.components.home import NO_HOMES, Home
from nbdash.engine.instances import Instance, Instances, Resolved
from nbdash.engine.outcome import Failure
from nbdash.engine.requests import Pending, Request
from nbdash.engine.store import Store
from nbdash.errors import did_you_mean, explain
from nbdash.graph.spec import CallbackSpec, Prop

_NOTHING: frozenset[Prop] = frozenset()


class Run(Struct, eq=False):
    """A call that is being made: values and lists are those of the moment it started (rule 4.6)."""

    instance: Instance
    outputs: tuple[Resolved, ...]
    """For each dependency a prop, or the props that ALL or ALLSMALLER stands for."""
    inputs: tuple[Resolved, ...]
    states: tuple[Resolved, ...]
    input_values: tuple[Any, ...]
    """For each dependency a value, or a list of values."""
    state_values: tuple[Any, ...]
    triggered: tuple[Prop, ...]
    """Empty for an initial call."""
    request: Request
    unset: frozenset[Prop]
    """The inputs and states that have never been given a value: None stands for them (6.8)."""
    homes: Mapping[str, Home] = NO_HOMES
    """What props live in that are set as the author gives them."""
    begun: float = 0.0
    """When, by the clock of who looks on."""

    @property
    def spec(self) -> CallbackSpec:
        """The definition."""
        return self.instance.spec


def obstacle(request: Request, instances: Instances, store: Store, pending: Pending) -> Failure | Literal[""] | None:
    """Why a call can't be made: None if it can, "" if it is to be dropped silently, else what to tell (2.4)."""
    instance, group = request.instance, request.group
    if (request.triggered or group is None) and not instance.is_multi and store.has_all(instance.ids):
        return None  # nearly always
    props = instances.props
    inputs = props(instance.inputs)
    is_initial = not request.triggered and not request.is_final
    if is_initial and group is not None and group.left_in_vain(instance, inputs, pending):
        return ""  # 2.8
    absent = [prop for prop in instance.single_inputs if prop.id not in store]
    missing = [prop for prop in absent if prop not in instance.optional]
    if missing and len(absent) == len(instance.single_inputs):
        return ""
    if missing:
        return _nonexistent(store, "Input", missing[0], instance)
    outputs = [target for target in instance.outputs if isinstance(target, Prop)]
    gone = [prop for prop in outputs if prop.id not in store and prop not in instance.optional]
    if instance.outputs and not outputs and not props(instance.outputs):
        return ""  # lists of outputs, all of them empty
    if gone and instance.inputs and not inputs:
        return ""  # the same of inputs
    states = [t for t in instance.states if isinstance(t, Prop) and t.id not in store]
    states = [prop for prop in states if prop not in instance.optional]
    if states:
        return _nonexistent(store, "State", states[0], instance)
    if gone:
        return _nonexistent(store, "Output", gone[0], instance)
    return None


def begin(request: Request, instances: Instances, store: Store) -> Run:
    """Make the run of a request, with what is there now."""
    instance = request.instance
    value = store.value
    triggered = tuple(prop for prop in request.triggered if prop.id in store)
    if not instance.is_multi:
        outputs, inputs, states = instance.outputs, instance.inputs, instance.states
        # (props all)
        input_values = tuple(value(prop) for prop in inputs)  # pyright: ignore[reportArgumentType]
        state_values = tuple(value(prop) for prop in states)  # pyright: ignore[reportArgumentType]
        return Run(
            instance,
            outputs,  # pyright: ignore[reportArgumentType]
            inputs,  # pyright: ignore[reportArgumentType]
            states,  # pyright: ignore[reportArgumentType]
            input_values,
            state_values,
            triggered,
            request,
            _unset(store, (*inputs, *states), (*input_values, *state_values)),
            store.homes,
        )
    resolve = instances.resolve
    outputs, inputs, states = resolve(instance.outputs), resolve(instance.inputs), resolve(instance.states)
    input_values, state_values = _values(store, inputs), _values(store, states)
    unset = _unset(store, (*inputs, *states), (*input_values, *state_values))
    return Run(instance, outputs, inputs, states, input_values, state_values, triggered, request, unset, store.homes)


def _unset(store: Store, resolved: tuple[Any, ...], values: tuple[Any, ...]) -> frozenset[Prop]:
    for value in values:
        if value is None or value.__class__ is list:
            break
    else:
        return _NOTHING  # mostly, so it is to be quick
    found = _NOTHING
    for one, value in zip(resolved, values, strict=True):
        if one.__class__ is tuple:
            found |= _unset(store, one, cast("tuple[Any, ...]", value))
        elif value is None and not store.has(one):
            found |= {one}
    return found


def _values(store: Store, resolved: tuple[Resolved, ...]) -> tuple[Any, ...]:
    value = store.value
    return tuple(value(one) if isinstance(one, Prop) else [value(prop) for prop in one] for one in resolved)


def _nonexistent(store: Store, kind: str, prop: Prop, instance: Instance) -> Failure:
    message = explain(
        f"The `{kind}` {prop} names a component that is not in the layout: {prop.id!r}.",
        where=str(instance.spec),
        remedy=did_you_mean(prop.id, store) or "Add it to the layout, or correct the id.",
    )
    return Failure(f"A nonexistent object was used in an `{kind}` of a Dash callback", message)
