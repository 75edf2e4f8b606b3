"""Formulas in a notebook's Markdown and outputs as MathML, which browsers set by themselves: no script, no network."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from jinja2 import pass_context
from latex2mathml.converter import convert
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$|\\\[(.+?)\\\]|\\\((.+?)\\\)", re.DOTALL)


def mathml(latex: str, *, is_block: bool) -> str:
    """A formula; its source if it can't be read.

    Examples
    --------
    >>> "<msup><mi>x</mi><mn>2</mn></msup>" in mathml("x^2", is_block=False)
    True
    """
    try:
        return convert(latex.strip(), display="block" if is_block else "inline")
    except Exception:  # whatever it is that this library does not know
        return f"<code>{escape(latex)}</code>"


def with_formulas(text: str) -> str:
    """Text of an output of LaTeX: what stands between dollar signs is a formula, or all of it."""

    def set_one(found: re.Match[str]) -> str:
        display, inline, bracketed, parted = found.groups()
        latex = display or inline or bracketed or parted
        plain = re.sub(r"^\\displaystyle\s*", "", latex.strip())  # IPython's and SymPy's way
        return mathml(plain, is_block=plain != latex.strip() or (display or bracketed) is not None)

    if _FORMULA.search(text) is None:
        return mathml(text, is_block=True)
    return _FORMULA.sub(set_one, text)


class _Renderer(IPythonRenderer):
    """Nbconvert's, which leaves formulas to MathJax."""

    def block_math(self, body: str) -> str:
        return f"<p>{mathml(body, is_block=True)}</p>"

    def inline_math(self, body: str) -> str:
        return mathml(body, is_block=False)

    def latex_environment(self, name: str, body: str) -> str:
        latex = rf"\begin{{{name}}}{body}\end{{{name}}}"
        return f"<p>{mathml(latex, is_block=True)}</p>"


@pass_context
def markdown_to_html(context: Any, source: str) -> str:
    """A Markdown cell as HTML, with the images that are attached to it or lie beside the notebook."""
    renderer: Any = _Renderer(
        escape=False,
        embed_images=True,
        attachments=context.get("cell", {}).get("attachments", {}),
        path=context.get("resources", {}).get("metadata", {}).get("path", ""),
        exclude_anchor_links=True,
    )
    return str(MarkdownWithMath(renderer=renderer).render(source))
