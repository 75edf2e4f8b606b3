"""The harness itself, without nbdash: if these fail, no other browser test means anything."""

import os
import socket
import sys

import pytest
from playwright.sync_api import expect

from .conftest import OpenNotebook
from .harness.browser import Pages
from .harness.counter import COUNTER_CELLS
from .harness.jupyter import FRONTENDS, CommsOverSubshells, WindowingMode
from .harness.sockets import listening_sockets


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize("comms_over_subshells", ["disabled", "perCommTarget", "perComm"])
def test_each_comm_routing_takes_effect(
    open_notebook: OpenNotebook, comms_over_subshells: CommsOverSubshells, pages: Pages
) -> None:
    notebook = open_notebook(COUNTER_CELLS)
    assert notebook.comms_over_subshells() == comms_over_subshells
    notebook.run_all()
    output = notebook.output(1)
    button = output.get_by_role("button", name="one more")
    expect(button).to_be_visible()
    notebook.watch_traffic()
    for count in range(1, 4):
        button.click()
        expect(output.locator("output")).to_have_text(str(count))
    sent, received = notebook.take_comm_messages()
    assert [m.method for m in sent] == ["custom"] * 3
    assert [m.method for m in received] == ["custom"] * 3
    # Not only the setting: the thread that the messages arrive on is another.
    on_main = notebook.execute("print(threads[-1] == 'MainThread')").strip()
    assert on_main == str(comms_over_subshells == "disabled")
    assert pages.errors == []


def test_cells_can_be_added_run_and_saved(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["x = 1"])
    notebook.run_all()
    added = notebook.insert_cell("print('x' * 50_000)")
    before = notebook.save()
    notebook.run_cell(added)
    expect(notebook.output(added)).to_contain_text("xxx")
    assert 50_000 < notebook.save() - before < 51_000
    assert [cell.cell_type for cell in notebook.saved().cells] == ["code", "code"]
    assert notebook.execute("print(x)") == "1\n"


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_cells_can_be_moved_deleted_and_cleared(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["x = 1", "import time; time.sleep(1); print(x)", "y = 2"])
    names = [notebook.cell_id(cell) for cell in range(3)]
    notebook.run_cell(0)
    notebook.start_cell(1)
    assert notebook.is_running(1)
    expect(notebook.output(1)).to_contain_text("1")
    notebook.wait_idle()
    assert not notebook.is_running(1)
    notebook.move_cell(1, 0)
    assert [notebook.cell_id(cell) for cell in range(3)] == [names[1], names[0], names[2]]
    notebook.delete_cell(1)
    assert [notebook.cell_id(cell) for cell in range(2)] == [names[1], names[2]]
    assert len(notebook.outputs(0)) == 1
    notebook.clear_outputs(0)
    assert notebook.outputs(0) == []
    notebook.run_all()
    notebook.clear_outputs()
    assert notebook.outputs(0) == []


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize("windowing", ["full", "none"])
def test_cells_out_of_sight_are_hidden_if_so_set(open_notebook: OpenNotebook, windowing: WindowingMode) -> None:
    notebook = open_notebook(["print('first')", *(f"print({n})\n" * 30 for n in range(20))])
    notebook.run_all()
    notebook.scroll_to(20)
    # The cell stays in the document, without a box; JupyterLab's own widgets take it for gone.
    first = notebook.page.locator(".jp-Notebook .jp-Cell").first
    expect(first).to_have_css("display", "none" if windowing == "full" else "block")


@pytest.mark.parametrize("frontend", FRONTENDS)
@pytest.mark.parametrize("is_dark", [False, True])
def test_the_theme_is_the_one_asked_for(open_notebook: OpenNotebook, is_dark: bool) -> None:
    notebook = open_notebook(["x = 1"], is_dark=is_dark)
    expect(notebook.page.locator("body")).to_have_attribute("data-jp-theme-light", str(not is_dark).lower())


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_notebook_can_be_closed_and_opened_again_with_its_kernel(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["x = 1", "print(x)"])
    notebook.run_all()
    notebook.close()
    expect(notebook.page.locator(".jp-Notebook")).to_have_count(0)
    notebook.reopen()
    expect(notebook.output(1)).to_contain_text("1")
    assert notebook.execute("print(x)") == "1\n"


@pytest.mark.parametrize("frontend", FRONTENDS)
def test_a_kernel_outlives_a_reload_and_not_a_restart(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["x = 1"])
    notebook.run_all()
    pid = notebook.kernel_pid()
    notebook.reload()
    assert notebook.kernel_pid() == pid
    assert notebook.execute("print(x)") == "1\n"
    notebook.restart_kernel()
    assert notebook.execute("print('x' in globals())") == "False\n"


def test_a_kernel_s_new_listening_socket_is_seen(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["import socket"])
    notebook.run_all()
    before = listening_sockets(notebook.kernel_pid())
    assert before, "a kernel listens on its own five ports"
    notebook.execute("s = socket.create_server(('127.0.0.1', 0))")
    assert len(listening_sockets(notebook.kernel_pid()) - before) == 1


def test_own_listening_socket_is_seen() -> None:
    before = listening_sockets(os.getpid())
    with socket.create_server(("127.0.0.1", 0)):
        assert len(listening_sockets(os.getpid()) - before) == 1
    assert listening_sockets(os.getpid()) == before


def test_python_is_the_one_that_runs_the_tests(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["import sys"])
    notebook.run_all()
    assert notebook.execute("print(sys.prefix)").strip() == sys.prefix
