"""What an app that is served with others, in a folder of notebooks, has from there."""

from __future__ import annotations

from dataclasses import dataclass

from nbdash.serve.capacity import Capacity


@dataclass(frozen=True, slots=True)
class Within:
    """The folder that an app is served in.

    Parameters
    ----------
    capacity
        What its sessions share with those of the other apps.
    title
        The index's: what the way back to it is called.
    has_bar
        Whether the app's pages show that way.
    """

    capacity: Capacity
    title: str
    has_bar: bool
