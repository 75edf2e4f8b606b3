"""A function for a layout, and tabs whose content, with callbacks of its own, is made when it is looked at."""

from itertools import count

from nbdash import Dash, Input, Output, State, callback, dcc, html, no_update

app = Dash(__name__, suppress_callback_exceptions=True)
visits = count(1)


def serve_layout():
    return html.Div(
        [
            html.H1(f"Visit {next(visits)}", id="title"),
            dcc.Tabs(
                id="tabs",
                value="cities",
                children=[dcc.Tab(label="Cities", value="cities"), dcc.Tab(label="Colours", value="colours")],
            ),
            html.Div(id="content"),
        ]
    )


app.layout = serve_layout


@callback(Output("content", "children"), Input("tabs", "value"))
def render_content(tab):
    if tab == "cities":
        return html.Div(
            [
                dcc.Dropdown(["NYC", "MTL", "SF"], "NYC", id="city"),
                html.Button("Submit", id="submit", n_clicks=0),
                html.Div(id="submitted"),
            ]
        )
    return html.Div([dcc.RadioItems(["Orange", "Blue"], "Orange", id="colour"), html.Div(id="coloured")])


@callback(Output("submitted", "children"), Input("submit", "n_clicks"), State("city", "value"))
def submit(n_clicks, city):
    if n_clicks == 0:
        return no_update
    return f"{city}, submitted {n_clicks} times"


@callback(Output("coloured", "children"), Input("colour", "value"))
def colour(value):
    return f"You have selected {value}"


if __name__ == "__main__":
    app.run(debug=True)
