"""The HTML of an exported file: the first paint, the app's state, and nbdash's JavaScript."""

from __future__ import annotations

import gzip
import hashlib
from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from nbdash._version import __version__
from nbdash.export.html.inline import script_text
from nbdash.export.html.modules import packed, unpack
from nbdash.export.html.standing import Standing
from nbdash.export.writing import MARK
from nbdash.hooks import piped, resources
from nbdash.locale import attributes
from nbdash.shell.head import Head, metas
from nbdash.shell.index import CONFIG, ENTRY, RENDERER, check_document, with_root
from nbdash.shell.resources import script_tag, stylesheet_tag
from nbdash.snapshot import render, safe_json, script_json
from nbdash.static import css

if TYPE_CHECKING:
    from nbdash.app import App

GENERATION = "exported"
"""What the page says of the snapshot in it, to itself."""


def page(app: App, standing: Standing, modules: list[str], scope: str, more: str = "") -> str:
    """The whole document.

    Parameters
    ----------
    app
        What is exported.
    standing
        How it stands.
    modules
        The files of nbdash's that are put in.
    scope
        What the browser keeps of the app is told by this from what it keeps of other files.
    more
        Elements with further data for the page.
    """
    config = {
        "generation": GENERATION,
        "callbacks": standing.callbacks,
        "calls": standing.calls,
        "updateTitle": app.update_title,
        "scope": hashlib.blake2b(scope.encode(), digest_size=6).hexdigest(),
    }
    shell, linked, assets = app.shell, app.assets.linked(), standing.assets
    head = Head(app.title, shell.description)
    entry = f'<div id="{ENTRY}" class="nbdash" data-nbdash-state="static">{render(standing.session.store.layout)}</div>'
    document = app.interpolate_index(
        metas=metas(head, shell.meta_tags) + f'<meta name="generator" content="nbdash {__version__}">',
        title=escape(head.title),
        favicon=assets.icon(linked.favicon),
        css="".join(
            (
                *map(stylesheet_tag, (*shell.external_stylesheets, *resources("stylesheet"))),
                f"<style>{css()}</style>",
                *map(assets.style, linked.stylesheets),
            )
        ),
        app_entry=entry,
        config="".join(
            (
                f'<script type="application/json" id="{CONFIG}">{script_json(config)}</script>',
                f'<script type="text/plain" id="nbdash-snapshot">{_packed(standing.snapshot)}</script>',
                more,
                f'<script type="application/json" id="nbdash-modules">{safe_json(packed(modules))}</script>',
            )
        ),
        scripts="".join(
            (
                *map(script_tag, (*shell.external_scripts, *resources("script"))),
                *map(assets.script, linked.scripts),
            )
        ),
        renderer=f'<script type="module" id="{RENDERER}">{script_text(unpack())}</script>',
    )
    document = with_root(check_document(piped("index", document)), attributes(app.locale))
    return f"{document.rstrip()}\n<!-- {MARK.decode()} -->\n"


def _packed(data: bytes) -> str:
    return b64encode(gzip.compress(data, 9, mtime=0)).decode()
