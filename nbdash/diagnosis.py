"""`nbdash doctor`: what a report of a bug needs, and what is wrong with this installation."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

from nbdash._version import __version__
from nbdash.errors import NbdashError
from nbdash.protocol.version import PROTOCOL
from nbdash.source import is_in_kernel, kernel, kernel_id

PACKAGES = (
    "ipykernel",
    "ipython",
    "ipywidgets",
    "anywidget",
    "comm",
    "plotly",
    "jupyterlab",
    "notebook",
    "jupyter_server",
    "jupyterlab_widgets",
)
_FRONT_ENDS = {"VSCODE_PID": "VS Code", "COLAB_RELEASE_TAG": "Google Colab", "JPY_SESSION_NAME": "Jupyter"}
"""Environment variables by which front ends can be told."""


@dataclass
class Problem:
    """Something that is wrong, and what to do."""

    what: str
    remedy: str


@dataclass
class Report:
    """What was found, section by section."""

    sections: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    problems: list[Problem] = field(default_factory=list[Problem])

    def __str__(self) -> str:
        lines: list[str] = []
        for title, facts in self.sections.items():
            width = max(map(len, facts), default=0)
            lines += [title, *(f"  {name:<{width}}  {_said(value)}" for name, value in facts.items()), ""]
        lines += [f"Problem: {problem.what}\n  What to do: {problem.remedy}" for problem in self.problems]
        return "\n".join(lines if self.problems else [*lines, "No problems found."])

    def to_json(self) -> str:
        """All of it, for programs."""
        return json.dumps(asdict(self), indent=2, default=str)


def examine() -> Report:
    """Look at this environment; in a notebook, at its kernel too."""
    import platform

    report = Report()
    report.sections["nbdash"] = {
        "version": __version__,
        "protocol": PROTOCOL,
        "folder": str(Path(__file__).parent),
        **_assets(report),
    }
    report.sections["Python"] = {
        "version": platform.python_version(),
        "executable": sys.executable,
        "platform": platform.platform(),
    }
    report.sections["Packages"] = {name: _version(name) or "not installed" for name in PACKAGES}
    _check_packages(report)
    if _version("jupyter_server") is not None:
        report.sections["Jupyter here"] = {**_extensions(report), **_kernels()}
    if is_in_kernel():
        report.sections["This kernel"] = _this_kernel()
    return report


def doctor() -> None:
    """Print what a report of a bug needs, of this kernel and its environment. The command `nbdash doctor` does it too.

    Examples
    --------
    >>> import nbdash
    >>> nbdash.doctor()  # doctest: +ELLIPSIS
    nbdash
      version ...
    """
    print(examine())  # noqa: T201 (it is asked to)


# -- the package ----------------------------------------------------------------------------------------------------


def _assets(report: Report) -> dict[str, Any]:
    from nbdash.static import FOLDER, manifest

    try:
        built = manifest()
    except NbdashError as error:
        what, _, remedy = str(error).partition("\n  What to do: ")
        report.problems.append(Problem(what, remedy))
        return {"JavaScript": "missing"}
    names = [*built.files, built.css, "loader.js"]
    missing = [name for name in names if not (FOLDER / f"{name}.gz").is_file()]
    wrong = [
        name
        for name, file in built.files.items()
        if (FOLDER / name).is_file() and (FOLDER / name).stat().st_size != file.bytes
    ]
    if missing or wrong:
        what = f"nbdash's JavaScript is not whole: {', '.join((missing + wrong)[:3])} in {FOLDER}."
        report.problems.append(Problem(what, "Install nbdash again; in a checkout, run `make build`."))
    return {"JavaScript": f"{len(names)} files", "build": built.widget}


def _check_packages(report: Report) -> None:
    """Compare what is installed with what nbdash's own metadata asks for."""
    from importlib import metadata

    from packaging.requirements import Requirement

    try:
        asked = metadata.requires("nbdash") or []
    except metadata.PackageNotFoundError:
        return  # run from a checkout that is not installed
    for text in asked:
        wanted = Requirement(text)
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        found = _version(wanted.name)
        if found is None or not wanted.specifier.contains(found, prereleases=True):
            what = f"nbdash needs {wanted.name}{wanted.specifier}, and here is {found or 'none'}."
            report.problems.append(Problem(what, f'{sys.executable} -m pip install "{wanted.name}{wanted.specifier}"'))


# -- Jupyter in the same environment --------------------------------------------------------------------------------


