"""What is recorded of sessions, and where."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from nbdash.errors import InvalidConfig, explain
from nbdash.files.size import parse_size

MAX_FOLDER = 2**30
"""Bytes of all recordings in a folder, unless said otherwise."""


@dataclass(frozen=True, slots=True)
class RecordOptions:
    """What is recorded, and where.

    Parameters
    ----------
    folder
        Gets one file for each session. It is made if there is none, readable for its owner alone.
    mask
        Props whose values are not written, as `id.prop`; `*` stands for any text: `card.*`, `*.value`. Passwords are
        masked in any case.
    uploads
        True: what visitors upload is written too, up to 20 MB each. False: its digest.
    limit
        Bytes that all recordings in the folder may take; of more the oldest are deleted.
    """

    folder: Path
    mask: tuple[str, ...] = ()
    uploads: bool = False
    limit: int = MAX_FOLDER

    def __post_init__(self) -> None:
        """Refuse what can't be meant."""
        for pattern in self.mask:
            if "." not in pattern:
                remedy = "Name a prop as id.prop: --mask card.value, or --mask 'card.*' for all of its props."
                raise InvalidConfig(explain(f"--mask was given {pattern!r}, which names no prop.", remedy=remedy))

    def check_folder(self) -> None:
        """Make the folder.

        Raises
        ------
        InvalidConfig
            If recordings can't be written there.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            problem = error.strerror
        else:
            problem = None if os.access(self.folder, os.W_OK) else "it can't be written to"
        if problem is not None:
            what = f"Nothing can be recorded in {str(self.folder)!r}: {problem}."
            raise InvalidConfig(explain(what, remedy="Give --record a folder that you may write to."))


def record_options(
    folder: Path | None, mask: tuple[str, ...], *, uploads: bool, limit: str | None
) -> RecordOptions | None:
    """What a command is asked for; None if nothing is to be recorded.

    Raises
    ------
    InvalidConfig
        If nothing can be recorded there, or if a size is none.
    """
    if folder is None:
        return None
    # a notebook is run in its own folder
    options = RecordOptions(folder.resolve(), mask, uploads, MAX_FOLDER if limit is None else parse_size(limit))
    options.check_folder()
    return options
