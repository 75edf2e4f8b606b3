"""The app, drawn by a browser: the exported html file, opened where only the browser sees it, and waited for."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from nbdash.errors import NbdashError, explain
from nbdash.export.findings import Finding
from nbdash.export.html.findings import looks
from nbdash.export.html.standing import standing
from nbdash.export.html.target import write_page
from nbdash.export.options import Options
from nbdash.export.pictures.chromium import Chromium, ChromiumError
from nbdash.export.pictures.installed import browser
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report

HEIGHT = 800
"""Of the window, in pixels, before it is known how high the page is: what fills a window is so high."""
_PATIENCE_S = 45

_DRAWN = f"""
(async () => {{
    const page = document.documentElement;
    const waiting = () => document.querySelectorAll(".nb-graph-waiting, [data-nbdash-state=busy]").length;
    const isDrawn = () => page.dataset.nbdash === "idle" && waiting() === 0;
    const end = performance.now() + {_PATIENCE_S * 1000};
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let still = 0;  // for so many frames nothing has been under way
    while (still < 10) {{
        if (performance.now() > end) {{
            const left = [...document.querySelectorAll(".nb-graph-waiting")].map((one) => one.parentElement.id);
            return {{ state: page.dataset.nbdash ?? "without JavaScript", left }};
        }}
        await document.fonts.ready;
        await frame();
        still = isDrawn() ? still + 1 : 0;
    }}
    return null;
}})()
"""
_QUIET = """
for (const each of document.getAnimations()) {
    try { each.finish(); } catch { each.cancel(); }  // one without an end has no last picture
}
document.activeElement?.blur();
"""


def browser_findings(target: str, prepared: Prepared, options: Options) -> Iterable[Finding]:
    """What stands in the way of a picture: a browser that is missing, and what the picture will not show."""
    try:
        browser(options.chromium)
        for finding in looks(prepared.app, standing(prepared.app, options.values)):
            yield replace(finding, target=target)
    except NbdashError as error:
        what, _, remedy = str(error).partition("\n  What to do: ")
        yield Finding(target, None, what, remedy)


@contextmanager
def drawn(prepared: Prepared, options: Options, progress: Report, *, width: int, scale: float) -> Generator[Chromium]:
    """Open the app in a browser, as it stands; the block has the browser with the page when all is drawn.

    Parameters
    ----------
    prepared
        Whose app it is.
    options
        `values` are set first, `theme` is what the browser prefers.
    progress
        Is told.
    width
        Of the window, in pixels.
    scale
        Pixels of a picture for each of these.

    Raises
    ------
    ChromiumError
        If the page does not come to rest.
    """
    program = browser(options.chromium)
    with TemporaryDirectory(prefix="nbdash-", ignore_cleanup_errors=True) as folder:
        page, profile = Path(folder, "page.html"), Path(folder, "profile")
        write_page(prepared, page, replace(options, states=()), progress)
        progress.step("Drawing the page")
        with Chromium(program, profile) as chromium:
            chromium.call("Page.enable")
            media = {"prefers-color-scheme": options.theme or "light", "prefers-reduced-motion": "reduce"}
            features = [{"name": name, "value": value} for name, value in media.items()]
            chromium.call("Emulation.setEmulatedMedia", features=features)
            window(chromium, width, options.height or HEIGHT, scale)
            failed = chromium.call("Page.navigate", url=page.as_uri()).get("errorText")
            if failed:
                what = f"The browser can't open the page: {failed}."
                remedy = "One from a snap can't see temporary folders: set TMPDIR to a folder in your home."
                raise ChromiumError(explain(what, where=str(program), remedy=remedy))
            chromium.wait("Page.loadEventFired")
            rest(chromium)
            yield chromium


def window(chromium: Chromium, width: int, height: int, scale: float) -> None:
    """Give the window a size."""
    chromium.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
    )


def rest(chromium: Chromium) -> None:
    """Wait until all is drawn, and nothing moves any more.

    Raises
    ------
    ChromiumError
        If that does not come.
    """
    left = chromium.evaluate(_DRAWN)
    if left is not None:
        figures = ", ".join(filter(None, left["left"]))
        what = f"The page is {left['state']} after {_PATIENCE_S} s." + (
            f" Not drawn are: {figures}." if figures else ""
        )
        remedy = "Export it with --to html and open the file: the browser's console says what went wrong."
        raise ChromiumError(explain(what, remedy=remedy))
    chromium.evaluate(_QUIET)
