"""Solara's tables: `BENCH_WORKLOAD=table solara run benchmarks/apps/solara_tables.py`."""

import os

import solara  # pyright: ignore[reportMissingImports] (it has an environment of its own)

from benchmarks.apps.frames import PAGE_SIZE, ROWS, Swapped, make_frame

WORKLOAD = os.environ["BENCH_WORKLOAD"]

if WORKLOAD in ROWS:
    frame = make_frame(ROWS[WORKLOAD])

    @solara.component
    def Page() -> None:  # noqa: N802 (Solara's components are written so)
        solara.DataFrame(frame, items_per_page=PAGE_SIZE)

else:
    swapped = Swapped()
    clicks = solara.reactive(0)

    @solara.component
    def Page() -> None:  # noqa: N802
        solara.Button("one more", on_click=lambda: clicks.set(clicks.value + 1))
        solara.DataFrame(swapped.after(clicks.value), items_per_page=PAGE_SIZE)
