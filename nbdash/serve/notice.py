"""A page that stands where an app would be: it says why there is none, and needs no file of ours for it."""

from __future__ import annotations

from html import escape

from nbdash.locale import attributes
from nbdash.serve.nonce import with_nonce

COLOURS = """
:root{color-scheme:light dark;--text:light-dark(#1c2128,#e3e6ea);--surface:light-dark(#fff,#16191e);
--accent:light-dark(#2457c5,#8ab4ff);--danger:light-dark(#b3261e,#ff8a80);
--muted:color-mix(in oklab,var(--text) 72%,var(--surface));--border:color-mix(in oklab,var(--text) 16%,var(--surface));
--line:color-mix(in oklab,var(--text) 40%,var(--surface));--fill:color-mix(in oklab,var(--text) 10%,var(--surface))}
"""
"""What pages that are no app's are painted with, in light and in dark."""

_STYLE = """
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:24px;
background:var(--surface);color:var(--text);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
main{width:min(440px,100%)}
h1{margin:0 0 8px;font-size:21px;line-height:1.25;font-weight:600;text-wrap:balance}
p{margin:0 0 12px;color:var(--muted);overflow-wrap:anywhere;white-space:pre-line}
p.message{color:var(--text)}
p:last-child{margin:0}
pre{margin:16px 0 0;padding:12px;max-height:60vh;overflow:auto;border-radius:6px;background:var(--fill);
font:12px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
main:has(pre){width:min(880px,100%)}
.bar{height:4px;margin:20px 0 8px;border-radius:2px;background:var(--fill);overflow:hidden}
.bar>i{display:block;height:100%;border-radius:2px;background:var(--accent);transition:width .4s ease-out}
.bar>i.unknown{width:30%;animation:pass 1.6s ease-in-out infinite}
.line{display:flex;justify-content:space-between;gap:16px;font-size:13px;font-variant-numeric:tabular-nums}
.bad h1{color:var(--danger)}
label{display:block;margin:0 0 16px;font-size:14px;font-weight:500}
input{display:block;width:100%;margin:6px 0 0;padding:8px 12px;font:inherit;font-weight:400;color:var(--text);
background:var(--surface);border:1px solid color-mix(in oklab,var(--text) 50%,var(--surface));border-radius:6px}
input:hover{border-color:var(--text)}
.button{display:inline-block;margin:4px 0 0;padding:8px 20px;font:inherit;font-weight:500;cursor:pointer;
text-decoration:none;color:var(--surface);background:var(--accent);border:1px solid var(--accent);border-radius:6px}
.button:hover{background:color-mix(in oklab,var(--accent) 88%,var(--text))}
:is(input,.button,a):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
p.error{padding:8px 12px;border-radius:6px;color:var(--text);
background:color-mix(in oklab,var(--danger) 12%,var(--surface));border-inline-start:3px solid var(--danger)}
form{margin:20px 0 0}
@keyframes pass{from{transform:translateX(-110%)}to{transform:translateX(370%)}}
[dir=rtl] .bar>i.unknown{animation-direction:reverse}
@media (prefers-reduced-motion:reduce){.bar>i{transition:none}.bar>i.unknown{width:100%;animation:none;opacity:.5}}
@media (forced-colors:active){.bar{border:1px solid CanvasText}.bar>i{background:Highlight}}
"""


def notice(title: str, body: str, *, language: str, head: str = "", script: str = "") -> str:
    """The whole document.

    Parameters
    ----------
    title
        Plain text: the tab's title.
    body, head
        HTML: what stands in `<main>`, and what more in the head.
    language
        Of its words.
    script
        Run at the end.
    """
    return (
        f'<!doctype html><html{attributes(language)}><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f'<title>{escape(title)}</title><link rel="icon" href="data:,">{head}'
        f"{with_nonce(f'<style>{COLOURS}{_STYLE}</style>')}</head>"
        f"<body><main>{body}</main>{with_nonce(f'<script>{script}</script>') if script else ''}</body></html>"
    )
