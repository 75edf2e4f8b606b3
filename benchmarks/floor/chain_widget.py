"""The bare floor of a chain of ten in a notebook; that of a click is `tests/e2e/harness/counter.py`."""

CHAIN_CELLS = [
    '''
    import anywidget

    CHAIN_ESM = """
    export default {
      render({ model, el }) {
        const button = document.createElement("button");
        button.textContent = "one more";
        const steps = Array.from({ length: 10 }, () => document.createElement("output"));
        let clicks = 0;
        button.onclick = () => model.send({ clicks: ++clicks });
        model.on("msg:custom", ({ texts }) => {
          for (const [index, text] of texts.entries()) steps[index].textContent = text;
        });
        el.append(button, ...steps);
      },
    };
    """

    class Chain(anywidget.AnyWidget):
        _esm = CHAIN_ESM

    def answer_chain(widget, content, buffers):
        text = str(content["clicks"])
        texts = []
        for _ in range(10):
            text = str(int(text) + 1)
            texts.append(text)
        widget.send({"texts": texts})
    ''',
    """
    chain = Chain()
    chain.on_msg(answer_chain)
    chain
    """,
]
