"""What an exported file will not have or do, of what the app does where Python runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from nbdash.components.tree import Node
from nbdash.errors import shorten
from nbdash.export.findings import Finding
from nbdash.export.html.figures import mapping, traces_of
from nbdash.export.html.standing import Standing
from nbdash.graph.spec import VARIABLES, CallbackSpec, Prop
from nbdash.guard import refusal
from nbdash.hooks import resources

if TYPE_CHECKING:
    from nbdash.app import App

TARGET = "html"
_CELL = re.compile(r"(?:cell |In\[)(\d+)\]?(?:, line (\d+))?")
_LINES = 8
"""Of a list of inputs; more is more than anyone reads."""
_CHOICES = frozenset(("Checklist", "Dropdown", "RadioItems", "RangeSlider", "Slider", "Tabs"))
"""Components that say themselves what can be chosen."""
_MAPS = ("map", "mapbox")
"""Subplots whose tiles come from a server."""


def findings(app: App, standing: Standing, chosen: Iterable[str] = ()) -> Iterator[Finding]:
    """All of it; nothing that prevents the export.

    Parameters
    ----------
    app
        What is exported.
    standing
        How it stands.
    chosen
        The prop ids whose values are computed beforehand.
    """
    yield from looks(app, standing)
    yield from _inputs(standing, set(chosen))
    yield from _after_the_page(standing, set(chosen))
    yield from _by_themselves(standing)
    yield from _tables(standing)


def looks(app: App, standing: Standing) -> Iterator[Finding]:
    """What can be seen to be missing, also by who touches nothing."""
    yield from _failures(standing)
    yield from _from_elsewhere(app, standing)


def of_cell(spec: CallbackSpec | None, what: str, remedy: str) -> Finding:
    """Something about a callback; nothing that prevents the export."""
    found = _CELL.search(spec.where) if spec is not None else None
    cell = int(found[1]) if found else None
    line = int(found[2]) if found and found[2] else None
    return Finding(TARGET, cell, what, remedy, line, is_refusal=False)


def _failures(standing: Standing) -> Iterator[Finding]:
    for spec, failure in standing.failures:
        what = f"{spec.name if spec else 'The app'} failed: {failure.message.splitlines()[0]}"
        yield of_cell(spec, what, "Mend it: the file shows this error at the outputs.")


def _inputs(standing: Standing, chosen: set[str]) -> Iterator[Finding]:
    """What a person can set, and only Python answers."""
    store = standing.session.store
    found: dict[str, None] = {}
    for _, prop in _python_inputs(standing):
        node = store.node(prop.id)
        if node is not None and refusal(node, prop.name) is None and node.type not in ("Interval", "Location", "Store"):
            found[str(prop)] = None
    asleep = [prop for prop in found if prop not in chosen]
    if asleep:
        listed = ", ".join(asleep[:_LINES]) + (f" and {len(asleep) - _LINES} more" if len(asleep) > _LINES else "")
        what = f"Without Python nothing follows from a change of {listed}; the page says so at the component."
        nodes = ((prop, store.node(prop.removesuffix(".value"))) for prop in asleep)
        values = [node.key for _, node in nodes if node is not None and node.type in _CHOICES]
        remedy = "That is as it must be, where there is nothing to choose from."
        if values:
            remedy = f'Have their combinations computed beforehand: --states "{values[0]}=all".'
        yield Finding(TARGET, None, what, remedy, is_refusal=False)


def _after_the_page(standing: Standing, chosen: set[str]) -> Iterator[Finding]:
    """Callbacks of Python that read what the page's own callbacks, or components, work out."""
    made = {key for key, _ in standing.calls}
    bindings = standing.session.bindings()
    computed = {str(prop) for key in made if key in bindings for prop in _flat(bindings[key].outputs)}
    for spec, prop in _python_inputs(standing):
        if str(prop) not in chosen and (str(prop) in computed or prop.name.startswith("derived_")):
            what = f"{spec.name} reads {prop}, which is worked out in the page: it was called without, or not at all."
            yield of_cell(spec, what, "Compute it in Python, or what follows from it in the page.")


def _by_themselves(standing: Standing) -> Iterator[Finding]:
    store = standing.session.store
    for spec, prop in _python_inputs(standing):
        node = store.node(prop.id)
        if node is not None and node.type == "Interval":
            what = f"{spec.name} runs every time that {prop.id} ticks, and in the file nothing does."
            yield of_cell(spec, what, "Where the data are to stay new, serve the app, or export it with --to site.")
    for node in store.nodes():
        if node.type == "Upload":
            what = f"The Upload {shorten(node.key)} refuses all files: nobody is there to take them."
            yield Finding(TARGET, None, what, "Serve the app, or export it with --to site.", is_refusal=False)


def _tables(standing: Standing) -> Iterator[Finding]:
    for id, frame in standing.large:
        what = f"The table {id!r} has a {frame}: only its first rows are in the file, and it can't be sorted."
        yield Finding(TARGET, None, what, "Give the table fewer rows or columns.", is_refusal=False)


def _from_elsewhere(app: App, standing: Standing) -> Iterator[Finding]:
    shell = app.shell
    named = (*shell.external_stylesheets, *resources("stylesheet"), *shell.external_scripts, *resources("script"))
    addresses = [one if isinstance(one, str) else str(one.get("src") or one.get("href")) for one in named]
    elsewhere = (address for address in addresses if not address.startswith("data:"))
    for address in (*elsewhere, *standing.assets.outside):
        what = f"The page loads {address} from another host, and does without where there is no network."
        yield Finding(TARGET, None, what, "Put the file into the assets folder: that is in the page.", is_refusal=False)
    for path in dict.fromkeys(standing.assets.missing):
        what = f"The page names {path!r} of the assets folder, and there is no such file."
        yield Finding(TARGET, None, what, "Put it there, or mend the name.", is_refusal=False)
    for node in standing.session.store.nodes():
        if _has_tiles(node):
            what = f"The map in {shorten(node.key)} loads its tiles from a server, and is blank without a network."
            yield Finding(TARGET, None, what, "Draw outlines: px.choropleth, px.scatter_geo.", is_refusal=False)


def _has_tiles(node: Node) -> bool:
    if node.type != "Graph":
        return False
    return any(str(one.get("type")).endswith(_MAPS) for one in traces_of(mapping(node.props.get("figure"))))


def _python_inputs(standing: Standing) -> Iterator[tuple[CallbackSpec, Prop]]:
    """The inputs of callbacks that run in Python, as they are now."""
    instances = standing.session.instances
    for spec in instances.topology.specs:
        if spec.clientside is None:
            for instance in instances.all(spec):
                for prop in instances.props(instance.inputs):
                    if prop.id != VARIABLES:
                        yield spec, prop


def _flat(resolved: Iterable[Any]) -> Iterator[Prop]:
    for one in resolved:
        yield from [one] if isinstance(one, Prop) else one
