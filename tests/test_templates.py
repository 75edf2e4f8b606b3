"""Callbacks that run at once may all draw figures."""

import subprocess
import sys

_SCRIPT = """
import sys
from nbdash import App, html

app = App()
app.workers(4)
assert "plotly.io" not in sys.modules, "it is not imported for those who do not use it"

import plotly.io

app.workers(3)
names = list(plotly.io.templates)
assert len(names) > 5
for name in names:
    data = plotly.io.templates[name].data
    made = {trace for trace, items in data._compound_array_props.items() if items is not None}
    assert made == set(data), (name, set(data) - made)
"""


def test_templates_are_made_before_the_threads_that_share_them() -> None:
    """With what plotly has made lazily, a race could only be shown by chance; so its own store is looked at."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", _SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
