"""The HTML of a served page: the first paint, and what the JavaScript needs to take over."""

from __future__ import annotations

from html import escape

from nbdash.locale import attributes
from nbdash.snapshot import render, safe_json, script_json
from nbdash.static import manifest
from nbdash.transport.live import LiveSession


def page(live: LiveSession, title: str, update_title: str | None, locale: str | None, root: str = "") -> str:
    """The whole document. All addresses in it are relative, so it works under any prefix; `root` leads to the app's."""
    files = manifest()
    with live.lock:
        face = render(live.session.store.layout)
        chunks = files.needed_by(live.session.store.nodes())
        offer = live.offer_text()
    preload = "".join(
        f'<link rel="modulepreload" href="{root}_nbdash/static/{name}">'
        for name in files.closure([files.standalone, *chunks])
    )
    config = script_json(
        {
            "session": live.id,
            "socket": f"{root}_nbdash/socket",
            "updateTitle": update_title,
            "generation": offer and offer[0],
        }
    )
    snapshot = "" if offer is None else _data("nbdash-snapshot", safe_json(offer[1]))
    return (
        f'<!doctype html><html{attributes(locale)} class="nbdash-page" data-nbdash="busy"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f'<title>{escape(title)}</title><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="{root}_nbdash/static/{files.css}">{preload}</head>'
        f'<body><div id="nbdash-root" class="nbdash" data-nbdash-state="static">{face}</div>'
        f"{_data('nbdash-config', config)}{snapshot}"
        f'<script type="module" src="{root}_nbdash/static/{files.standalone}"></script></body></html>'
    )


def _data(id: str, json: str) -> str:
    return f'<script type="application/json" id="{id}">{json}</script>'
