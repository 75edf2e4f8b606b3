"""Apps with pages (rules 17): what is registered, what an address means, and what is in the first HTML."""

from __future__ import annotations

import asyncio
import itertools
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from nbdash import (
    App,
    Input,
    Output,
    State,
    ctx,
    dcc,
    get_relative_path,
    html,
    page_container,
    page_registry,
    register_page,
    set_props,
    strip_relative_path,
)
from nbdash.exceptions import PageError, UnsupportedRelativePath
from nbdash.testing import Client

_numbers = itertools.count()


def shown(client: Client) -> Any:
    """What the page container holds, as text where it is one component with text."""
    children = client["_pages_content"].children
    return children["props"].get("children") if isinstance(children, dict) else children


def pages(**layouts: Any) -> App:
    """An app with a page for each module, at the path that follows from its name; `home` is at "/"."""
    app = App(use_pages=True)
    for module, layout in layouts.items():
        register_page(module, path="/" if module == "home" else None, layout=layout)
    return app


async def get(app: App, path: str, prefix: str = "", **options: Any) -> httpx.Response:
    served = Starlette(routes=[Mount(prefix, app.server)]) if prefix else app.server
    async with httpx.AsyncClient(transport=httpx.ASGITransport(served), base_url="http://host") as client:
        return await client.get(prefix + path, **options)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages of a name that no other test has, in the working directory."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / f"pages_{next(_numbers)}"
    path.mkdir()
    return path


def write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"from nbdash import *\n{text}")


# -- registering --------------------------------------------------------------------------------------------------


def test_17_1_modules_that_register_a_page_are_imported_and_others_are_not(folder: Path) -> None:
    write(folder, "sales.py", "register_page(__name__)\nlayout = html.P('sales')")
    write(folder, "more/old_sales.py", "register_page(__name__)\ndef layout(): return html.P('old')")
    write(folder, "tools.py", "raise RuntimeError('no page')")
    write(folder, "_draft.py", "register_page(__name__); raise RuntimeError('begins with _')")
    write(folder, ".hidden/one.py", "register_page(__name__); raise RuntimeError('begins with .')")
    app = App(__name__, pages_folder=str(folder))
    assert [(page["path"], page["name"]) for page in page_registry.values()] == [
        ("/more/old-sales", "Old sales"),
        ("/sales", "Sales"),
    ]
    assert shown(Client(app, address="/sales")) == "sales"
    assert shown(Client(app, address="/more/old-sales")) == "old"


def test_17_1_a_folder_that_is_named_has_to_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "views").mkdir()
    with pytest.raises(PageError, match="Did you mean 'views'"):
        App(pages_folder=str(tmp_path / "view"))
    App(use_pages=True)  # "pages" need not be


def test_17_1_a_page_needs_a_layout(folder: Path) -> None:
    write(folder, "empty.py", "register_page(__name__)")
    with pytest.raises(PageError, match="empty' has no layout"):
        App(pages_folder=str(folder))
    app = App(use_pages=True)
    register_page("empty")
    with pytest.raises(PageError, match="'empty' has no layout"):
        Client(app)


def test_17_2_fields_follow_from_the_module() -> None:
    app = App(use_pages=True, description="Of the app")
    register_page("pages.deep_down.our_sales", layout="x", icon="chart")
    register_page("elsewhere.report", path_template="/report/<year>/<month>", layout="x")
    first, second = page_registry["pages.deep_down.our_sales"], page_registry["elsewhere.report"]
    told = {name: first[name] for name in ("path", "name", "title", "description", "relative_path", "image", "icon")}
    assert told == {
        "path": "/deep-down/our-sales",
        "name": "Our sales",
        "title": "Our sales",
        "description": "Of the app",
        "relative_path": "/deep-down/our-sales",
        "image": None,
        "icon": "chart",
    }
    assert (first["supplied_path"], first["supplied_name"], first["supplied_layout"]) == (None, None, "x")
    assert (second["path"], second["name"]) == ("/report/none/none", "Report")
    assert App(use_pages=True, title="Ours") is not app
    register_page("sales", layout="x")
    register_page("other", title="Mine", layout="x")
    assert [page["title"] for page in page_registry.values()] == ["Mine", "Ours"]


