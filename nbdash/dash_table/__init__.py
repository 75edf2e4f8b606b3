"""Tables: `from nbdash import dash_table`, then `dash_table.DataTable(rows)`."""

from nbdash.components.dash_table import DataTable
from nbdash.dash_table import Format, FormatTemplate
from nbdash.dash_table.frames import apply_edits, query

__all__ = ["DataTable", "Format", "FormatTemplate", "apply_edits", "query"]
