"""Exports a notebook as a person does, and opens what becomes of it with no network at all."""

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Request, Route

from .browser import Pages


def export(notebook: Path, target: str, output: Path, *options: str) -> Path:
    """Run `nbdash export`, and return what it made."""
    command = [sys.executable, "-m", "nbdash", "export", str(notebook), "--to", target, "--output", str(output)]
    run = subprocess.run([*command, *options], capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stderr
    return output


@dataclass
class Opened:
    """A file in the browser, and what its page has asked for beside itself."""

    page: Page
    asked: list[str] = field(default_factory=list[str])


def open_file(file: Path, pages: Pages, **options: bool | int) -> Opened:
    """Open a file by its `file://` address; whatever else the page asks for is refused and noted."""
    opened = Opened(pages.new(**options))  # pyright: ignore[reportArgumentType] (the options are `Pages.new`'s)
    address = file.as_uri()

    def refuse(route: Route) -> None:
        if route.request.url.partition("#")[0] == address:
            route.continue_()
        else:
            route.abort()

    def note(request: Request) -> None:
        url = request.url.partition("#")[0]
        if url != address and not url.startswith(("blob:", "data:")):
            opened.asked.append(url)

    opened.page.on("request", note)
    opened.page.route("**/*", refuse)
    opened.page.context.set_offline(True)
    opened.page.goto(address)
    return opened
