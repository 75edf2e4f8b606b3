"""What a process has once and each of several notebooks needs for itself, while its cells run."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nbdash import callbacks
from nbdash.pages import registering as pages
from nbdash.registering import GlobalRegistry

if TYPE_CHECKING:
    from nbdash.graph.spec import CallbackSpec


class Scope:
    """One notebook's: what the module-level `@callback` and `register_page` mean in its cells.

    Parameters
    ----------
    imported
        The callbacks of modules that notebooks before it have imported.
    """

    def __init__(self, imported: Iterable[CallbackSpec] = ()) -> None:
        self.definitions = GlobalRegistry(imported)
        self._apps = pages.Apps()

    @contextmanager
    def entered(self) -> Generator[None]:
        """Have them mean this notebook's."""
        before = callbacks.GLOBAL, pages.apps
        callbacks.GLOBAL, pages.apps = self.definitions, self._apps
        try:
            yield
        finally:
            callbacks.GLOBAL, pages.apps = before
