"""Whether a file may be uploaded: the same rules as in the page (`js/src/components/core/upload/fitness.ts`).

`tests/golden/files/accept.json` has cases that both decide alike.
"""

from __future__ import annotations

import re

_MAX_NAME = 1_000


def accepts(accept: str | None, name: str, type: str) -> bool:
    """Whether a file is of one of the kinds that `accept` names, as an `<input>` of HTML takes it.

    Parameters
    ----------
    accept
        Extensions, media types and `image/*`, separated by commas; nothing stands for all.
    name, type
        The file's; the type is what the browser takes it for.

    Examples
    --------
    >>> accepts(".csv, image/*", "Data.CSV", ""), accepts("image/*", "a.png", "image/png"), accepts(".csv", "a.xls", "")
    (True, True, False)
    """
    kinds = [kind.strip().lower() for kind in (accept or "").split(",") if kind.strip()]
    name, type = name.lower(), type.lower()
    return not kinds or any(_is_of(kind, name, type) for kind in kinds)


def _is_of(kind: str, name: str, type: str) -> bool:
    if kind.startswith("."):
        return name.endswith(kind)
    if kind.endswith("/*"):
        return kind == "*/*" or type.startswith(kind[:-1])
    return type == kind


def safe_name(name: str) -> str:
    """The name without anything that could lead elsewhere, should somebody make a path of it.

    Examples
    --------
    >>> safe_name("folder/data.csv"), safe_name("../../etc/passwd"), safe_name("C:\\\\a\\\\b.txt"), safe_name("\\0")
    ('folder/data.csv', 'etc/passwd', 'a/b.txt', 'file')
    """
    cleaned = re.sub(r"[\x00-\x1f\x7f]", "", name[-_MAX_NAME:])
    parts = [part for part in re.split(r"[/\\]", cleaned) if part.strip(". ") and not re.fullmatch(r"[A-Za-z]:", part)]
    return "/".join(parts) or "file"
