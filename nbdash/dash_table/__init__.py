"""Tables: `from nbdash import dash_table`, then `dash_table.DataTable(rows)`."""

from nbdash.components.dash_table import DataTable

__all__ = ["DataTable"]
