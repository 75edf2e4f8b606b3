"""An exception raised in another thread: there, and nowhere else."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from nbdash.transport.interrupt import Interruptible, Stopped, shielded


def elsewhere(action: Callable[[], None]) -> None:
    """Do something on another thread, and wait until it is done."""
    thread = threading.Thread(target=action)
    thread.start()
    thread.join()


def test_what_must_not_be_left_half_done_is_done_first() -> None:
    call, done = Interruptible(), list[str]()

    def body() -> None:
        with shielded():
            elsewhere(call.interrupt)
            with shielded():
                done.append("first")
            done.append("second")
        done.append("after")

    with pytest.raises(Stopped):
        call.make(body)
    assert done == ["first", "second"]
    assert not call.is_under_way


def test_it_ends_what_is_not_shielded_at_once() -> None:
    call, done = Interruptible(), list[str]()

    def body() -> None:
        elsewhere(call.interrupt)
        done.append("after")

    with pytest.raises(Stopped):
        call.make(body)
    assert done == []


def test_one_that_takes_no_notice_is_told_again_when_it_comes_to_the_session() -> None:
    call, done = Interruptible(), list[str]()

    def body() -> None:
        try:
            elsewhere(call.interrupt)
        except BaseException:
            done.append("took no notice")
        with shielded():
            done.append("set")

    with pytest.raises(Stopped):
        call.make(body)
    assert done == ["took no notice"]


def test_a_call_that_is_over_can_be_ended_and_nothing_happens() -> None:
    call = Interruptible()
    assert call.make(lambda: 3) == 3
    call.interrupt()
    for _ in range(100):
        with shielded():
            pass


AFTER_A_STOP = """
import sys
from nbdash.transport.interrupt import Interruptible, Stopped
call = Interruptible()
try:
    call.make(call.interrupt)
except Stopped:
    pass
sys.setprofile(lambda *event: None)
print(sum(map(lambda number: number, range(10))))
"""


def test_after_it_a_debugger_or_a_profiler_works() -> None:
    done = subprocess.run([sys.executable, "-c", AFTER_A_STOP], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "45\n", done.stderr
