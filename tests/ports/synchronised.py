"""A slider and an input, and two temperatures, that follow each other: one callback with both as input and output."""

from nbdash import Dash, Input, Output, callback, ctx, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        dcc.Slider(id="slider", min=0, max=20, marks={i: str(i) for i in range(21)}, value=3),
        dcc.Input(id="input", type="number", min=0, max=20, value=3),
        "Celsius",
        dcc.Input(id="celsius", value=0.0, type="number"),
        " = Fahrenheit",
        dcc.Input(id="fahrenheit", value=32.0, type="number"),
    ]
)


@callback(Output("input", "value"), Output("slider", "value"), Input("input", "value"), Input("slider", "value"))
def follow(input_value, slider_value):
    trigger_id = ctx.triggered[0]["prop_id"].split(".")[0]
    value = input_value if trigger_id == "input" else slider_value
    return value, value


@callback(
    Output("celsius", "value"),
    Output("fahrenheit", "value"),
    Input("celsius", "value"),
    Input("fahrenheit", "value"),
)
def convert(celsius, fahrenheit):
    if ctx.triggered_id == "celsius":
        fahrenheit = None if celsius is None else (float(celsius) * 9 / 5) + 32
    else:
        celsius = None if fahrenheit is None else (float(fahrenheit) - 32) * 5 / 9
    return celsius, fahrenheit


if __name__ == "__main__":
    app.run(debug=True)