def test_17_2_a_picture_is_looked_for_among_the_assets(folder: Path) -> None:
    assets = folder.parent / "assets"
    assets.mkdir()
    for name in ("logo.png", "app.svg", "sales.webp", "sales.txt"):
        (assets / name).touch()
    app = App(use_pages=True, assets_folder=str(assets))
    for module in ("sales", "costs"):
        register_page(module, layout="x")
    register_page("given", layout="x", image="mine.png")
    assert {page["module"]: page["image"] for page in page_registry.values()} == {
        "costs": "app.svg",
        "given": "mine.png",
        "sales": "sales.webp",
    }
    assert app.pages is not None


def test_17_3_order_is_by_number_then_text_then_module() -> None:
    app = App(use_pages=True)
    for module, order in (("z", None), ("b", "b"), ("two", 2), ("a", None), ("c", "a"), ("one", 1.5), ("also", 2)):
        register_page(module, order=order, layout="x")
    assert list(page_registry) == ["one", "also", "two", "c", "b", "a", "z"]
    register_page("home", path="/", layout="x")
    assert list(page_registry)[-2:] == ["home", "z"]
    assert app.pages is not None


def test_17_3_the_page_at_the_root_is_first_if_nobody_says_an_order() -> None:
    app = pages(about="x", home="x")
    assert [(page["module"], page["order"]) for page in page_registry.values()] == [("home", 0), ("about", None)]
    register_page("about", order=5, layout="x")
    assert [(page["module"], page["order"]) for page in page_registry.values()] == [("about", 5), ("home", None)]
    assert app.pages is not None


def test_17_8_what_is_no_page_is_refused() -> None:
    app = pages(home="x")
    with pytest.raises(PageError, match="'__main__' is the name of no page"):
        register_page("__main__", layout="x")
    with pytest.raises(PageError, match='path="/sales"'):
        register_page("sales", path="sales", layout="x")
    with pytest.raises(PageError, match="redirect_from"):
        register_page("sales", redirect_from="/old", layout="x")  # pyright: ignore[reportArgumentType]
    register_page("other", path="/", layout="x")
    with pytest.raises(PageError, match="Two pages are at the path '/'"):
        Client(app)


def test_17_8_a_page_is_registered_for_an_app_and_not_while_it_runs() -> None:
    app = pages(home=lambda: register_page("new", layout="x"))
    client = Client(app)
    assert [(error.title.split()[0], "while a callback" in error.message) for error in client.errors] == [
        ("Callback", True)
    ]
    del app, client
    with pytest.raises(PageError, match="no page is registered"):
        Client(App(use_pages=True))


# -- what an address means ----------------------------------------------------------------------------------------


def test_17_4_the_container_has_dash_s_four_components_and_is_the_layout_without_another() -> None:
    client = Client(pages(home=html.P("here")))
    assert list(client) == ["_pages_location", "_pages_content", "_pages_store", "_pages_dummy"]
    assert shown(client) == "here"


def test_17_4_a_layout_without_the_container_is_told_to_its_author() -> None:
    app = pages(home=html.P("here"))
    app.layout = html.Div("none")
    assert [(error.title, error.for_author) for error in Client(app).errors] == [("No place for pages", True)]
    app.suppress_callback_exceptions = True
    assert Client(app).errors == []
    app.suppress_callback_exceptions = False
    app.validation_layout = html.Div([page_container])
    assert Client(app).errors == []


@pytest.mark.parametrize("path", ["/sales", "/sales/", "//sales//", "/s%61les"])
def test_17_5_slashes_at_the_ends_do_not_count(path: str) -> None:
    assert shown(Client(pages(sales=html.P("here")), address=path)) == "here"


def test_17_5_templates_take_any_text_and_the_first_page_in_order_wins() -> None:
    app = App(use_pages=True)

    def asset(one: str = "", two: str = "") -> html.P:
        return html.P(f"{one}|{two}")

    register_page("b_exact", path="/asset/a/b", order=2, layout=html.P("exact"))
    register_page("a_template", path_template="/asset/<one>/<two>", order=1, layout=asset)
    assert shown(Client(app, address="/asset/x/y/z")) == "x/y|z"
    assert shown(Client(app, address="/asset/a/b")) == "a|b"
    register_page("b_exact", path="/asset/a/b", order=0, layout=html.P("exact"))
    assert shown(Client(app, address="/asset/a/b")) == "exact"
    assert shown(Client(app, address="/asset/none/none")) == "none|none"
    assert shown(Client(app, address="/asset/caf%C3%A9/%2F")) == "café/|"


