"""What pages are told of kinds of components whose code is not built in, and how they get their files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from nbdash import App, Input, Output, html
from nbdash.components import base, sources
from nbdash.components.base import Component
from nbdash.components.sources import Source
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app, wait_until


class Text(Source):
    """A source whose only file is a text."""

    how = "module"

    def __init__(self, text: str, name: str) -> None:
        super().__init__(name, version=str(hash(text)), path="_nbdash/module")
        self.text = text

    def details(self) -> dict[str, Any]:
        return {"size": len(self.text)}

    def file(self, name: str) -> Path | bytes | None:
        return self.text.encode() if name == "code.js" else None


def source(text: str, name: str = "module:Knob") -> Text:
    return Text(text, name)


class Knob(Component):
    """A kind of an author's."""

    _namespace = "tests.kinds"
    _type = "Knob"
    _prop_names = ("id", "value", "face")
    _node_props = ("face",)
    _settable = frozenset({"value"})
    _source: ClassVar[Source | None] = source("one")

    def __init__(self, **other: Any) -> None:
        self._fill({"self": self, "other": other})


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    before = dict(sources._sources)  # other tests' packages, which are imported once in this process
    Knob._source = source("one")
    sources.register(Knob._source)
    yield
    sources._sources.clear()
    sources._sources.update(before)


def snapshot_of(page: MemoryPage) -> dict[str, Any]:
    return next(message for message in page.messages if message["type"] == "snapshot")


KIND = {"chunk": "module:Knob", "nodeProps": ["face"], "sets": ["value"]}


def test_a_kind_is_told_once_with_the_first_component_of_it() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="more"), html.Div(id="box"), html.Div(id="other")])

    @app.callback(Output("box", "children"), Output("other", "children"), Input("more", "n_clicks"))
    def grow(clicks: int | None) -> Any:
        return (Knob(face=[Knob()]), "x") if clicks else (None, None)

    live, page = open_app(app)
    assert "kinds" not in snapshot_of(page)
    for clicks in (1, 2):
        page.change("more", n_clicks=clicks)
        wait_until(lambda: live.session.is_idle)
    told = [patch for patch in page.patches if "kinds" in patch or "sources" in patch]
    assert len(told) == 1 and told[0]["kinds"] == {"tests.kinds.Knob": KIND}
    assert told[0]["sources"]["module:Knob"] == source("one").describe()


def test_new_code_is_told_to_pages_that_have_the_old() -> None:
    app = App()
    app.layout = html.Div(Knob(id="knob", value=1))
    live, page = open_app(app)
    assert snapshot_of(page)["kinds"] == {"tests.kinds.Knob": KIND}
    Knob._source = source("two")
    sources.register(Knob._source)
    wait_until(lambda: any("sources" in patch for patch in page.patches))
    patch = next(patch for patch in page.patches if "sources" in patch)
    assert patch["sources"]["module:Knob"]["version"] == source("two").version
    assert "kinds" not in patch and live.session.is_idle


def test_a_page_gets_the_files_of_what_it_was_told_of_and_no_others() -> None:
    sources.register(source("secret", "module:Other"))
    app = App()
    app.layout = html.Div(Knob(id="knob"))
    _, page = open_app(app)

    def ask(name: str, file: str) -> dict[str, Any]:
        page.ask({"type": "source", "source": name, "file": file})
        wait_until(lambda: page.messages[-1].get("type") == "source" and page.messages[-1]["file"] == file)
        return page.messages.pop()

    assert bytes(ask("module:Knob", "code.js")["bytes"]) == b"one"
    assert ask("module:Knob", "../code.js")["refused"] == "module:Knob has no file ../code.js"
    assert "bytes" not in ask("module:Other", "code.js")
    with pytest.raises(ValueError, match="no file of a source"):
        page.ask({"type": "source", "source": "module:Knob", "file": 1})


def test_the_class_is_known_by_name() -> None:
    assert base.component_class("tests.kinds", "Knob") is Knob
