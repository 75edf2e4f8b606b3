"""Where a server's own words go: to the terminal, from warnings on."""

from __future__ import annotations

import logging


def log_to_terminal() -> None:
    """Print what is logged, unless the author has said what becomes of it."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
