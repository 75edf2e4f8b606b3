"""`nbdash serve notebooks/`: several notebooks in one process, each an app of its own, and an index."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from nbdash.exceptions import InvalidConfig
from nbdash.program.program import AppNotFoundError
from nbdash.program.progress import Progress
from nbdash.serve.folder.asgi import folder_app
from nbdash.serve.folder.entry import Folder, read_folder
from nbdash.serve.folder.index import MANY
from nbdash.serve.folder.parts import Part, run_folder
from nbdash.serve.folder.words import INDEX_WORDS
from nbdash.serve.options import ServeOptions
from nbdash.serve.starting import starting_app
from nbdash.serve.words import LANGUAGES
from nbdash.testing import Client

COMMON = """
from nbdash import Input, Output, callback, html
def footer():
    return html.Footer(id="footer")
@callback(Output("footer", "children"), Input("number", "value"))
def foot(number):
    return f"from the module: {number}"
"""
FIRST = """
import os
from common import footer
from nbdash import App, Input, Output, callback, dcc, html
app = App()
app.layout = html.Div([dcc.Input(id="number", value=1), html.P(id="result"), footer()])
@callback(Output("result", "children"), Input("number", "value"))
def result(number):
    return f"first {number} {factor}"
factor = 10
os.chdir("/")
"""
SECOND = """
import os
from common import footer
from nbdash import App, Input, Output, callback, dcc, html
here = os.getcwd()
assert "factor" not in globals() and len(In) == 2
app = App(title="Own title")
app.layout = html.Div([dcc.Input(id="number", value=2), html.P(id="result"), footer()])
@callback(Output("result", "children"), Input("number", "value"))
def result(number):
    return f"second {number}"
"""
PAGES = """
from nbdash import App, html, register_page
app = App(use_pages=True)
register_page("home", path="/", layout=html.P("the home of it"))
register_page("more", path="/more", layout=html.P("more of it"))
"""
STRAY = "from nbdash import html, register_page\nregister_page('stray', layout=html.P('a page of another notebook?'))"
PLAIN = "from nbdash import App, html\napp = App()\napp.layout = html.P('plain')"


def write(folder: Path, name: str, *cells: str, **settings: object) -> None:
    """A notebook; cells that begin with # are Markdown. All have the same ids, as those of copies do."""
    made = [new_markdown_cell(one) if one.startswith("# ") else new_code_cell(one) for one in cells]
    for number, cell in enumerate(made):
        cell["id"] = f"cell-{number}"
    notebook = new_notebook(cells=made)
    notebook.metadata["nbdash"] = settings
    nbformat.write(notebook, folder / name)


def loaded(path: Path) -> tuple[Folder, list[Part], Progress]:
    """Run a folder, and leave of it in this process nothing but its apps."""
    cwd, search, main = Path.cwd(), list(sys.path), sys.modules["__main__"]
    progress = Progress()
    try:
        folder = read_folder(path)
        with ThreadPoolExecutor(1) as thread:
            parts = thread.submit(lambda: asyncio.run(run_folder(folder, progress))).result()
    finally:
        os.chdir(cwd)
        sys.path[:], sys.modules["__main__"] = search, main
        sys.modules.pop("common", None)
        InteractiveShell.clear_instance()
    return folder, parts, progress


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("folder")
    (folder / "common.py").write_text(COMMON)
    write(folder, "02_first one.ipynb", "# The first\n\nIt has **words**, and [a link](https://example.org).", FIRST)
    write(folder, "03_second.ipynb", SECOND, description="What the metadata say.", order=1)
    write(folder, "pages.ipynb", PAGES)
    write(folder, "stray.ipynb", STRAY)
    write(folder, "broken.ipynb", "# Broken", PLAIN, "open('secret.csv')")
    write(folder, "quiet.ipynb", PLAIN, hidden=True, bar=False)
    write(folder, "_draft.ipynb", "raise RuntimeError('a draft was run')")
    (folder / "no.ipynb").write_text("this is no notebook")
    return folder


@pytest.fixture(scope="module")
def served(path: Path) -> tuple[Folder, list[Part], Progress]:
    return loaded(path)


@pytest.fixture
def part(served: tuple[Folder, list[Part], Progress]) -> dict[str, Part]:
    return {part.entry.slug: part for part in served[1]}


@pytest.fixture
def visitor(served: tuple[Folder, list[Part], Progress]) -> httpx.AsyncClient:
    application = folder_app(served[0], served[1], ServeOptions())
    return httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://host")


def client(part: Part) -> Client:
    assert part.app is not None, part.failure
    return Client(part.app)


