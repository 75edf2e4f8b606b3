"""What limits, figures and the checks of what pages send cost: a server with all of them, and one without."""

import sys

from tests.e2e.harness.jupyter import free_port

from .servers import Command, Frameworks

OFF = "nbdash, all off"


class Guards(Frameworks):
    """nbdash twice: with all that an owner may ask for, and with nothing."""

    def __init__(self) -> None:
        super().__init__(None)
        self.names = self.programs = (OFF, "nbdash")

    def _command(self, name: str, workload: str) -> Command:
        serve = [sys.executable, "-m", "nbdash", "serve", "--port=0"]
        if name == OFF:
            return [*serve, "--max-rate=0", "benchmarks/apps/unguarded.py"]
        limits = ["--max-sessions=1000", "--max-session-size=1GB"]
        told = ["--admin", f"--metrics={free_port()}", "--log=json", "--log-level=info"]
        return [*serve, *limits, *told, "benchmarks/apps/guarded.py"]
