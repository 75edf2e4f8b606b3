"""Measure nbdash beside a bare floor and beside Dash, all in one run: `python -m benchmarks [--quick]`."""

import argparse
import os
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.e2e.harness.browser import launch_browser

from . import choosing, display, engine, inline, loading, paint, safety, served, site, tables, throughput
from .report import Row, Target, markdown, show, write
from .servers import PEERS_PYTHON, Frameworks
from .stats import Samples

RESULTS = Path(__file__).with_name("RESULTS.md")
PARTS = (
    "engine",
    "click",
    "chain",
    "inline",
    "busy",
    "display",
    "options",
    "tables",
    "figure",
    "load",
    "paint",
    "site",
    "import",
    "throughput",
    "safety",
)
CLICK = (Target("floor", 1.3),)
CHAIN = (Target("floor", 1.5), Target("Dash", 0.15))
STOCK = Target("ipywidgets", 1)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer samples, and no figure: under 90 s")
    parser.add_argument("--only", choices=PARTS, nargs="+", default=PARTS, help="only these parts; no RESULTS.md")
    parser.add_argument("--peers", type=Path, default=PEERS_PYTHON, help="an interpreter that has Dash and others")
    options = parser.parse_args()
    peers_python = options.peers if options.peers.exists() else None
    if peers_python is None:
        print(f"There is no {options.peers}: measured without Dash and others.")
    frameworks = Frameworks(peers_python)
    started = time.monotonic()
    rows: list[Row] = []
    for part in options.only:
        if part == "figure" and options.quick and options.only == PARTS:
            continue  # a minute, without a graphics card
        for row in measure(part, frameworks, peers_python, options.quick):
            rows.append(row)
            show(row)
    took_s = time.monotonic() - started
    print(f"\n{took_s:.0f} s; load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    if options.only == PARTS:
        peers = frameworks.peers_versions()
        write(RESULTS, markdown(rows, peers=peers, is_quick=options.quick, took_s=took_s))


def measure(part: str, frameworks: Frameworks, peers_python: Path | None, is_quick: bool) -> Iterator[Row]:
    """Do one part and give its rows."""
    if part == "engine":
        for size, taken in engine.events(5 if is_quick else 15).items():
            what = f"engine: an event that reaches one callback, {size}"
            yield Row(what, "us", taken, (Target("small app", 1.5),))
        yield Row("engine: graph of 10,000 callbacks built and checked", "ms", engine.check(3), precision=0)
    elif part == "import":
        yield Row("import", "ms", loading.import_times(peers_python, 3 if is_quick else 7), precision=0)
    elif part == "throughput":
        found = throughput.measure(frameworks, *(2, 1.5) if is_quick else (5, 3))
        what = f"served, {throughput.CLIENTS} clients in closed loops"
        yield Row(what, "callbacks/s", found.rates, precision=0)
        targets = (Target("Dash", 0.2), Target("Dash ws", 1))
        yield Row(what, "CPU ms of the server per callback", found.cpu_ms, targets, precision=3)
    elif part == "safety":
        with launch_browser() as browser:
            yield from _safety(browser, is_quick)
    else:
        with launch_browser() as browser:
            yield from _in_browser(part, browser, frameworks, is_quick)


def _in_browser(part: str, browser: Browser, frameworks: Frameworks, is_quick: bool) -> Iterator[Row]:
    samples, warm_up = (20, 4) if is_quick else (200, 20)
    if part == "click":
        yield from _clicks(
            "served, click to text", CLICK, served.click_to_text(browser, frameworks, part, samples, warm_up)
        )
    elif part == "chain":
        what = "served, chain of ten callbacks"
        yield from _clicks(what, CHAIN, served.click_to_text(browser, frameworks, part, samples, warm_up))
    elif part == "options":
        opened, searched = choosing.choose(browser, frameworks, samples // 5, warm_up // 4)
        half = (Target("Dash", 0.5),)
        yield Row("served, a list of 10,000 options opened", "ms", opened, half)
        yield Row("the same list searched", "ms", searched, half)
    elif part == "tables":
        yield from _tables(browser, frameworks, samples, warm_up)
    elif part == "inline":
        yield from _inline(inline.click_to_text(browser, samples, warm_up))
    elif part == "busy":
        taken = inline.busy_click_to_text(browser, samples // 4, warm_up // 4)
        yield Row(f"in JupyterLab {inline.EXTENDED}, click to text while a cell computes", "ms", taken)
    elif part == "display":
        for wire, taken in display.run_to_interactive(browser, samples // 4, warm_up // 2).items():
            what = f"in JupyterLab {wire}, from running a cell to an interactive view"
            yield Row(what, "ms", taken, (Target("ipywidgets", 1.5),))
        what = "the same for the fiftieth display of one thing, received"
        yield Row(what, "kB", _divided(display.fiftieth_display(browser), 1e3))
    elif part == "figure":
        swapped = served.swap_figure(browser, frameworks, samples=6, warm_up=2)
        yield Row(
            "served, a million points of a figure swapped", "ms", swapped.times, (Target("floor", 1.1),), precision=0
        )
        floor = (Target("floor", 1.02),)
        yield Row("the same, received", "MB", _divided(swapped.received, 1e6), floor, precision=2)
        yield from _costs(swapped, server=(Target("Dash", 0.5),))
    elif part == "paint":
        twice = (Target(paint.STATIC, 2),)
        yield Row("served, first paint of a page", "ms", paint.first_paint(browser, samples // 5), twice)
    elif part == "site":
        started = site.starts(browser, *(2, 6) if is_quick else (7, 30))
        what = "exported site, from an empty cache until"
        yield Row(f"{what} the app is painted", "ms", {"nbdash": started.painted_ms}, precision=0)
        yield Row(f"{what} Python answers", "ms", {"nbdash": started.ready_ms}, precision=0)
        yield Row("the same, received", "MB", _divided({"nbdash": started.received}, 1e6), precision=2)
        yield Row("exported site, click to text", "ms", {"nbdash": started.clicks_ms})
    else:
        times, received, requests = loading.first_load(browser, frameworks, 3 if is_quick else 7)
        yield Row("served, first load until it answers clicks", "ms", times, (Target("Dash", 0.5),), precision=0)
        yield Row("the same, received", "kB", _divided(received, 1e3), (Target("Dash", 0.15),))
        yield Row("the same, requests", "number", requests, precision=0)


def _safety(browser: Browser, is_quick: bool) -> Iterator[Row]:
    guards, little = safety.Guards(), (Target(safety.OFF, 1.1),)
    clicks = served.click_to_text(browser, guards, "click", *(40, 8) if is_quick else (200, 20))
    yield Row("limits, figures and checks on, click to text", "ms", clicks.times, little)
    found = throughput.measure(guards, *(3, 1.5) if is_quick else (7, 3))
    what = f"the same, {throughput.CLIENTS} clients in closed loops"
    yield Row(what, "callbacks/s", found.rates, precision=0)
    yield Row(what, "CPU ms of the server per callback", found.cpu_ms, little, precision=3)


def _tables(browser: Browser, frameworks: Frameworks, samples: int, warm_up: int) -> Iterator[Row]:
    refreshed = tables.refresh(browser, frameworks, samples // 5, warm_up // 4)
    half = Target("Dash", 0.5)
    no_slower = tuple(Target(name, 1) for name in frameworks.table_peers)
    yield Row("served, a table of 10,000 x 10 refreshed", "ms", refreshed.times, (half, *no_slower))
    records = {name: refreshed.times[name] for name in frameworks.programs} | {
        "nbdash": refreshed.times[tables.RECORDS]
    }
    yield Row("the same program with the records that Dash's has", "ms", records, (half,))
    yield Row("the same, received", "kB", _divided(refreshed.received, 1e3))
    times, received = tables.first_rows(browser, frameworks, max(3, samples // 40))
    small = (Target(tables.SMALL, 1.5),)
    yield Row("served, a page opened to the first rows of a table of 1,000,000 x 10", "ms", times, small, precision=0)
    yield Row("the same, received", "kB", _divided(received, 1e3))
    taken = tables.put_in(browser, frameworks, samples // 5, warm_up // 4)
    yield Row("served, such a table put into an open page", "ms", taken, small)


def _clicks(what: str, targets: tuple[Target, ...], measured: served.Interactions) -> Iterator[Row]:
    yield Row(what, "ms", measured.times, targets)
    yield from _costs(measured, page=(Target("Dash", 0.7),))


def _costs(
    measured: served.Interactions, *, page: tuple[Target, ...] = (), server: tuple[Target, ...] = ()
) -> Iterator[Row]:
    costs = measured.costs.items()
    pages = {name: Samples([cost.page_ms]) for name, cost in costs}
    yield Row("the same, CPU of the page's main thread", "ms", pages, page, precision=2)
    servers = {name: Samples([cost.server_ms]) for name, cost in costs}
    yield Row("the same, CPU of the server", "ms", servers, server, precision=2)


def _inline(times: dict[tuple[str, str], dict[str, Samples]]) -> Iterator[Row]:
    for (workload, wire), taken in times.items():
        what = "click to text" if workload == "click" else "chain of ten callbacks"
        targets = (*CLICK, STOCK) if workload == "click" else ()
        yield Row(f"in JupyterLab {wire}, {what}", "ms", taken, targets)
    ours, stock = times["click", inline.EXTENDED]["nbdash"], times["click", inline.PLAIN]["ipywidgets"]
    what = f"in JupyterLab, click to text: nbdash {inline.EXTENDED}, ipywidgets {inline.PLAIN}"
    yield Row(what, "ms", {"nbdash": ours, "ipywidgets": stock}, (STOCK,))


def _divided(samples: dict[str, Samples], by: float) -> dict[str, Samples]:
    return {name: Samples([value / by for value in of_name.values]) for name, of_name in samples.items()}


if __name__ == "__main__":
    main()
