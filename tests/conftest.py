"""What all tests share: the order they run in, and how hypothesis looks for examples."""

import pytest
from hypothesis import HealthCheck, settings

from nbdash.registering import GlobalRegistry

# No deadline: on a busy machine it fails tests that are right.
settings.register_profile("nbdash", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nbdash")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long tests go on that play at random."""
    parser.addoption("--hostile-messages", type=int, default=4_000, help="how many test_hostile.py sends")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what needs a browser last.

    It is slow, and Playwright keeps an event loop running in the main thread from its first use on, under
    which asyncio tests could not start theirs.
    """
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)


@pytest.fixture(autouse=True)
def own_registry(monkeypatch: pytest.MonkeyPatch) -> GlobalRegistry:
    """Global callbacks of one test, or of a docstring's example, are no other test's."""
    registry = GlobalRegistry()
    monkeypatch.setattr("nbdash.callbacks.GLOBAL", registry)
    return registry
