"""The JavaScript of Jupyter widgets, for served pages: files of installed packages, and modules that are text.

A package of widgets installs its JavaScript for the classic notebook below `share/jupyter/nbextensions`: an AMD module,
and a file `extension.js` that says under which name. An anywidget has its module in Python, as a trait: a page would
get it with each widget anew, and may not make code of text. So it has an address here.
"""

from __future__ import annotations

import hashlib
import os
import re
import site
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from nbdash.serve.static_files import FOREVER

if TYPE_CHECKING:
    from starlette.requests import Request

MODULE_PREFIX = "nbdash-module:"
"""Of what stands in an anywidget's state in its module's place; js/src/widgets/served/packages.ts knows it."""

_NAME = re.compile(r"[0-9a-f]{64}\.js")
_MAPPED = re.compile(r"""["']?([@\w./-]+)["']?\s*:\s*["']nbextensions/([\w./@-]+)["']""")
_MOST_TEXTS = 256


def widget_routes() -> list[BaseRoute]:
    """Below each app's root: where pages have the JavaScript of widgets from."""
    return [
        Route("/_nbdash/widgets/packages/{name:path}", _package),
        Route("/_nbdash/widgets/modules/{name}", _module),
        Route("/_nbdash/widgets/nbextensions/{path:path}", _file),
    ]


def module_address(text: str) -> str:
    """Give the text of an ES module an address below each app's root, and say it as a widget's state does.

    Parameters
    ----------
    text
        What an anywidget has as `_esm`. It is kept in a file: a page may ask another of the server's processes for it.

    Examples
    --------
    >>> address = module_address("export default { render() {} }")
    >>> address.startswith(MODULE_PREFIX) and address == module_address("export default { render() {} }")
    True
    """
    return MODULE_PREFIX + _kept(text)


@lru_cache(maxsize=_MOST_TEXTS)
def _kept(text: str) -> str:
    """The name of the file that holds this text; written once."""
    content = text.encode()
    file = _texts() / f"{hashlib.sha256(content).hexdigest()}.js"
    if not file.exists():
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as part:  # nobody reads half of it
            part.write(content)
        Path(part.name).replace(file)
    return file.name


@lru_cache(maxsize=1)
def _texts() -> Path:
    """The folder of the texts, of this user's alone; the same for all processes of a server, and for the next."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"nbdash-widgets-{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and (folder.is_symlink() or folder.stat().st_uid != os.getuid()):
        return Path(tempfile.mkdtemp(prefix="nbdash-widgets-"))  # somebody else has been here first
    return folder


async def _module(request: Request) -> Response:
    """A module by the hash of its text."""
    name = request.path_params["name"]
    file = _texts() / name
    if not _NAME.fullmatch(name) or not file.is_file():
        return PlainTextResponse("Not found", 404)
    if _hash(file) != name[:64]:  # what is in a folder for temporary files is believed only if it is what it was
        return PlainTextResponse("Not found", 404)
    return FileResponse(file, headers={"Cache-Control": FOREVER}, media_type="text/javascript")


@lru_cache(maxsize=_MOST_TEXTS)
def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


async def _package(request: Request) -> Response:
    """Where the module of this name is, as its package says."""
    name = request.path_params["name"]
    for folder in jupyter_folders("nbextensions"):
        for extension in sorted(folder.glob("*/extension.js")):
            if name not in _mapped(extension):
                continue
            path = f"{_mapped(extension)[name].removesuffix('.js')}.js"
            file = folder / path
            if _is_below(file, folder):
                version = int(file.stat().st_mtime)
                return JSONResponse({"file": f"nbextensions/{path}?v={version}"}, headers={"Cache-Control": "no-cache"})
    return PlainTextResponse(
        f"no installed package has the widgets of {name}: there is no nbextension of that name in "
        f"{', '.join(map(str, jupyter_folders('nbextensions'))) or 'share/jupyter'}. Install the package that has them "
        "beside nbdash.",
        404,
    )


async def _file(request: Request) -> Response:
    """A file of an installed package."""
    path = request.path_params["path"]
    for folder in jupyter_folders("nbextensions"):
        file = folder / path
        if _is_below(file, folder):
            headers = {"Cache-Control": FOREVER if "v" in request.query_params else "no-cache"}
            return FileResponse(file, headers=headers)
    return PlainTextResponse("Not found", 404)


def _is_below(file: Path, folder: Path) -> bool:
    """Whether it is a file, and inside; a link in the folder may lead out of it (packages under development)."""
    if ".." in file.parts or not file.is_file():
        return False
    return file.is_relative_to(folder)


def _mapped(extension: Path) -> dict[str, str]:
    """The modules that an `extension.js` names, and the files that they are in.

    Examples
    --------
    >>> _MAPPED.findall("map: {'*': {ipydatagrid: 'nbextensions/ipydatagrid/index'}}")
    [('ipydatagrid', 'ipydatagrid/index')]
    """
    return _read(extension, extension.stat().st_mtime)


@lru_cache(maxsize=_MOST_TEXTS)
def _read(extension: Path, _changed: float) -> dict[str, str]:
    return dict(_MAPPED.findall(extension.read_text(encoding="utf-8", errors="replace")))


def jupyter_folders(name: str) -> list[Path]:
    """The folders of this name where Python packages put what is Jupyter's, in the order that Jupyter has them."""
    given = [Path(path) for path in os.environ.get("JUPYTER_PATH", "").split(os.pathsep) if path]
    roots = [*given, Path(sys.prefix) / "share/jupyter"]
    if site.ENABLE_USER_SITE and site.USER_BASE:
        roots.append(Path(site.USER_BASE) / "share/jupyter")
    roots += [Path("/usr/local/share/jupyter"), Path("/usr/share/jupyter")]
    return [folder for root in dict.fromkeys(roots) if (folder := root / name).is_dir()]
