"""What the documents show is true: examples run, names exist, links lead somewhere."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path
from types import ModuleType

import pytest

import nbdash

ROOT = Path(__file__).parent.parent
MODULES = [name for _, name, _ in pkgutil.walk_packages(nbdash.__path__, "nbdash.") if name != "nbdash.__main__"]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("name", ["nbdash", *MODULES])
def test_the_examples_of_docstrings_give_what_they_show(name: str) -> None:
    module: ModuleType = importlib.import_module(name)
    assert module.__doc__, f"{name} does not say what it is for"
    results = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert results.failed == 0


def test_the_public_names_are_complete() -> None:
    public = {name for name, value in vars(nbdash).items() if not name.startswith("_")}
    public -= {name for name in public if isinstance(getattr(nbdash, name), ModuleType)} - {"dash_table", "dcc", "html"}
    assert set(nbdash.__all__) == {*public, "__version__"}


def test_the_readmes_app_runs() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    app_source, imports = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    namespace: dict[str, object] = {}
    exec(app_source, namespace)
    exec(imports, {})
    app = namespace["app"]
    assert isinstance(app, nbdash.App)
    session = app.new_session()
    session.start()
    run = session.next_run()
    assert run is not None
    session.finish(run, run.spec.function.call(run, None))
    assert session.failures == {}
    figure = session.store.node("countries")
    assert figure is not None
    assert len(figure.props["figure"]["data"]) == 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
