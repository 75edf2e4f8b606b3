"""For tests of apps: `Client` drives one with no browser and no server, `replay` a recorded session through it.

See `docs/testing.md` and `docs/recording.md`.
"""

from nbdash.testing.client import Client, RefusedChange
from nbdash.testing.replay import replay
from nbdash.testing.report import Difference, Report

__all__ = ["Client", "Difference", "RefusedChange", "Report", "replay"]
