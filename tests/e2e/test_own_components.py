"""A component of an author's own: what its module can do, served and in JupyterLab."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenNotebook, Serve
from .harness.browser import Pages
from .harness.installed import ROOT, run
from .harness.notebooks import write_notebook
from .harness.shown import Shown, shown_by, shown_inline

MODULE = """
PAD = '''
export default {
  render({ model, el, nbdash }) {
    const button = document.createElement("button");
    const sum = document.createElement("output");
    const place = document.createElement("div");
    const draw = () => {
      const data = model.get("data");
      const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      button.textContent = `pressed ${model.get("value")}`;
      sum.textContent = `sum ${bytes.reduce((a, b) => a + b, 0)}`;
    };
    button.onclick = () => {
      const value = model.get("value") + 1;
      model.set("value", value);
      model.set("back", new DataView(new Uint8Array([7, value]).buffer));
      model.save_changes();
      model.send({ pressed: value }, undefined, [new Uint8Array([1, 2, 3]).buffer]);
    };
    model.on("msg:custom", (content) => { place.title = content.said; });
    model.on("change:value", draw);
    model.on("change:data", draw);
    draw();
    el.append(button, sum, place);
    nbdash?.renderChildren(place);
    return () => { window.padsGone = (window.padsGone ?? 0) + 1; };
  },
};
'''
"""
APP = (
    MODULE
    + """
from nbdash import App, Component, Event, Input, Output, Prop, html

class Pad(Component):
    _esm = PAD
    _css = ".pad button { color: rgb(0, 128, 128) }"
    value: int = Prop(0, user=True)
    data: bytes = Prop(b"")
    back: bytes = Prop(b"", user=True)
    message = Event()
    children = Prop()

class Broken(Component):
    _esm = "export default { render() { throw new Error('no such luck') } }"

class Count(Component):
    _esm = '''
    export default {
      render({ model, el, nbdash }) {
        const { createElement, useState } = nbdash.React;
        const Button = () => {
          const [count, setCount] = useState(0);
          return createElement("button", { onClick: () => setCount(count + 1) }, `counted ${count}`);
        };
        const root = nbdash.createRoot(el);
        root.render(createElement(Button));
        return () => root.unmount();
      },
    };
    '''

app = App()
app.layout = html.Div(
    [
        html.Div(Pad(html.B("a child", id="child"), id="pad", className="pad"), id="place"),
        Broken(id="broken"),
        Count(id="count"),
        html.Button("give", id="give"),
        html.Button("take", id="take"),
        html.P(id="told"),
        html.P(id="heard"),
    ]
)

@app.callback(Output("told", "children"), Input("pad", "value"), Input("pad", "back"))
def tell(value, back):
    return f"{value} {list(back)}"

@app.callback(Output("heard", "children"), Input("pad", "message"), prevent_initial_call=True)
def hear(message):
    return f"{message['content']['pressed']} with {[len(buffer) for buffer in message['buffers']]}"

@app.callback(
    Output("pad", "data"), Output("pad", "children"), Output("pad", "message"), Output("pad", "value"),
    Input("give", "n_clicks"), prevent_initial_call=True,
)
def give(clicks):
    return bytes(range(11)), html.I("another child"), {"content": {"said": "hello"}, "buffers": []}, 40

@app.callback(Output("place", "children"), Input("take", "n_clicks"), prevent_initial_call=True)
def take(clicks):
    return "gone"
"""
)
IN_A_FILE = """
from pathlib import Path
from nbdash import App, Component, Prop, html

class Filed(Component):
    _esm = Path("filed.js")
    value: int = Prop(1, user=True)

app = App()
app.layout = html.Div([Filed(id="filed"), html.P("beside")])
"""
FILE = """
export default { render({ model, el }) {
  const draw = () => { el.textContent = `first ${model.get("value")}`; };
  el.onclick = () => { model.set("value", 5); model.save_changes(); };
  model.on("change:value", draw);
  draw();
} }
"""


def use(shown: Shown) -> None:
    """Press, give, take: values, bytes, messages, children, errors, cleaning up."""
    view, pad = shown.view, shown.element("pad")
    button = pad.get_by_role("button")
    expect(button).to_have_css("color", "rgb(0, 128, 128)")
    expect(pad).to_contain_text("sum 0")
    expect(shown.element("child")).to_have_text("a child")
    button.click()
    expect(button).to_have_text("pressed 1")
    expect(shown.element("told")).to_have_text("1 [7, 1]")
    expect(shown.element("heard")).to_have_text("1 with [3]")
    shown.element("give").click()
    expect(pad).to_contain_text("sum 55")
    expect(pad.locator("i")).to_have_text("another child")
    expect(shown.element("child")).to_have_count(0)
    expect(pad.get_by_title("hello")).to_be_visible()
    expect(button).to_have_text("pressed 40")  # what Python sets arrives, and counts on
    button.click()
    expect(shown.element("told")).to_have_text("41 [7, 41]")
    expect(view.locator(".nb-notice")).to_contain_text("no such luck")  # in the place of the one that failed
    counted = shown.element("count").get_by_role("button")
    counted.click()
    expect(counted).to_have_text("counted 1")
    shown.element("take").click()
    expect(shown.element("place")).to_have_text("gone")
    view.page.wait_for_function("window.padsGone === 1")


def test_in_a_served_page(serve: Serve, pages: Pages) -> None:
    use(shown_by(serve([APP, "app"]), pages))


def test_in_jupyterlab_and_the_same_module_as_an_anywidget(open_notebook: OpenNotebook) -> None:
    plain = """
