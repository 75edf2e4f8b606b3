"""Arguments and outputs in shapes: dicts, tuples, nested; `ctx.args_grouping` has the same shape."""

from nbdash import Dash, Input, Output, State, callback, ctx, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        dcc.Input(id="first", value="Ada"),
        dcc.Input(id="last", value="Lovelace"),
        html.Button("Save", id="save", n_clicks=0),
        html.Button("Discard", id="discard", n_clicks=0),
        html.P(id="name"),
        html.P(id="initials"),
        html.P(id="told"),
        html.P(id="joined"),
    ]
)


@callback(
    output={"name": Output("name", "children"), "initials": Output("initials", "children")},
    inputs={"first": Input("first", "value"), "rest": (Input("last", "value"), State("save", "n_clicks"))},
)
def name(first, rest):
    last, saved = rest
    return {"name": f"{first} {last} ({saved})", "initials": first[0] + last[0]}


@callback(
    Output("told", "children"),
    inputs={"buttons": {"save": Input("save", "n_clicks"), "discard": Input("discard", "n_clicks")}},
)
def tell(buttons):
    c = ctx.args_grouping.buttons
    clicked = [name for name in ("save", "discard") if c[name].triggered]
    return f"{clicked}: {c.save.id} {c.save.value}, {c.discard.id} {buttons['discard']}"


@app.callback([Output("joined", "children")], [Input("first", "value")], [State("last", "value")])
def join(*names):
    return ["+".join(names)]


if __name__ == "__main__":
    app.run(debug=True)
