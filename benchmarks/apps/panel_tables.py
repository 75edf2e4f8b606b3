"""Panel's tables, large ones as its documentation has them: `BENCH_WORKLOAD=table panel serve .../panel_tables.py`."""

import os

import panel as pn  # pyright: ignore[reportMissingImports] (it has an environment of its own)

from benchmarks.apps.frames import PAGE_SIZE, ROWS, Swapped, make_frame

WORKLOAD = os.environ["BENCH_WORKLOAD"]

pn.extension("tabulator")


def refreshed() -> None:
    swapped = pn.state.as_cached("swapped", Swapped)
    table = pn.widgets.Tabulator(swapped.after(0), pagination="remote", page_size=PAGE_SIZE, show_index=False)
    button = pn.widgets.Button(name="one more")

    def refresh(_: object) -> None:
        table.value = swapped.after(button.clicks)

    button.on_click(refresh)
    pn.Column(button, table).servable()


def opened() -> None:
    frame = pn.state.as_cached("frame", make_frame, rows=ROWS[WORKLOAD])
    pn.widgets.Tabulator(frame, pagination="remote", page_size=PAGE_SIZE, show_index=False).servable()


if WORKLOAD in ROWS:
    opened()
else:
    refreshed()
