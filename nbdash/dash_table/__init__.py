"""Tables: `from nbdash import dash_table`, then `dash_table.DataTable(rows)`."""

from nbdash.components.dash_table import DataTable
from nbdash.dash_table import Format, FormatTemplate

__all__ = ["DataTable", "Format", "FormatTemplate"]
