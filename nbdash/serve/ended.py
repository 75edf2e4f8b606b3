"""Sessions that the owner has ended: their pages are told so, and neither they nor copies of their state go on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from nbdash.context import PageRequest
from nbdash.serve.whose import session_name
from nbdash.serve.words import LANGUAGES, language_of

MAX_KEPT = 10_000
"""So many are remembered, each in a few bytes."""


class EndedSessions:
    """Remembers them by their names, in one worker; the owner's order reaches all of them."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}

    def add(self, name: str) -> None:
        """Remember one."""
        self._names[name] = None
        if len(self._names) > MAX_KEPT:
            del self._names[next(iter(self._names))]

    def has(self, hello: Mapping[str, Any]) -> bool:
        """Whether a page asks for one of them, or brings the state of one."""
        if not self._names:
            return False
        state: Any = hello.get("state")
        brought: Any = cast("dict[str, Any]", state).get("session") if isinstance(state, dict) else None
        asked = (hello.get("session"), brought)
        return any(isinstance(id, str) and session_name(id) in self._names for id in asked)


def ended_message(headers: Mapping[str, str]) -> dict[str, Any]:
    """What the page is told, in its visitor's language."""
    words = LANGUAGES[language_of(headers.get("accept-language", ""))]
    return {"type": "refused", "title": words.ended, "message": words.anew, "command": None}


def headers_of(request: object) -> Mapping[str, str]:
    """Those that a page came with."""
    return request.headers if isinstance(request, PageRequest) else {}