def test_17_6_layouts_get_path_variables_then_the_query_then_the_routing_inputs() -> None:
    app = App(use_pages=True, routing_callback_inputs={"unit": Input("unit", "value"), "note": State("note", "value")})

    def report(**given: Any) -> html.P:
        return html.P(str(given))

    register_page("report", path_template="/report/<year>", layout=report)
    app.layout = html.Div([dcc.Input("kg", id="unit"), dcc.Input("n", id="note"), page_container])
    client = Client(app, address="/report/2026?country=Peru&country=Chile&all=&year=1999&unit=x")
    assert shown(client) == str({"year": "1999", "country": ["Peru", "Chile"], "all": "", "unit": "kg", "note": "n"})
    client.log.clear()
    client.set("note", value="m")
    assert client.log == []
    client.set("unit", value="t")
    assert "'unit': 't', 'note': 'm'" in shown(client)


def test_17_6_a_layout_is_given_what_it_takes() -> None:
    app = App(use_pages=True)
    register_page("a", path_template="/a/<x>", layout=lambda q="-": html.P(q))
    register_page("b", layout=lambda: html.P("b"))
    assert shown(Client(app, address="/a/1?q=2&utm_source=mail")) == "2"
    assert shown(Client(app, address="/b?utm_source=mail")) == "b"


async def test_17_6_async_layouts() -> None:
    async def later(q: str = "-") -> html.P:
        await asyncio.sleep(0)
        return html.P(f"later {q}")

    app = pages(home=later)
    client = await asyncio.to_thread(Client, app, address="/?q=1")
    assert shown(client) == "later 1"
    await asyncio.to_thread(client.set, "_pages_location", search="?q=2")
    assert shown(client) == "later 2"


def test_17_6_routing_inputs_that_a_browser_has_kept_count() -> None:
    app = App(use_pages=True, routing_callback_inputs={"unit": Input("unit", "value")})
    register_page("home", path="/", layout=lambda unit="": html.P(unit))
    app.layout = html.Div([dcc.Input("kg", id="unit", persistence=True), page_container])
    session = app.new_session()
    session.persist({("local", "_dash_persistence.unit.value.true"): ("t", "kg")})
    session.start()
    unit = session.store.node("unit")
    assert unit is not None
    run = session.next_run()
    assert unit.props["value"] == "t" and run is not None and run.spec.name == "show_page"


def test_17_7_unknown_paths() -> None:
    app = pages(home=html.P("here"))
    client = Client(app, address="/nowhere")
    assert shown(client) == "404 - Page not found"
    assert client["_pages_content"].is_missing is True
    register_page("deep.not_found_404", path="/lost", title="Lost", layout=lambda q="": html.P(f"nothing{q}"))
    client = Client(app, address="/nowhere?q=!")
    assert (shown(client), client["_pages_content"].title) == ("nothing!", "Lost")
    client.set("_pages_location", pathname="/", search="")
    assert shown(client) == "here"


async def test_17_7_the_status_of_an_unknown_path_is_404() -> None:
    app = pages(home=html.P("here"))
    answers = [await get(app, path) for path in ("/", "/nowhere")]
    assert [answer.status_code for answer in answers] == [200, 404]
    assert "404 - Page not found" in answers[1].text


def test_17_7_titles_are_texts_or_functions_of_path_variables() -> None:
    app = App(use_pages=True)
    register_page("a", path_template="/a/<x>", layout="x", title=lambda x="-", q="none": f"{x} {q}")
    client = Client(app, address="/a/1?q=2")
    assert client["_pages_content"].title == "1 none"
    assert client["_pages_store"].data == {"title": "1 none"}


