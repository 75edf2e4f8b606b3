"""What an export is asked for: the options of all targets, and how the command takes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Options:
    """What an export is asked for. A target takes what concerns it.

    Parameters
    ----------
    values
        Props that are set before the app is exported, by `id.prop`: what a person would have chosen.
    jobs
        How many processes compute at once; None: as many as there are processors.
    yes
        True: what takes long or becomes large is made without asking.
    states
        html: the inputs whose combinations are computed beforehand, such as `year=all`.
    wheels
        app, site: wheels that are put in: of packages that no index has; for an app, of nbdash.
    pyodide
        site: the Pyodide distribution, an address or a folder.
    include
        app, site: packages that are needed though no cell imports them.
    width, height
        pdf, png: of the page, in pixels; None: as it comes.
    scale
        png: pixels of the picture for each pixel of the page.
    theme
        pdf, png: "light" or "dark"; None: light.
    chromium
        pdf, png: the browser; None: the one that is installed.
    paper
        pdf: "a4" or "letter", upright or with "-landscape".
    has_code
        notebook-html: whether the code of the cells is shown.
    """

    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    jobs: int | None = None
    yes: bool = False
    # html
    states: tuple[str, ...] = ()
    # app
    wheels: tuple[Path, ...] = ()
    # site
    pyodide: str | None = None
    include: tuple[str, ...] = ()
    # pdf, png
    width: int | None = None
    height: int | None = None
    scale: float = 2.0
    theme: str | None = None
    chromium: Path | None = None
    paper: str = "a4"
    # notebook-html
    has_code: bool = True


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--set",
        "values",
        multiple=True,
        metavar="ID.PROP=VALUE",
        help="Set a prop first, as a person would who chooses: JSON, or text.",
    ),
    click.option(
        "--jobs", type=click.IntRange(min=1), help="Processes that compute at once.  [default: one a processor]"
    ),
    click.option("--yes", is_flag=True, help="Do not ask before what takes long or becomes large."),
    # html
    click.option(
        "--states",
        multiple=True,
        metavar="ID=all",
        help='html: compute these inputs\' combinations beforehand: --states "year=all,continent=all".',
    ),
    # app
    click.option(
        "--wheel",
        "wheels",
        multiple=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False, resolve_path=True),
        help="app, site: a wheel to put in: of a package that no index has, or of nbdash.",
    ),
    # site
    click.option("--pyodide", metavar="ADDRESS|FOLDER", help="site: the Pyodide distribution to take packages from."),
    click.option("--include", multiple=True, metavar="PACKAGE", help="app, site: a package that no cell imports."),
    # pdf, png
    click.option("--width", type=click.IntRange(min=1), help="pdf, png: width of the page in pixels."),
    click.option("--height", type=click.IntRange(min=1), help="png: height of the page in pixels.  [default: all]"),
    click.option("--scale", type=click.FloatRange(min=0.1, max=8), default=2.0, show_default=True, help="png: pixels."),
    click.option("--theme", type=click.Choice(["light", "dark"]), help="pdf, png: the page's colours."),
    click.option("--chromium", type=click.Path(path_type=Path), help="pdf, png: the browser that draws the page."),
    click.option(
        "--paper",
        type=click.Choice(["a4", "a4-landscape", "letter", "letter-landscape"]),
        default="a4",
        show_default=True,
        help="pdf: the paper.",
    ),
    click.option("--code/--no-code", "has_code", default=True, help="notebook-html: whether the code is shown."),
)


def with_options(command: F) -> F:
    """Give the command the options of all targets."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def options_of(given: Mapping[str, Any]) -> Options:
    """Make options of what the command was given.

    Raises
    ------
    InvalidConfig
        If `--set` sets no prop.
    """
    from nbdash.program.given import values_of

    options: dict[str, Any] = {**given, "values": values_of(given["values"])}
    # Running the notebook goes to its folder: paths are meant from where the command was given.
    options["wheels"] = tuple(wheel.absolute() for wheel in given["wheels"])
    if given["chromium"]:
        options["chromium"] = given["chromium"].absolute()
    if given["pyodide"] and "://" not in given["pyodide"]:
        options["pyodide"] = str(Path(given["pyodide"]).expanduser().absolute())
    return Options(**options)
