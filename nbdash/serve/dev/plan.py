"""What to run again when a program has been edited: what has changed, and what depends on it by its names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from nbdash.program.program import Piece
from nbdash.serve.dev.names_used import NamesUsed, names_used


def aligned(old: Sequence[Piece], new: Sequence[Piece]) -> list[Piece]:
    """The new pieces of a script under the ids of those that they were, wherever they stand now.

    Examples
    --------
    >>> before = [Piece("a", "x = 1"), Piece("b", "y = 2")]
    >>> [piece.id for piece in aligned(before, [Piece("", "import os"), Piece("", "x = 1"), Piece("", "y = 3")])]
    ['new-1-0', 'a', 'b']
    """
    matcher = SequenceMatcher(None, [piece.source for piece in old], [piece.source for piece in new], autojunk=False)
    ids: dict[int, str] = {}
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind in ("equal", "replace"):
            ids |= dict(zip(range(first, last), (piece.id for piece in old[start:end]), strict=False))
    taken = {piece.id for piece in old}
    edition = 1
    while any(f"new-{edition}-{place}" in taken for place in range(len(new))):
        edition += 1
    return [replace(piece, id=ids.get(place, f"new-{edition}-{place}")) for place, piece in enumerate(new)]


def to_run(
    old: Sequence[Piece],
    new: Sequence[Piece],
    changed: Collection[str],
    *,
    is_passed_on: Callable[[str], bool],
    plain: Callable[[str], str] = str,
) -> list[Piece]:
    """The pieces that are to run, in their order.

    Parameters
    ----------
    old, new
        The program before and now. Pieces are known by their ids.
    changed
        Ids of pieces that must run whatever their source is.
    is_passed_on
        Whether who reads this name depends on who changes its object: not if that is an app or a module, which all
        pieces share.
    plain
        Makes Python of a source with magics.
    """
    before = {piece.id: piece.source for piece in old}
    used = {piece.id: names_used(plain(piece.source)) for piece in new}
    chosen = {piece.id for piece in new if piece.id in changed or before.get(piece.id) != piece.source}
    kept = {piece.id for piece in new}
    dirty = {
        name
        for piece in old
        if piece.id not in kept or piece.id in chosen
        for name in names_used(plain(piece.source)).bound
    }
    while True:
        count = len(chosen)
        _add_readers(new, used, chosen, set(dirty), is_passed_on)
        _add_makers(new, used, chosen, is_passed_on)
        if len(chosen) == count:
            return [piece for piece in new if piece.id in chosen]


def _add_readers(
    pieces: Sequence[Piece],
    used: dict[str, NamesUsed],
    chosen: set[str],
    dirty: set[str],
    is_passed_on: Callable[[str], bool],
) -> None:
    """Whoever reads what a chosen piece binds or changes. A function may read what is bound below it, so twice."""
    for _ in range(2):
        for piece in pieces:
            names = used[piece.id]
            if piece.id not in chosen and not dirty.isdisjoint(names.read):
                chosen.add(piece.id)
            if piece.id in chosen:
                dirty |= names.bound | set(filter(is_passed_on, names.changed))


def _add_makers(
    pieces: Sequence[Piece], used: dict[str, NamesUsed], chosen: set[str], is_passed_on: Callable[[str], bool]
) -> None:
    """Whoever made what a chosen piece changes: it has been changed before, and is to be changed once."""
    for place, piece in enumerate(pieces):
        if piece.id in chosen:
            spoilt = set(filter(is_passed_on, used[piece.id].changed))
            chosen |= {one.id for one in pieces[:place] if spoilt & (used[one.id].bound | used[one.id].changed)}