async def test_17_9_old_addresses_lead_to_the_page() -> None:
    app = App(use_pages=True)
    register_page("new", path="/b/new", redirect_from=["/old", "/a/older"], layout=html.P("here"))
    register_page("home", path="/", redirect_from=["/start"], layout=html.P("home"))
    for old, to in (("/old?q=1", "/b/new?q=1"), ("/a/older", "/b/new"), ("/start", "/")):
        answer = await get(app, old, prefix="/team")
        assert (answer.status_code, str(httpx.URL(f"http://host/team{old}").join(answer.headers["location"]))) == (
            302,
            f"http://host/team{to}",
        )
    client = Client(app)
    client.set("_pages_location", pathname="/old")
    assert shown(client) == "here"


async def test_17_9_each_page_says_what_it_is() -> None:
    app = App(use_pages=True)
    register_page("home", path="/", title="Home", description='Of "sales"', image_url="https://a.org/x.png", layout="x")
    register_page(
        "r",
        path_template="/r/<y>",
        title=lambda y: f"R {y}",
        description=lambda y: f"In {y}",
        image="r.png",
        layout="x",
    )
    text = (await get(app, "/", prefix="/team")).text
    assert "<title>Home</title>" in text
    assert '<meta name="description" content="Of &quot;sales&quot;">' in text
    assert '<meta property="og:image" content="https://a.org/x.png">' in text
    text = (await get(app, "/r/2026", prefix="/team")).text
    assert "<title>R 2026</title>" in text
    assert '<meta property="og:description" content="In 2026">' in text
    assert '<meta property="og:url" content="http://host/team/r/2026">' in text
    assert '<meta property="og:image" content="http://host/team/assets/r.png">' in text
    app = App(use_pages=True, include_pages_meta=False)
    register_page("home", path="/", layout="x")
    assert "og:" not in (await get(app, "/")).text


def test_17_10_callbacks_may_name_components_of_all_pages() -> None:
    app = pages(home=html.P(id="a"), other=lambda: html.P(id="b"))

    @app.callback(Output("b", "children"), Input("a", "children"))
    def tell(value: str) -> str:
        return value

    assert Client(app).errors == []

    @app.callback(Output("typo", "children"), Input("a", "children"))
    def wrong(value: str) -> str:
        return value

    assert [error.title for error in Client(app).errors] == ["ID not found in layout"]
    register_page("third", layout=_needs_an_argument)
    assert Client(app).errors == []  # it may make any


def _needs_an_argument(x: str) -> html.P:
    return html.P(x)


def test_17_10_callbacks_of_a_page_s_module_are_the_app_s(folder: Path) -> None:
    write(
        folder,
        "sales.py",
        "register_page(__name__)\nlayout = html.Div([dcc.Input(id='i', value=2), html.P(id='o')])\n"
        "@callback(Output('o', 'children'), Input('i', 'value'))\n"
        "def double(x): return 2 * x",
    )
    app = App(pages_folder=str(folder))
    client = Client(app, address="/sales")
    assert (client["o"].children, client.errors) == (4, [])


def test_17_11_the_page_is_in_the_layout_before_any_callback_is_called() -> None:
    app = pages(home=html.P(id="a"), other=html.P("there"))
    app.layout = html.Div([html.P(id="b"), page_container])

    @app.callback(Output("a", "children"), Output("b", "children"), Input("_pages_location", "pathname"))
    def tell(path: str) -> tuple[str, str]:
        return path, path

    client = Client(app)
    assert client.log == ["call tell()", "set a.children='/'", "set b.children='/'"]
    client.log.clear()
    client.set("_pages_location", pathname="/", href="http://proxy/")
    assert client.log == []


def test_17_11_an_address_that_only_the_browser_has_with_its_prefix_is_the_same_page() -> None:
    made: list[str] = []
    app = pages(sales=lambda: made.append("sales") or html.P("here"))
    app.suppress_callback_exceptions = True
    client = Client(app, address="/sales")
    client._request = replace(client._request, root="/user/x/")  # pyright: ignore[reportPrivateUsage]
    client._work._request = client._request  # pyright: ignore[reportPrivateUsage]
    client.set("_pages_location", pathname="/user/x/sales", href="http://proxy/user/x/sales")
    assert (shown(client), made) == ("here", ["sales"])
    assert not [line for line in client.log if line.startswith("set")]


