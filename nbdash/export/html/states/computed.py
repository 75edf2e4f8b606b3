"""Computes the states of an export: says what it will take, shares the work out, and gives the text for the page."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import click

from nbdash.components.ids import split_prop_id
from nbdash.errors import explain
from nbdash.export.findings import ExportError, Finding
from nbdash.export.html.pages import linked_paths
from nbdash.export.html.states.choices import Choice, StatesError, read_states
from nbdash.export.html.states.estimate import Estimate, estimate, size
from nbdash.export.html.states.notes import failures, notes, unsteady
from nbdash.export.html.states.pack import pack
from nbdash.export.html.states.plan import Axis, Walk, axes_of, walks
from nbdash.export.html.states.player import Player
from nbdash.export.html.states.processes import share_out
from nbdash.export.html.states.table import Table
from nbdash.export.options import Options
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.graph.spec import Prop
from nbdash.pages.container import LOCATION

ALONE_S = 15.0
"""What takes no longer is done here: each other process has to run the notebook first."""
TELL_S = 0.1


@dataclass(frozen=True, slots=True)
class States:
    """What a page is given."""

    text: str
    """The table, packed."""
    values: list[Any]
    """All that props may come to hold: what the page has to be able to draw."""

    @property
    def element(self) -> str:
        """The element that the page reads."""
        return f'<script type="text/plain" id="nbdash-states">{self.text}</script>'


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be gone through."""

    axes: list[Axis]
    walks: list[Walk]
    values: Mapping[Prop, Any]
    """What is set before anything else."""

    @property
    def unordered(self) -> list[Prop]:
        """Props whose lists mean the same in any order."""
        return [axis.prop for axis in self.axes if axis.is_unordered]


def choices_of(prepared: Prepared, options: Options) -> tuple[Choice, ...]:
    """What `--states` asks for, if it was given; and the pages of an app that has several."""
    asked = read_states(",".join(options.states)) if options.states else ()
    paths = linked_paths(prepared.app)
    if len(paths) < 2 or any(choice.id == LOCATION for choice in asked):
        return asked
    return (Choice(LOCATION, "pathname", tuple(paths)), *asked)


def plan_of(prepared: Prepared, options: Options) -> Plan:
    """What is to be gone through for the options.

    Raises
    ------
    StatesError
        If that can't be read, or names what there is not.
    """
    session = prepared.app.new_session()
    axes = axes_of(choices_of(prepared, options), session)
    values = {Prop(*split_prop_id(name)): value for name, value in options.values.items()}
    return Plan(axes, walks(axes, session), values)


def states_findings(prepared: Prepared, options: Options) -> tuple[list[str], list[Finding]]:
    """The prop ids that are asked for, and what pre-computed results can't do justice to.

    Raises
    ------
    StatesError
        If what is asked for can't be read, or names what there is not.
    """
    axes = plan_of(prepared, options).axes if choices_of(prepared, options) else []
    return [str(axis.prop) for axis in axes], list(notes(prepared.app, axes))


def _refusal(error: StatesError) -> Finding:
    what, _, remedy = str(error).partition("\n  What to do: ")
    return Finding("html", None, what, remedy)


def computed_states(
    prepared: Prepared, options: Options, report: Report, inlined: Callable[[Any], Any] = lambda value: value
) -> States | None:
    """The states for the page; None if none are asked for.

    Parameters
    ----------
    prepared, options
        Of what, and which.
    report
        Is told how it goes on.
    inlined
        Puts files into values that name them.

    Raises
    ------
    ExportError
        If they can't be computed, or if nobody agrees to what it would take.
    """
    if not choices_of(prepared, options):
        return None
    report.step("Estimating the states")
    try:
        plan = plan_of(prepared, options)
        table = Table(plan.unordered)
        expected = estimate(prepared.app, plan.axes, plan.walks, table, dict(plan.values))
        jobs = _jobs(options, expected)
        report.say(f"States: {expected.told(jobs)}.")
        if expected.is_much(jobs) and not options.yes:
            _ask(report, expected, jobs)
        began = time.monotonic()
        if jobs == 1:
            play(prepared, plan, table, report)
        else:
            share_out(prepared, options, jobs, table, report, expected.calls)
        took = time.monotonic() - began
        for finding in (*unsteady(prepared.app, table), *failures(prepared.app, table)):
            report.finding(finding)
        table.change(inlined)
        text = pack(table)
    except StatesError as error:
        raise ExportError([_refusal(error)]) from None
    report.say(f"States: {len(table.entries):,} results in {took:,.0f} s, {size(len(text))} in the file.")
    return States(text, table.values.all)


def play(prepared: Prepared, plan: Plan, table: Table, report: Report) -> None:
    """Go through all combinations in this process."""
    told = 0.0
    player = Player(prepared.app, table)
    total = sum(walk.count(player.session.store) for walk in plan.walks)
    done = 0
    for walk in plan.walks:
        player = Player(prepared.app, table)
        player.start(plan.values)
        for _ in walk.play(player):
            done += 1
            if time.monotonic() > told + TELL_S or done == total:
                told = time.monotonic()
                report.progress(done, max(done, total), f"{done:,} of {max(done, total):,} combinations")


def _jobs(options: Options, expected: Estimate) -> int:
    if options.jobs is not None:
        return options.jobs
    return 1 if expected.seconds < ALONE_S else os.cpu_count() or 1


def _ask(report: Report, expected: Estimate, jobs: int) -> None:
    told = expected.told(jobs)
    if not report.as_json and sys.stdin.isatty() and click.confirm("Go on?", err=True):
        return
    what = f"The states are too many to be computed unasked: {told}."
    remedy = 'Name fewer values (--states "year=[1952,2007]"), or agree with --yes.'
    raise ExportError([Finding("html", None, explain(what), remedy)])
