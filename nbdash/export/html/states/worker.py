"""A process that plays its share of the combinations: see `processes.py`.

It reads its task from stdin, and writes how many results it has to what was stdout: what the notebook prints goes
elsewhere.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
from pathlib import Path


def main() -> None:
    """Play, and write the table."""
    task = json.load(sys.stdin)
    pipe = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    from nbdash.export.html.states.computed import plan_of
    from nbdash.export.html.states.player import Player
    from nbdash.export.html.states.table import Table
    from nbdash.export.options import Options
    from nbdash.export.prepared import prepare

    prepared = prepare(Path(task["notebook"]), task["app"])
    given = task["options"]
    plan = plan_of(prepared, Options(values=given["values"], states=tuple(given["states"])))
    table = Table(plan.unordered)
    first, step = task["share"]
    for walk in plan.walks:
        player = Player(prepared.app, table)
        player.start(plan.values)
        for _ in walk.play(player, (first, step)):
            print("made", len(table.entries), file=pipe, flush=True)
    Path(task["path"]).write_bytes(pickle.dumps(table.detached()))


if __name__ == "__main__":
    main()
