"""The target `html`: what it can't do, and how its file is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from nbdash.errors import NbdashError
from nbdash.export.findings import ExportError, Finding
from nbdash.export.html.findings import findings
from nbdash.export.html.modules import Modules, of_plotly, size
from nbdash.export.html.page import page
from nbdash.export.html.standing import Standing, standing
from nbdash.export.html.states.computed import computed_states, states_findings
from nbdash.export.options import Options
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report


class HtmlTarget:
    """One file that opens anywhere."""

    name = "html"

    def check(self, prepared: Prepared, options: Options) -> Iterable[Finding]:
        """What the file will not have."""
        try:
            chosen, notes = states_findings(prepared, options)
            yield from findings(prepared.app, standing(prepared.app, options.values), chosen)
            yield from notes
        except ExportError as error:
            yield from error.findings
        except NbdashError as error:
            what, _, remedy = str(error).partition("\n  What to do: ")
            yield Finding(self.name, None, what, remedy)

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write the file, and say what it takes."""
        progress.say(_sizes(path, write_page(prepared, path, options, progress)))


def write_page(prepared: Prepared, path: Path, options: Options, progress: Report) -> list[str]:
    """Write the file; returns the built scripts that are in it."""
    app = prepared.app
    progress.step("Waiting for the first callbacks")
    stands = standing(app, options.values)
    states = computed_states(prepared, options, progress, stands.assets.value)
    modules = modules_of(prepared, stands)
    if states is not None:
        modules.look_at_scripts(())  # callbacks come and go with what is shown
        for value in states.values:
            modules.look_at_value(value)
    names = modules.names()
    more = "" if states is None else states.element
    path.write_text(page(app, stands, names, prepared.notebook.file.name, more), encoding="utf-8")
    return names


def modules_of(prepared: Prepared, stands: Standing) -> Modules:
    """The files that a page needs that begins with this."""
    session = stands.session
    modules = Modules(prepared.app.locale)
    modules.look_at(session.store.nodes())
    functions = [spec.clientside for spec in session.topology.specs if spec.clientside is not None]
    if functions:
        modules.look_at_scripts([*(function.source or "" for function in functions), *_scripts(prepared)])
    modules.add_address()
    return modules


def _scripts(prepared: Prepared) -> Iterator[str]:
    app = prepared.app
    for asset in app.assets.linked().scripts:
        yield (app.assets.folder / asset.path).read_text(encoding="utf-8")


def _sizes(path: Path, modules: list[str]) -> str:
    total, plotly = path.stat().st_size, size(of_plotly(modules))
    parts = [f"{(total - plotly) / 1e6:.2f} MB", *([f"plotly.js {plotly / 1e6:.2f} MB"] if plotly else [])]
    return f"{path.name}: {total / 1e6:.2f} MB ({', '.join(parts)})"


target = HtmlTarget()