def test_17_11_another_query_shows_the_page_anew() -> None:
    app = pages(home=lambda q="-": html.P(q))
    client = Client(app)
    client.set("_pages_location", search="?q=1")
    assert shown(client) == "1"
    client.set("_pages_location", hash="#x")
    assert [line for line in client.log if line.startswith("call")] == [
        "call show_page(triggered=_pages_location.search)"
    ]


async def test_17_11_the_first_html_has_the_page_and_its_title() -> None:
    app = pages(home=html.P("first"), sales=html.P("second"))
    app.layout = html.Div([html.Nav("links"), page_container])
    text = (await get(app, "/sales")).text
    face = text[: text.index("application/json")]
    assert re.search(r'<div id="_pages_content"[^>]*><p>second</p></div>', face)
    assert "<title>Sales</title>" in face


def test_a_container_that_comes_later_shows_its_page() -> None:
    app = pages(home=html.P("here"))
    app.layout = html.Div([dcc.Location(id="url"), html.Button(id="go"), html.Div(id="box")])
    app.validation_layout = page_container

    @app.callback(Output("box", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def enter(clicks: int) -> Any:
        return page_container

    client = Client(app)
    client.click("go")
    assert (shown(client), client.errors) == ("here", [])


def test_a_layout_that_fails_is_told_at_its_place_and_the_app_goes_on() -> None:
    def broken(x: str = "0") -> html.P:
        return html.P(str(1 / int(x)))

    client = Client(pages(home=broken))
    (error,) = client.errors
    assert error.message == "ZeroDivisionError: division by zero"
    assert error.traceback is not None and error.traceback.count("File") == 1 and "in broken" in error.traceback
    client.set("_pages_location", search="?x=2")
    assert (shown(client), client.errors) == ("0.5", [])


# -- paths --------------------------------------------------------------------------------------------------------


def test_relative_paths() -> None:
    app = App(requests_pathname_prefix="/team/app/", routes_pathname_prefix="/app/")
    assert app.get_relative_path("/") == "/team/app/"
    assert app.get_relative_path("/sales") == "/team/app/sales"
    assert app.strip_relative_path("/team/app/sales/x/") == "sales/x"
    assert app.strip_relative_path("/team/app") == ""
    assert app.strip_relative_path(None) is None
    for wrong in (lambda: app.get_relative_path("sales"), lambda: app.strip_relative_path("sales")):
        with pytest.raises(UnsupportedRelativePath, match="does not begin with a slash"):
            wrong()
    with pytest.raises(UnsupportedRelativePath, match="no path of the app"):
        app.strip_relative_path("/team/application/x")


async def test_layouts_and_callbacks_know_the_prefix_of_the_visitor_s_page() -> None:
    app = App(use_pages=True)
    told: list[Any] = []

    def home() -> html.P:
        told.append((get_relative_path("/x"), strip_relative_path(ctx.path), ctx.headers["x-who"], len(page_registry)))
        return html.P("here")

    register_page("home", path="/sales/all", layout=home)
    other = pages(a="x", b="x")  # made later, and not meant
    app.layout = lambda: html.Div([html.P(app.get_relative_path("/y")), page_container])
    text = (await get(app, "/sales/all", prefix="/team", headers={"x-who": "me"})).text
    assert told[-1] == ("/team/x", "sales/all", "me", 1)
    assert "<p>/team/y</p>" in text and "<p>here</p>" in text
    assert other.pages is not None


def test_a_callback_sees_the_pages_of_its_own_app() -> None:
    app = pages(home=html.Div([html.Button(id="go"), html.P(id="out")]))

    @app.callback(Output("out", "children"), Input("go", "n_clicks"))
    def tell(_: int) -> str:
        return ",".join(page_registry)

    later = pages(a="x", b="x")
    assert list(page_registry) == ["a", "b"]
    assert Client(app)["out"].children == "home"
    assert later.pages is not None


def test_a_layout_may_set_props_as_it_is_made() -> None:
    app = App(use_pages=True)

    def home() -> html.P:
        set_props("crumbs", {"children": "home"})
        return html.P("here")

    register_page("home", path="/", layout=home)
    app.layout = html.Div([html.P(id="crumbs"), page_container])
    client = Client(app)
    assert (client["crumbs"].children, client.errors) == ("home", [])
