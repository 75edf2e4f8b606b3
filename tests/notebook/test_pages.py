"""Cells that register pages are run again, edited and deleted; an app goes on where its page was."""

from __future__ import annotations

import pytest

from .kernel import Kernel

LOOK = """
from nbdash import page_registry, register_page
from nbdash.components.tree import Node
from nbdash.notebook.display import dashboard

def shown(app):
    dashboard(app).live.wait_idle(10)
    return app["_pages_content"].children["props"]["children"], app["_pages_content"].title

def go(app, path):
    session = dashboard(app).live.session
    with dashboard(app).live.lock:
        session.event([("_pages_location", {"pathname": (path, []), "href": (f"nbdash://notebook{path}", [])})])
        dashboard(app).live.advance()
    return shown(app)
"""


@pytest.fixture(autouse=True)
def _app(kernel: Kernel, request: pytest.FixtureRequest) -> None:  # pyright: ignore[reportUnusedFunction] (a fixture)
    kernel.run(LOOK)
    kernel.run("app = App(use_pages=True)", f"app of {request.node.name}")


def test_a_page_s_cell_that_is_run_again_is_shown_at_once_and_the_page_stays_where_it_was(kernel: Kernel) -> None:
    kernel.run("register_page('home', path='/', layout=html.H1('home'))", "home")
    kernel.run("register_page('sales', layout=lambda: html.H1('one'))", "sales")
    kernel.run("app.show()")
    assert kernel.ask("shown(app)") == ["home", "Home"]
    assert kernel.ask("go(app, '/sales')") == ["one", "Sales"]
    kernel.run("register_page('sales', title='Ours', layout=lambda: html.H1('two'))", "sales")
    assert kernel.ask("shown(app)") == ["two", "Ours"]


def test_pages_that_a_cell_does_not_register_any_more_are_gone(kernel: Kernel) -> None:
    kernel.run("register_page('a', layout='x')\nregister_page('b', layout='x')", "two")
    kernel.run("register_page('c', layout='x')", "one")
    kernel.run("register_page('b', path='/a', layout='x')", "two")
    assert kernel.ask("list(page_registry)") == ["b", "c"]
    kernel.run("1", deleted=["one"])
    assert kernel.ask("list(page_registry)") == ["b"]


def test_an_app_whose_cell_is_run_again_keeps_the_pages_of_other_cells(kernel: Kernel) -> None:
    kernel.run("mine = App(use_pages=True)", "mine")
    kernel.run("register_page('a', layout=html.H1('a'))", "page of mine")
    kernel.run("mine = App(use_pages=True, title='Mine')", "mine")
    assert kernel.ask("list(mine.pages.registry.entries)") == ["a"]
    kernel.run("later = App(use_pages=True)", "later")
    kernel.run("register_page('a', order=1, layout=html.H1('anew'))", "page of mine")  # it stands above `later`
    assert kernel.ask("[list(app.pages.registry.entries) for app in (mine, later)]") == [["a"], []]


def test_modules_of_the_folder_are_imported_again_when_they_have_changed(kernel: Kernel) -> None:
    page = "from nbdash import html, register_page\\nregister_page(__name__)\\nlayout = html.H1('{}')"
    kernel.run("import os, pathlib\npathlib.Path('views').mkdir()\nfile = pathlib.Path('views/sales.py')")
    kernel.run(f"file.write_text('''{page.format('one')}'''); os.utime(file, ns=(10**9, 10**9))")
    kernel.run("own = App(pages_folder='views')", "own")
    kernel.run("own.show()")
    assert kernel.ask("go(own, '/sales')") == ["one", "Sales"]
    # As long as before, and within the same second: its bytecode says nothing of either.
    kernel.run(f"file.write_text('''{page.format('two')}'''); os.utime(file, ns=(10**9, 10**9 + 1))")
    kernel.run("own = App(pages_folder='views')", "own")
    assert kernel.ask("shown(own)") == ["two", "Sales"]
    kernel.run("file.unlink()\npathlib.Path('views/other.py').write_text('''" + page.format("other") + "''')")
    kernel.run("own = App(pages_folder='views')", "own")
    assert kernel.ask("list(own.pages.registry.entries)") == ["views.other"]
