"""What a page receives: requests, and bytes of responses as sent and of WebSocket messages.

A socket that a worker opened is not seen.
"""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

_COUNTER = Path(__file__).with_name("traffic.js").read_text()


@dataclass(frozen=True)
class Traffic:
    """Since the page began to load."""

    bytes: int
    requests: int


def count_traffic(page: Page) -> None:
    """Count what the page will receive; to be called before it loads."""
    page.add_init_script(_COUNTER)


def traffic(page: Page) -> Traffic:
    """Return what the page has received."""
    found = page.evaluate("benchTraffic()")
    return Traffic(found["bytes"], found["requests"])
