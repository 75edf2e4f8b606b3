"""Random small apps with their states, and what a live session comes to when a person sets one input after another.

Written to `tests/golden/states.json`, which `js/src/transport/still/states.test.ts` plays in a page without Python. By
hand, for more of them: `python -m tests.export.random_states FILE 500`, and `NBDASH_STATES=FILE npx vitest run states`.
"""

from __future__ import annotations

import base64
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nbdash import App, Input, Output, State, dcc, html, no_update
from nbdash.export.html.standing import standing
from nbdash.export.html.states.choices import read_states
from nbdash.export.html.states.pack import frame
from nbdash.export.html.states.plan import axes_of, walks
from nbdash.export.html.states.player import Player
from nbdash.export.html.states.table import Table
from nbdash.testing import Client

GOLDEN = Path(__file__).parents[1] / "golden" / "states.json"
COUNT = 12
STEPS = 8
_CLIENTSIDE = "(...values) => `c${JSON.stringify(values)}`"


def made(seed: int) -> dict[str, Any]:
    """One app: what its page is given, and what each step of a person comes to."""
    rng = random.Random(seed)
    axes = {f"a{number}": rng.randint(2, 3) for number in range(rng.randint(1, 3))}
    app = App(concurrency=1)  # what is merely read is not waited for: the order would be chance
    shown = [f"p{number}" for number in range(rng.randint(2, 5))]
    app.layout = html.Div(
        [*(dcc.Input(value=0, id=id) for id in axes), *(html.P(id=id) for id in shown), html.Div(id="box")]
    )
    is_exact, written, stand_ins = True, list[str](), dict[str, Any]()
    for id in shown:
        sources = [*axes, *written]
        inputs = rng.sample(sources, min(len(sources), rng.randint(1, 2)))
        others = [one for one in sources if one not in inputs]
        kind = rng.choice(["plain", "plain", "plain", "skip", "fail", "clientside"])
        # a page runs its own at once, and does not wait for what these merely read
        has_states = others and kind != "clientside" and rng.random() < 0.3
        states = rng.sample(others, 1) if has_states else []
        is_exact = is_exact and kind not in ("skip", "fail") and not states
        given = [*(Input(one, _prop(one)) for one in inputs), *(State(one, _prop(one)) for one in states)]
        if kind == "clientside":
            app.clientside_callback(_CLIENTSIDE, Output(id, "children"), *given)
            stand_ins[f"{id}.children"] = _computed
            continue
        written.append(id)
        app.callback(Output(id, "children"), *given)(_function(id, kind))
    if rng.random() < 0.5:
        _insert(app, rng.choice([*axes]))
        axes["inner"] = 3
    table, session = Table(), app.new_session()
    text = ",".join(f"{id}={list(range(count))}" for id, count in axes.items())
    for walk in walks(axes_of(read_states(text), session), session):
        player = Player(app, table)
        player.start()
        for _ in walk.play(player):
            pass
    stands = standing(app)
    return {
        "seed": seed,
        "isExact": is_exact,
        "snapshot": base64.b64encode(stands.snapshot).decode(),
        "callbacks": stands.callbacks,
        "calls": stands.calls,
        "states": base64.b64encode(frame(table)).decode(),
        "steps": _steps(app, axes, [*shown, "told"], stand_ins, rng),
    }


def _steps(
    app: App, axes: dict[str, int], props: list[str], stand_ins: dict[str, Any], rng: random.Random
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    with Client(app, clientside=stand_ins) as client:
        for _ in range(STEPS):
            id = rng.choice([id for id in axes if id in client])
            value = rng.randrange(axes[id])
            client.set(id, value=value)
            texts = {prop: client[prop].children for prop in props if prop in client}
            failed = sum(not failure.for_author for failure in client.errors)
            found.append({"id": id, "value": value, "shown": texts, "failed": failed})
    return found


def _prop(id: str) -> str:
    return "value" if id.startswith("a") else "children"


def _function(id: str, kind: str) -> Callable[..., Any]:
    def function(*values: Any) -> Any:
        if kind == "skip" and str(values).count("1") % 2:
            return no_update
        if kind == "fail" and str(values).count("2") % 2:
            raise ValueError(f"{id} of {values}")
        return f"{id}({','.join(map(str, values))})"

    function.__qualname__ = f"f_{id}"
    return function


def _computed(*values: Any) -> str:
    return f"c{json.dumps(values, separators=(',', ':'))}"


def _insert(app: App, axis: str) -> None:
    @app.callback(Output("box", "children"), Input(axis, "value"))
    def insert(value: int) -> Any:
        return [dcc.Input(value=value, id="inner"), html.P(id="told")] if value else f"none for {value}"

    @app.callback(Output("told", "children"), Input("inner", "value"), State(axis, "value"))
    def tell(inner: int, value: int) -> str:
        return f"{inner} in {value}"


def text(count: int) -> str:
    """The file's content."""
    return json.dumps([made(seed) for seed in range(count)], indent=1) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(int(sys.argv[2])))