import anywidget, traitlets

class Plain(anywidget.AnyWidget):
    _esm = PAD
    value = traitlets.Int(0).tag(sync=True)
    data = traitlets.Bytes(b"123").tag(sync=True)

plain = Plain()
plain
"""
    notebook = open_notebook([APP, plain, "app"])
    shown = shown_inline(notebook)
    use(shown)
    drawn = notebook.output(1)
    expect(drawn).to_contain_text("sum 150")
    drawn.get_by_role("button", name="pressed").click()
    expect(drawn.get_by_role("button", name="pressed")).to_have_text("pressed 1")
    deadline = time.monotonic() + 20  # what the page has sent may arrive a little after what is asked
    while notebook.execute("print(plain.value)").strip() != "1":
        assert time.monotonic() < deadline, notebook.execute("print(plain.value)")
        notebook.page.wait_for_timeout(100)


@pytest.mark.parametrize("where", ["served", "JupyterLab"])
def test_a_saved_file_is_taken_up_in_place(
    where: str, serve: Serve, pages: Pages, open_notebook: OpenNotebook, tmp_path: Path
) -> None:
    shown, write = (in_a_served_page if where == "served" else in_a_notebook)(serve, pages, open_notebook, tmp_path)
    filed = shown.element("filed")
    expect(filed).to_have_text("first 1")
    filed.click()
    expect(filed).to_have_text("first 5")
    write(FILE.replace("first", "second"))
    expect(filed).to_have_text("second 5")
    write("export default 3")
    expect(shown.view.locator(".nb-notice")).to_contain_text("The module of Filed")
    write(FILE.replace("first", "third"))
    expect(filed).to_have_text("third 5")


def in_a_served_page(
    serve: Serve, pages: Pages, _: OpenNotebook, tmp_path: Path
) -> tuple[Shown, Callable[[str], object]]:
    (tmp_path / "filed.js").write_text(FILE)
    notebook = write_notebook(tmp_path / "filed.ipynb", [IN_A_FILE, "app"])
    return shown_by(serve(notebook, "--dev"), pages), (tmp_path / "filed.js").write_text


def in_a_notebook(
    _: Serve, __: Pages, open_notebook: OpenNotebook, tmp_path: Path
) -> tuple[Shown, Callable[[str], object]]:
    file = tmp_path / "filed.js"
    file.write_text(FILE)
    shown = shown_inline(open_notebook([IN_A_FILE.replace('"filed.js"', repr(str(file))), "app"]))
    return shown, file.write_text


def test_the_template_is_copied_built_installed_and_used(serve: Serve, pages: Pages, tmp_path: Path) -> None:
    template = ROOT / "docs" / "template-component"
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, template)
    wheel = next(tmp_path.glob("acme_knob-*.whl"))
    site = tmp_path / "site"
    run(sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--target", site, wheel)
    cell = f"""
import sys
sys.path.insert(0, {str(site)!r})
from acme_knob import Knob
from nbdash import App, Input, Output, html

app = App()
app.layout = html.Div([Knob(id="knob", value=9, label="Volume"), html.P(id="told")])

@app.callback(Output("told", "children"), Input("knob", "value"))
def tell(value):
    return f"It stands at {{value}}."
"""
    shown = shown_by(serve([cell, "app"]), pages)
    knob = shown.view.get_by_role("slider", name="Volume")
    expect(knob).to_have_css("border-radius", "50%")
    knob.click()
    knob.click()  # no further than its top
    expect(shown.element("told")).to_have_text("It stands at 10.")
    knob.press("ArrowDown")
    expect(shown.element("told")).to_have_text("It stands at 9.")
    _looks_right(shown.page)


def _looks_right(page: Page) -> None:
    box = page.locator(".acme-knob").bounding_box()
    assert box is not None
    assert box["width"] == pytest.approx(box["height"], abs=1) and box["width"] > 40
