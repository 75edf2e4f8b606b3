"""Points selected in one of three plots are marked in all: a `Patch` of each figure, with a numpy array in it."""

import numpy as np

from nbdash import Dash, Input, Output, Patch, callback, dcc, html

app = Dash(__name__)

numbers = np.random.default_rng(0).random((6, 30))


def scatter(x, y):
    trace = {"type": "scatter", "mode": "markers", "x": x, "y": y, "customdata": np.arange(30)}
    return {"data": [trace], "layout": {"dragmode": "select"}}


app.layout = html.Div([dcc.Graph(id=f"g{i}", figure=scatter(*numbers[2 * i - 2 : 2 * i])) for i in (1, 2, 3)])


@callback(
    Output("g1", "figure"),
    Output("g2", "figure"),
    Output("g3", "figure"),
    Input("g1", "selectedData"),
    Input("g2", "selectedData"),
    Input("g3", "selectedData"),
    prevent_initial_call=True,
)
def mark(*selections):
    selectedpoints = np.arange(30)
    for selected_data in selections:
        if selected_data and selected_data["points"]:
            chosen = [point["customdata"] for point in selected_data["points"]]
            selectedpoints = np.intersect1d(selectedpoints, chosen)
    patch = Patch()
    patch["data"][0]["selectedpoints"] = selectedpoints
    patch["layout"]["title"]["text"] = f"{len(selectedpoints)} selected"
    return patch, patch, patch


if __name__ == "__main__":
    app.run(debug=True)
