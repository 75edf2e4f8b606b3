"""The bare floor: an anywidget that echoes a message, and nothing of nbdash.

What a click costs here, no dashboard in a notebook can go below. The tests prove the harness with it, and the
benchmark sets nbdash's times beside its own.
"""

COUNTER_CELLS = [
    '''
    import threading

    import anywidget

    ESM = """
    export default {
      render({ model, el }) {
        const button = document.createElement("button");
        button.textContent = "one more";
        const text = document.createElement("output");
        text.textContent = "0";
        button.onclick = () => model.send({ count: Number(text.textContent) });
        model.on("msg:custom", (message) => { text.textContent = String(message.count); });
        el.append(button, text);
      },
    };
    """

    class Counter(anywidget.AnyWidget):
        _esm = ESM

    threads = []

    def answer(widget, content, buffers):
        threads.append(threading.current_thread().name)
        widget.send({"count": content["count"] + 1})
    ''',
    """
    counter = Counter()
    counter.on_msg(answer)
    counter
    """,
]
