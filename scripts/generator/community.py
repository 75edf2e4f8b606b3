"""docs/reference/community.md: which components of Dash's community packages are drawn."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def write_community(source: Path) -> str:
    """The page, of what docs/community-coverage.toml says."""
    packages: dict[str, dict[str, Any]] = tomllib.loads(source.read_text("utf-8"))
    lines = [
        "# Components of Dash's community packages",
        "",
        "Generated from [community-coverage.toml](../community-coverage.toml). A test stands every component class "
        "that a package exports, with its required props, in a served page, and compares.",
        "",
        "| package | version | exported | drawn |",
        "| --- | --- | ---: | ---: |",
    ]
    for name, one in packages.items():
        drawn = one["exported"] - len(one.get("not_drawn", {}))
        lines.append(f"| {name} | {one['version']} | {one['exported']} | {drawn} |")
    lines += ["", "## Not drawn", "", "| component | why |", "| --- | --- |"]
    for name, one in packages.items():
        lines += [f"| {name}.{kind} | {why} |" for kind, why in one.get("not_drawn", {}).items()]
    return "\n".join(lines) + "\n"
