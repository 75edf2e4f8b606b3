"""Filters that a person adds: `MATCH` answers for each one, `ALL` for all of them; a `Patch` adds the next."""

from nbdash import ALL, MATCH, Dash, Input, Output, Patch, callback, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Add Filter", id="add-filter", n_clicks=0),
        html.Div(id="filters", children=[]),
        html.Div(id="all-cities"),
    ]
)


@callback(Output("filters", "children"), Input("add-filter", "n_clicks"))
def add_filter(n_clicks):
    patched_children = Patch()
    patched_children.append(
        html.Div(
            [
                dcc.Dropdown(["NYC", "MTL", "LA", "TOKYO"], id={"type": "city", "index": n_clicks}),
                html.Div(id={"type": "chosen", "index": n_clicks}),
            ]
        )
    )
    return patched_children


@callback(
    Output({"type": "chosen", "index": MATCH}, "children"),
    Input({"type": "city", "index": MATCH}, "value"),
    prevent_initial_call=True,
)
def display_one(value):
    return f"Chosen here: {value}"


@callback(Output("all-cities", "children"), Input({"type": "city", "index": ALL}, "value"))
def display_all(values):
    return ", ".join(f"Dropdown {i + 1} = {value}" for i, value in enumerate(values))


if __name__ == "__main__":
    app.run(debug=True)