def test_titles_and_addresses_come_from_metadata_headings_and_names(path: Path) -> None:
    entries = read_folder(path).entries
    assert [(one.slug, one.title) for one in entries] == [
        ("second", "Second"),  # its order; the others by their names
        ("first-one", "The first"),
        ("broken", "Broken"),
        ("no", "No"),
        ("pages", "Pages"),
        ("quiet", "Quiet"),
        ("stray", "Stray"),
    ]
    assert [one.description for one in entries[:2]] == ["What the metadata say.", "It has words, and a link."]


def test_two_notebooks_at_one_address_are_told(tmp_path: Path) -> None:
    write(tmp_path, "1_sales.ipynb", PLAIN)
    write(tmp_path, "2_sales.ipynb", PLAIN)
    with pytest.raises(InvalidConfig, match=r"1_sales\.ipynb and 2_sales\.ipynb would both be at the address sales/"):
        read_folder(tmp_path)
    with pytest.raises(AppNotFoundError, match="There is no notebook in the folder"):
        read_folder(tmp_path / "..")


def test_each_notebook_has_callbacks_names_and_a_shell_of_its_own(part: dict[str, Part]) -> None:
    first, second = client(part["first-one"]), client(part["second"])
    assert (first["result"].children, second["result"].children) == ("first 1 10", "second 2")
    for _ in range(2):  # a session of the one does not take the other's
        again = client(part["first-one"])
        again.set("number", value=5)
        assert again["result"].children == "first 5 10"
        assert client(part["second"])["result"].children == "second 2"


def test_a_module_is_imported_once_and_its_callbacks_are_in_every_app_that_has_their_components(
    part: dict[str, Part],
) -> None:
    for slug, number in (("first-one", 1), ("second", 2)):
        visitor = client(part[slug])
        assert visitor["footer"].children == f"from the module: {number}"
        assert not visitor.errors
    apps = [part[slug].app for slug in ("first-one", "second")]
    functions = [next(spec.function.function for spec in app.registry if spec.name == "foot") for app in apps if app]
    assert functions[0] is functions[1]
    assert len(list(getattr(part["pages"].app, "registry", ()))) == 1  # its own router, nothing of the module


def test_each_begins_in_the_folder_wherever_another_has_gone(part: dict[str, Part], path: Path) -> None:
    app = part["second"].app
    assert app is not None
    assert app.names.values["here"] == str(path)


def test_one_that_fails_is_told_to_the_owner_and_the_others_are_served(
    part: dict[str, Part], served: tuple[Folder, list[Part], Progress]
) -> None:
    assert sorted(slug for slug, one in part.items() if one.app is None) == ["broken", "no", "stray"]
    assert "Cell 2 of broken.ipynb failed in line 1: open('secret.csv')" in part["broken"].failure
    assert 'File "cell In[2] of broken.ipynb", line 1' in part["broken"].failure
    assert "There is no app with pages yet" in part["stray"].failure
    told = "".join(served[2]._warned)  # pyright: ignore[reportPrivateUsage]
    assert part["broken"].failure in told
    assert "Not served: broken.ipynb, no.ipynb, stray.ipynb." in told


def test_a_folder_of_which_nothing_can_be_served_is_none(tmp_path: Path) -> None:
    write(tmp_path, "a.ipynb", "1 / 0")
    write(tmp_path, "b.ipynb", "x = 1")
    with pytest.raises(AppNotFoundError, match="None of the 2 notebooks can be served"):
        loaded(tmp_path)


def test_an_app_with_an_address_of_its_own_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.ipynb", PLAIN.replace("App()", "App(url_base_pathname='/a/')"))
    write(tmp_path, "b.ipynb", PLAIN)
    failed = loaded(tmp_path)[1][0]
    assert "The app has the address /a/, and is served in a folder, at a/." in failed.failure


async def test_the_index_lists_what_is_not_hidden_in_order(visitor: httpx.AsyncClient) -> None:
    answer = await visitor.get("/")
    assert re.findall(r'<a href="([^"]+)"', answer.text) == [
        "second/",
        "first-one/",
        "broken/",
        "no/",
        "pages/",
        "stray/",
    ]
    assert answer.text.count("Could not be started") == 3
    assert "secret.csv" not in answer.text
    assert "Konnte nicht starten" in (await visitor.get("/", headers={"Accept-Language": "de"})).text
    assert (await visitor.get("/_nbdash/index.js")).status_code == 200
    assert (await visitor.get("/_nbdash/ready")).json() == {"ready": True}