def _extensions(report: Report) -> dict[str, Any]:
    from jupyter_core.paths import jupyter_config_path, jupyter_path

    facts: dict[str, Any] = {}
    found = [folder for path in jupyter_path("labextensions") if (folder := Path(path) / "nbdash").is_dir()]
    if not found:
        facts["JupyterLab extension"] = "not found"
        if _version("jupyterlab") is not None or _version("notebook") is not None:
            report.problems.append(
                Problem(
                    "JupyterLab is here, and nbdash's extension is not: there is no panel and no browser tab.",
                    f"{sys.executable} -m pip install --force-reinstall --no-deps nbdash",
                )
            )
    else:
        facts["JupyterLab extension"] = _described(found[0], report)
        disabled = _read_json(Path(path) / "labconfig" / "page_config.json" for path in jupyter_config_path())
        if disabled.get("disabledExtensions", {}).get("nbdash"):
            facts["JupyterLab extension"] += ", disabled"
            report.problems.append(
                Problem("nbdash's JupyterLab extension is disabled.", "jupyter labextension enable nbdash")
            )
    enabled = _read_json(
        file
        for path in jupyter_config_path()
        for file in [Path(path) / "jupyter_server_config.json", Path(path) / "jupyter_server_config.d" / "nbdash.json"]
    )
    on = enabled.get("ServerApp", {}).get("jpserver_extensions", {}).get("nbdash.jupyter_server")
    facts["server extension"] = {True: "enabled", False: "disabled", None: "not found"}[on]
    return facts


def _described(folder: Path, report: Report) -> str:
    try:
        description = json.loads((folder / "package.json").read_text())
        entry = description["jupyterlab"]["_build"]["load"]
        version = str(description["version"])
    except (OSError, ValueError, KeyError) as error:
        report.problems.append(
            Problem(f"nbdash's JupyterLab extension in {folder} can't be read: {error}.", "Install nbdash again.")
        )
        return f"broken, {folder}"
    lacking = [name for name in (entry, "static/manifest.json", "static/tab.html") if not (folder / name).is_file()]
    if lacking:
        report.problems.append(
            Problem(f"nbdash's JupyterLab extension lacks {lacking[0]} in {folder}.", "Install nbdash again.")
        )
    if version != __version__:
        what = f"nbdash's JupyterLab extension is of version {version}, the package of {__version__}."
        remedy = f'{sys.executable} -m pip install --force-reinstall --no-deps "nbdash=={__version__}"'
        report.problems.append(Problem(what, f"{remedy}, then start JupyterLab again."))
    return f"{version}, {folder}"


def _kernels() -> dict[str, Any]:
    """Kernels that Jupyter offers here, and whether each has nbdash as far as its folder tells."""
    from jupyter_client.kernelspec import KernelSpecManager

    facts: dict[str, Any] = {}
    # `Any`: jupyter_client's annotations are partial
    specs: dict[str, Any] = cast("Any", KernelSpecManager()).get_all_specs()
    for name, entry in specs.items():
        command: list[str] = entry["spec"].get("argv") or [""]
        facts[f"kernel {name}"] = f"{command[0]}, {_nbdash_of(command[0])}"
    return facts


def _nbdash_of(executable: str) -> str:
    """Which nbdash a Python has; it is not started for it."""
    if executable == sys.executable or not Path(executable).is_absolute():
        return f"nbdash {__version__}" if "python" in Path(executable).name else "not Python"
    prefix = Path(executable).parent.parent
    found = [*prefix.glob("lib/python*/site-packages/nbdash-*.dist-info"), *prefix.glob("Lib/site-packages/nbdash-*")]
    return f"nbdash {found[0].stem.removeprefix('nbdash-')}" if found else "no nbdash"


# -- the kernel that this runs in -----------------------------------------------------------------------------------


def _this_kernel() -> dict[str, Any]:
    running = kernel()
    metadata_of: Any = {}
    try:
        metadata_of = running.get_parent("shell").get("metadata") or {}
    except Exception:  # a kernel that is not ipykernel's own
        metadata_of = {}
    return {
        "id": kernel_id(),
        "subshells": bool(getattr(running, "_supports_kernel_subshells", False)),
        "front end": next((name for key, name in _FRONT_ENDS.items() if key in os.environ), "unknown"),
        "tells cells apart": "cellId" in metadata_of,
    }


def _version(package: str) -> str | None:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _read_json(files: Iterator[Path]) -> dict[str, Any]:
    """The files' contents, one over the other; the first counts most, as with Jupyter's configuration."""
    merged: dict[str, Any] = {}
    for file in files:
        try:
            _merge(merged, json.loads(file.read_text()))
        except (OSError, ValueError):
            continue  # not there, or no concern of ours
    return merged


def _merge(into: dict[str, Any], other: dict[str, Any]) -> None:
    for key, value in other.items():
        if isinstance(value, dict) and isinstance(into.setdefault(key, {}), dict):
            _merge(into[key], cast("dict[str, Any]", value))
        else:
            into.setdefault(key, value)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "unknown" if value is None else str(value)
