"""For tests of apps: `Client` drives one with no browser and no server. See `docs/testing.md`."""

from nbdash.testing.client import Client, RefusedChange

__all__ = ["Client", "RefusedChange"]
