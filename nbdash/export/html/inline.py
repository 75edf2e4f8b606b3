"""Files of an app's assets folder, put into the page: it is to open where the folder is not."""

from __future__ import annotations

import re
from base64 import b64encode
from mimetypes import guess_type
from operator import is_not
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from nbdash.components.leaf import Leaf
from nbdash.components.tree import Node
from nbdash.shell.assets import Asset

if TYPE_CHECKING:
    from nbdash.app import App

_URL = re.compile(r"""url\(\s*(?P<quote>["']?)(?P<url>(?!data:|#)[^"')]+)(?P=quote)\s*\)""")
_IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?(?P<url>[^"')\s;]+)["']?\s*\)?(?P<more>[^;]*);""")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class AssetFolder:
    """The folder, as the parts of a page that name its files need it.

    Parameters
    ----------
    app
        Whose folder it is.
    """

    def __init__(self, app: App) -> None:
        self._folder = app.assets.folder.resolve()
        self._prefix = app.shell.asset_url("")
        self.missing: list[str] = []
        """What the page names, and the folder has not."""
        self.outside: list[str] = []
        """What style sheets name of other hosts."""

    def style(self, asset: Asset) -> str:
        """The element with a style sheet in it."""
        return f"<style>{self._css(asset.path).replace('</style', '<' + chr(92) + '/style')}</style>"

    def script(self, asset: Asset) -> str:
        """The element with a script in it."""
        text = (self._folder / asset.path).read_text(encoding="utf-8")
        kind = ' type="module"' if asset.path.endswith(".mjs") else ""
        return f"<script{kind}>{script_text(text)}</script>"

    def icon(self, asset: Asset | None) -> str:
        """The element that names the page's icon."""
        return f'<link rel="icon" href="{self._data(asset.path) if asset else "data:,"}">'

    def put_into(self, nodes: list[Node]) -> None:
        """Have components hold the files that they name by their addresses."""
        for node in nodes:
            for name, value in list(node.props.items()):
                inlined = self.value(value)
                if inlined is not value:
                    node.set(name, inlined)

    def value(self, value: Any) -> Any:
        """A prop's value with files in the place of their addresses; the same object if there are none."""
        if isinstance(value, str):
            return self._data(value.removeprefix(self._prefix)) if self._is_address(value) else value
        if isinstance(value, dict) and not isinstance(value, Leaf):
            held = cast("dict[str, Any]", value)
            new = {key: self.value(item) for key, item in held.items()}
            return new if any(new[key] is not held[key] for key in held) else held
        if isinstance(value, list):
            items = cast("list[Any]", value)
            changed = [self.value(item) for item in items]
            return changed if any(map(is_not, changed, items)) else items
        return value

    def _is_address(self, text: str) -> bool:
        return text.startswith(self._prefix) and "\n" not in text and len(text) < 2_000

    def _css(self, path: str) -> str:
        """A style sheet with the files that it names in it."""
        text = (self._folder / path).read_text(encoding="utf-8")
        text = _IMPORT.sub(lambda found: self._imported(path, found), text)
        return _URL.sub(lambda found: f'url("{self._named(path, found["url"])}")', text)

    def _imported(self, path: str, found: re.Match[str]) -> str:
        url, more = found["url"], found["more"].strip()
        if _SCHEME.match(url):
            self.outside.append(url)
            return found[0]
        other = self._beside(path, url)
        if not (self._folder / other).is_file():
            self.missing.append(other)
            return ""
        text = self._css(other)
        return f"@media {more}{{{text}}}" if more else text

    def _named(self, path: str, url: str) -> str:
        if _SCHEME.match(url):
            self.outside.append(url)
            return url
        return self._data(self._beside(path, url))

    def _beside(self, path: str, url: str) -> str:
        parts: list[str] = []
        for part in (PurePosixPath(path).parent / unquote(urlsplit(url).path)).parts:
            if part == ".." and parts and parts[-1] != "..":
                parts.pop()
            else:
                parts.append(part)
        return "/".join(parts)

    def _data(self, path: str) -> str:
        file = (self._folder / unquote(urlsplit(path).path)).resolve()
        if not file.is_file() or not file.is_relative_to(self._folder):
            self.missing.append(path)
            return f"{self._prefix}{path}"
        return data_url(file)


def data_url(file: Path) -> str:
    """A file as an address that holds it."""
    content = b64encode(file.read_bytes()).decode()
    return f"data:{guess_type(file.name)[0] or 'application/octet-stream'};base64,{content}"


def script_text(text: str) -> str:
    """JavaScript that can stand in a `<script>` element: in strings and comments only, which it can't leave."""
    return re.sub(r"<(?=/script|!--)", r"\\x3c", text, flags=re.IGNORECASE)
