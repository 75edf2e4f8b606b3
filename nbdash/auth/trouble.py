"""What a visitor reads whose login at a provider did not work. The reason is the owner's: the log has it."""

from __future__ import annotations

from html import escape
from traceback import format_exception
from typing import TYPE_CHECKING

from nbdash.auth.page import trouble_page, words_for
from nbdash.serve.incident import incident
from nbdash.serve.metrics import refused
from nbdash.serve.words import LANGUAGES, language_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

BAD_REQUEST = 400
FORBIDDEN = 403
BAD_GATEWAY = 502


class LoginFailed(Exception):
    """Somebody can't be let in, and it is known why."""


def failed_login(request: Request, error: Exception) -> Response:
    """Log why a login did not work, and tell the visitor the number of it."""
    refused("auth")
    is_known = isinstance(error, LoginFailed)
    number = incident("A login did not work", str(error) if is_known else "".join(format_exception(error)))
    told = LANGUAGES[language_of(request.headers.get("accept-language", ""))].by_number
    text = escape(told).format(number=f"<code>{number}</code>")
    return trouble_page(request, words_for(request).failed, text, FORBIDDEN if is_known else BAD_GATEWAY)


def stale_login(request: Request) -> Response:
    """Answer who comes from the provider, but has not gone there: from a bookmark, or led by somebody else."""
    refused("auth")
    words = words_for(request)
    return trouble_page(request, words.not_in, escape(words.expired), BAD_REQUEST)
