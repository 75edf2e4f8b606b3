"""Cells are run, edited, deleted and moved at random; once the rest has been run, it is as after one clean run.

One real kernel plays the notebook, with requests as JupyterLab sends them. The clean run is that of `nbdash serve`.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from nbformat.v4 import new_code_cell, new_notebook

import nbdash.app
import nbdash.callbacks
from nbdash.program.loader import load_app
from nbdash.registering import GlobalRegistry

from .dump import dump
from .kernel import CellFailed, Kernel, start_kernel

_EXAMPLES = os.environ.get("NBDASH_EXAMPLES")
"""How many to play; without it a few, the same ones each time."""

SETUP = """
import nbdash.app, nbdash.callbacks, nbdash.notebook.display
from nbdash import App, Input, Output, State, callback, clientside_callback, dcc, html
from nbdash.registering import GlobalRegistry
from tests.notebook.dump import dump

nbdash.callbacks.GLOBAL = GlobalRegistry()
nbdash.app._apps.clear(), nbdash.app._living.clear(), nbdash.notebook.display._dashboards.clear()
"""
APPS = """
from nbdash import App, Input, Output, State, callback, clientside_callback, dcc, html

app = App(title="{0}")
app.layout = html.Div([dcc.Input(id="in"), dcc.Input(id="more"), *(html.P(id=f"x{{n}}") for n in range(6))])
other = app.other = App()
other.layout = html.Div([dcc.Input(id="in2"), *(html.P(id=f"y{{n}}") for n in range(4))])
"""
SHOW = "app.show()\nother.show()"


class Definition(NamedTuple):
    """A callback as its cell writes it."""

    target: str
    """The output's component; "" for none."""
    name: str
    factor: int
    is_global: bool
    is_prevented: bool
    in_page: bool
    has_state: bool

    def source(self) -> str:
        app = "other" if self.target.startswith("y") else "app"
        where = "" if self.is_global else f"{app}."
        output = f'Output("{self.target}", "children"), ' if self.target else ""
        dependencies = f'{output}Input("{"in2" if app == "other" else "in"}", "value")'
        if self.has_state and app == "app":
            dependencies += ', State("more", "value")'
        dependencies += f", prevent_initial_call={self.is_prevented}"
        if self.in_page and self.target:
            return f'{where}clientside_callback("x => {self.factor} * x", {dependencies})'
        return f"@{where}callback({dependencies})\ndef {self.name}(value, *more): return value * {self.factor}"


FAILS = "1 / 0"
Part = Definition | str

targets = st.sampled_from(["", *(f"x{n}" for n in range(6)), *(f"y{n}" for n in range(4))])
definitions = st.builds(
    Definition,
    targets,
    st.sampled_from("fgh_"),
    st.integers(2, 9),
    st.booleans(),
    st.booleans(),
    st.sampled_from([False, False, False, True]),
    st.booleans(),
)
parts = st.lists(st.one_of(definitions, definitions, definitions, st.just(FAILS)), max_size=4)
places = st.integers(0, 9)


