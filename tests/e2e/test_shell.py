"""The page around a served app, in a browser: a template and an assets folder, at an address below the root."""

from pathlib import Path

from playwright.sync_api import expect

from .conftest import Serve
from .harness.browser import Pages
from .harness.views import wait_state

APP = '''
from nbdash import App, ClientsideFunction, Input, Output, html

app = App(title="Sales", description="By month")
app.index_string = """<!DOCTYPE html>
<html lang="en">
<head>{%metas%}<title>{%title%}</title>{%favicon%}{%css%}</head>
<body><header class="acme">Acme</header>{%app_entry%}{%config%}{%scripts%}{%renderer%}</body>
</html>"""
app.layout = html.Div(
    [
        html.Img(id="logo", src=app.get_asset_url("logo.svg"), alt="The logo of Acme", width=32, height=32),
        html.Button("go", id="button", n_clicks=0),
        html.P(id="out"),
    ]
)
app.clientside_callback(
    ClientsideFunction("acme", "tell"), Output("out", "children"), Input("button", "n_clicks")
)
'''

FILES = {
    "acme.css": ".acme { padding: 8px 16px; background: rgb(20, 80, 60); color: rgb(255, 255, 255) }",
    "acme.js": """
window.dash_clientside = Object.assign({}, window.dash_clientside, {
  acme: { tell: (clicks) => (clicks === 2 ? window.dash_clientside.no_update : `${clicks} clicks`) },
});
""",
    "extra/module.mjs": "document.documentElement.dataset.module = import.meta.url.includes('?m=') ? 'hashed' : '';",
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>',
    "favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>',
}


def test_a_page_loads_its_assets_at_every_address(serve: Serve, pages: Pages, tmp_path: Path) -> None:
    for path, text in FILES.items():
        file = tmp_path / "assets" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    served = serve([APP])
    page = pages.new()
    page.goto(f"{served.url}regions/north/2026")
    wait_state(page)
    expect(page.locator("header.acme")).to_have_css("background-color", "rgb(20, 80, 60)")
    assert page.locator("#logo").evaluate("(image) => image.complete && image.naturalWidth > 0")
    assert page.locator("html").get_attribute("data-module") == "hashed"
    for clicks in ("0 clicks", "1 clicks", "1 clicks", "3 clicks"):
        expect(page.locator("#out")).to_have_text(clicks)
        page.get_by_role("button", name="go").click()
        wait_state(page)
    assert page.title() == "Sales"
