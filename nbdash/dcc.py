"""Core components: `from nbdash import dcc`, then `dcc.Slider(0, 10, value=3)`."""

from nbdash.components import dcc as _components
from nbdash.components.dcc import *  # noqa: F403 - all its names, and those below, are this module's
from nbdash.files.sending import send_bytes, send_data_frame, send_file, send_string

__all__ = ["send_bytes", "send_data_frame", "send_file", "send_string"]
__all__ += _components.__all__
