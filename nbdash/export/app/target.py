"""The target `app`: a folder that holds all that the app needs, and says how it is started."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from zipfile import is_zipfile

from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from nbdash.errors import NbdashError
from nbdash.export.app.click import find_click
from nbdash.export.app.code import MODULE, module_of
from nbdash.export.app.requirements import is_from_index, requirements_of
from nbdash.export.app.texts import IGNORED, app_file, container_file, readme, test_file
from nbdash.export.app.wheel import own_wheel
from nbdash.export.findings import Finding
from nbdash.export.options import Options
from nbdash.export.portable import portable_findings
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.export.writing import LIST, files_in

NAME = "app"
OWN = (
    "app.py",
    f"{MODULE}.py",
    "requirements.txt",
    "constraints.txt",
    "Containerfile",
    ".dockerignore",
    "README.md",
    LIST,
)
"""What the folder has of ours, beside `tests/test_app.py` and wheels."""


class AppTarget:
    """Makes the folder."""

    name = NAME

    def check(self, prepared: Prepared, options: Options) -> Iterator[Finding]:
        """What stands in the way, and what should be known."""
        yield from portable_findings(prepared, NAME)
        yield from module_of(prepared)[1]
        wrong = list(_wheel_findings(options.wheels))
        yield from wrong
        if not wrong:
            own = [Path("nbdash-0-py3-none-any.whl")] if _needs_own(options.wheels) else []
            yield from requirements_of(prepared, options.include, [*options.wheels, *own]).findings
        for name in sorted(_taken(prepared)):
            if name in OWN or name == "tests/test_app.py":
                what = f"The notebook uses {name!r} beside it, and a file of the app is called so."
                yield _refusal(what, f"Give it another name: {PurePosixPath(name).stem}_1{PurePosixPath(name).suffix}.")
        assets = prepared.assets
        if assets is not None and not assets.is_relative_to(prepared.notebook.folder):
            what = f"The app's assets are not beside the notebook, but in {str(assets)!r}."
            yield _refusal(what, "Put the folder beside the notebook, and name it from there: assets_folder=...")
        try:
            find_click(prepared.app)
        except NbdashError as error:
            yield _refusal(str(error), "Look at the app in the notebook, and mend its layout.")
        except Exception as error:  # of a function of the author's that makes a layout
            what = f"The layout can't be made: {type(error).__name__}: {error}"
            yield _refusal(what, "Look at the app in the notebook, and mend the function that makes its layout.")

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write the folder, and say what was put in."""
        path.mkdir(parents=True)
        taken = _taken(prepared)
        for name, file in sorted(taken.items()):
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, path / name)
        wheels = [Path(shutil.copyfile(wheel, path / wheel.name)) for wheel in options.wheels]
        if _needs_own(options.wheels):
            wheels.append(own_wheel(path))
            progress.say(f"No index need have this nbdash: its wheel is put beside the app, {wheels[-1].name}.")
        needed = requirements_of(prepared, options.include, wheels)
        title = prepared.notebook.title
        texts = {
            f"{MODULE}.py": module_of(prepared)[0],
            "app.py": app_file(title, prepared.app_name),
            "requirements.txt": needed.requirements,
            "constraints.txt": needed.constraints,
            "Containerfile": container_file(sorted(wheel.name for wheel in wheels)),
            ".dockerignore": IGNORED,
            "README.md": readme(title, prepared.notebook.file.name),
            "tests/test_app.py": test_file(find_click(prepared.app)),
        }
        (path / "tests").mkdir(exist_ok=True)
        for name, text in texts.items():
            (path / name).write_text(text, encoding="utf-8", newline="\n")
        if taken:
            progress.say("From beside the notebook:\n" + "\n".join(f"  {name}" for name in sorted(taken)))


target = AppTarget()


def _refusal(what: str, remedy: str) -> Finding:
    return Finding(NAME, None, what, remedy)


def _taken(prepared: Prepared) -> dict[str, Path]:
    """The files of the notebook's folder that the app needs, by their names from there."""
    folder = prepared.notebook.folder
    taken = {name: file.path for name, file in {**prepared.files, **prepared.modules}.items()}
    pages = prepared.app.pages.folder_name if prepared.app.pages is not None else ""
    for part in (prepared.assets, folder / pages if pages else None):
        if part is not None and part.is_dir() and part.is_relative_to(folder):
            for name in files_in(part):
                if not any(one.startswith(".") or one == "__pycache__" for one in name.split("/")):
                    taken[(part.relative_to(folder) / name).as_posix()] = part / name
    return taken


def _wheel_findings(wheels: Sequence[Path]) -> Iterator[Finding]:
    remedy = "Give a file that `python -m build --wheel` or `pip wheel` has made."
    for wheel in wheels:
        try:
            parse_wheel_filename(wheel.name)
        except InvalidWheelFilename:
            yield _refusal(f"{wheel.name!r} is not called as wheels are.", remedy)
        else:
            if not is_zipfile(wheel):
                yield _refusal(f"{str(wheel)!r} is no wheel.", remedy)


def _needs_own(wheels: Sequence[Path]) -> bool:
    """Whether nbdash's wheel is to be made: no index need have this one, and none is given."""
    return not is_from_index("nbdash") and "nbdash" not in {parse_wheel_filename(wheel.name)[0] for wheel in wheels}
