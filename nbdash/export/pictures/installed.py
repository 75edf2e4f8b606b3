"""Which browser draws pictures: the one that is installed. None is bundled, and none is fetched."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from nbdash.errors import DependencyException, InvalidConfig, explain

CHROMIUM = "NBDASH_CHROMIUM"
"""The environment variable that names it."""

_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
)
_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Brave Browser.app/Contents/MacOS/Brave Browser",
)
_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
)


def browser(asked: Path | None = None) -> Path:
    """The Chromium, Chrome or Edge of this machine.

    Parameters
    ----------
    asked
        The one that is wanted, by its path or as a command. Without it `NBDASH_CHROMIUM` counts, then what is found
        in the usual places.

    Raises
    ------
    InvalidConfig
        If what was asked for is not there.
    DependencyException
        If none is installed.
    """
    named = str(asked) if asked is not None else os.environ.get(CHROMIUM)
    if named:
        found = shutil.which(named)
        if found is None:
            where = "--chromium" if asked is not None else f"the environment variable {CHROMIUM}"
            remedy = "Give the path of the program itself, of Chromium, Chrome or Edge."
            raise InvalidConfig(explain(f"There is no program {named!r}.", where=where, remedy=remedy))
        return Path(found).absolute()
    for place in _usual():
        if place.is_file():
            return place
    raise DependencyException(
        explain("Pictures are drawn by Chromium, Chrome or Edge, and none is installed here.", remedy=_how_to_install())
    )


def _usual() -> Iterator[Path]:
    for command in _COMMANDS:
        found = shutil.which(command)
        if found is not None:
            yield Path(found).absolute()
    if sys.platform == "darwin":
        yield from (folder / name for name in _MAC for folder in (Path("/Applications"), Path.home() / "Applications"))
    if sys.platform == "win32":
        folders = map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
        yield from (Path(folder) / name for folder in folders if folder for name in _WINDOWS)


def _how_to_install() -> str:
    if sys.platform == "win32":
        how = "Install Chrome (winget install Google.Chrome)"
    elif sys.platform == "darwin":
        how = "Install Chrome (brew install --cask google-chrome)"
    else:
        how = "Install it (Debian, Ubuntu: apt install chromium; Fedora: dnf install chromium)"
    return f"{how}, or name one that is elsewhere with --chromium or in {CHROMIUM}."
