"""The index of a folder of notebooks: its page, which needs no script, and one that filters while a visitor types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from nbdash.locale import attributes
from nbdash.serve.folder.entry import Entry, Folder
from nbdash.serve.folder.words import INDEX_WORDS
from nbdash.serve.nonce import with_nonce
from nbdash.serve.notice import COLOURS
from nbdash.serve.words import language_of

MANY = 8
"""From so many pages on the index has a field to search them."""

_STYLE = """
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--surface);color:var(--text);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
main{max-width:1040px;margin:0 auto;padding:clamp(24px,6vw,64px) clamp(16px,4vw,32px)}
h1{margin:0;font-size:28px;line-height:1.2;font-weight:600;text-wrap:balance;overflow-wrap:anywhere}
h1+p{margin:8px 0 0;max-width:68ch;color:var(--muted)}
.alert{margin:16px 0 0;padding:8px 12px;border-radius:6px;background:var(--fill)}
form{margin:24px 0 0}
input{width:min(360px,100%);height:40px;padding:0 12px;font:inherit;color:inherit;background:var(--surface);
border:1px solid var(--line);border-radius:6px}
input::placeholder{color:var(--muted);opacity:1}
input:hover{border-color:var(--muted)}
ul{margin:24px 0 0;padding:0;list-style:none;display:grid;gap:16px;
grid-template-columns:repeat(auto-fill,minmax(min(280px,100%),1fr))}
li{display:grid}
li a{display:block;padding:16px 20px 20px;border:1px solid var(--border);border-radius:8px;color:inherit;
text-decoration:none;transition:border-color .12s,background-color .12s}
li a:hover{border-color:var(--accent);background:color-mix(in oklab,var(--accent) 5%,var(--surface))}
li a:active{background:color-mix(in oklab,var(--accent) 10%,var(--surface))}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h2{margin:0;font-size:17px;line-height:1.3;font-weight:600;overflow-wrap:anywhere}
li a:hover h2{color:var(--accent)}
li p{margin:6px 0 0;font-size:14px;color:var(--muted);overflow:hidden;overflow-wrap:anywhere;
display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4}
li p.failed{color:var(--danger)}
.none{margin:24px 0 0;color:var(--muted)}
@media (prefers-reduced-motion:reduce){li a{transition:none}}
"""

SCRIPT = """
const field = document.querySelector("input[type=search]");
const items = [...document.querySelectorAll("li")];
const plain = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
const texts = items.map((item) => plain(item.textContent));
const none = document.querySelector(".none");
const filter = () => {
  const words = plain(field.value).split(/\\s+/);
  items.forEach((item, place) => { item.hidden = !words.every((word) => texts[place].includes(word)); });
  none.hidden = items.some((item) => !item.hidden);
};
if (field) {
  field.addEventListener("input", filter);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) items.find((item) => !item.hidden)?.firstElementChild.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  filter();
}
"""


async def index_script(_: Request) -> Response:
    """Answer with the script of the index."""
    return Response(SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-cache"})


def index_page(folder: Folder, failed: Iterable[str], request: Request, missing: str | None = None) -> Response:
    """The page.

    Parameters
    ----------
    folder
        What it lists.
    failed
        The slugs of notebooks that have no app.
    request
        A visitor's; its `q` is what they search, where no script does it.
    missing
        The way to the index from the address to which they came, if nothing is there.
    """
    language = language_of(request.headers.get("accept-language", ""))
    words = INDEX_WORDS[language]
    listed = [entry for entry in folder.entries if not entry.is_hidden]
    sought = request.query_params.get("q", "") if missing is None else ""
    found = [entry for entry in listed if _has(entry, sought)]
    root = missing or ""
    search = ""
    if len(listed) >= MANY:
        search = (
            f'<form role="search" action="{root or "./"}"><input type="search" name="q" value="{escape(sought)}" '
            f'placeholder="{escape(words.search)}" aria-label="{escape(words.search)}" autocomplete="off"></form>'
        )
    body = (
        f'<h1 dir="auto">{escape(folder.title)}</h1>'
        + (f'<p dir="auto">{escape(folder.description)}</p>' if folder.description else "")
        + (f'<p class="alert" role="status">{escape(words.missing)}</p>' if missing is not None else "")
        + search
        + f"<ul>{_items(found, set(failed), root, words.failed)}</ul>"
        + f'<p class="none" role="status"{" hidden" if found else ""}>{escape(words.nothing)}</p>'
    )
    document = (
        f'<!doctype html><html{attributes(language)}><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{escape(folder.title)}</title><link rel="icon" href="data:,">'
        f"{with_nonce(f'<style>{COLOURS}{_STYLE}</style>')}</head>"
        f'<body><main>{body}</main><script src="{root}_nbdash/index.js" defer></script></body></html>'
    )
    return HTMLResponse(document, 200 if missing is None else 404, headers={"Cache-Control": "no-store"})


def _items(entries: Sequence[Entry], failed: set[str], root: str, failure: str) -> str:
    return "".join(
        f'<li><a href="{root}{escape(entry.slug)}/"><h2 dir="auto">{escape(entry.title)}</h2>'
        + (f'<p class="failed">{escape(failure)}</p>' if entry.slug in failed else "")
        + (f'<p dir="auto">{escape(entry.description)}</p>' if entry.description else "")
        + "</a></li>"
        for entry in entries
    )


def _has(entry: Entry, sought: str) -> bool:
    text = f"{entry.title} {entry.description}".casefold()
    return all(word in text for word in sought.casefold().split())
