"""The threads of sync callbacks: whose turn it is, and when there are more of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest

from nbdash import App, Input, Output, html
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport import pool as pools
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from nbdash.transport.pool import Pool
from tests.transport.harness import wait_until


class Blocked:
    """Jobs that go on when they are told to."""

    def __init__(self) -> None:
        self.release = threading.Event()
        self.begun = threading.Semaphore(0)

    def __call__(self) -> None:
        self.begun.release()
        self.release.wait(30)

    def occupy(self, pool: Pool, count: int) -> None:
        for _ in range(count):
            pool.submit(self)
            assert self.begun.acquire(timeout=10)


@pytest.fixture
def blocked() -> Generator[Blocked]:
    made = Blocked()
    yield made
    made.release.set()


def test_who_has_nothing_running_comes_first_in_the_order_of_asking(blocked: Blocked) -> None:
    pool, order = Pool(1, "test"), list[str]()
    blocked.occupy(pool, 1)
    pool.submit(lambda: order.append("more of a"), lambda: False)
    pool.submit(lambda: order.append("b"))
    pool.submit(lambda: order.append("c"))
    blocked.release.set()
    wait_until(lambda: len(order) == 3)
    assert order == ["b", "c", "more of a"]


def test_who_has_waited_gets_a_thread_more_up_to_the_limit(blocked: Blocked) -> None:
    pool = Pool(2, "test", most=4)
    blocked.occupy(pool, 4)
    done = threading.Event()
    pool.submit(done.set)
    assert pool.count == 4 and not done.is_set()
    blocked.release.set()
    assert done.wait(10)
    assert pool.count == 4


def test_it_counts_what_runs_when_the_turn_comes(blocked: Blocked) -> None:
    pool, order, is_alone = Pool(1, "test"), list[str](), list[bool]()
    blocked.occupy(pool, 1)
    pool.submit(lambda: order.append("c"), lambda: False)
    pool.submit(lambda: order.append("a"), lambda: bool(is_alone))
    pool.submit(lambda: order.append("b"))
    is_alone.append(True)
    blocked.release.set()
    wait_until(lambda: len(order) == 3)
    assert order == ["a", "b", "c"]


def test_nobody_gets_a_thread_more_who_has_one(blocked: Blocked, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(1, "test", most=4)
    blocked.occupy(pool, 1)
    monkeypatch.setattr(pools, "PATIENCE_S", 0.001)
    done = threading.Event()
    pool.submit(done.set, lambda: False)
    time.sleep(0.2)
    assert pool.count == 1 and not done.is_set()
    blocked.release.set()
    assert done.wait(10)


def test_threads_that_nobody_needs_any_more_end(blocked: Blocked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "SPARE_S", 0.01)
    pool = Pool(1, "test", most=3)
    blocked.occupy(pool, 3)
    blocked.release.set()
    wait_until(lambda: pool.count == 1)
    done = threading.Event()
    pool.submit(done.set)
    assert done.wait(10)


def test_a_pool_of_one_has_one_thread_for_good() -> None:
    pool, threads = Pool(1, "test"), set[threading.Thread]()
    done = threading.Semaphore(0)

    def note() -> None:
        threads.add(threading.current_thread())
        done.release()

    for _ in range(20):
        pool.submit(note)
    assert all(done.acquire(timeout=10) for _ in range(20))
    assert len(threads) == pool.count == 1


def test_a_job_that_fails_takes_no_thread_with_it(caplog: pytest.LogCaptureFixture) -> None:
    pool, done = Pool(1, "test"), threading.Event()

    def leave() -> None:
        raise SystemExit

    pool.submit(leave)
    pool.submit(done.set)
    assert done.wait(10)
    assert "A job failed" in caplog.text


def test_a_visitor_is_answered_while_all_others_wait_for_slow_callbacks(blocked: Blocked) -> None:
    app = App()
    app.layout = html.Div([html.Button(id="b"), *(html.P(id=f"p{i}") for i in range(3))])
    for i in range(3):

        @app.callback(Output(f"p{i}", "children"), Input("b", "n_clicks"), prevent_initial_call=True)
        def work(clicks: int) -> int:
            if clicks > 1:
                blocked()
            return clicks

    submit = app.workers(2, 64)
    pages: list[MemoryPage] = []
    for number in range(6):
        live = LiveSession(f"{number}", app.new_session(), app.loop, app.loop, submit, 3, NotebookPolicy(app))
        live.start()
        pages.append(MemoryPage(live))
        pages[-1].hello()
    quick, *slow = pages
    waiting = [(page, page.change("b", n_clicks=2)) for page in slow]
    for _ in slow:
        assert blocked.begun.acquire(timeout=10)
    for click in (1, 0, -1):
        quick.wait_done(quick.change("b", n_clicks=click))
    assert not any(number in page.done for page, number in waiting)
    blocked.release.set()
    for page, number in waiting:
        page.wait_done(number)
