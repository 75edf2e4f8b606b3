"""The target `notebook-html`: the whole notebook as a page to read, with its app in its place."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from html import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nbdash.errors import DependencyException, explain
from nbdash.export.findings import ExportError, Finding
from nbdash.export.notebook import SKIP
from nbdash.export.options import Options
from nbdash.export.prepared import Prepared
from nbdash.export.report import Report
from nbdash.export.targets import TARGETS
from nbdash.export.writing import MARK
from nbdash.snapshot import safe_json, script_json

_NEEDED = ("nbconvert", "nbclient", "latex2mathml")
_HOW = 'Install the extra: pip install "nbdash[notebook-html]".'
_PLOTLY = "application/vnd.plotly.v1+json"
_WIDGET = "application/vnd.jupyter.widget-view+json"
_FACE = '<div class="nbdash" data-nbdash-state="static"'
_LABELS = {
    "remove_cell_tags": {"remove-cell", "remove_cell", SKIP},
    "remove_input_tags": {"remove-input", "remove_input", "hide-input", "hide_input"},
    "remove_all_outputs_tags": {"remove-output", "remove_output", "hide-output", "hide_output"},
}
"""What Jupyter Book's readers tag cells with."""
_RANDOM = re.compile(r"\bid=[\"']([^\"']*?)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=T_)[0-9a-f]{5})")
"""In an id: a UUID, or how pandas names a styled table."""

_FRAMES = """
const app = JSON.parse(document.getElementById("nbdash-app").textContent);
for (const frame of document.querySelectorAll("iframe.nbdash-app")) {
  frame.addEventListener("load", () => {
    const { body, head } = frame.contentDocument;
    // a page of its own is at least as high as its window, which is here as high as the page
    head.appendChild(document.createElement("style")).textContent =
      "html, body, #nbdash-root { height: auto !important; min-height: 0 !important }";
    const fit = () => { frame.style.height = `${Math.ceil(body.getBoundingClientRect().height)}px`; };
    new ResizeObserver(fit).observe(body);
  });
  frame.srcdoc = app;
}
"""


class NotebookHtmlTarget:
    """A page with texts, code, outputs, and the app alive as in an exported html file."""

    name = "notebook-html"

    def check(self, prepared: Prepared, options: Options) -> Iterable[Finding]:
        """What is missing here."""
        missing = [name for name in _NEEDED if find_spec(name) is None]
        if missing:
            yield Finding(self.name, None, f"This target needs {' and '.join(missing)}, not installed here.", _HOW)

    def write(self, prepared: Prepared, path: Path, options: Options, progress: Report) -> None:
        """Write the page."""
        if find_spec("nbconvert") is None:
            raise DependencyException(explain("This target needs nbconvert.", remedy=_HOW))
        notebook = _run(prepared, progress)
        has_app = _put_app(notebook, prepared)
        figures = _put_figures(notebook)
        _same_each_time(notebook)
        scripts = ""
        if has_app:
            with TemporaryDirectory(prefix="nbdash-") as folder:
                file = Path(folder, "app.html")
                TARGETS["html"].load().write(prepared, file, options, progress)
                scripts = (
                    f'<script type="application/json" id="nbdash-app">{script_json(file.read_text("utf-8"))}</script>'
                )
            scripts += f'<script type="module">{_FRAMES}</script>'
        progress.step("Writing the page")
        page = _page(notebook, prepared.notebook.folder, options)
        if figures:
            script: str = vars(import_module("plotly.offline"))["get_plotlyjs"]()  # plotly is not typed
            page = page.replace("</head>", f"<script>{script}</script>\n</head>", 1)
        head, _, tail = page.rpartition("</body>")
        path.write_text(f"{head}{scripts}</body>{tail.rstrip()}\n<!-- {MARK.decode()} -->\n", encoding="utf-8")


