"""What a browser can't do is said of the cell that does it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nbdash.export.findings import Finding
from nbdash.export.prepared import prepare
from nbdash.export.site import browser

APP = """
from nbdash import App, Input, Output, html
app = App()
app.layout = html.Div([html.P(id="a"), html.P(id="b")])
"""

Found = Callable[[str], list[Finding]]


@pytest.fixture
def found(book: Callable[..., Path], restored: None) -> Found:
    return lambda source: list(browser.findings(prepare(book(APP, source))))


def test_a_module_that_is_not_there_is_refused_unless_the_code_goes_on_without_it(found: Found) -> None:
    [finding] = found("x = 1\nimport resource")
    assert (finding.cell, finding.line, finding.is_refusal) == (2, 2, True)
    assert "no 'resource'" in finding.what
    [finding] = found("try:\n    import resource\nexcept ImportError:\n    resource = None")
    assert not finding.is_refusal


def test_threads_and_processes_are_told_of_once(found: Found) -> None:
    [finding] = found("import threading\nfrom threading import Thread")
    assert (finding.cell, finding.line, finding.is_refusal) == (2, 1, False)
    assert "no threads" in finding.what


def test_a_persistent_callback_that_never_yields_is_told_of(found: Found) -> None:
    [finding] = found(
        "@app.callback(Output('a', 'children'), persistent=True)\ndef watch():\n    return 1\n"
        "@app.callback(Output('b', 'children'), persistent=True)\ndef steps():\n    yield 1\n"
    )
    assert (finding.cell, finding.is_refusal) == (2, False)
    assert "'watch'" in finding.what
