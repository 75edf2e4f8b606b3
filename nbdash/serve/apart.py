"""Styles of a first paint as a style sheet: a browser takes no `style` attributes from a page that has a policy."""

from __future__ import annotations

import re

_NAME = re.compile(r"--[\w-]+|-?[a-z][a-z-]*")
_UNFIT = re.compile(r"[{}<>\\;@]|/\*|[\x00-\x1f]")
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_BRACKETS = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
_OPEN = re.compile(r"[\"'()\[\]]")
"""What could end a rule, or begin another one. It need not be drawn: the live page sets it a moment later."""


class Sheet:
    """Collects the styles of elements; the same style is one rule.

    Parameters
    ----------
    root
        The id of the element that they are all in: so they count more than the author's rules, as attributes do.

    Examples
    --------
    >>> sheet = Sheet("root")
    >>> sheet.add({"color": "red", "margin-top": "} body {"})
    ' data-nb-style="1"'
    >>> sheet.text
    '#root [data-nb-style="1"]{color:red}'
    """

    def __init__(self, root: str) -> None:
        self._root = root
        self._numbers: dict[str, int] = {}

    def add(self, declarations: dict[str, str]) -> str:
        """The attribute that gives an element these declarations."""
        fit = ";".join(f"{name}:{value}" for name, value in declarations.items() if _is_fit(name, value))
        if not fit:
            return ""
        return f' data-nb-style="{self._numbers.setdefault(fit, len(self._numbers) + 1)}"'

    @property
    def text(self) -> str:
        """The style sheet."""
        return "".join(f'#{self._root} [data-nb-style="{number}"]{{{css}}}' for css, number in self._numbers.items())


def _is_fit(name: str, value: str) -> bool:
    rest = _STRINGS.sub("", value)
    while (inner := _BRACKETS.sub("", rest)) != rest:
        rest = inner
    return _NAME.fullmatch(name) is not None and _UNFIT.search(value) is None and _OPEN.search(rest) is None
