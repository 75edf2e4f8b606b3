"""One kernel for the tests of a file, each with cell ids of its own."""

from collections.abc import Iterator

import pytest

from .kernel import Kernel, start_kernel


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    with start_kernel(tmp_path_factory.mktemp("kernel")) as running:
        running.run("import nbdash; from nbdash import App, Input, Output, callback, dcc, html")
        yield running
