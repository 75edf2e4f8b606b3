"""OpenTelemetry: what a real SDK is given of a visitor's click."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from nbdash import App, Input, Output, html
from nbdash.serve.whose import session_name
from tests.serve.serving import serving
from tests.serve.visitor import Visitor


@pytest.fixture
def exported(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemorySpanExporter]:
    """Where spans go to."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", provider)
    yield exporter
    provider.shutdown()


def test_an_event_has_a_span_with_its_calls_below_it_and_the_author_s_own_below_those(
    exported: InMemorySpanExporter,
) -> None:
    app = App()
    app.layout = html.Div(
        [html.Button(id="go", n_clicks=0), *(html.P(id=name) for name in ("first", "second", "yields", "fails"))]
    )

    @app.callback(Output("first", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def first(clicks: int) -> int:
        with trace.get_tracer("author").start_as_current_span("query"):
            return clicks

    @app.callback(Output("second", "children"), Input("first", "children"), prevent_initial_call=True)
    async def second(value: int) -> int:
        with trace.get_tracer("author").start_as_current_span("fetch"):
            return value

    @app.callback(Output("yields", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def yields(clicks: int) -> Iterator[int]:
        with trace.get_tracer("author").start_as_current_span("page"):
            yield clicks

    @app.callback(Output("fails", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def fails(clicks: int) -> float:
        return clicks / 0

    with serving(app) as address, Visitor(address) as visitor:
        visitor.event(("go", {"n_clicks": 1}))
        name = session_name(visitor.session)
    spans = {span.name: span for span in exported.get_finished_spans()}
    parents = {
        "callback first": "event",
        "callback second": "event",
        "callback yields": "event",
        "callback fails": "event",
        "query": "callback first",
        "fetch": "callback second",
        "page": "callback yields",
    }
    assert set(spans) == {"event", *parents}
    assert spans["event"].parent is None
    for child, parent in parents.items():
        context = spans[child].parent
        assert context is not None and context.span_id == _id(spans[parent]), child
    told = spans["event"].attributes or {}
    assert told["nbdash.props"] == ("go.n_clicks",) and told["nbdash.session"] == name
    failed = spans["callback fails"]
    assert failed.status.status_code is trace.StatusCode.ERROR
    assert (failed.attributes or {})["nbdash.outcome"] == "failed"
    assert "ZeroDivisionError" in str((failed.events[0].attributes or {})["exception.stacktrace"])


def test_without_an_sdk_nothing_is_imported_and_nobody_looks_on() -> None:
    """Nor is what `--metrics` and `--auth` need."""
    program = """
import sys
from nbdash import App, html
app = App()
app.layout = html.P("here")
policy = app.server.state.sessions[0]._policy
assert policy.observers(None) == [], policy.observers(None)
loaded = {"opentelemetry", "prometheus_client", "argon2", "authlib"} & set(sys.modules)
assert not loaded, loaded
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 0, told.stderr


def _id(span: ReadableSpan) -> int:
    context = span.get_span_context()
    assert context is not None
    return context.span_id
