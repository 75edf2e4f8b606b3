"""What Acme's apps have in common: a header, a style, a place to report to, and a page for developers."""

from collections import Counter

from nbdash import ClientsideFunction, Input, Output, ctx, hooks, html

problems: Counter[str] = Counter()


# -- what visitors see ------------------------------------------------------------------------------------------------


@hooks.layout()
def framed(layout):
    """Put each app below the house's name. A click on it says what the time is at Acme."""
    name = html.Button("Acme", id="acme-name", n_clicks=0)
    return html.Div([html.Header([name, html.Span(id="acme-time")], className="acme-header"), html.Main(layout)])


hooks.stylesheet([{"namespace": "acme_nbdash", "relative_package_path": "static/acme.css"}])
hooks.script([{"namespace": "acme_nbdash", "relative_package_path": "static/acme.js"}])
hooks.clientside_callback(
    ClientsideFunction("acme", "time"),
    Output("acme-time", "children"),
    Input("acme-name", "n_clicks"),
    prevent_initial_call=True,
)


# -- what whoever runs an app wants to know ----------------------------------------------------------------------------


@hooks.error()
def note(error):
    """Count what goes wrong. Nothing is returned, so it is told as it would be without."""
    problems[f"{type(error).__name__}: {error}"] += 1


@hooks.route("acme/health")
def health():
    """Answer at this path of each app that is served."""
    return {"problems": problems.total()}


# -- a page of the developer's view ------------------------------------------------------------------------------------


@hooks.devtool("Problems")
def problems_page():
    """Show what went wrong in all sessions. Its ids begin with the plugin's name: they are those of the app, too."""
    return html.Div(
        [
            html.Button("Look again", id="acme-look", n_clicks=0),
            html.Button("Forget them", id="acme-forget", n_clicks=0),
            html.Ol(id="acme-problems"),
        ]
    )


@hooks.callback(Output("acme-problems", "children"), Input("acme-look", "n_clicks"), Input("acme-forget", "n_clicks"))
def show_problems(looked, forgotten):
    """List them, the most frequent first."""
    if ctx.triggered_id == "acme-forget":
        problems.clear()
    return [html.Li(f"{text} ({count})") for text, count in problems.most_common(20)] or html.Li("None.")
