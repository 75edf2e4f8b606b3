"""Errors open an alert with `set_props`, from the app's error handler; one output is written by two buttons."""

from nbdash import Dash, Input, Output, State, callback, ctx, dcc, html, no_update, set_props
from nbdash.exceptions import PreventUpdate


def show_error(error):
    set_props("alert", {"children": f"{ctx.triggered_id}: {error}", "hidden": False})


app = Dash(__name__, on_error=show_error)

app.layout = html.Div(
    [
        html.Div(id="alert", hidden=True),
        dcc.Input(id="divisor", type="number", value=1),
        html.Button("Divide 10", id="divide"),
        html.Button("Close", id="close"),
        html.Button("Reset", id="reset"),
        html.Div("-", id="result"),
        html.Div(id="alerts-seen"),
    ]
)


@callback(
    Output("result", "children"),
    Input("divide", "n_clicks"),
    State("divisor", "value"),
    running=[(Output("divide", "disabled"), True, False)],
    prevent_initial_call=True,
)
def divide(n_clicks, divisor):
    if divisor is None:
        raise PreventUpdate
    return 10 / divisor if divisor != 1 else no_update


@callback(Output("result", "children", allow_duplicate=True), Input("reset", "n_clicks"), prevent_initial_call=True)
def reset(n_clicks):
    return "-"


@callback(Input("close", "n_clicks"), prevent_initial_call=True)
def close(n_clicks):
    set_props("alert", {"hidden": True})


@callback(Output("alerts-seen", "children"), Input("alert", "hidden"))
def watch(hidden):
    return "no alert" if hidden else "an alert"


if __name__ == "__main__":
    app.run(debug=True)
