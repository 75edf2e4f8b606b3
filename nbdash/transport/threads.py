"""Whether a thread can be had. In a browser's Pyodide there is only one, and it must never wait for itself.

What is a thread's work elsewhere is then done by the loop that runs there, between other things.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from importlib import import_module
from typing import Any, TypeVar

T = TypeVar("T")

HAS_THREADS = sys.platform != "emscripten"


def result_of(coroutine: Coroutine[Any, Any, T], loop: asyncio.AbstractEventLoop) -> T:
    """Wait, on another thread than the loop's, for what a coroutine returns.

    Raises
    ------
    RuntimeError
        If there is no other thread, and the browser can't suspend this one.
    """
    if HAS_THREADS:
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()
    ffi: Any = import_module("pyodide.ffi")  # `Any`: it is only in the browser
    if not ffi.can_run_sync():
        coroutine.close()
        raise RuntimeError(
            "This browser can't wait for an async function here. Make the layout's function a plain one."
        )
    return ffi.run_sync(coroutine)
