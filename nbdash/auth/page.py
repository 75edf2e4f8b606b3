"""The pages of a login: the form, what follows a logout, and what stands in the place of a page for others.

They need no JavaScript.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, Response

from nbdash.auth.place import way_up
from nbdash.auth.way import LOGIN, LOGOUT
from nbdash.auth.words import LANGUAGES, Words
from nbdash.serve.notice import notice
from nbdash.serve.words import language_of

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from nbdash.user import User

FORBIDDEN = 403
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # without any, browsers would not say where a form comes from
}


def words_for(connection: HTTPConnection) -> Words:
    """The words in the language that the browser asks for."""
    return LANGUAGES[_language(connection)]


def login_form(
    request: HTTPConnection, fields: str, next: str, *, error: str = "", status: int = 200, **headers: str
) -> Response:
    """The page to log in.

    Parameters
    ----------
    request
        That of the login page.
    fields
        HTML of the form's fields: see `field`.
    next
        Where to go then, from the app's root.
    error
        Why nobody was let in, in the visitor's language.
    status
        Of the answer.
    **headers
        More of the answer's headers.
    """
    words = words_for(request)
    told = f'<p class="error" role="alert" id="error">{escape(error)}</p>' if error else ""
    action = escape(f"{way_up(request)}{LOGIN}?{urlencode({'next': next})}")
    body = (
        f"<h1>{escape(words.log_in)}</h1>{told}"
        f'<form method="post" action="{action}">{fields}'
        f'<button class="button" type="submit">{escape(words.log_in)}</button></form>'
    )
    return _page(request, words.log_in, body, status, headers)


def field(label: str, **attributes: str | bool) -> str:
    """A field of a form, as HTML: underscores stand for hyphens in the attributes' names."""
    told = "".join(
        f" {name.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for name, value in attributes.items()
        if value is not False
    )
    return f"<label>{escape(label)}<input{told}></label>"


def logout_page(request: HTTPConnection, user: User) -> Response:
    """Ask who wants to log out; a link alone must not do it."""
    words = words_for(request)
    who = escape(words.who.format(name=_called(user)))
    body = f"<h1>{escape(words.log_out)}</h1><p>{who}</p>{_logout_form('', words)}"
    return _page(request, words.log_out, body)


def logged_out_page(request: HTTPConnection) -> Response:
    """Say that somebody has logged out."""
    words = words_for(request)
    body = (
        f'<h1>{escape(words.logged_out)}</h1><p role="status">{escape(words.ended)}</p>'
        f'<p><a class="button" href="{way_up(request)}">{escape(words.again)}</a></p>'
    )
    return _page(request, words.logged_out, body)


def forbidden_page(request: HTTPConnection, user: User | None, root: str) -> Response:
    """Say that this page is for others. `root` is the way to the app's root."""
    words = words_for(request)
    who = "" if user is None else f"<p>{escape(words.who.format(name=_called(user)))}</p>"
    body = f'<h1>{escape(words.forbidden)}</h1><p role="alert">{escape(words.ask_owner)}</p>{who}'
    if user is not None:
        body += _logout_form(f"{root}{LOGOUT}", words)
    return _page(request, words.forbidden, body, FORBIDDEN)


def trouble_page(request: HTTPConnection, title: str, text: str, status: int) -> Response:
    """Say why there is no login. `text` is HTML."""
    again = f'<p><a class="button" href="{way_up(request)}">{escape(words_for(request).again)}</a></p>'
    return _page(request, title, f'<h1>{escape(title)}</h1><p role="alert">{text}</p>{again}', status)


def _called(user: User) -> str:
    """What people call somebody: a provider's own name for them may be a number."""
    return str(user.claims.get("name") or user.name)


def _logout_form(action: str, words: Words) -> str:
    return (
        f'<form method="post" action="{escape(action)}">'
        f'<button class="button" type="submit">{escape(words.log_out)}</button></form>'
    )


def _page(
    request: HTTPConnection, title: str, body: str, status: int = 200, headers: dict[str, Any] | None = None
) -> Response:
    text = notice(title, body, language=_language(request))
    return HTMLResponse(text, status, headers={**_HEADERS, **(headers or {})})


def _language(connection: HTTPConnection) -> str:
    return language_of(connection.headers.get("accept-language", ""))
