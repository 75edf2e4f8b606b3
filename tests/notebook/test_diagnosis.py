"""What `nbdash.doctor()` tells of the kernel that it is called in."""

from .kernel import Kernel


def test_in_a_notebook_it_tells_of_the_kernel(kernel: Kernel) -> None:
    kernel.run("from nbdash.diagnosis import examine; told = examine().sections['This kernel']", "a")
    told = kernel.ask("told")
    assert told["id"] == "0123-abcd" and told["tells cells apart"] is True
    assert told["subshells"] is True
    assert "This kernel" in kernel.run("nbdash.doctor()", "b")
