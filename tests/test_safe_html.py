"""HTML from data, where no browser can sanitise it: only what shows text, nothing that acts."""

from __future__ import annotations

import pytest

from nbdash.safe_html import safe_html


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        (
            "<table border=1 class=x><tr><th>a<td rowspan='2'>b</table>",
            '<table><tr><th>a<td rowspan="2">b</td></th></tr></table>',
        ),
        ("<p>a<p>b", "<p>a<p>b</p></p>"),
        ("<b onclick=x() style='x'>a</b>", "<b>a</b>"),
        ("<a href='javascript:x()'>a</a>", "a"),
        ("<script>x()</script>a", "a"),
        ("<script>x()<b>y</b>", ""),
        ("<SCRIPT>x()</SCRIPT >a", "a"),
        ("<style>td{}</style><td colspan=x>1", "<td>1</td>"),
        ("<svg><script>x()</script></svg>a", "a"),
        ("<svg/onload=x()>a", ""),
        ("<iframe src=x></iframe><img src=x onerror=y()>a", "a"),
        ("<<script>b>x()</script>", "&lt;"),
        ("&lt;script&gt;x()&lt;/script&gt;", "&lt;script&gt;x()&lt;/script&gt;"),
        ("a < b && c <", "a &lt; b &amp;&amp; c &lt;"),
        ("<!-- <b> --><!doctype x><?php x ?>a", "a"),
        ("<td colspan='2\" onclick=\"x()'>a", "<td>a</td>"),
        ("</table></div>a", "a"),
        ("<math><mtext><b>a</b></mtext></math>b", "b"),
    ],
)
def test_what_is_kept(html: str, kept: str) -> None:
    assert safe_html(html) == kept
