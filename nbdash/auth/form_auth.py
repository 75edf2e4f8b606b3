"""Logging in by a form of our own: what tokens and users of a file have in common."""

from __future__ import annotations

import logging
from abc import abstractmethod
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from nbdash.auth.cookie import CookieAuth
from nbdash.auth.form import FormRefused, read_form
from nbdash.auth.origin import is_own
from nbdash.auth.page import login_form, words_for
from nbdash.auth.place import way_up
from nbdash.auth.throttle import Throttle, network_of
from nbdash.auth.way import LOGIN, safe_next
from nbdash.serve.metrics import refused

if TYPE_CHECKING:
    from starlette.requests import Request

    from nbdash.auth.words import Words
    from nbdash.user import User

log = logging.getLogger("nbdash")


class FormAuth(CookieAuth):
    """A way of logging in by a form. It says what fields there are, and checks what is filled in."""

    @abstractmethod
    def fields(self, words: Words, form: dict[str, str]) -> str:
        """The form's fields as HTML, filled in with what was sent last."""

    @abstractmethod
    async def check(self, form: dict[str, str]) -> tuple[User, str] | None:
        """Who this is, and the ticket's mark; None if it is not right."""

    @abstractmethod
    def error(self, words: Words) -> str:
        """What is said if it is not right."""

    def name_in(self, form: dict[str, str]) -> str:
        """Whose password is tried; "" where there are no names."""
        return ""

    @cached_property
    def throttles(self) -> _Throttles:
        """Who has failed."""
        return _Throttles()

    def routes(self) -> Sequence[BaseRoute]:
        """The login page, which takes its own form."""
        return [Route(f"/{LOGIN}", self._login, methods=["GET", "POST"])]

    async def _login(self, request: Request) -> Response:
        next, words = request.query_params.get("next", ""), words_for(request)
        if request.method != "POST":
            if await self.identify(request) is not None:
                return RedirectResponse(way_up(request) + safe_next(next), 303)
            return login_form(request, self.fields(words, {}), next)
        if not is_own(request):
            refused("origin")
            return login_form(request, self.fields(words, {}), next, error=words.elsewhere, status=403)
        try:
            form = await read_form(request)
        except FormRefused:
            refused("size")
            return login_form(request, self.fields(words, {}), next, status=400)
        return await self._log_in(request, form, next)

    async def _log_in(self, request: Request, form: dict[str, str], next: str) -> Response:
        words, name = words_for(request), self.name_in(form)
        address = network_of(request.client.host if request.client else None)
        if wait := self.throttles.wait(name, address):
            refused("rate")
            error, after = words.too_often.format(seconds=wait), {"Retry-After": str(wait)}
            return login_form(request, self.fields(words, form), next, error=error, status=429, **after)
        found = await self.check(form)
        if found is None:
            self.throttles.fail(name, address)
            refused("auth")
            log.warning("A login from %s was refused%s.", address or "nowhere", f", as {name[:100]!r}" if name else "")
            return login_form(request, self.fields(words, form), next, error=self.error(words), status=403)
        user, mark = found
        log.info("%s has logged in from %s.", user.id, address or "nowhere")
        return self.enter(request, user, next, mark)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in super().__getstate__().items() if name != "throttles"}


class _Throttles:
    """Failures by name, whoever guesses, and by address, whatever is guessed: many people may share one."""

    def __init__(self) -> None:
        self._names = Throttle(burst=10, every_s=10)
        self._addresses = Throttle(burst=30, every_s=3)

    def wait(self, name: str, address: str) -> int:
        return max(self._names.wait(name) if name else 0, self._addresses.wait(address))

    def fail(self, name: str, address: str) -> None:
        if name:
            self._names.fail(name)
        self._addresses.fail(address)
