"""ipywidgets' own button and label: what people click in notebooks today."""

STOCK_CELLS = [
    """
    import ipywidgets

    def stock():
        button, label = ipywidgets.Button(description="one more"), ipywidgets.Label("0")

        def count(_):
            label.value = str(int(label.value) + 1)

        button.on_click(count)
        return ipywidgets.HBox([button, label])
    """,
    "stock()",
]
