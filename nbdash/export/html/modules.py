"""Which of nbdash's JavaScript files an exported page has in it: those that its layout can come to need.

A page loads most of its files when something first needs them. In an exported one a file that is left out can't be had,
so what data can bring about at any time is put in; families of traces only as far as figures have them.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterable
from typing import Any

from nbdash.components.tree import Node
from nbdash.errors import ResourceException, explain
from nbdash.export.html.figures import FAMILIES, PARTS, dicts, has_formulas, mapping, outlines_of, parts_of
from nbdash.static import FOLDER, manifest

LANGUAGES = ("ar", "de", "es", "fr", "he", "ja", "pt", "zh")
"""Those that nbdash speaks beside English."""


class Modules:
    """The files of one page, found by looking at all that it may show.

    Parameters
    ----------
    locale
        The app's language; None if it is that of the browser.
    """

    def __init__(self, locale: str | None = None) -> None:
        self._manifest = manifest()
        self._language = None if locale is None else locale.lower().split("-")[0]
        self._entries: dict[str, None] = {self._manifest.still: None}
        self._add("runtime", "failures")
        for language in LANGUAGES if self._language is None else {self._language}.intersection(LANGUAGES):
            self._add("runtime", language)

    def names(self) -> list[str]:
        """All files, in the order of their names."""
        return sorted(self._manifest.closure(self._entries))

    def look_at(self, nodes: Iterable[Node]) -> None:
        """Have what these components need."""
        for node in nodes:
            self._entries.update(dict.fromkeys(self._manifest.needed_by([node])))
            look = _LOOKS.get(node.type)
            if look is not None:
                look(self, node.props)

    def look_at_value(self, value: Any) -> None:
        """Have what a value needs that a prop may come to have: a figure, or components."""
        for one in dicts(value):
            if isinstance(one.get("namespace"), str) and isinstance(one.get("props"), dict):
                self.look_at([Node(one["namespace"], str(one.get("type")), one["props"], {})])
            elif isinstance(one.get("data"), list) and isinstance(one.get("layout"), dict):
                self.add_figure(one)

    def look_at_scripts(self, texts: Iterable[str]) -> None:
        """Have what runs callbacks of the page, and what these draw, as far as their texts name it."""
        self._add("runtime", "runner")
        for text in texts:
            for type, family in FAMILIES.items():
                if f'"{type}"' in text or f"'{type}'" in text:
                    self._add("graph", family)

    def add_address(self) -> None:
        """Have what keeps values in the page's address."""
        self._add("runtime", "address-bar")

    def add_graph(self, props: dict[str, Any]) -> None:
        """Have what a `Graph` needs."""
        self._add("graph", "core")
        self._add("graph", "locales")
        for name in self._manifest.files[self._manifest.later("graph", "locales") or ""].dynamic:
            if self._language is None or name.startswith(self._language):
                self._entries[name] = None
        self.add_figure(mapping(props.get("figure")))
        if props.get("mathjax"):
            self._add_formulas()

    def add_figure(self, figure: dict[str, Any]) -> None:
        """Have what draws a figure."""
        parts = parts_of(figure)
        for part in parts:
            self._add("graph", part)
        if "geo" in parts:
            self._add("graph", "topologies")
            for outline in outlines_of(figure):
                self._add("topologies", outline)
        if has_formulas(figure):
            self._add_formulas()

    def add_markdown(self, props: dict[str, Any]) -> None:
        """Have what a `Markdown` needs."""
        self.add_html(props)
        if "`" in (text := str(props.get("children"))) or "~~~" in text or "    " in text:
            self._add("markdown", "highlight")
        if props.get("mathjax"):
            self._add("markdown", "math")

    def add_table(self, props: dict[str, Any]) -> None:
        """Have what a `DataTable` needs."""
        self.add_html(props)
        self._add("table", "markdown")
        if props.get("export_format") == "xlsx":
            self._add("table", "xlsx")
        if props.get("editable") or props.get("dropdown"):
            self._add_shared("option-editor")

    def add_html(self, props: dict[str, Any]) -> None:
        """Have what makes HTML safe."""
        self._add_shared("purify.es")

    def add_dates(self, props: dict[str, Any]) -> None:
        """Have what date pickers need."""
        self._add("dates", "calendar")

    def _add_formulas(self) -> None:
        self._add("graph", "mathjax")
        self._add("mathjax", "tex-svg-full")

    def _add(self, stem: str, later: str) -> None:
        """Have a file that another imports later."""
        self._have(self._manifest.later(stem, later), f"{later!r} of {stem!r}")

    def _add_shared(self, stem: str) -> None:
        """Have a file that several import later, or one that has no name of its own."""
        self._have(next((name for name in self._manifest.files if name.startswith(f"{stem}-")), None), repr(stem))

    def _have(self, name: str | None, part: str) -> None:
        if name is None:
            what = f"nbdash's JavaScript has no part {part}."
            raise ResourceException(explain(what, remedy="Install nbdash again; in a checkout run `make build`."))
        self._entries[name] = None


_LOOKS: dict[str, Callable[[Modules, dict[str, Any]], None]] = {
    "DataTable": Modules.add_table,
    "DatePickerRange": Modules.add_dates,
    "DatePickerSingle": Modules.add_dates,
    "Display": Modules.add_html,
    "Graph": Modules.add_graph,
    "Markdown": Modules.add_markdown,
}


def packed(names: Iterable[str]) -> str:
    """The files as JSON for `js/src/standalone/unpack.ts`: as the build has packed them, in base64."""
    described = manifest()
    files = {
        name: {
            "imports": described.files[name].imports,
            "dynamic": described.files[name].dynamic,
            "packed": b64encode((FOLDER / f"{name}.gz").read_bytes()).decode(),
        }
        for name in names
    }
    return json.dumps({"entry": described.still, "files": files}, separators=(",", ":"))


def unpack() -> str:
    """The script that the page begins with."""
    return (FOLDER / "unpack.js").read_text(encoding="utf-8")


def size(names: Iterable[str]) -> int:
    """The bytes that these files take in a page."""
    return sum((FOLDER / f"{name}.gz").stat().st_size * 4 // 3 for name in names)


def of_plotly(names: Iterable[str]) -> list[str]:
    """Those among them that are plotly.js, rather than nbdash."""
    described = manifest()
    entries = (described.later("graph", part) for part in PARTS)
    plotly = set(described.closure([name for name in entries if name is not None]))
    own = set(described.closure([described.standalone]))
    return [name for name in names if name in plotly - own]