def _run(prepared: Prepared, progress: Report) -> Any:
    """The notebook with the outputs that it has now: run from its beginning in a kernel of its own."""
    import nbformat
    from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    class Here(KernelSpecManager):
        """Knows the Python that runs this, and no other: the notebook may name a kernel that is not here."""

        def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
            argv = [sys.executable, "-m", "ipykernel_launcher", "--log-level=ERROR", "-f", "{connection_file}"]
            # figures as data: how they are drawn is ours to say
            return KernelSpec(
                argv=argv, display_name="Python", language="python", env={"PLOTLY_RENDERER": "plotly_mimetype"}
            )

    read: Any = vars(nbformat)["read"]  # `Any`: nbformat is not typed
    notebook = read(prepared.notebook.file, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if SKIP not in cell.metadata.get("tags", ())]
    for number, cell in enumerate(notebook.cells, 1):
        cell.setdefault("id", f"cell-{number}")
    count = sum(cell.cell_type == "code" and bool(cell.source.strip()) for cell in notebook.cells)

    def begin(cell: Any, cell_index: int) -> None:
        if cell.cell_type != "code":
            return
        earlier = notebook.cells[: cell_index + 1]
        number = sum(one.cell_type == "code" and bool(one.source.strip()) for one in earlier)
        progress.step(f"Running cell {number} of {count} for the page")

    # ports that are chosen before the kernel takes them may be another's by then: where there are sockets in folders,
    # these are the kernel's alone
    folder = TemporaryDirectory(prefix="nb-")
    wire = {} if sys.platform == "win32" else {"transport": "ipc", "connection_file": f"{folder.name}/kernel.json"}
    client = NotebookClient(
        notebook,
        km=AsyncKernelManager(kernel_spec_manager=Here(), **wire),
        timeout=None,
        record_timing=False,
        resources={"metadata": {"path": str(prepared.notebook.folder)}},
        on_cell_start=begin,
    )
    client.owns_km = True  # it ends the kernel
    try:
        client.execute()
    except CellExecutionError as error:
        what = f"A cell failed when the notebook was run for the page: {error.ename}: {error.evalue}"
        raise ExportError([Finding("notebook-html", None, what, "Run it from its beginning in Jupyter.")]) from None
    finally:
        folder.cleanup()
    notebook.metadata.pop("widgets", None)
    notebook.metadata["title"] = prepared.notebook.title
    return notebook


def _outputs(notebook: Any) -> Iterator[Any]:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield from (output for output in cell.outputs if "data" in output)


def _put_app(notebook: Any, prepared: Prepared) -> bool:
    """Have a frame for the app where cells show it; whether there is one."""
    found = False
    for output in _outputs(notebook):
        data = output.data
        if not str(data.get("text/html", "")).startswith(_FACE):
            continue
        data.pop(_WIDGET, None)
        if data.get("text/plain") == repr(prepared.app):
            found = True
            title, face = escape(prepared.app.title), data["text/html"]
            data["text/html"] = (
                f'<iframe class="nbdash-app" title="{title}"></iframe><noscript>{_without_scripts(face)}</noscript>'
            )
    return found


def _without_scripts(face: str) -> str:
    return re.sub(r"<script>.*?</script>", "", face, flags=re.DOTALL)


def _put_figures(notebook: Any) -> int:
    """Have Plotly's figures drawn by one plotly.js; how many there are."""
    count = 0
    for output in _outputs(notebook):
        figure = output.data.pop(_PLOTLY, None)
        if figure is None:
            continue
        count += 1
        parts = [figure.get("data", []), figure.get("layout", {}), {"responsive": True, **figure.get("config", {})}]
        arguments = ", ".join(safe_json(json.dumps(part)) for part in parts)
        output.data["text/html"] = (
            f'<div class="nbdash-figure" id="figure-{count}"></div>'
            f'<script>Plotly.newPlot("figure-{count}", {arguments})</script>'
        )
    return count


def _same_each_time(notebook: Any) -> None:
    """Number the ids in outputs that libraries make up at random."""
    known: dict[str, str] = {}
    for output in _outputs(notebook):
        html = str(output.data.get("text/html", ""))
        for found in _RANDOM.finditer(html):
            random = found[2]
            known.setdefault(random, f"{len(known):0{len(random)}d}")
        for random, number in known.items():
            html = html.replace(random, number)
        if html:
            output.data["text/html"] = html


def _page(notebook: Any, folder: Path, options: Options) -> str:
    """All of it as HTML, by nbconvert."""
    from nbconvert.exporters import HTMLExporter
    from traitlets.config import Config

    from nbdash.export.pictures.formulas import markdown_to_html, with_formulas

    for output in _outputs(notebook):
        latex = output.data.get("text/latex")
        if latex is not None and "text/html" not in output.data:
            output.data["text/html"] = with_formulas(latex)
    config = Config({"TagRemovePreprocessor": {"enabled": True, **_LABELS}})
    exporter: Any = HTMLExporter(config=config)  # `Any`: nbconvert's annotations are partial
    exporter.theme = options.theme or "light"
    exporter.embed_images = True
    exporter.exclude_input = not options.has_code
    exporter.exclude_input_prompt = exporter.exclude_output_prompt = not options.has_code
    exporter.raw_template = Path(__file__).with_name("notebook.html.j2").read_text(encoding="utf-8")
    exporter.register_filter("markdown2html", markdown_to_html)
    resources = {"metadata": {"name": notebook.metadata["title"], "path": str(folder)}}
    return exporter.from_notebook_node(notebook, resources=resources)[0]


target = NotebookHtmlTarget()
