"""The pages of a site: the app as it stands, and the JavaScript that starts Python beside it."""

from __future__ import annotations

import gzip
import shutil
from base64 import b64encode
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbdash._version import __version__
from nbdash.errors import ResourceException, explain
from nbdash.export.html.standing import Standing, standing
from nbdash.export.prepared import Prepared
from nbdash.hooks import piped, resources
from nbdash.locale import attributes
from nbdash.pages.entry import is_not_found
from nbdash.shell.assets import Asset, path_to
from nbdash.shell.head import Head, metas
from nbdash.shell.index import CONFIG, ENTRY, RENDERER, check_document, with_root
from nbdash.shell.resources import script_tag, stylesheet_tag
from nbdash.snapshot import render, script_json
from nbdash.static import FOLDER, css, manifest

if TYPE_CHECKING:
    from nbdash.app import App

SCRIPTS = "_nbdash/static"
MANIFEST = "_nbdash/python/manifest.json"
GENERATION = "exported"
"""What the page says in its first hello of the snapshot that is in it: Python never knows it, and tells all anew."""


def write_page(prepared: Prepared, folder: Path, values: Mapping[str, Any] | None = None) -> None:
    """Write the pages of a site, the app's assets, and nbdash's JavaScript.

    Parameters
    ----------
    prepared
        The notebook, run.
    folder
        The site's.
    values
        Props to be set first, by `id.prop`, as a person sets them.
    """
    app = prepared.app
    _write_scripts(folder / SCRIPTS)
    if prepared.assets is not None:
        shutil.copytree(prepared.assets, folder / _assets_path(app))
    for path in _paths(app):
        place = folder / path
        place.mkdir(parents=True, exist_ok=True)
        root = "../" * path.count("/") or "./"
        document = _document(app, standing(app, values if path == "" else None, f"/{path}"), root, f"/{path}")
        (place / "index.html").write_text(document, encoding="utf-8", newline="\n")


def _paths(app: App) -> list[str]:
    """The app's pages as folders of the site, each with a slash at its end; the first is the site's own."""
    entries = () if app.pages is None else app.pages.registry.entries.values()
    found = {page["path"].strip("/") for page in entries if page["path_template"] is None and not is_not_found(page)}
    return ["", *(f"{path}/" for path in sorted(found - {""}))]


def _write_scripts(folder: Path) -> None:
    """Write all files that the page may load at any time: a browser fetches those that it needs."""
    described = manifest()
    if not described.site:
        remedy = "In a checkout of the source, run `make build`; otherwise install nbdash again."
        raise ResourceException(explain(f"{FOLDER} has no JavaScript for sites.", remedy=remedy))
    names, waiting = {described.worker: None}, [described.site, *described.chunks.values()]
    while waiting:
        name = waiting.pop()
        if name not in names:
            names[name] = None
            waiting += [*described.files[name].imports, *described.files[name].dynamic]
    folder.mkdir(parents=True)
    for name in names:
        # an installed nbdash has them packed and no other way
        (folder / name).write_bytes(gzip.decompress((FOLDER / f"{name}.gz").read_bytes()))


def _document(app: App, state: Standing, root: str, path: str) -> str:
    """The page at a path of the app; `root` leads from it to the site's folder."""
    files, shell, linked = manifest(), app.shell, app.assets.linked()
    chunks = files.needed_by(state.session.store.nodes())
    preload = "".join(
        f'<link rel="modulepreload" href="{root}{SCRIPTS}/{name}">' for name in files.closure([files.site, *chunks])
    )
    config = {
        "root": root,
        "worker": f"{root}{SCRIPTS}/{files.worker}",
        "manifest": f"{root}{MANIFEST}",
        "generation": GENERATION,
        "updateTitle": app.update_title,
    }
    page = None if app.pages is None else app.pages.find(path).page
    head = Head(app.title if page is None else page["title"], shell.description)

    def address(asset: Asset) -> str:
        folder = shell.asset_url("") if shell.assets_external_path else f"{root}{_assets_path(app)}/"
        return folder + path_to(asset)

    modules = [{"type": "module"} if one.path.endswith(".mjs") else {} for one in linked.scripts]
    document = app.interpolate_index(
        metas=metas(head, shell.meta_tags) + f'<meta name="generator" content="nbdash {__version__}">',
        title=escape(head.title),
        favicon=f'<link rel="icon" href="{address(linked.favicon) if linked.favicon else "data:,"}">',
        css="".join(
            (
                *map(stylesheet_tag, (*shell.external_stylesheets, *resources("stylesheet"))),
                f"<style>{css()}</style>",
                *(stylesheet_tag(address(one)) for one in linked.stylesheets),
                preload,
            )
        ),
        app_entry=f'<div id="{ENTRY}" class="nbdash" data-nbdash-state="static">'
        f"{render(state.session.store.layout)}</div>",
        config=f'<script type="application/json" id="{CONFIG}">{script_json(config)}</script>'
        f'<script type="text/plain" id="nbdash-snapshot">{b64encode(state.snapshot).decode()}</script>',
        scripts="".join(
            (
                *map(script_tag, (*shell.external_scripts, *resources("script"))),
                *(script_tag({"src": address(one), **more}) for one, more in zip(linked.scripts, modules, strict=True)),
            )
        ),
        renderer=f'<script type="module" id="{RENDERER}" src="{root}{SCRIPTS}/{files.site}"></script>',
    )
    return with_root(check_document(piped("index", document)), attributes(app.locale))


def _assets_path(app: App) -> str:
    return app.shell.assets_url_path.strip("/")