class Notebook(RuleBasedStateMachine):
    """A notebook in JupyterLab: the cells as they stand there, and the ids whose deletion is still to be told."""

    kernel: Kernel
    folder: Path
    numbers = itertools.count()

    @initialize(cells=st.lists(parts, min_size=1, max_size=4))
    def open(self, cells: list[list[Part]]) -> None:
        self.kernel.run(SETUP)
        self.cells: list[tuple[str, list[Part]]] = [(self._new_id(), cell) for cell in cells]
        self.apps, self.show = (self._new_id(), APPS.format("first")), (self._new_id(), SHOW)
        self.deleted: list[str] = []
        self.last_deleted: tuple[str, list[Part]] | None = None
        self.run_all()

    # -- what a person does to cells ------------------------------------------------------------------------------

    @rule(place=places, cell=parts)
    def insert(self, place: int, cell: list[Part]) -> None:
        self.cells.insert(place % (len(self.cells) + 1), (self._new_id(), cell))

    @precondition(lambda self: self.cells)
    @rule(place=places, cell=parts)
    def edit(self, place: int, cell: list[Part]) -> None:
        self._replace(place, cell)

    @precondition(lambda self: self.cells)
    @rule(place=places, part=st.one_of(definitions, st.just(FAILS)))
    def write_more(self, place: int, part: Part) -> None:
        self._replace(place, [*self._at(place)[1], part])

    @precondition(lambda self: self.cells)
    @rule(place=places)
    def delete(self, place: int) -> None:
        self.last_deleted = self.cells.pop(place % len(self.cells))
        self.deleted.append(self.last_deleted[0])

    @precondition(lambda self: self.last_deleted)
    @rule(place=places)
    def undo(self, place: int) -> None:
        assert self.last_deleted is not None
        self.cells.insert(place % (len(self.cells) + 1), self.last_deleted)
        self.last_deleted = None

    @precondition(lambda self: self.cells)
    @rule(here=places, there=places)
    def move(self, here: int, there: int) -> None:
        cell = self.cells.pop(here % len(self.cells))
        self.cells.insert(there % (len(self.cells) + 1), cell)

    @precondition(lambda self: self.cells)
    @rule(here=places, there=places)
    def cut_and_paste(self, here: int, there: int) -> None:
        """A pasted cell has another id."""
        id, cell = self.cells.pop(here % len(self.cells))
        self.deleted.append(id)
        self.cells.insert(there % (len(self.cells) + 1), (self._new_id(), cell))

    @precondition(lambda self: self.cells)
    @rule(place=places, at=st.integers(0, 3), first_is_new=st.booleans())
    def split(self, place: int, at: int, first_is_new: bool) -> None:
        index = place % len(self.cells)
        id, cell = self.cells[index]
        ids = (self._new_id(), id) if first_is_new else (id, self._new_id())
        self.cells[index : index + 1] = [(ids[0], cell[:at]), (ids[1], cell[at:])]

    @rule(title=st.sampled_from(["second", "third"]))
    def rename(self, title: str) -> None:
        self.apps = (self.apps[0], APPS.format(title))

    # -- running --------------------------------------------------------------------------------------------------

    @precondition(lambda self: self.cells)
    @rule(place=places)
    def run(self, place: int) -> None:
        id, cell = self._at(place)
        with suppress(CellFailed):
            self.kernel.run(_source(cell), id, self.deleted)
        self.deleted = []

    @rule()
    def run_apps(self) -> None:
        self.kernel.run(self.apps[1], self.apps[0], self.deleted)
        self.deleted = []

    @rule()
    def run_all(self) -> None:
        with suppress(CellFailed):
            self.kernel.run_all(self._sources(), self.deleted)
        self.deleted = []

    def compare(self) -> None:
        """Make the notebook one that has no errors, run it, and compare."""
        taken: set[str] = set()
        for index, (id, cell) in enumerate(self.cells):
            good: list[Part] = []
            for part in cell:
                # what a clean run refuses: two callbacks for one output
                if isinstance(part, Definition) and (not part.target or part.target not in taken):
                    taken.add(part.target)
                    good.append(part)
            self.cells[index] = (id, good)
        self.kernel.run_all(self._sources(), self.deleted)
        self.deleted = []
        assert self.kernel.ask("[app.title, dump(app), dump(other)]") == self._clean_run()

    def teardown(self) -> None:
        if hasattr(self, "cells"):
            self.compare()

    # -- inside ---------------------------------------------------------------------------------------------------

    def _new_id(self) -> str:
        return f"cell {next(self.numbers)}"

    def _at(self, place: int) -> tuple[str, list[Part]]:
        return self.cells[place % len(self.cells)]

    def _replace(self, place: int, cell: list[Part]) -> None:
        index = place % len(self.cells)
        self.cells[index] = (self.cells[index][0], cell)

    def _sources(self) -> dict[str, str]:
        return dict([self.apps, *((id, _source(cell)) for id, cell in self.cells), self.show])

    def _clean_run(self) -> list[Any]:
        file = self.folder / "clean.ipynb"
        cells = [new_code_cell(source) for source in self._sources().values()]
        nbformat.write(new_notebook(cells=cells), file)
        return clean_run(file)


def _source(cell: list[Part]) -> str:
    # an empty cell is not sent at all
    return "\n".join(["# a cell", *(part if isinstance(part, str) else part.source() for part in cell)])


def clean_run(file: Path) -> list[Any]:
    """Run a notebook as `nbdash serve` does, and say what its two apps hold."""
    before = nbdash.callbacks.GLOBAL
    nbdash.callbacks.GLOBAL = GlobalRegistry()
    try:
        app: Any = load_app(file, "app")
        for one in (app, app.other):
            one.new_session()
    finally:
        nbdash.callbacks.GLOBAL = before
    return [app.title, dump(app), dump(app.other)]


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[type[Notebook]]:
    folder = tmp_path_factory.mktemp("machine")
    with start_kernel(folder) as running:

        class InKernel(Notebook):
            kernel = running

        InKernel.folder = folder
        yield InKernel


@pytest.mark.timeout(3600)  # a difference takes minutes to make small
def test_what_is_left_of_any_history_is_what_one_clean_run_makes(notebook: type[Notebook]) -> None:
    run_state_machine_as_test(
        notebook,
        settings=settings(
            max_examples=int(_EXAMPLES or 60),
            derandomize=_EXAMPLES is None,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
