"""The rule for files that were uploaded: a page names them, and they are here already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from nbdash.components.leaf import Leaf


def files(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A file, or several; not its content, of which nobody has seen whether it may be uploaded."""
    items = cast("list[Any]", value) if isinstance(value, list) else [value]
    return None if all(item is None or isinstance(item, Leaf) for item in items) else "is no uploaded file"
