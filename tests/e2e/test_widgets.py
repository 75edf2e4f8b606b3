"""Jupyter widgets in layouts: ipywidgets, anywidgets and other packages', inline and served."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from nbdash.static import manifest

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import shown_by
from .harness.views import wait_state

APP = """
import anywidget, ipywidgets, traitlets
from IPython.display import HTML, clear_output, display
from nbdash import App, Input, Output, State, html, widget

class Counter(anywidget.AnyWidget):
    _esm = '''
    export default {
      render({ model, el }) {
        const button = document.createElement("button");
        button.className = "counter";
        const show = () => { button.textContent = `count ${model.get("count")}`; };
        button.onclick = () => { model.set("count", model.get("count") + 1); model.save_changes(); };
        model.on("change:count", show);
        show();
        el.append(button);
        return () => { window.counters_gone = (window.counters_gone ?? 0) + 1; };
      },
    };
    '''
    _css = ".counter { outline: 3px solid rgb(1, 2, 3); }"
    count = traitlets.Int(0).tag(sync=True)

app = App()

def layout():
    slider = ipywidgets.IntSlider(value=3, description="Year", continuous_update=True)
    two = widget(ipywidgets.Checkbox(description="Two"), id="two").model
    box = ipywidgets.HBox([ipywidgets.Text(value="one", description="Text"), two])
    out = ipywidgets.Output()

    def say(change):
        with out:
            clear_output(wait=True)
            print("said", change["new"])
            display(HTML(f"<b>shown {change['new']}</b>"))

    two.observe(say, "value")
    return html.Div([
        widget(slider, id="slider"), html.P(id="told"),
        html.Button("up", id="up", n_clicks=0), html.Button("hide", id="hide", n_clicks=0),
        html.Div(widget(Counter(), id="counter"), id="place"), html.P(id="counted"),
        box, html.P(id="checked"),
        widget(ipywidgets.Button(description="Press", icon="check"), id="icon"),
        widget(out, id="out"),
    ])

app.layout = layout

@app.callback(Output("told", "children"), Input("slider", "value"))
def tell(value):
    return f"slider {value}"

@app.callback(Output("slider", "value"), Input("up", "n_clicks"), State("slider", "value"), prevent_initial_call=True)
def raise_it(_, value):
    return value + 10

@app.callback(Output("counted", "children"), Input("counter", "count"))
def count(value):
    return f"counted {value}"

@app.callback(Output("checked", "children"), Input("two", "value"))
def check(value):
    return f"checked {value}"

@app.callback(Output("place", "children"), Input("hide", "n_clicks"), prevent_initial_call=True)
def hide(_):
    return "nothing here"
"""


def use(view: Locator) -> None:
    """Drive the app, wherever it is shown."""
    expect(view.locator("#told")).to_have_text("slider 3")
    handle = view.locator("#slider .noUi-handle")
    handle.focus()
    handle.press("ArrowRight")
    expect(view.locator("#told")).to_have_text("slider 4")
    view.locator("#up").click()
    expect(view.locator("#told")).to_have_text("slider 14")
    expect(view.locator("#slider .widget-readout")).to_have_text("14")
    view.locator(".counter").click()
    view.locator(".counter").click()
    expect(view.locator("#counted")).to_have_text("counted 2")
    expect(view.locator(".counter")).to_have_text("count 2")
    expect(view.locator(".counter")).to_have_css("outline-color", "rgb(1, 2, 3)")
    view.get_by_role("checkbox", name="Two").check()
    expect(view.locator("#checked")).to_have_text("checked True")
    expect(view.locator("#out")).to_contain_text("said True")
    expect(view.locator("#out b")).to_have_text("shown True")
    expect(view.locator("#icon i")).to_have_css("font-family", re.compile("Font ?Awesome"))
    view.locator("#hide").click()
    expect(view.locator("#place")).to_have_text("nothing here")
    expect(view.locator(".counter")).to_have_count(0)
    view.page.wait_for_function("window.counters_gone >= 1")
    expect(view.get_by_role("alert")).to_have_count(0)


def test_widgets_in_a_notebook(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([APP, "app"])
    dialog = notebook.page.locator(".jp-Dialog").filter(has_text="Build Recommended")  # of a package beside ours
    notebook.page.add_locator_handler(dialog, lambda: dialog.get_by_role("button", name="Cancel").click())
    notebook.run_all()
    view = wait_state(notebook.output(1))
    use(view)


def test_widgets_in_the_frame_of_an_app_in_a_notebook(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([APP, "app.show(isolate=True)"])
    notebook.run_all()
    view = notebook.output(1).frame_locator("iframe.nbdash-frame").locator("body")
    handle = view.locator("#slider .noUi-handle")
    expect(handle).to_have_css("position", "absolute")  # ipywidgets' styles are there too
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = notebook.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 60, y, steps=5)
    mouse.up()
    expect(view.locator("#told")).not_to_have_text("slider 3")
    told = view.locator("#told").inner_text()
    mouse.move(x + 20, y, steps=5)  # it has been let go
    handle.press("Home")
    expect(view.locator("#told")).to_have_text("slider 0")
    assert int(told.removeprefix("slider ")) > 20
    view.locator(".counter").click()
    expect(view.locator("#counted")).to_have_text("counted 1")
    expect(view.locator(".counter")).to_have_css("outline-color", "rgb(1, 2, 3)")
    view.get_by_role("checkbox", name="Two").check()
    expect(view.locator("#out b")).to_have_text("shown True")
    expect(view.locator("#icon i")).to_have_css("font-family", re.compile("Font ?Awesome"))


def test_widgets_in_a_served_page(pages: Pages, tmp_path: Path) -> None:
    with served(tmp_path, [APP]) as server:
        shown = shown_by(server, pages)
        use(shown.view)
        files = {urlsplit(url).path.rpartition("/")[2] for url in requested(shown.page)}
        assert manifest().chunks["widget"] in files  # what the test below looks for is to be seen in this way


def test_a_page_that_uses_none_of_it_loads_none_of_it(pages: Pages, tmp_path: Path) -> None:
    cell = """
    from nbdash import App, dcc, html
    app = App()
    app.layout = html.Div([dcc.Input(id="x"), dcc.Dropdown(["a"]), html.P("text")])
    """
    with served(tmp_path, [cell]) as server:
        shown = shown_by(server, pages)
        expect(shown.element("x")).to_be_visible()
        urls = requested(shown.page)
    built = manifest()
    later = [file for name in built.closure([built.standalone]) for file in built.files[name].dynamic]
    own = {name for name in later if name.startswith(("served-", "sources-"))}
    assert len(own) == 2
    foreign = {built.chunks["widget"], *own, *(name for source in own for name in built.files[source].dynamic)}
    foreign = set(built.closure(foreign)) - set(
        built.closure([built.standalone, *set(built.chunks.values()) - foreign])
    )
    names = {urlsplit(url).path.rpartition("/")[2] for url in urls}
    assert built.standalone in names
    assert names & foreign == set()
    assert [url for url in urls if re.search("_dash-component-suites|_nbdash/(module|widgets)/", url)] == []


@contextmanager
def served(folder: Path, cells: list[str], *more: str) -> Iterator[Served]:
    server = Served(serve_command(write_notebook(folder / "app.ipynb", cells), *more), folder / "log", cwd=folder)
    try:
        yield server
    finally:
        server.stop()


def requested(page: Page) -> list[str]:
    """The addresses of all that the page has loaded."""
    return page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
