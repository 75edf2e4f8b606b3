"""The owner's page as an app: its layout, what keeps it up to date, and what its buttons do."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbdash import dcc, html
from nbdash.app import App
from nbdash.context import ctx
from nbdash.dependencies import ALL, Input, Output, State
from nbdash.registering import GlobalRegistry
from nbdash.serve.admin import parts
from nbdash.serve.admin.amounts import duration
from nbdash.serve.admin.sums import Overview, overview
from nbdash.updates import no_update

if TYPE_CHECKING:
    from nbdash.serve.owner import Owner

log = logging.getLogger("nbdash")

REFRESH_MS = 2_000
QUESTIONS = {
    "end": "End session {session}? Its page says so, and what is in it is gone.",
    "drain": "Drain worker {worker}? It finishes what it has begun, and its pages go on at the others.",
    "rerun": "Run the notebook again? The workers are replaced one after the other, and pages go on.",
}
SECTIONS = ("tiles", "workers", "sessions", "slowest", "graph", "errors")


def admin_app(owner: Owner, title: str) -> App:
    """Make it.

    Parameters
    ----------
    owner
        Asks the workers, and tells them.
    title
        Of the app that is served.
    """
    app = App(title=f"{title} – owner", update_title=None, assets_folder=str(Path(__file__).parent / "assets"))
    app.module_callbacks = GlobalRegistry()  # those of the module are the served app's

    async def layout() -> Any:
        sums = overview(await owner.figures())
        return html.Main(
            [
                dcc.Interval(id="refresh", interval=REFRESH_MS),
                html.Header([html.H1(title), html.P(_said(sums), id="said"), _rerun(owner)]),
                html.Output(id="done", className="done"),
                dcc.ConfirmDialog(id="ask"),  # outside of what is refreshed, which would close it
                dcc.Store(id="asked"),
                html.Dl(parts.tiles(sums), id="tiles", className="tiles"),
                *_section("errors", "Errors", parts.errors(sums)),
                *_section("sessions", "Sessions", parts.sessions(sums)),
                *_section("slowest", "Slowest callbacks", parts.slowest(sums)),
                *_section("graph", "Callback graph", parts.graph(sums)),
                *_section("workers", "Workers", parts.workers(sums, can_drain=owner.has_supervisor)),
            ],
            className="admin",
        )

    app.layout = layout

    @app.callback(
        Output("said", "children"),
        *(Output(section, "children") for section in SECTIONS),
        Input("refresh", "n_intervals"),
        prevent_initial_call=True,
    )
    async def refresh(_: int) -> tuple[Any, ...]:
        sums = overview(await owner.figures())
        return (
            _said(sums),
            parts.tiles(sums),
            parts.workers(sums, can_drain=owner.has_supervisor),
            parts.sessions(sums),
            parts.slowest(sums),
            parts.graph(sums),
            parts.errors(sums),
        )

    @app.callback(
        Output("ask", "message"),
        Output("ask", "displayed"),
        Output("asked", "data"),
        Input({"do": "end", "session": ALL}, "n_clicks"),
        Input({"do": "drain", "worker": ALL}, "n_clicks"),
        Input({"do": "rerun", "what": ALL}, "n_clicks"),
        prevent_initial_call=True,
    )
    def ask(*clicks: Any) -> Any:
        meant: Any = ctx.triggered_id
        if not ctx.triggered[0]["value"]:  # the list of buttons has changed by itself
            return no_update
        return QUESTIONS[meant["do"]].format(**meant), True, dict(meant)

    @app.callback(
        Output("done", "children"),
        Input("ask", "submit_n_clicks"),
        State("asked", "data"),
        prevent_initial_call=True,
    )
    async def do(_: int, asked: dict[str, Any]) -> str:
        log.warning("The owner's page is used: %s", asked, extra={"user": _user()})
        match asked:
            case {"do": "end", "session": str(session)}:
                there = await owner.end(session)
                return f"Session {session} was ended." if there else f"Session {session} is not there any more."
            case {"do": "drain", "worker": int(worker)}:
                there = await owner.drain(worker)
                return f"Worker {worker} finishes what it has begun." if there else f"Worker {worker} is gone already."
            case _:
                owner.rerun()
                return "The notebook runs again. Each worker goes when its successor is ready."

    return app


def _section(id: str, title: str, content: Any) -> list[Any]:
    inside = [html.H2(title, id=f"{id}-title"), html.Div(content, id=id)]
    return [html.Section(inside, **parts.aria(labelledby=f"{id}-title"))]


def _rerun(owner: Owner) -> Any:
    return html.Button("Run the notebook again", id={"do": "rerun", "what": "all"}) if owner.has_supervisor else None


def _said(sums: Overview) -> str:
    begun = min((worker["begun"] for worker in sums.workers), default=time.time())
    return f"Up for {duration(time.time() - begun)} · as of {time.strftime('%H:%M:%S')}"


def _user() -> str | None:
    return None if ctx.user is None else ctx.user.id
