"""Elements of HTML: `from nbdash import html`, then `html.Div("Hello")`."""

from nbdash.components.html import *  # noqa: F403 - all its names, and only them, are this module's
from nbdash.components.html import __all__  # noqa: F401 - for those who look
