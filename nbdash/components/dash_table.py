"""The table of data.

Generated from nbdash/components/schema/ by scripts/generate.py; edit there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, Never

from nbdash.components.base import UNDEFINED, Component, Undefined
from nbdash.typing import ComponentId, FrameLike, Items, Keyed, PropMap

__all__ = [
    "DataTable",
]


class DataTable(Component):
    """A table: rows of data that can be sorted, filtered, selected, edited, copied and exported.

    Parameters
    ----------
    data : list of dict | data frame
        The rows: a list of dicts from column id to value, or a data frame of pandas, polars, pyarrow or
        any library that narwhals reads, which stays in the kernel. A row's key `id` names the row in
        the props that give row ids. Set by the page.
    columns : list of TableColumn
        The columns, each a dict with `id` and `name`; a list of names makes several rows of headers.
        Left out, they are made of the first row's keys. Set by the page.
    editable : bool
        Let cells be edited; a column's own `editable` goes before. Default: False.
    fixed_columns : FixedColumns
        How many columns stay in place when the table is scrolled sideways; with `headers`, the columns
        of buttons and boxes before the data too. Default: {'headers': False, 'data': 0}.
    fixed_rows : FixedRows
        How many rows stay in place when the table is scrolled; with `headers`, the headers and filters
        too. Default: {'headers': False, 'data': 0}.
    column_selectable : "single" | "multi" | False
        Let one column, or several, be selected in the headers; a column says with `selectable` in which
        of its header rows. Default: False.
    cell_selectable : bool
        Let cells be selected, with the pointer and the keyboard. Default: True.
    row_selectable : "single" | "multi" | False
        Show a box at each row to select one of them, or several. Default: False.
    row_deletable : bool
        Show a cross at each row that deletes it.
    active_cell : TableCell
        The cell that has the keyboard: its row on the page, its column among those that are shown, and
        their ids. Set by the page.
    selected_cells : list of TableCell
        The cells that are selected, as a block around `active_cell`. Default: []. Set by the page.
    selected_rows : list of number
        The indices in `data` of the rows that are selected. Default: []. Set by the page.
    selected_columns : list of string
        The ids of the columns that are selected. Default: []. Set by the page.
    selected_row_ids : list of (string | number)
        The ids of the rows that are selected. Default: []. Set by the page.
    start_cell : TableCell
        The corner of the selected block at which selecting began. Set by the page.
    end_cell : TableCell
        The corner opposite of `start_cell`. Set by the page.
    data_previous : list of dict
        What `data` was before the last edit. Set by the page.
    hidden_columns : list of string
        The ids of the columns that are not shown. Set by the page.
    is_focused : bool
        Whether the active cell is being edited. Set by the page.
    merge_duplicate_headers : bool
        Show equal names that stand beside each other in a row of headers as one.
    data_timestamp : number
        When the data were last edited, in milliseconds since 1970. Set by the page.
    include_headers_on_copy_paste : bool
        Copy the names of the columns too. Default: False.
    export_columns : "all" | "visible"
        Which columns an export has. Default: "visible".
    export_format : "csv" | "xlsx" | "none"
        Offer a button that saves the data as a file of this format. Default: "none".
    export_headers : "none" | "ids" | "names" | "display"
        What an export has as headers: nothing, ids, names, or names merged as on display (XLSX only).
    page_action : "custom" | "native" | "none"
        Who divides the rows into pages: a callback that hears of `page_current`, the page itself, or
        nobody. Default: "native".
    page_current : number
        The page that is shown, counted from 0. Default: 0. Set by the page.
    page_count : number
        How many pages there are, where `page_action` is `custom`.
    page_size : number
        How many rows a page has. Default: 250.
    filter_query : string
        The filter, as in `{Year} > 2000 && {Country} contains land`. Default: "". Set by the page.
    filter_action : TableFilterAction | "custom" | "native" | "none"
        Who filters: a callback that hears of `filter_query`, the page itself, or nobody. As a dict,
        also whether rows must match the filters of all columns or of any. Default: "none".
    filter_options : TableFilterOptions
        Whether filters mind upper and lower case, and what stands in an empty filter; a column's own
        `filter_options` go before. Default: {}.
    sort_action : "custom" | "native" | "none"
        Who sorts: a callback that hears of `sort_by`, the page itself, or nobody. Default: "none".
    sort_mode : "single" | "multi"
        Sort by one column, or by several. Default: "single".
    sort_by : list of TableSort
        The columns to sort by, the first one first, each with `asc` or `desc`. Default: []. Set by the
        page.
    sort_as_null : list of (string | number | bool)
        Values that are sorted as if there were none: last, in either direction. Default: [].
    dropdown : dict of TableDropdown
        The options of cells in columns whose `presentation` is `dropdown`, by column id. Default: {}.
    dropdown_conditional : list of TableDropdownConditional
        Options of cells for which a condition holds. Default: [].
    dropdown_data : list of dict of TableDropdown
        Options of single cells: for each row a dict by column id. Default: [].
    tooltip : dict of (string | TableTooltipOf)
        Tooltips of all cells of a column, by column id. Default: {}.
    tooltip_conditional : list of TableTooltipConditional
        Tooltips of cells for which a condition holds. Default: [].
    tooltip_data : list of dict of (string | TableTooltip)
        Tooltips of single cells: for each row a dict by column id. Default: [].
    tooltip_header : dict of (string | TableTooltip | list of (None | string | TableTooltip))
        Tooltips of headers, by column id; a list has one for each row of headers. Default: {}.
    tooltip_delay : number
        How long the pointer rests before a tooltip shows, in milliseconds. Default: 350.
    tooltip_duration : number
        How long a tooltip is shown, in milliseconds; None: as long as the pointer rests. Default: 2000.
    locale_format : TableLocale
        How numbers are written where a column's `format` says nothing of it: the language's, unless
        given.
    style_as_list_view : bool
        Draw no lines between columns. Default: False.
    fill_width : bool
        Make the table as wide as its place. Default: True.
    markdown_options : TableMarkdownOptions
        How cells of Markdown are shown: where links open, and whether HTML in them counts. Default:
        {'link_target': '_blank', 'html': False}.
    css : list of TableRule
        Rules of CSS for what is inside the table. Default: [].
    style_table : dict of CSS
        CSS of what is around the table, such as its height. Default: {}.
    style_cell : dict of CSS
        CSS of all cells, headers and filters included.
    style_data : dict of CSS
        CSS of the cells of data.
    style_filter : dict of CSS
        CSS of the filters.
    style_header : dict of CSS
        CSS of the headers.
    style_cell_conditional : list of dict
        CSS of cells, headers and filters for which a condition (`if`) holds. Default: [].
    style_data_conditional : list of dict
        CSS of cells of data for which a condition (`if`) holds. Default: [].
    style_filter_conditional : list of dict
        CSS of filters for which a condition (`if`) holds. Default: [].
    style_header_conditional : list of dict
        CSS of headers for which a condition (`if`) holds. Default: [].
    virtualization : bool
        Draw only the rows in sight; rows are then of one height. Default: False.
    derived_filter_query_structure : dict
        `filter_query` as a tree: `type`, `subType`, `value`, `left` and `right`. Set by the page.
    derived_viewport_data : list of dict
        The rows of the page that is shown. Default: []. Set by the page.
    derived_viewport_indices : list of number
        Their indices in `data`. Default: []. Set by the page.
    derived_viewport_row_ids : list of (string | number)
        Their ids. Default: []. Set by the page.
    derived_viewport_selected_columns : list of string
        The selected columns that are shown. Set by the page.
    derived_viewport_selected_rows : list of number
        The selected rows among those of the page, counted on the page. Default: []. Set by the page.
    derived_viewport_selected_row_ids : list of (string | number)
        Their ids. Default: []. Set by the page.
    derived_virtual_data : list of dict
        The rows of all pages, filtered and sorted. Default: []. Set by the page.
    derived_virtual_indices : list of number
        Their indices in `data`. Default: []. Set by the page.
    derived_virtual_row_ids : list of (string | number)
        Their ids. Default: []. Set by the page.
    derived_virtual_selected_rows : list of number
        The selected rows among those of all pages, counted after filtering and sorting. Default: [].
        Set by the page.
    derived_virtual_selected_row_ids : list of (string | number)
        Their ids. Default: []. Set by the page.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    loading_state : LoadingState
        What Dash tells of what a component waits for; passed over, since the table knows itself.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props, and parts of props, that `persistence` keeps. Default: ['columns.name',
        'filter_query', 'hidden_columns', 'page_current', 'selected_columns', 'selected_rows',
        'sort_by'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    data_edits : list of TableEdit
        Of a table of a data frame: the cells that the last change has edited, and the rows that it has
        deleted. Set by the page.
    search : string
        Only rows are shown in which each of these words stands in some column, whatever the case.
        Default: None.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_table"
    _chunk = "table"
    _type = "DataTable"
    _prop_names = (
        "data",
        "columns",
        "editable",
        "fixed_columns",
        "fixed_rows",
        "column_selectable",
        "cell_selectable",
        "row_selectable",
        "row_deletable",
        "active_cell",
        "selected_cells",
        "selected_rows",
        "selected_columns",
        "selected_row_ids",
        "start_cell",
        "end_cell",
        "data_previous",
        "hidden_columns",
        "is_focused",
        "merge_duplicate_headers",
        "data_timestamp",
        "include_headers_on_copy_paste",
        "export_columns",
        "export_format",
        "export_headers",
        "page_action",
        "page_current",
        "page_count",
        "page_size",
        "filter_query",
        "filter_action",
        "filter_options",
        "sort_action",
        "sort_mode",
        "sort_by",
        "sort_as_null",
        "dropdown",
        "dropdown_conditional",
        "dropdown_data",
        "tooltip",
        "tooltip_conditional",
        "tooltip_data",
        "tooltip_header",
        "tooltip_delay",
        "tooltip_duration",
        "locale_format",
        "style_as_list_view",
        "fill_width",
        "markdown_options",
        "css",
        "style_table",
        "style_cell",
        "style_data",
        "style_filter",
        "style_header",
        "style_cell_conditional",
        "style_data_conditional",
        "style_filter_conditional",
        "style_header_conditional",
        "virtualization",
        "derived_filter_query_structure",
        "derived_viewport_data",
        "derived_viewport_indices",
        "derived_viewport_row_ids",
        "derived_viewport_selected_columns",
        "derived_viewport_selected_rows",
        "derived_viewport_selected_row_ids",
        "derived_virtual_data",
        "derived_virtual_indices",
        "derived_virtual_row_ids",
        "derived_virtual_selected_rows",
        "derived_virtual_selected_row_ids",
        "id",
        "loading_state",
        "persistence",
        "persisted_props",
        "persistence_type",
        "data_edits",
        "search",
        "url",
    )
    _settable = frozenset(
        {
            "data",
            "columns",
            "active_cell",
            "selected_cells",
            "selected_rows",
            "selected_columns",
            "selected_row_ids",
            "start_cell",
            "end_cell",
            "data_previous",
            "hidden_columns",
            "is_focused",
            "data_timestamp",
            "page_current",
            "filter_query",
            "sort_by",
            "derived_filter_query_structure",
            "derived_viewport_data",
            "derived_viewport_indices",
            "derived_viewport_row_ids",
            "derived_viewport_selected_columns",
            "derived_viewport_selected_rows",
            "derived_viewport_selected_row_ids",
            "derived_virtual_data",
            "derived_virtual_indices",
            "derived_virtual_row_ids",
            "derived_virtual_selected_rows",
            "derived_virtual_selected_row_ids",
            "data_edits",
        }
    )
    _fits = MappingProxyType(
        {
            "data": "data",
            "columns": "columns",
            "active_cell": "cell",
            "selected_cells": "cells",
            "selected_rows": "rows",
            "selected_columns": "chosen columns",
            "selected_row_ids": "row ids",
            "start_cell": "cell",
            "end_cell": "cell",
            "data_previous": "told rows",
            "hidden_columns": "hidden columns",
            "is_focused": "flag",
            "data_timestamp": "number",
            "page_current": "page",
            "filter_query": "filter",
            "sort_by": "sort",
            "derived_filter_query_structure": "object",
            "derived_viewport_data": "told rows",
            "derived_viewport_indices": "told places",
            "derived_viewport_row_ids": "told rows",
            "derived_viewport_selected_columns": "column ids",
            "derived_viewport_selected_rows": "places",
            "derived_viewport_selected_row_ids": "row ids",
            "derived_virtual_data": "told rows",
            "derived_virtual_indices": "told places",
            "derived_virtual_row_ids": "told rows",
            "derived_virtual_selected_rows": "places",
            "derived_virtual_selected_row_ids": "row ids",
            "data_edits": "data edits",
        }
    )
    _persisted = (
        "columns.name",
        "filter_query",
        "hidden_columns",
        "page_current",
        "selected_columns",
        "selected_rows",
        "sort_by",
    )
    _url = MappingProxyType(
        {
            "selected_rows": "numbers",
            "selected_columns": "texts",
            "hidden_columns": "texts",
            "page_current": "number",
            "filter_query": "text",
            "sort_by": "json",
        }
    )

    data: Items[PropMap] | FrameLike | None
    columns: Items[PropMap] | None
    editable: bool | None
    fixed_columns: PropMap | None
    fixed_rows: PropMap | None
    column_selectable: Literal["single", "multi", False] | None
    cell_selectable: bool | None
    row_selectable: Literal["single", "multi", False] | None
    row_deletable: bool | None
    active_cell: PropMap | None
    selected_cells: Items[PropMap] | None
    selected_rows: Items[float] | None
    selected_columns: Items[str] | None
    selected_row_ids: Items[str | float] | None
    start_cell: PropMap | None
    end_cell: PropMap | None
    data_previous: Items[PropMap] | None
    hidden_columns: Items[str] | None
    is_focused: bool | None
    merge_duplicate_headers: bool | None
    data_timestamp: float | None
    include_headers_on_copy_paste: bool | None
    export_columns: Literal["all", "visible"] | None
    export_format: Literal["csv", "xlsx", "none"] | None
    export_headers: Literal["none", "ids", "names", "display"] | None
    page_action: Literal["custom", "native", "none"] | None
    page_current: float | None
    page_count: float | None
    page_size: float | None
    filter_query: str | None
    filter_action: PropMap | Literal["custom", "native", "none"] | None
    filter_options: PropMap | None
    sort_action: Literal["custom", "native", "none"] | None
    sort_mode: Literal["single", "multi"] | None
    sort_by: Items[PropMap] | None
    sort_as_null: Items[str | float | bool] | None
    dropdown: Keyed[PropMap] | None
    dropdown_conditional: Items[PropMap] | None
    dropdown_data: Items[Keyed[PropMap]] | None
    tooltip: Keyed[str | PropMap] | None
    tooltip_conditional: Items[PropMap] | None
    tooltip_data: Items[Keyed[str | PropMap]] | None
    tooltip_header: Keyed[str | PropMap | Items[None | str | PropMap]] | None
    tooltip_delay: float | None
    tooltip_duration: float | None
    locale_format: PropMap | None
    style_as_list_view: bool | None
    fill_width: bool | None
    markdown_options: PropMap | None
    css: Items[PropMap] | None
    style_table: PropMap | None
    style_cell: PropMap | None
    style_data: PropMap | None
    style_filter: PropMap | None
    style_header: PropMap | None
    style_cell_conditional: Items[PropMap] | None
    style_data_conditional: Items[PropMap] | None
    style_filter_conditional: Items[PropMap] | None
    style_header_conditional: Items[PropMap] | None
    virtualization: bool | None
    derived_filter_query_structure: PropMap | None
    derived_viewport_data: Items[PropMap] | None
    derived_viewport_indices: Items[float] | None
    derived_viewport_row_ids: Items[str | float] | None
    derived_viewport_selected_columns: Items[str] | None
    derived_viewport_selected_rows: Items[float] | None
    derived_viewport_selected_row_ids: Items[str | float] | None
    derived_virtual_data: Items[PropMap] | None
    derived_virtual_indices: Items[float] | None
    derived_virtual_row_ids: Items[str | float] | None
    derived_virtual_selected_rows: Items[float] | None
    derived_virtual_selected_row_ids: Items[str | float] | None
    id: ComponentId | None
    loading_state: PropMap | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    data_edits: Items[PropMap] | None
    search: str | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        data: Items[PropMap] | FrameLike | None | Undefined = UNDEFINED,
        columns: Items[PropMap] | None | Undefined = UNDEFINED,
        editable: bool | None | Undefined = UNDEFINED,
        fixed_columns: PropMap | None | Undefined = UNDEFINED,
        fixed_rows: PropMap | None | Undefined = UNDEFINED,
        column_selectable: Literal["single", "multi", False] | None | Undefined = UNDEFINED,
        cell_selectable: bool | None | Undefined = UNDEFINED,
        row_selectable: Literal["single", "multi", False] | None | Undefined = UNDEFINED,
        row_deletable: bool | None | Undefined = UNDEFINED,
        active_cell: PropMap | None | Undefined = UNDEFINED,
        selected_cells: Items[PropMap] | None | Undefined = UNDEFINED,
        selected_rows: Items[float] | None | Undefined = UNDEFINED,
        selected_columns: Items[str] | None | Undefined = UNDEFINED,
        selected_row_ids: Items[str | float] | None | Undefined = UNDEFINED,
        start_cell: PropMap | None | Undefined = UNDEFINED,
        end_cell: PropMap | None | Undefined = UNDEFINED,
        data_previous: Items[PropMap] | None | Undefined = UNDEFINED,
        hidden_columns: Items[str] | None | Undefined = UNDEFINED,
        is_focused: bool | None | Undefined = UNDEFINED,
        merge_duplicate_headers: bool | None | Undefined = UNDEFINED,
        data_timestamp: float | None | Undefined = UNDEFINED,
        include_headers_on_copy_paste: bool | None | Undefined = UNDEFINED,
        export_columns: Literal["all", "visible"] | None | Undefined = UNDEFINED,
        export_format: Literal["csv", "xlsx", "none"] | None | Undefined = UNDEFINED,
        export_headers: Literal["none", "ids", "names", "display"] | None | Undefined = UNDEFINED,
        page_action: Literal["custom", "native", "none"] | None | Undefined = UNDEFINED,
        page_current: float | None | Undefined = UNDEFINED,
        page_count: float | None | Undefined = UNDEFINED,
        page_size: float | None | Undefined = UNDEFINED,
        filter_query: str | None | Undefined = UNDEFINED,
        filter_action: PropMap | Literal["custom", "native", "none"] | None | Undefined = UNDEFINED,
        filter_options: PropMap | None | Undefined = UNDEFINED,
        sort_action: Literal["custom", "native", "none"] | None | Undefined = UNDEFINED,
        sort_mode: Literal["single", "multi"] | None | Undefined = UNDEFINED,
        sort_by: Items[PropMap] | None | Undefined = UNDEFINED,
        sort_as_null: Items[str | float | bool] | None | Undefined = UNDEFINED,
        dropdown: Keyed[PropMap] | None | Undefined = UNDEFINED,
        dropdown_conditional: Items[PropMap] | None | Undefined = UNDEFINED,
        dropdown_data: Items[Keyed[PropMap]] | None | Undefined = UNDEFINED,
        tooltip: Keyed[str | PropMap] | None | Undefined = UNDEFINED,
        tooltip_conditional: Items[PropMap] | None | Undefined = UNDEFINED,
        tooltip_data: Items[Keyed[str | PropMap]] | None | Undefined = UNDEFINED,
        tooltip_header: Keyed[str | PropMap | Items[None | str | PropMap]] | None | Undefined = UNDEFINED,
        tooltip_delay: float | None | Undefined = UNDEFINED,
        tooltip_duration: float | None | Undefined = UNDEFINED,
        locale_format: PropMap | None | Undefined = UNDEFINED,
        style_as_list_view: bool | None | Undefined = UNDEFINED,
        fill_width: bool | None | Undefined = UNDEFINED,
        markdown_options: PropMap | None | Undefined = UNDEFINED,
        css: Items[PropMap] | None | Undefined = UNDEFINED,
        style_table: PropMap | None | Undefined = UNDEFINED,
        style_cell: PropMap | None | Undefined = UNDEFINED,
        style_data: PropMap | None | Undefined = UNDEFINED,
        style_filter: PropMap | None | Undefined = UNDEFINED,
        style_header: PropMap | None | Undefined = UNDEFINED,
        style_cell_conditional: Items[PropMap] | None | Undefined = UNDEFINED,
        style_data_conditional: Items[PropMap] | None | Undefined = UNDEFINED,
        style_filter_conditional: Items[PropMap] | None | Undefined = UNDEFINED,
        style_header_conditional: Items[PropMap] | None | Undefined = UNDEFINED,
        virtualization: bool | None | Undefined = UNDEFINED,
        derived_filter_query_structure: PropMap | None | Undefined = UNDEFINED,
        derived_viewport_data: Items[PropMap] | None | Undefined = UNDEFINED,
        derived_viewport_indices: Items[float] | None | Undefined = UNDEFINED,
        derived_viewport_row_ids: Items[str | float] | None | Undefined = UNDEFINED,
        derived_viewport_selected_columns: Items[str] | None | Undefined = UNDEFINED,
        derived_viewport_selected_rows: Items[float] | None | Undefined = UNDEFINED,
        derived_viewport_selected_row_ids: Items[str | float] | None | Undefined = UNDEFINED,
        derived_virtual_data: Items[PropMap] | None | Undefined = UNDEFINED,
        derived_virtual_indices: Items[float] | None | Undefined = UNDEFINED,
        derived_virtual_row_ids: Items[str | float] | None | Undefined = UNDEFINED,
        derived_virtual_selected_rows: Items[float] | None | Undefined = UNDEFINED,
        derived_virtual_selected_row_ids: Items[str | float] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        loading_state: PropMap | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        data_edits: Items[PropMap] | None | Undefined = UNDEFINED,
        search: str | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())
