"""What may stand in a page of HTML that comes from data: text, tables and emphasis, without any attribute that acts.

For pages that have no script yet; where there is one, the browser's own sanitiser keeps more.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

_ELEMENTS = frozenset(
    """
    table thead tbody tfoot tr th td caption div p span pre code b i em strong u s sub sup small ul ol li dl dt dd
    h1 h2 h3 h4 h5 h6 blockquote br hr details summary
    """.split()  # noqa: SIM905
)
_VOID = frozenset({"br", "hr"})
_ATTRIBUTES = frozenset({"colspan", "rowspan"})
_UNSEEN = frozenset({"script", "style", "template", "title", "iframe", "object", "noscript", "svg", "math", "textarea"})


def safe_html(html: str) -> str:
    """The harmless part of some HTML.

    Examples
    --------
    >>> safe_html('<table onclick="x()"><tr><td colspan=2>1 < 2</td></tr></table><script>x()</script>')
    '<table><tr><td colspan="2">1 &lt; 2</td></tr></table>'
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return "".join(parser.kept) + "".join(f"</{tag}>" for tag in reversed(parser.open))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self.open: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag in _ELEMENTS and not self._unseen:
            given = [f' {name}="{value}"' for name, value in attrs if name in _ATTRIBUTES and value and value.isdigit()]
            self.kept.append(f"<{tag}{''.join(given)}>")
            if tag not in _VOID:
                self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag in self.open:
            while True:
                last = self.open.pop()
                self.kept.append(f"</{last}>")
                if last == tag:
                    return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.kept.append(escape(data, quote=False))
