"""What a folder has to serve: its notebooks, with the titles and addresses that they or their names say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbdash.errors import AppNotFoundError, InvalidConfig, NbdashError, explain
from nbdash.program.program import Piece, Program, read_program, setting

INDEX = "index.md"
"""The file whose first heading and paragraph are those of the index."""

_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_NO_PARAGRAPH = ("#", "```", "~~~", "|", "<", "![", "---", "***", "$$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(\*\*|__|\*|`|(?<!\w)_|_(?!\w))")
_NUMBER = re.compile(r"^\d+[\s_.-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A notebook of the folder."""

    file: Path
    slug: str
    """The name that its address has: `sales-2026` for `03_sales_2026.ipynb`."""
    title: str
    description: str = ""
    order: float | None = None
    is_hidden: bool = False
    """Whether the index leaves it out; its address works all the same."""
    has_bar: bool = True
    """Whether its pages show the way back to the index."""
    app: str | None = None
    """The name of its app, if it makes several."""
    program: Program | None = None
    failure: str = ""
    """Why there is no program: it is no notebook."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of notebooks, as it is now."""

    file: Path
    title: str
    description: str
    entries: tuple[Entry, ...]
    """In the order of the index."""

    message: str | None = None
    """What visitors are to read while they run: the command says it."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The cells of all notebooks."""
        return tuple(piece for entry in self.entries if entry.program is not None for piece in entry.program.pieces)


def read_folder(folder: Path) -> Folder:
    """Read the notebooks of a folder: not those of folders in it, nor those whose names begin with `_` or a dot.

    Raises
    ------
    AppNotFoundError
        If there are none.
    InvalidConfig
        If two would have one address.
    """
    folder = folder.resolve()  # cells go to other folders
    entries = [_entry(file) for file in sorted(folder.glob("*.ipynb")) if not file.name.startswith((".", "_"))]
    if not entries:
        remedy = "Put notebooks into it: those whose names begin with _ or a dot are not served."
        raise AppNotFoundError(explain(f"There is no notebook in the folder {str(folder)!r}.", remedy=remedy))
    seen: dict[str, Entry] = {}
    for entry in entries:
        other = seen.setdefault(entry.slug, entry)
        if other is not entry:
            what = f"{other.file.name} and {entry.file.name} would both be at the address {entry.slug}/."
            remedy = 'Rename one, or say in its metadata: {"nbdash": {"slug": "another"}}.'
            raise InvalidConfig(explain(what, where=str(folder), remedy=remedy))
    entries.sort(key=lambda one: (one.order is None, one.order or 0))  # the others by their files' names
    title, description = "", ""
    if (folder / INDEX).is_file():
        title, description = _said([(folder / INDEX).read_text("utf-8", "replace")])
    return Folder(folder, title or _title_of(folder.name), description, tuple(entries))


def _entry(file: Path) -> Entry:
    slug, title = slug_of(file.stem), _title_of(file.stem)
    try:
        program = read_program(file)
    except NbdashError as error:
        return Entry(file, slug, title, failure=str(error))
    settings: dict[str, Any] = dict(program.settings)
    heading, paragraph = _said(program.texts)
    order = settings.get("order")
    description = setting(settings, "description", str)
    return Entry(
        file,
        slug_of(setting(settings, "slug", str) or "") or slug,
        setting(settings, "title", str) or heading or title,
        paragraph if description is None else description,
        order if isinstance(order, (int, float)) else None,
        settings.get("hidden") is True,
        settings.get("bar") is not False,
        setting(settings, "app", str),
        program,
    )


def slug_of(name: str) -> str:
    """The name of a file as a part of an address; numbers before it only put it in order.

    Examples
    --------
    >>> slug_of("03_Sales 2026"), slug_of("2026"), slug_of("Äpfel & Birnen")
    ('sales-2026', '2026', 'äpfel-birnen')
    """
    return re.sub(r"[\W_]+", "-", _NUMBER.sub("", name).lower()).strip("-")


def _title_of(name: str) -> str:
    words = re.sub(r"[\s_-]+", " ", _NUMBER.sub("", name)).strip()
    return words[:1].upper() + words[1:]


def _said(texts: list[str] | tuple[str, ...]) -> tuple[str, str]:
    """The first heading of Markdown texts, and the first paragraph after it, as plain text."""
    heading, paragraph = "", list[str]()
    for line in "\n\n".join(texts).splitlines():
        found = _HEADING.match(line)
        if paragraph and (found or not line.strip()):
            break
        if found:
            heading = heading or plain_text(found[1])
        elif heading and line.strip() and (paragraph or not line.lstrip().startswith(_NO_PARAGRAPH)):
            paragraph.append(line.strip())
    return heading, plain_text(" ".join(paragraph))


def plain_text(markdown: str) -> str:
    """A line of Markdown without its marks.

    Examples
    --------
    >>> plain_text("See [the data](https://example.org), **all** of `sales_2026`.")
    'See the data, all of sales_2026.'
    """
    return _MARKS.sub("", _LINK.sub(r"\1", markdown))
