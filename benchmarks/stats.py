"""Samples and what is said of them."""

from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Samples:
    """Measurements of one thing, warm-up left out."""

    values: list[float]

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def p90(self) -> float:
        return quantiles(self.values, n=10, method="inclusive")[-1] if len(self.values) > 1 else self.values[0]
