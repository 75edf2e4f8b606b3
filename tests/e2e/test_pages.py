"""Pages of a served app: links, Back and Forward, the view and the focus, and the prefix that the app is under."""

import urllib.request

from playwright.sync_api import Page, expect

from .conftest import Serve
from .harness.browser import Pages
from .harness.views import wait_page_idle

APP = """
from nbdash import App, Input, Output, ctx, dcc, get_relative_path, html, page_container, register_page

app = App(use_pages=True)
calls = 0

def long(text):
    return [html.P(f"{text} {number}", style={"height": 100}) for number in range(20)]

def sales(year="-", unit="kg"):
    global calls
    calls += 1
    return html.Div([html.H1(f"Sales {year} {unit}"), html.P(calls, id="calls"), *long("row"), html.P(id="total")])

home = html.Div([html.H1("Home"), dcc.Input(id="name"), html.P(id="greeting"), *long("line")])
register_page("home", path="/", layout=home)
register_page("sales", path_template="/sales/<year>", title=lambda year="": f"Sales of {year}", layout=sales)
links = [("Home", "/"), ("2026", "/sales/2026"), ("Total", "/sales/2025#total"), ("In t", "/sales/2026?unit=t")]
app.layout = html.Div(
    [
        html.Nav([dcc.Link(text, href=href) for text, href in links], style={"position": "sticky", "top": 0}),
        html.P(id="own"),
        page_container,
    ]
)

@app.callback(Output("greeting", "children"), Input("name", "value"))
def greet(name):
    return f"Hello {name or ''}"

@app.callback(Output("own", "children"), Input("_pages_location", "pathname"))
def tell(path):
    return f"{get_relative_path('/x')} {app.strip_relative_path(path)}"
"""


def heading(page: Page) -> str:
    wait_page_idle(page)
    return page.locator("h1").inner_text()


def test_going_from_page_to_page(serve: Serve, pages: Pages) -> None:
    served = serve([APP])
    with urllib.request.urlopen(f"{served.url}sales/2026") as answer:
        html = answer.read().decode()
    face = html[: html.index('id="nbdash-config"')]
    assert "<h1>Sales 2026 kg</h1>" in face and "<title>Sales of 2026</title>" in face

    page = pages.new()
    page.goto(served.url)
    assert heading(page) == "Home"
    expect(page.locator("#greeting")).to_have_text("Hello")
    page.evaluate("window.isSamePage = true; scrollTo(0, 700)")
    page.wait_for_timeout(100)  # a scroll is told with the next frame, and no sooner

    page.get_by_role("link", name="2026", exact=True).click()
    expect(page.locator("h1")).to_have_text("Sales 2026 kg")
    expect(page.locator("h1")).to_be_focused()
    expect(page).to_have_title("Sales of 2026")
    assert page.url == f"{served.url}sales/2026"
    assert page.evaluate("scrollY") == 0
    root = page.evaluate(f"new URL({served.url!r}).pathname")
    expect(page.locator("#own")).to_have_text(f"{root}x sales/2026")

    page.get_by_role("link", name="In t").click()
    expect(page.locator("h1")).to_have_text("Sales 2026 t")
    page.get_by_role("link", name="Total").click()
    expect(page.locator("h1")).to_have_text("Sales 2025 kg")
    expect(page.locator("#total")).to_be_in_viewport()

    for _ in range(3):
        page.go_back()
    expect(page.locator("h1")).to_have_text("Home")
    wait_page_idle(page)
    assert page.evaluate("scrollY") == 700
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Sales 2026 kg")
    assert page.evaluate("window.isSamePage")


def test_a_page_that_is_opened_by_its_address_is_made_once(serve: Serve, pages: Pages) -> None:
    served = serve([APP])
    page = pages.new()
    page.goto(f"{served.url}sales/2024?unit=t")
    assert heading(page) == "Sales 2024 t"
    page.wait_for_timeout(300)  # what the page tells of its address calls nothing
    assert page.locator("#calls").inner_text() in {"1", "2"}  # once to find its components, if this app is new
