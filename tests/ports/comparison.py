"""Each country is compared with those chosen before it: `ALLSMALLER`; the list grows by a returned list of children."""

from nbdash import ALLSMALLER, MATCH, Dash, Input, Output, State, callback, dcc, html

life_expectancy = {"Afghanistan": 37.5, "Albania": 68.5, "Algeria": 59.0}
countries = list(life_expectancy)

app = Dash(__name__)

app.layout = html.Div([html.Button("Add Country", id="add", n_clicks=0), html.Div(id="container", children=[])])


@callback(Output("container", "children"), Input("add", "n_clicks"), State("container", "children"))
def add_country(n_clicks, existing_children):
    existing_children.append(
        html.Div(
            [
                dcc.Dropdown(countries, countries[n_clicks], id={"type": "country", "index": n_clicks}),
                html.Div(id={"type": "average", "index": n_clicks}),
            ]
        )
    )
    return existing_children


@callback(
    Output({"type": "average", "index": MATCH}, "children"),
    Input({"type": "country", "index": MATCH}, "value"),
    Input({"type": "country", "index": ALLSMALLER}, "value"),
)
def average(matching_value, previous_values):
    all_values = [matching_value, *previous_values[::-1]]
    mean = sum(life_expectancy[value] for value in all_values) / len(all_values)
    return f"{mean:.2f} in {', '.join(all_values)}"


if __name__ == "__main__":
    app.run(debug=True)
