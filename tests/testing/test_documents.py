"""The examples of the documents run, and do what the page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from nbdash.testing import Client

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE = DOCS / "testing.md"


def test_the_examples_run() -> None:
    examples = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(examples) == 3
    namespace: dict[str, object] = {}
    for example in examples:
        exec(example, namespace)


def test_the_example_of_variables_does_what_the_page_says() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (DOCS / "variables.md").read_text("utf-8"), re.DOTALL)
    namespace: dict[str, Any] = {}
    exec(example, namespace)
    client = Client(namespace["app"], variables={"df": list(range(20))})
    assert (client["told"].children, client.variables["best"]) == ("3 of 20 rows", [0, 1, 2])
    client.variables["df"] = [7]
    client.set("n", value=1)
    assert (client["told"].children, client.variables["best"]) == ("1 of 1 rows", [7])


def test_the_example_of_tables_does_what_the_page_says() -> None:
    example, search = re.findall(r"```python\n(.*?)```", (DOCS / "tables.md").read_text("utf-8"), re.DOTALL)
    namespace: dict[str, Any] = {}
    exec(example, namespace)
    client = Client(namespace["app"])
    assert client["told"].children == "4 bridges, the longest 1280.2 m"
    client.set("bridges", filter_query='{opened} < "1900-01-01"')
    assert client["told"].children == "3 bridges, the longest 521.3 m"
    edit = {"row": 3, "column_id": "span_m", "value": 528.8, "previous": None}
    client.set("bridges", data_edits=[edit])
    assert client["told"].children == "3 bridges, the longest 528.8 m"
    namespace["app"] = type(namespace["app"])()
    exec(search.replace("@callback", "@app.callback"), namespace)
    client = Client(namespace["app"])
    client.set("words", value="tower")
    assert client["bridges"].search == "tower"
