"""Core components: `from nbdash import dcc`, then `dcc.Slider(0, 10, value=3)`."""

from nbdash.components.dcc import *  # noqa: F403 - all its names, and only them, are this module's
from nbdash.components.dcc import __all__  # noqa: F401 - for those who look
