"""The to-do list: a `Patch` appends and deletes, two callbacks write one list, `MATCH` strikes through what is done."""

from nbdash import ALL, MATCH, Dash, Input, Output, Patch, State, callback, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Div("Dash To-Do list"),
        dcc.Input(id="new-item"),
        html.Button("Add", id="add"),
        html.Button("Clear Done", id="clear-done"),
        html.Div(id="list"),
        html.Div(id="totals"),
    ]
)


@callback(
    Output("list", "children", allow_duplicate=True),
    Output("new-item", "value"),
    Input("add", "n_clicks"),
    State("new-item", "value"),
    prevent_initial_call=True,
)
def add_item(button_clicked, value):
    patched_list = Patch()
    patched_list.append(
        html.Div(
            [
                dcc.Checklist(
                    options=[{"label": "", "value": "done"}],
                    id={"index": button_clicked, "type": "done"},
                    style={"display": "inline"},
                ),
                html.Div([value], id={"index": button_clicked, "type": "text"}, style={"display": "inline"}),
            ]
        )
    )
    return patched_list, ""


@callback(
    Output({"index": MATCH, "type": "text"}, "style"),
    Input({"index": MATCH, "type": "done"}, "value"),
    prevent_initial_call=True,
)
def strike_through(done):
    return {"display": "inline", "textDecoration": "line-through"} if done else {"display": "inline"}


@callback(
    Output("list", "children", allow_duplicate=True),
    Input("clear-done", "n_clicks"),
    State({"index": ALL, "type": "done"}, "value"),
    prevent_initial_call=True,
)
def delete_items(n_clicks, states):
    patched_list = Patch()
    for index in reversed([index for index, done in enumerate(states) if done]):
        del patched_list[index]
    return patched_list


@callback(Output("totals", "children"), Input({"index": ALL, "type": "done"}, "value"))
def show_totals(states):
    count_all = len(states)
    count_done = len([done for done in states if done])
    result = f"{count_done} of {count_all} items completed"
    if count_all:
        result += f" - {int(100 * count_done / count_all)}%"
    return result


if __name__ == "__main__":
    app.run(debug=True)
