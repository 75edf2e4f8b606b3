"""Many visitors for long: `python -m benchmarks.soak --sessions 1000 --minutes 5`.

Protocol clients on one worker. Tells what an idle session takes, whether memory grows while they click, and errors.
"""

import argparse
import asyncio
import random
import sys
import time
from contextlib import AsyncExitStack

import psutil

from .clients import ClickPage, open_page
from .costs import tree_cpu_ms
from .servers import Frameworks

OPENED_AT_ONCE = 20
PAUSE_S = 1.0
"""Between two clicks of a visitor, on average."""
MAX_GROWTH = 0.05
MAX_IDLE_KB = 100


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--sessions", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=5)
    options = parser.parse_args()
    with Frameworks(None).serve("click", ("nbdash",)) as servers:
        served = servers["nbdash"]
        is_good = asyncio.run(_soak(served.url, served.pid, options.sessions, options.minutes * 60))
        log = served.output()
    errors = [line for line in log.splitlines() if "ERROR" in line or "Traceback" in line]
    print(f"errors in the server's log: {len(errors)}", *errors[:3], sep="\n  ")
    sys.exit(0 if is_good and not errors else 1)


async def _soak(url: str, pid: int, sessions: int, seconds: float) -> bool:
    async with AsyncExitStack() as stack:
        room = asyncio.Semaphore(OPENED_AT_ONCE)

        async def opened() -> ClickPage:
            async with room:
                return await stack.enter_async_context(open_page(url))

        first = [await opened() for _ in range(10)]
        before = _rss_kb(pid)
        pages = first + await asyncio.gather(*(opened() for _ in range(sessions - len(first))))
        await asyncio.sleep(2)
        idle_kb = (_rss_kb(pid) - before) / (sessions - len(first))
        print(f"{sessions} sessions; an idle one takes {idle_kb:.1f} kB (at most {MAX_IDLE_KB})", flush=True)

        until = time.monotonic() + seconds
        took: list[float] = []
        clicking = [asyncio.create_task(_click(page, until, took)) for page in pages]
        await asyncio.sleep(seconds / 5)  # warm-up
        warm, spent = _rss_kb(pid), tree_cpu_ms(pid)
        clicked = len(took)
        ended = await asyncio.gather(*clicking, return_exceptions=True)
        growth = _rss_kb(pid) / warm - 1
        failed = [error for error in ended if error is not None]
        cpu_ms = (tree_cpu_ms(pid) - spent) / max(1, len(took) - clicked)
        took.sort()
        print(f"{len(took)} clicks in {seconds:.0f} s, {cpu_ms:.3f} ms of the server's CPU each")
        print(f"click to answer: median {took[len(took) // 2]:.1f} ms, 99 % within {took[-len(took) // 100]:.1f} ms")
        print(f"memory after warm-up {warm / 1e3:.1f} MB, at the end {growth:+.1%} (at most {MAX_GROWTH:+.0%})")
        print(f"failed clients: {len(failed)}", *failed[:3], sep="\n  ")
        return not failed and growth <= MAX_GROWTH and idle_kb <= MAX_IDLE_KB


async def _click(page: ClickPage, until: float, took: list[float]) -> None:
    await asyncio.sleep(random.uniform(0, PAUSE_S))
    while time.monotonic() < until:
        started = time.perf_counter()
        await page.click()
        took.append((time.perf_counter() - started) * 1e3)
        await asyncio.sleep(random.uniform(0.5, 1.5) * PAUSE_S)


def _rss_kb(pid: int) -> float:
    return psutil.Process(pid).memory_info().rss / 1e3


if __name__ == "__main__":
    main()
