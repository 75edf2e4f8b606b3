"""The protocol's number, and what is said to a page that speaks another."""

from __future__ import annotations

import re

from nbdash._version import __version__
from nbdash.errors import shorten

PROTOCOL = 6
"""Raised whenever an older page could misread a newer kernel, or the reverse."""

_VERSION = re.compile(r"[\w.+!-]{1,40}")


def refused(protocol: object, version: object, *, served: bool, own: int) -> dict[str, str | None]:
    """Answer a page that speaks another protocol: which side is older, and how it is brought up to the other.

    Parameters
    ----------
    protocol, version
        Of the page, as it says; neither need make sense.
    served
        Whether the page has come from the same server as this answer. Otherwise it is a file of the extension in the
        environment that JupyterLab runs in, which need not be the kernel's.
    own
        What is spoken here.
    """
    is_older = isinstance(protocol, int) and protocol < own
    theirs = version if isinstance(version, str) and _VERSION.fullmatch(version) else None
    named = theirs or "of an unknown version"
    said = f"It speaks protocol {shorten(protocol, 20)} (nbdash {named}), the kernel {own} (nbdash {__version__})."
    title, advice, command = "This page and its kernel are of two versions of nbdash", "", None
    if served:
        advice = "Reload this page."
    elif is_older:
        advice = "Update nbdash in the environment that JupyterLab runs in, start JupyterLab again, reload this page:"
        command = f"pip install {_requirement(__version__)}"
    else:
        advice = "Update nbdash in the kernel's environment by this line in a cell, then restart the kernel:"
        command = f"%pip install {_requirement(theirs)}"
    return {"type": "refused", "title": title, "message": f"{said} {advice}", "command": command}


def _requirement(version: str | None) -> str:
    return "--upgrade nbdash" if version is None else f'"nbdash=={version}"'
