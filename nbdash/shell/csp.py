"""What a page may load and run: its Content-Security-Policy, and all that can be allowed beyond it, by name.

A browser runs no script but those of the app's own files and those that bear the page's nonce; no text is made into
code. So what gets into a page by way of data runs nowhere, even where something has let it in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nbdash.errors import InvalidConfig, did_you_mean, explain

_TILES = ("https://basemaps.cartocdn.com", "https://*.basemaps.cartocdn.com", "https://tile.openstreetmap.org")
_GLYPHS = ("https://fonts.openmaptiles.org",)
"""Where plotly's maps have their tiles and letters from, unless a figure says otherwise."""

_POLICY: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'self'",),
    "script-src": ("'self'",),  # and the nonce
    "style-src": ("'self'",),  # and the nonce
    "connect-src": ("'self'", *_TILES, *_GLYPHS),
    "worker-src": ("'self'", "blob:"),  # maps and large tables work in threads of their own
    # what runs nothing may come from anywhere: pictures and letters of other sites, and frames, which have a policy
    # of their own
    "img-src": ("*", "data:", "blob:"),
    "media-src": ("*", "data:", "blob:"),
    "font-src": ("*", "data:"),
    "frame-src": ("*", "data:", "blob:"),
    "object-src": ("'self'",),
    "base-uri": ("'self'",),
}


@dataclass(frozen=True, slots=True)
class Allowance:
    """Something that a page may do only where its author says so.

    Parameters
    ----------
    text
        What for.
    sources
        What it adds to the policy, by directive.
    feature
        A device of the visitor's that scripts may ask for.
    """

    text: str
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    feature: str | None = None


ALLOWANCES: Mapping[str, Allowance] = {
    "eval": Allowance(
        "Scripts may make code of text. Some libraries in `external_scripts` and in assets do; nbdash's own do not.",
        {"script-src": ("'unsafe-eval'",)},
    ),
    "wasm": Allowance("Scripts may compile WebAssembly.", {"script-src": ("'wasm-unsafe-eval'",)}),
    "blob-scripts": Allowance("Scripts may load modules that they have made themselves.", {"script-src": ("blob:",)}),
    "inline-scripts": Allowance(
        "Scripts in any HTML run, such as in `html.Iframe(srcDoc=...)`: also one that has got into a page by way of "
        "data.",
        {"script-src": ("'unsafe-inline'",)},
    ),
    "inline-styles": Allowance(
        "Styles in any HTML count, such as in `html.Iframe(srcDoc=...)`, and style sheets that scripts write.",
        {"style-src": ("'unsafe-inline'",)},
    ),
    "asset-pages": Allowance(
        "HTML and SVG files in the assets folder are pages of the app's, and may do what it may. Otherwise their "
        "scripts run apart from it."
    ),
    "camera": Allowance("Scripts may ask for the camera.", feature="camera"),
    "microphone": Allowance("Scripts may ask for the microphone.", feature="microphone"),
}
"""All there are. An origin, such as `https://cdn.example.org`, may be named as well: scripts, styles and data may
come from there."""

_ORIGIN = re.compile(r"(https?|wss?)://(\*\.)?[\w.-]+(:(\d+|\*))?/?|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OF_ORIGIN = ("script-src", "style-src", "connect-src")
_DEVICES = ("camera", "display-capture", "microphone", "midi", "payment", "serial", "usb", "hid")


def check_allowed(names: Iterable[str]) -> tuple[str, ...]:
    """What an author allows, if it can be.

    Raises
    ------
    InvalidConfig
        For a name that there is not.
    """
    if isinstance(names, str):
        names = (names,)
    given = tuple(names)
    for name in given:
        if name not in ALLOWANCES and not _ORIGIN.fullmatch(name):
            remedy = did_you_mean(name, ALLOWANCES) or (
                f"Give one of {', '.join(ALLOWANCES)}, or an origin such as https://cdn.example.org."
            )
            raise InvalidConfig(explain(f"Nothing that a page can be allowed is called {name!r}.", remedy=remedy))
    return given


def content_security_policy(
    nonce: str, allowed: Iterable[str] = (), ancestors: Iterable[str] = (), report: str | None = None
) -> str:
    """The header's text.

    Parameters
    ----------
    nonce
        The page's.
    allowed
        Names of `ALLOWANCES`, and origins.
    ancestors
        Sites that may show the page in a frame; its own may always.
    report
        The address that a browser tells what it has refused.

    Examples
    --------
    >>> policy = content_security_policy("Zx9", ["eval"])
    >>> [part for part in policy.split("; ") if "Zx9" in part]
    ["script-src 'self' 'nonce-Zx9' 'unsafe-eval'", "style-src 'self' 'nonce-Zx9'"]
    """
    sources = {directive: list(of) for directive, of in _POLICY.items()}
    for directive in ("script-src", "style-src"):
        sources[directive].append(f"'nonce-{nonce}'")
    for name in allowed:
        found = ALLOWANCES.get(name)
        more = dict.fromkeys(_OF_ORIGIN, (name.rstrip("/"),)) if found is None else found.sources
        for directive, of in more.items():
            sources[directive].extend(of)
    for of in sources.values():
        if "'unsafe-inline'" in of:  # beside a nonce it counts for nothing
            of.remove(f"'nonce-{nonce}'")
    sources["frame-ancestors"] = ["'self'", *ancestors]
    if report is not None:
        sources["report-uri"] = [report]
    return "; ".join(f"{directive} {' '.join(of)}" for directive, of in sources.items())


def permissions_policy(allowed: Iterable[str] = ()) -> str:
    """What scripts can't ask a visitor for, as the header says it."""
    granted = {found.feature for name in allowed if (found := ALLOWANCES.get(name)) is not None}
    return ", ".join(f"{device}=()" for device in _DEVICES if device not in granted)