async def test_each_notebook_answers_at_its_name(visitor: httpx.AsyncClient) -> None:
    moved = await visitor.get("/first-one?a=1")
    assert (moved.status_code, moved.headers["Location"]) == (307, "first-one/?a=1")
    page = await visitor.get("/first-one/")
    assert "<title>The first</title>" in page.text
    assert "<title>Own title</title>" in (await visitor.get("/second/")).text
    assert '<a href="../"><span dir="auto">' in page.text
    built = set(re.findall(r'src="([^"]*/static/[^"]+)"', page.text))
    assert built
    assert all(address.startswith("../_nbdash/") for address in built)  # got once for all notebooks
    assert [(await visitor.get(f"/first-one/{one}")).status_code for one in built] == [200] * len(built)
    quiet = await visitor.get("/quiet/")
    assert quiet.status_code == 200
    assert "nbdash-bar" not in quiet.text
    assert "more of it" in (await visitor.get("/pages/more")).text
    assert 'href="../"' in (await visitor.get("/pages/more")).text


async def test_the_page_of_one_that_failed_says_so_and_not_why(visitor: httpx.AsyncClient) -> None:
    answer = await visitor.get("/broken/")
    assert answer.status_code == 503
    assert LANGUAGES["en"].failed in answer.text
    assert "secret" not in answer.text


async def test_where_nothing_is_the_index_says_so(visitor: httpx.AsyncClient) -> None:
    for address, root in (("/nothing", ""), ("/nothing/at/all", "../../")):
        answer = await visitor.get(address)
        assert answer.status_code == 404
        assert INDEX_WORDS["en"].missing in answer.text
        assert f'href="{root}second/"' in answer.text
    assert (await visitor.get("/nothing.png", headers={"Sec-Fetch-Dest": "image"})).text == "Not found"


async def test_many_are_searched_without_a_script_too(tmp_path: Path) -> None:
    for number in range(MANY):
        write(tmp_path, f"n{number}.ipynb", PLAIN, title=f"Sales in {2000 + number}")
    folder, parts, _ = loaded(tmp_path)
    transport = httpx.ASGITransport(folder_app(folder, parts, ServeOptions()))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as visitor:
        answer = await visitor.get("/", params={"q": '2003 "sales'})
        assert INDEX_WORDS["en"].nothing in answer.text
        assert 'value="2003 &quot;sales"' in answer.text
        answer = await visitor.get("/", params={"q": "2003 sales"})
    assert re.findall(r'<a href="([^"]+)"', answer.text) == ["n3/"]


async def test_limits_hold_for_all_notebooks_together(served: tuple[Folder, list[Part], Progress]) -> None:
    application = folder_app(served[0], served[1], ServeOptions(max_sessions=2, max_threads=1))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://host") as visitor:
        asked = [(await visitor.get(f"/{slug}/")).status_code for slug in ("first-one", "second", "pages")]
    assert asked == [200, 200, 503]
    first, second, *_ = application.state.sessions
    assert first.workers() == second.workers()


async def test_the_waiting_page_says_which_notebook_runs() -> None:
    progress = Progress()
    progress.enter("Sales <2026>", 2, 3)
    progress.begin(1, 2)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(starting_app(progress)), base_url="http://host"
    ) as visitor:
        answer = await visitor.get("/")
        told = json.loads(answer.headers["Nbdash-Progress"])
    assert "2/3 · Sales &lt;2026&gt;" in answer.text
    assert (told["notebook"], told["share"]) == ("2/3 · Sales <2026>", round((1 + 0.25) / 3, 4))


@pytest.fixture(scope="module")
def process(path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Two workers, started where a relative path leads to the folder."""
    command = [sys.executable, "-B", "-m", "nbdash", "serve", path.name, "--port", "0", "--workers", "2"]
    with (path.parent / "errors.txt").open("w") as errors:
        process = subprocess.Popen(command, text=True, cwd=path.parent, stdout=subprocess.PIPE, stderr=errors)
    assert process.stdout is not None
    yield process, next(line.split()[2] for line in process.stdout if line.startswith("nbdash serves"))
    process.terminate()  # killed, it would leave its workers
    process.communicate(timeout=60)


def test_workers_serve_a_folder_and_end_in_good_order(process: tuple[subprocess.Popen[str], str], path: Path) -> None:
    running, address = process
    with httpx.Client(base_url=address, timeout=60) as visitor:
        assert [visitor.get(f"/{slug}/").status_code for slug in ("second", "pages", "broken")] == [200, 200, 503]
    errors = (path.parent / "errors.txt").read_text()
    assert errors.count("Cell 2 of broken.ipynb failed") == 1  # both have said it
    running.send_signal(signal.SIGTERM)
    assert running.wait(30) == 0
