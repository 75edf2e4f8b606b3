"""The HTML of a served page: the first paint, and what the JavaScript needs to take over."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from nbdash.hooks import piped, resources
from nbdash.locale import attributes
from nbdash.serve.apart import Sheet
from nbdash.serve.folder.bar import with_bar
from nbdash.serve.nonce import around, with_nonce
from nbdash.serve.plugin_files import plugin_address
from nbdash.serve.within import Within
from nbdash.shell.assets import Asset, path_to
from nbdash.shell.head import Head, metas
from nbdash.shell.index import CONFIG, ENTRY, RENDERER, check_document, with_root
from nbdash.shell.resources import script_tag, stylesheet_tag
from nbdash.snapshot import render, safe_json, script_json, styles_apart
from nbdash.static import css, manifest

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.transport.live import LiveSession


_PLOTLY_STYLES = '<style id="plotly.js-style-global"></style>'
"""Plotly writes its rules into the sheet of this name; one that it made itself would count for nothing."""


def page(live: LiveSession, app: App, root: str = "", *, is_dev: bool = False, within: Within | None = None) -> str:
    """The whole document. All addresses in it are relative, so it works under any prefix; `root` leads to the app's.

    With `is_dev` it hears of the author's edits. `within` is the folder that the app is served in, one level up: the
    built files have their address there, so that a browser gets them once for all notebooks.
    """
    files, styles = manifest(), Sheet(ENTRY)
    with live.lock:
        with styles_apart(styles.add):
            face = render(live.session.store.layout)
        chunks = files.needed_by(live.session.store.nodes())
        offer = live.offer_text()
    built = root if within is None else f"{root}../"
    preload = "".join(
        f'<link rel="modulepreload" href="{built}_nbdash/static/{name}">'
        for name in files.closure([files.standalone, *chunks])
    )
    config = script_json(
        {
            "session": live.id,
            "socket": f"{root}_nbdash/socket",
            "updateTitle": app.update_title,
            "generation": offer and offer[0],
        }
    )
    snapshot = "" if offer is None else _data("nbdash-snapshot", safe_json(offer[1]))
    shell, linked = app.shell, app.assets.linked()
    head = Head(app.title, shell.description) if app.head_of is None else app.head_of(live)

    def address(asset: Asset) -> str:
        folder = shell.asset_url("") if shell.assets_external_path else f"{root}{shell.assets_url_path}/"
        return folder + path_to(asset)

    of_plugins = partial(plugin_address, root)
    scripts = [{"type": "module"} if one.path.endswith(".mjs") else {} for one in linked.scripts]
    entry = f'<div id="{ENTRY}" class="nbdash" data-nbdash-state="static">{face}</div>'
    document = app.interpolate_index(
        metas=metas(head, shell.meta_tags),
        title=escape(head.title),
        favicon=f'<link rel="icon" href="{address(linked.favicon) if linked.favicon else "data:,"}">',
        css=with_nonce(
            "".join(
                (
                    *map(stylesheet_tag, (*shell.external_stylesheets, *resources("stylesheet", of_plugins))),
                    f"<style>{css()}</style>",  # smaller than most pages, and a request less before the first paint
                    *(stylesheet_tag(address(one)) for one in linked.stylesheets),
                    f"<style>{styles.text}</style>",
                    _PLOTLY_STYLES,
                    preload,
                )
            )
        ),
        app_entry=entry,
        config=_data(CONFIG, config) + snapshot,
        scripts=with_nonce(
            "".join(
                (
                    *map(script_tag, [{"src": f"{root}_nbdash/dev.js", "defer": True}] if is_dev else []),
                    *map(script_tag, (*shell.external_scripts, *resources("script", of_plugins))),
                    *(
                        script_tag({"src": address(one), **more})
                        for one, more in zip(linked.scripts, scripts, strict=True)
                    ),
                )
            )
        ),
        renderer=with_nonce(
            f'<script type="module" id="{RENDERER}" src="{built}_nbdash/static/{files.standalone}"></script>'
        ),
    )
    document = around(check_document(piped("index", document)), entry)  # the author's own scripts and styles
    if within is not None and within.has_bar:
        document = with_bar(document, within.title, f"{root}../")
    return with_root(document, attributes(app.locale))


def _data(id: str, json: str) -> str:
    return f'<script type="application/json" id="{id}">{json}</script>'
