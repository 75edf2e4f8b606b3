"""The table: in the terminal as it grows, and in RESULTS.md."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from .stats import Samples

_PACKAGES = (
    "anywidget",
    "ipykernel",
    "jupyterlab",
    "jupyter_server",
    "narwhals",
    "pandas",
    "plotly",
    "starlette",
    "uvicorn",
    "websockets",
)


@dataclass(frozen=True)
class Target:
    """What nbdash's median may be, in terms of another's."""

    of: str
    most: float


@dataclass(frozen=True)
class Row:
    """One thing measured for several subjects."""

    what: str
    unit: str
    samples: Mapping[str, Samples]
    targets: tuple[Target, ...] = ()
    precision: int = 1

    def cells(self) -> list[str]:
        """Each subject's median and 90th percentile."""
        return [f"{name} {self._text(samples)}" for name, samples in self.samples.items()]

    def ratios(self) -> list[str]:
        """nbdash's median over those of the others; what misses its target is marked."""
        ours = self.samples.get("nbdash")
        if ours is None:
            return []
        most = {target.of: target.most for target in self.targets}
        said: list[str] = []
        for name, samples in self.samples.items():
            if name.startswith("nbdash") or samples.median == 0:  # less than the system's clock can tell
                continue
            ratio = ours.median / samples.median
            target = most.get(name)
            verdict = "" if target is None else f" (target {target:g}{'' if ratio <= target else ', MISSED'})"
            said.append(f"{ratio:.2f} x {name}{verdict}")
        return said

    def _text(self, samples: Samples) -> str:
        middle = f"{samples.median:,.{self.precision}f}"
        return middle if len(samples.values) < 3 else f"{middle} ({samples.p90:,.{self.precision}f})"


def show(row: Row) -> None:
    """Print a row."""
    print(f"\n{row.what}, {row.unit}", flush=True)
    for line in (*row.cells(), *row.ratios()):
        print(f"  {line}", flush=True)


def markdown(rows: list[Row], *, peers: list[str], is_quick: bool, took_s: float) -> str:
    """All rows, with what they were measured on."""
    versions = [*peers, *(f"{name} {version(name)}" for name in _PACKAGES)]
    names = list(dict.fromkeys(name for row in rows for name in row.samples))
    lines = [
        "# Results of the benchmark",
        "",
        f"{datetime.now(UTC):%d %B %Y}, {os.cpu_count()} cores, Python {platform.python_version()}; "
        f"{', '.join(versions)}.",
        f"A {'quick' if is_quick else 'full'} run of `python -m benchmarks`, {took_s:.0f} s; "
        f"load of the machine at its end {os.getloadavg()[0]:.1f}.",
        "Medians, in brackets the 90th percentile. Read the ratios: the times are this machine's.",
        "",
        f"| | {' | '.join(names)} | nbdash / others |",
        "|---" * (len(names) + 2) + "|",
    ]
    for row in rows:
        texts = {name: row._text(samples) for name, samples in row.samples.items()}
        cells = [texts.get(name, "") for name in names]
        lines.append(f"| {row.what}, {row.unit} | {' | '.join(cells)} | {'; '.join(row.ratios())} |")
    return "\n".join(lines) + "\n"


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    print(f"\nWritten to {path.name}.")
