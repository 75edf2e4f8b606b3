"""Reading a login's form: it is small, and from a page of this app."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from starlette.requests import Request

MAX_FORM = 8 * 1024
"""Bytes of a login."""


class FormRefused(Exception):
    """It is no form of a login."""


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a form.

    Raises
    ------
    FormRefused
        If it is too long, or none.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise FormRefused
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM:
            raise FormRefused
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        raise FormRefused from None
