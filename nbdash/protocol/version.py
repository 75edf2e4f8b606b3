"""The protocol's number, and what is said to a page that speaks another."""

PROTOCOL = 3
"""Raised whenever an older page could misread a newer kernel, or the reverse."""


def mismatch(theirs: object) -> str:
    """Say which side to update when a page speaks protocol `theirs`."""
    side = (
        "reload this page"
        if isinstance(theirs, int) and theirs < PROTOCOL
        else "update nbdash in the kernel's environment"
    )
    return f"This page speaks nbdash protocol {theirs!r}, the kernel speaks {PROTOCOL}: {side}."
