"""An app with callbacks that are slow each in its way, and a quick one."""

import time

import numpy as np

from nbdash import App, Input, Output, html

app = App(title="Slow")
app.layout = html.Div([*(html.Button(id=kind) for kind in ("sleep", "python", "numpy", "quick")), html.P(id="text")])
SLOW_S = 1.0


@app.callback(Output("sleep", "title"), Input("sleep", "n_clicks"), prevent_initial_call=True)
def sleep(clicks: int) -> str:
    time.sleep(SLOW_S)
    return str(clicks)


@app.callback(Output("python", "title"), Input("python", "n_clicks"), prevent_initial_call=True)
def python(clicks: int) -> str:
    until = time.monotonic() + SLOW_S
    while time.monotonic() < until:
        sum(range(100))
    return str(clicks)


@app.callback(Output("numpy", "title"), Input("numpy", "n_clicks"), prevent_initial_call=True)
def calculate(clicks: int) -> str:
    until = time.monotonic() + SLOW_S
    while time.monotonic() < until:
        np.sort(np.random.default_rng(0).random(1_000_000))
    return str(clicks)


@app.callback(Output("text", "children"), Input("quick", "n_clicks"), prevent_initial_call=True)
def quick(clicks: int) -> str:
    return str(clicks)


if __name__ == "__main__":
    app.run(port=0)
