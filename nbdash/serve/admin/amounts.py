"""Durations, sizes and times as people read them."""

from __future__ import annotations

import time


def duration(seconds: float) -> str:
    """A duration in three digits.

    Examples
    --------
    >>> duration(0.00004), duration(0.0004)
    ('40 µs', '0.4 ms')
    >>> duration(0.0123), duration(1.5), duration(75), duration(7300), duration(200_000)
    ('12.3 ms', '1.50 s', '1 min 15 s', '2 h 1 min', '2 d 7 h')
    """
    if 0 < seconds < 0.0001:
        return f"{1e6 * seconds:.0f} µs"
    if seconds < 1:
        return f"{1000 * seconds:.{0 if seconds >= 0.1 else 1}f} ms"
    if seconds < 60:
        return f"{seconds:.{1 if seconds >= 10 else 2}f} s"
    minutes, rest = divmod(int(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours < 24 else f"{hours // 24} d {hours % 24} h"


def size(amount: float) -> str:
    """Bytes.

    Examples
    --------
    >>> size(900), size(183_500_800), size(3.2e9)
    ('900 B', '184 MB', '3.2 GB')
    """
    for unit in ("B", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


def number(amount: int) -> str:
    """A count, its thousands apart.

    Examples
    --------
    >>> number(1234567)
    '1,234,567'
    """
    return f"{amount:,}"


def ago(at: float, now: float) -> str:
    """How long ago, roughly.

    Examples
    --------
    >>> ago(100, 101), ago(100, 145), ago(100, 400), ago(100, 9000)
    ('now', '45 s ago', '5 min ago', '2 h ago')
    """
    seconds = max(0, int(now - at))
    if seconds < 3:
        return "now"
    if seconds < 60:
        return f"{seconds} s ago"
    return f"{seconds // 60} min ago" if seconds < 3600 else f"{seconds // 3600} h ago"


def clock(at: float) -> str:
    """When, by the server's clock."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(at))
