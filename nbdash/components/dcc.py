"""Core components: inputs, graphs, tabs and others.

Generated from nbdash/components/schema/ by scripts/generate.py; edit there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, Never

from nbdash.components.base import UNDEFINED, Component, Undefined
from nbdash.typing import ComponentId, DateLike, FigureLike, Items, Keyed, NodePosition, PropMap, PropValue

__all__ = [
    "Button",
    "Checklist",
    "Clipboard",
    "ConfirmDialog",
    "ConfirmDialogProvider",
    "DatePickerRange",
    "DatePickerSingle",
    "Download",
    "Dropdown",
    "Geolocation",
    "Graph",
    "Input",
    "Interval",
    "Link",
    "Loading",
    "Location",
    "Markdown",
    "RadioItems",
    "RangeSlider",
    "Slider",
    "Store",
    "Tab",
    "Tabs",
    "Textarea",
    "Tooltip",
    "Upload",
]


class Button(Component):
    """A button; `n_clicks` counts how often it was pressed.

    Parameters
    ----------
    children : component, text or list
        What the button shows.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps.
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    type : "submit" | "reset" | "button"
        What it does in a form: submit it, reset it, or nothing by itself. Default: "button".
    autoFocus : bool
        Take the focus when the page appears.
    disabled : bool
        Show it without letting it be pressed.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    formAction : string
        Address to which it submits the form.
    formEncType : string
        How it encodes the form's data.
    formMethod : string
        HTTP method with which it submits the form.
    formNoValidate : bool
        Submit the form without checking its fields.
    formTarget : string
        Where the answer to the submitted form is shown.
    name : string
        Name under which the value is sent when a form is submitted.
    value : string | number | list of string
        Value sent with the form when this button submits it.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    contentEditable : bool | "inherit"
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : bool
        Whether it can be dragged.
    hidden : bool
        Do not show it.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : bool
        Whether the browser may check spelling.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    tabIndex : number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    n_blur : number
        How often it has lost the focus. Default: 0. Set by the page.
    n_blur_timestamp : number
        When it last lost the focus, in milliseconds since 1970; -1 if never. Default: -1. Set by the
        page.
    n_clicks : number
        How often it has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    """

    _namespace = "dash_core_components"
    _chunk = "basic"
    _type = "Button"
    _prop_names = (
        "children",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "type",
        "autoFocus",
        "disabled",
        "form",
        "formAction",
        "formEncType",
        "formMethod",
        "formNoValidate",
        "formTarget",
        "name",
        "value",
        "accessKey",
        "contentEditable",
        "dir",
        "draggable",
        "hidden",
        "lang",
        "role",
        "spellCheck",
        "style",
        "tabIndex",
        "title",
        "n_blur",
        "n_blur_timestamp",
        "n_clicks",
        "n_clicks_timestamp",
    )
    _node_props = ("children",)
    _settable = frozenset({"n_blur", "n_blur_timestamp", "n_clicks", "n_clicks_timestamp"})
    _fits = MappingProxyType(
        {"n_blur": "number", "n_blur_timestamp": "number", "n_clicks": "counter", "n_clicks_timestamp": "number"}
    )

    children: NodePosition | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    type: Literal["submit", "reset", "button"] | None
    autoFocus: bool | None
    disabled: bool | None
    form: str | None
    formAction: str | None
    formEncType: str | None
    formMethod: str | None
    formNoValidate: bool | None
    formTarget: str | None
    name: str | None
    value: str | float | Items[str] | None
    accessKey: str | None
    contentEditable: bool | Literal["inherit"] | None
    dir: str | None
    draggable: bool | None
    hidden: bool | None
    lang: str | None
    role: str | None
    spellCheck: bool | None
    style: PropMap | None
    tabIndex: float | None
    title: str | None
    n_blur: float | None
    n_blur_timestamp: float | None
    n_clicks: float | None
    n_clicks_timestamp: float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        type: Literal["submit", "reset", "button"] | None | Undefined = UNDEFINED,
        autoFocus: bool | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        formAction: str | None | Undefined = UNDEFINED,
        formEncType: str | None | Undefined = UNDEFINED,
        formMethod: str | None | Undefined = UNDEFINED,
        formNoValidate: bool | None | Undefined = UNDEFINED,
        formTarget: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        value: str | float | Items[str] | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        contentEditable: bool | Literal["inherit"] | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: bool | None | Undefined = UNDEFINED,
        hidden: bool | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        n_blur: float | None | Undefined = UNDEFINED,
        n_blur_timestamp: float | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Checklist(Component):
    """A list of boxes of which any number can be ticked.

    Parameters
    ----------
    options : list of (string | number | bool | Option) | dict of component, text or list
        What can be chosen: plain values, dicts with `label` and `value`, or one dict from value to
        label; labels may be components. Default: [].
    value : list of (string | number | bool)
        The values of the ticked options. Default: []. Set by the page.
    inline : bool
        Put the options beside each other instead of below each other. Default: False.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    inputStyle : dict of CSS
        CSS of each box. Default: {}.
    inputClassName : string
        CSS classes of each box. Default: "".
    labelStyle : dict of CSS
        CSS of each label. Default: {}.
    labelClassName : string
        CSS classes of each label. Default: "".
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "inputs"
    _type = "Checklist"
    _prop_names = (
        "options",
        "value",
        "inline",
        "style",
        "inputStyle",
        "inputClassName",
        "labelStyle",
        "labelClassName",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _node_props = ("options[].label", "options{}")
    _settable = frozenset({"value"})
    _fits = MappingProxyType({"value": "options"})
    _persisted = ("value",)
    _url = MappingProxyType({"value": "list"})

    options: Items[str | float | bool | PropMap] | Keyed[NodePosition] | None
    value: Items[str | float | bool] | None
    inline: bool | None
    style: PropMap | None
    inputStyle: PropMap | None
    inputClassName: str | None
    labelStyle: PropMap | None
    labelClassName: str | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        options: Items[str | float | bool | PropMap] | Keyed[NodePosition] | None | Undefined = UNDEFINED,
        value: Items[str | float | bool] | None | Undefined = UNDEFINED,
        inline: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        inputStyle: PropMap | None | Undefined = UNDEFINED,
        inputClassName: str | None | Undefined = UNDEFINED,
        labelStyle: PropMap | None | Undefined = UNDEFINED,
        labelClassName: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Clipboard(Component):
    """A button that copies text to the clipboard.

    Parameters
    ----------
    children : component, text or list
        What stands on the button; without it, an icon.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    copied_children : component, text or list
        What stands on the button for a second after it has copied; without it, a tick, or `children` if
        these are given.
    target_id : string | dict
        Id of the component whose text is copied, or whose value if it is a field; without it, `content`
        is. Default: None.
    content : string
        The text to copy. A callback of `n_clicks` may set it: what is copied waits for that. Default:
        None.
    n_clicks : number
        How often it has been clicked; a callback that raises it has the text copied too. Default: 0.
        Set by the page.
    html_content : string
        The same as HTML, for programs that can paste it. Default: None.
    title : string
        Text of the tooltip, and name of the button for screen readers.
    style : dict of CSS
        CSS of the button, with names in camelCase.
    className : string
        CSS classes of the button, separated by spaces.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "Clipboard"
    _prop_names = (
        "children",
        "id",
        "copied_children",
        "target_id",
        "content",
        "n_clicks",
        "html_content",
        "title",
        "style",
        "className",
    )
    _node_props = ("children", "copied_children")
    _settable = frozenset({"n_clicks"})
    _fits = MappingProxyType({"n_clicks": "number"})

    children: NodePosition | None
    id: ComponentId | None
    copied_children: NodePosition | None
    target_id: ComponentId | None
    content: str | None
    n_clicks: float | None
    html_content: str | None
    title: str | None
    style: PropMap | None
    className: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        copied_children: NodePosition | None | Undefined = UNDEFINED,
        target_id: ComponentId | None | Undefined = UNDEFINED,
        content: str | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        html_content: str | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class ConfirmDialog(Component):
    """Asks a question in a dialog, to be answered with OK or Cancel.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    message : string
        The question; line breaks are kept.
    submit_n_clicks : number
        How often the question was answered with OK. Default: 0. Set by the page.
    submit_n_clicks_timestamp : number
        When it was last answered with OK, in milliseconds since 1970; -1 if never. Default: -1. Set by
        the page.
    cancel_n_clicks : number
        How often the question was answered with Cancel. Default: 0. Set by the page.
    cancel_n_clicks_timestamp : number
        When it was last answered with Cancel, in milliseconds since 1970; -1 if never. Default: -1. Set
        by the page.
    displayed : bool
        Whether the question is on the screen: set it to True to ask; an answer sets it to False. Set by
        the page.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "ConfirmDialog"
    _prop_names = (
        "id",
        "message",
        "submit_n_clicks",
        "submit_n_clicks_timestamp",
        "cancel_n_clicks",
        "cancel_n_clicks_timestamp",
        "displayed",
    )
    _settable = frozenset(
        {"submit_n_clicks", "submit_n_clicks_timestamp", "cancel_n_clicks", "cancel_n_clicks_timestamp", "displayed"}
    )
    _fits = MappingProxyType(
        {
            "submit_n_clicks": "number",
            "submit_n_clicks_timestamp": "number",
            "cancel_n_clicks": "number",
            "cancel_n_clicks_timestamp": "number",
            "displayed": "flag",
        }
    )

    id: ComponentId | None
    message: str | None
    submit_n_clicks: float | None
    submit_n_clicks_timestamp: float | None
    cancel_n_clicks: float | None
    cancel_n_clicks_timestamp: float | None
    displayed: bool | None

    def __init__(
        self,
        id: ComponentId | None | Undefined = UNDEFINED,
        message: str | None | Undefined = UNDEFINED,
        submit_n_clicks: float | None | Undefined = UNDEFINED,
        submit_n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        cancel_n_clicks: float | None | Undefined = UNDEFINED,
        cancel_n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        displayed: bool | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class ConfirmDialogProvider(Component):
    """Asks a question in a dialog when what is in it is clicked.

    Parameters
    ----------
    children : component, text or list
        What is clicked, such as a button.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    message : string
        The question; line breaks are kept.
    submit_n_clicks : number
        How often the question was answered with OK. Default: 0. Set by the page.
    submit_n_clicks_timestamp : number
        When it was last answered with OK, in milliseconds since 1970; -1 if never. Default: -1. Set by
        the page.
    cancel_n_clicks : number
        How often the question was answered with Cancel. Default: 0. Set by the page.
    cancel_n_clicks_timestamp : number
        When it was last answered with Cancel, in milliseconds since 1970; -1 if never. Default: -1. Set
        by the page.
    displayed : bool
        Whether the question is on the screen: set it to True to ask; an answer sets it to False. Set by
        the page.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "ConfirmDialogProvider"
    _prop_names = (
        "children",
        "id",
        "message",
        "submit_n_clicks",
        "submit_n_clicks_timestamp",
        "cancel_n_clicks",
        "cancel_n_clicks_timestamp",
        "displayed",
    )
    _node_props = ("children",)
    _settable = frozenset(
        {"submit_n_clicks", "submit_n_clicks_timestamp", "cancel_n_clicks", "cancel_n_clicks_timestamp", "displayed"}
    )
    _fits = MappingProxyType(
        {
            "submit_n_clicks": "number",
            "submit_n_clicks_timestamp": "number",
            "cancel_n_clicks": "number",
            "cancel_n_clicks_timestamp": "number",
            "displayed": "flag",
        }
    )

    children: NodePosition | None
    id: ComponentId | None
    message: str | None
    submit_n_clicks: float | None
    submit_n_clicks_timestamp: float | None
    cancel_n_clicks: float | None
    cancel_n_clicks_timestamp: float | None
    displayed: bool | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        message: str | None | Undefined = UNDEFINED,
        submit_n_clicks: float | None | Undefined = UNDEFINED,
        submit_n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        cancel_n_clicks: float | None | Undefined = UNDEFINED,
        cancel_n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        displayed: bool | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class DatePickerRange(Component):
    """Two fields for the first and the last day of a range, typed or chosen in a calendar that opens on demand.

    Parameters
    ----------
    start_date : string | date
        The first day, `2024-02-29`; None if there is none. Set by the page.
    end_date : string | date
        The last day; None if there is none. Set by the page.
    minimum_nights : number
        How many days the last day must come after the first, at least. Default: 0.
    updatemode : "singledate" | "bothdates"
        Set the props as each day is chosen, or both when both are. Default: "singledate".
    start_date_placeholder_text : string
        Text while there is no first day. Default: Start date.
    end_date_placeholder_text : string
        Text while there is no last day. Default: End date.
    start_date_id : string
        HTML id of the first field.
    end_date_id : string
        HTML id of the second field.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['start_date', 'end_date'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    disabled : bool
        Show it without letting it be changed. Default: False.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    min_date_allowed : string | date
        The first day that can be chosen.
    max_date_allowed : string | date
        The last day that can be chosen.
    disabled_days : list of string | date
        Further days that can't be chosen. Default: [].
    placeholder : string
        Text while no day is chosen, in a field that has none of its own.
    initial_visible_month : string | date
        A day of the month that the calendar shows when it is opened for the first time. Default: that
        of the chosen day, else of today.
    clearable : bool
        Offer a cross that clears the choice. Default: False.
    reopen_calendar_on_clear : bool
        Open the calendar when the choice has been cleared. Default: False.
    display_format : string
        How a chosen day is written, and expected when typed, in moment.js's tokens: `D MMM YYYY`.
        Default: as the locale writes dates in numbers.
    month_format : string
        The calendar's heading, in the same tokens: `MMMM YYYY`. Default: menus of months and of years.
    first_day_of_week : 0 | 1 | 2 | 3 | 4 | 5 | 6
        The day that weeks begin with; 0 is Sunday. Default: as the locale has it; 0 in American
        English.
    show_outside_days : bool
        Show the days of the months before and after in the first and last week. Default: False.
    stay_open_on_select : bool
        Leave the calendar open when the choice has been made. Default: False.
    calendar_orientation : "vertical" | "horizontal"
        How several months are arranged. Default: "horizontal".
    number_of_months_shown : number
        How many months the calendar shows at once. Default: 2.
    with_portal : bool
        Open the calendar as a dialog over the middle of the page. Default: False.
    with_full_screen_portal : bool
        Open the calendar as a dialog that fills the page. Default: False.
    day_size : number
        Width and height of a day in the calendar, in pixels. Default: 34.
    is_RTL : bool
        Run from right to left, also where the locale does not. Default: False.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "dates"
    _type = "DatePickerRange"
    _prop_names = (
        "start_date",
        "end_date",
        "minimum_nights",
        "updatemode",
        "start_date_placeholder_text",
        "end_date_placeholder_text",
        "start_date_id",
        "end_date_id",
        "id",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "disabled",
        "style",
        "min_date_allowed",
        "max_date_allowed",
        "disabled_days",
        "placeholder",
        "initial_visible_month",
        "clearable",
        "reopen_calendar_on_clear",
        "display_format",
        "month_format",
        "first_day_of_week",
        "show_outside_days",
        "stay_open_on_select",
        "calendar_orientation",
        "number_of_months_shown",
        "with_portal",
        "with_full_screen_portal",
        "day_size",
        "is_RTL",
        "url",
    )
    _settable = frozenset({"start_date", "end_date"})
    _fits = MappingProxyType({"start_date": "end of range", "end_date": "end of range"})
    _persisted = ("start_date", "end_date")
    _url = MappingProxyType({"start_date": "date", "end_date": "date"})

    start_date: DateLike | None
    end_date: DateLike | None
    minimum_nights: float | None
    updatemode: Literal["singledate", "bothdates"] | None
    start_date_placeholder_text: str | None
    end_date_placeholder_text: str | None
    start_date_id: str | None
    end_date_id: str | None
    id: ComponentId | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    disabled: bool | None
    style: PropMap | None
    min_date_allowed: DateLike | None
    max_date_allowed: DateLike | None
    disabled_days: Items[DateLike] | None
    placeholder: str | None
    initial_visible_month: DateLike | None
    clearable: bool | None
    reopen_calendar_on_clear: bool | None
    display_format: str | None
    month_format: str | None
    first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6] | None
    show_outside_days: bool | None
    stay_open_on_select: bool | None
    calendar_orientation: Literal["vertical", "horizontal"] | None
    number_of_months_shown: float | None
    with_portal: bool | None
    with_full_screen_portal: bool | None
    day_size: float | None
    is_RTL: bool | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        start_date: DateLike | None | Undefined = UNDEFINED,
        end_date: DateLike | None | Undefined = UNDEFINED,
        minimum_nights: float | None | Undefined = UNDEFINED,
        updatemode: Literal["singledate", "bothdates"] | None | Undefined = UNDEFINED,
        start_date_placeholder_text: str | None | Undefined = UNDEFINED,
        end_date_placeholder_text: str | None | Undefined = UNDEFINED,
        start_date_id: str | None | Undefined = UNDEFINED,
        end_date_id: str | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        min_date_allowed: DateLike | None | Undefined = UNDEFINED,
        max_date_allowed: DateLike | None | Undefined = UNDEFINED,
        disabled_days: Items[DateLike] | None | Undefined = UNDEFINED,
        placeholder: str | None | Undefined = UNDEFINED,
        initial_visible_month: DateLike | None | Undefined = UNDEFINED,
        clearable: bool | None | Undefined = UNDEFINED,
        reopen_calendar_on_clear: bool | None | Undefined = UNDEFINED,
        display_format: str | None | Undefined = UNDEFINED,
        month_format: str | None | Undefined = UNDEFINED,
        first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6] | None | Undefined = UNDEFINED,
        show_outside_days: bool | None | Undefined = UNDEFINED,
        stay_open_on_select: bool | None | Undefined = UNDEFINED,
        calendar_orientation: Literal["vertical", "horizontal"] | None | Undefined = UNDEFINED,
        number_of_months_shown: float | None | Undefined = UNDEFINED,
        with_portal: bool | None | Undefined = UNDEFINED,
        with_full_screen_portal: bool | None | Undefined = UNDEFINED,
        day_size: float | None | Undefined = UNDEFINED,
        is_RTL: bool | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class DatePickerSingle(Component):
    """A field for a day, typed or chosen in a calendar that opens on demand.

    Parameters
    ----------
    date : string | date
        The chosen day, `2024-02-29`; None if there is none. Set by the page.
    min_date_allowed : string | date
        The first day that can be chosen.
    max_date_allowed : string | date
        The last day that can be chosen.
    disabled_days : list of string | date
        Further days that can't be chosen. Default: [].
    placeholder : string
        Text while no day is chosen. Default: "Select Date".
    initial_visible_month : string | date
        A day of the month that the calendar shows when it is opened for the first time. Default: that
        of the chosen day, else of today.
    clearable : bool
        Offer a cross that clears the choice. Default: False.
    reopen_calendar_on_clear : bool
        Open the calendar when the choice has been cleared. Default: False.
    display_format : string
        How a chosen day is written, and expected when typed, in moment.js's tokens: `D MMM YYYY`.
        Default: as the locale writes dates in numbers.
    month_format : string
        The calendar's heading, in the same tokens: `MMMM YYYY`. Default: menus of months and of years.
    first_day_of_week : 0 | 1 | 2 | 3 | 4 | 5 | 6
        The day that weeks begin with; 0 is Sunday. Default: as the locale has it; 0 in American
        English.
    show_outside_days : bool
        Show the days of the months before and after in the first and last week. Default: True.
    stay_open_on_select : bool
        Leave the calendar open when the choice has been made. Default: False.
    calendar_orientation : "vertical" | "horizontal"
        How several months are arranged. Default: "horizontal".
    number_of_months_shown : number
        How many months the calendar shows at once. Default: 1.
    with_portal : bool
        Open the calendar as a dialog over the middle of the page. Default: False.
    with_full_screen_portal : bool
        Open the calendar as a dialog that fills the page. Default: False.
    day_size : number
        Width and height of a day in the calendar, in pixels. Default: 34.
    is_RTL : bool
        Run from right to left, also where the locale does not. Default: False.
    disabled : bool
        Show it without letting it be changed. Default: False.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['date'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "dates"
    _type = "DatePickerSingle"
    _prop_names = (
        "date",
        "min_date_allowed",
        "max_date_allowed",
        "disabled_days",
        "placeholder",
        "initial_visible_month",
        "clearable",
        "reopen_calendar_on_clear",
        "display_format",
        "month_format",
        "first_day_of_week",
        "show_outside_days",
        "stay_open_on_select",
        "calendar_orientation",
        "number_of_months_shown",
        "with_portal",
        "with_full_screen_portal",
        "day_size",
        "is_RTL",
        "disabled",
        "style",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _settable = frozenset({"date"})
    _fits = MappingProxyType({"date": "day"})
    _persisted = ("date",)
    _url = MappingProxyType({"date": "date"})

    date: DateLike | None
    min_date_allowed: DateLike | None
    max_date_allowed: DateLike | None
    disabled_days: Items[DateLike] | None
    placeholder: str | None
    initial_visible_month: DateLike | None
    clearable: bool | None
    reopen_calendar_on_clear: bool | None
    display_format: str | None
    month_format: str | None
    first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6] | None
    show_outside_days: bool | None
    stay_open_on_select: bool | None
    calendar_orientation: Literal["vertical", "horizontal"] | None
    number_of_months_shown: float | None
    with_portal: bool | None
    with_full_screen_portal: bool | None
    day_size: float | None
    is_RTL: bool | None
    disabled: bool | None
    style: PropMap | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        date: DateLike | None | Undefined = UNDEFINED,
        min_date_allowed: DateLike | None | Undefined = UNDEFINED,
        max_date_allowed: DateLike | None | Undefined = UNDEFINED,
        disabled_days: Items[DateLike] | None | Undefined = UNDEFINED,
        placeholder: str | None | Undefined = UNDEFINED,
        initial_visible_month: DateLike | None | Undefined = UNDEFINED,
        clearable: bool | None | Undefined = UNDEFINED,
        reopen_calendar_on_clear: bool | None | Undefined = UNDEFINED,
        display_format: str | None | Undefined = UNDEFINED,
        month_format: str | None | Undefined = UNDEFINED,
        first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6] | None | Undefined = UNDEFINED,
        show_outside_days: bool | None | Undefined = UNDEFINED,
        stay_open_on_select: bool | None | Undefined = UNDEFINED,
        calendar_orientation: Literal["vertical", "horizontal"] | None | Undefined = UNDEFINED,
        number_of_months_shown: float | None | Undefined = UNDEFINED,
        with_portal: bool | None | Undefined = UNDEFINED,
        with_full_screen_portal: bool | None | Undefined = UNDEFINED,
        day_size: float | None | Undefined = UNDEFINED,
        is_RTL: bool | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Download(Component):
    """Has the browser save a file, each time that a callback sets `data`.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    data : DownloadData
        The file: what `dcc.send_file`, `send_bytes`, `send_string` or `send_data_frame` return, or a
        dict of `filename` and `content`. Each value that a callback sets is saved once; what the layout
        begins with is not.
    base64 : bool
        Whether `content` is base64 text of the file's bytes, where `data` does not say so itself.
        Default: False.
    type : string
        The file's MIME type, where `data` does not say so itself. Default: "text/plain".
    """

    _namespace = "dash_core_components"
    _chunk = "files"
    _type = "Download"
    _prop_names = ("id", "data", "base64", "type")
    _once = frozenset({"data"})

    id: ComponentId | None
    data: PropMap | None
    base64: bool | None
    type: str | None

    def __init__(
        self,
        id: ComponentId | None | Undefined = UNDEFINED,
        data: PropMap | None | Undefined = UNDEFINED,
        base64: bool | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Dropdown(Component):
    """A list that opens on demand, to choose one entry or, with `multi`, several; it can be searched.

    Parameters
    ----------
    options : list of (string | number | bool | Option) | dict of component, text or list
        What can be chosen: plain values, dicts with `label` and `value`, or one dict from value to
        label; labels may be components.
    value : string | number | bool | list of (string | number | bool)
        The chosen value, or with `multi` the list of them; values that are no options are dropped. Set
        by the page.
    multi : bool
        Allow several values. Default: False.
    clearable : bool
        Offer a cross that clears the choice. Default: True.
    searchable : bool
        Offer a field that narrows the options down by text. Default: True.
    search_value : string
        What is typed in the search field. Set by the page.
    placeholder : string
        Text while nothing is chosen.
    disabled : bool
        Show it without letting it be changed. Default: False.
    closeOnSelect : bool
        Close the list when an option has been chosen. Default: the opposite of `multi`.
    optionHeight : number | "auto"
        Height of an option in pixels; `auto` fits the label. Default: "auto".
    maxHeight : number
        Largest height of the open list in pixels. Default: 200.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    labels : DropdownLabels
        The dropdown's own words, for translation. Default: {'select_all': 'Select All', 'deselect_all':
        'Deselect All', 'selected_count': '{num_selected} selected', 'search': 'Search', 'clear_search':
        'Clear search', 'clear_selection': 'Clear selection', 'no_options_found': 'No options found'}.
    debounce : bool
        Send a choice of several values only when the list is closed.
    search_order : "index" | "original"
        Order of what a search finds: best match first, or as the options are given.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "dropdown"
    _type = "Dropdown"
    _prop_names = (
        "options",
        "value",
        "multi",
        "clearable",
        "searchable",
        "search_value",
        "placeholder",
        "disabled",
        "closeOnSelect",
        "optionHeight",
        "maxHeight",
        "style",
        "labels",
        "debounce",
        "search_order",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _node_props = ("options[].label", "options{}")
    _settable = frozenset({"value", "search_value"})
    _fits = MappingProxyType({"value": "choice", "search_value": "text"})
    _persisted = ("value",)
    _url = MappingProxyType({"value": "choice"})

    options: Items[str | float | bool | PropMap] | Keyed[NodePosition] | None
    value: str | float | bool | Items[str | float | bool] | None
    multi: bool | None
    clearable: bool | None
    searchable: bool | None
    search_value: str | None
    placeholder: str | None
    disabled: bool | None
    closeOnSelect: bool | None
    optionHeight: float | Literal["auto"] | None
    maxHeight: float | None
    style: PropMap | None
    labels: PropMap | None
    debounce: bool | None
    search_order: Literal["index", "original"] | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        options: Items[str | float | bool | PropMap] | Keyed[NodePosition] | None | Undefined = UNDEFINED,
        value: str | float | bool | Items[str | float | bool] | None | Undefined = UNDEFINED,
        multi: bool | None | Undefined = UNDEFINED,
        clearable: bool | None | Undefined = UNDEFINED,
        searchable: bool | None | Undefined = UNDEFINED,
        search_value: str | None | Undefined = UNDEFINED,
        placeholder: str | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        closeOnSelect: bool | None | Undefined = UNDEFINED,
        optionHeight: float | Literal["auto"] | None | Undefined = UNDEFINED,
        maxHeight: float | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        labels: PropMap | None | Undefined = UNDEFINED,
        debounce: bool | None | Undefined = UNDEFINED,
        search_order: Literal["index", "original"] | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Geolocation(Component):
    """Tells where the device is, if the person at the page allows it.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    local_date : string
        Date and time of the position by the device's clock, as `11/23/2026, 07:05:10 AM`. Set by the
        page.
    timestamp : number
        Time of the position, in milliseconds since 1970. Set by the page.
    position : Position
        Where the device is; None while that is not known. Set by the page.
    position_error : PositionError
        Why the position is not known; None if it is. Default: None. Set by the page.
    show_alert : bool
        Show an error to the person in a dialog. Default: False.
    update_now : bool
        Set it to True to find the position anew; it becomes False again. Default: False. Set by the
        page.
    high_accuracy : bool
        Ask for the best position that the device can find, which may take longer and more power.
        Default: False.
    maximum_age : number
        Milliseconds for which a position that is known already will do. Default: 0.
    timeout : number
        Milliseconds after which it is given up. Default: inf.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "Geolocation"
    _prop_names = (
        "id",
        "local_date",
        "timestamp",
        "position",
        "position_error",
        "show_alert",
        "update_now",
        "high_accuracy",
        "maximum_age",
        "timeout",
    )
    _settable = frozenset({"local_date", "timestamp", "position", "position_error", "update_now"})
    _fits = MappingProxyType(
        {
            "local_date": "text",
            "timestamp": "number",
            "position": "object",
            "position_error": "object",
            "update_now": "flag",
        }
    )

    id: ComponentId | None
    local_date: str | None
    timestamp: float | None
    position: PropMap | None
    position_error: PropMap | None
    show_alert: bool | None
    update_now: bool | None
    high_accuracy: bool | None
    maximum_age: float | None
    timeout: float | None

    def __init__(
        self,
        id: ComponentId | None | Undefined = UNDEFINED,
        local_date: str | None | Undefined = UNDEFINED,
        timestamp: float | None | Undefined = UNDEFINED,
        position: PropMap | None | Undefined = UNDEFINED,
        position_error: PropMap | None | Undefined = UNDEFINED,
        show_alert: bool | None | Undefined = UNDEFINED,
        update_now: bool | None | Undefined = UNDEFINED,
        high_accuracy: bool | None | Undefined = UNDEFINED,
        maximum_age: float | None | Undefined = UNDEFINED,
        timeout: float | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Graph(Component):
    """A plotly figure, and what the person does in it: hovering, clicking, selecting, zooming.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    responsive : bool | "auto"
        Whether the figure follows the size of its place; `auto` does unless the figure has a size of
        its own. Default: "auto".
    clickData : dict
        The points that were clicked last. Default: None. Set by the page.
    clickAnnotationData : dict
        The annotation that was clicked last. Default: None. Set by the page.
    hoverData : dict
        The points under the pointer. Default: None. Set by the page.
    clear_on_unhover : bool
        Set `hoverData` to None when the pointer leaves the points. Default: False.
    selectedData : dict
        The points of the last box or lasso selection, or of clicking with selection on. Default: None.
        Set by the page.
    relayoutData : dict
        What zooming, panning or editing last changed in the layout, such as axis ranges. Default: None.
        Set by the page.
    extendData : list | dict
        Data to append to the traces: a dict from trace prop to lists, or [dict, trace indexes, maximum
        length]; cleared when done. Default: None. Set by the page.
    prependData : list | dict
        As `extendData`, but in front of what is there. Default: None. Set by the page.
    restyleData : list
        What the legend or an edit last changed in the traces: [changes, trace indexes]. Default: None.
        Set by the page.
    figure : figure | dict
        The figure: a plotly `Figure`, or a dict with `data`, `layout` and `frames`. Default: {'data':
        [], 'layout': {}, 'frames': []}. Set by the page.
    style : dict of CSS
        CSS of the place that the figure fills, such as its height.
    className : string
        CSS classes of the outermost element, separated by spaces.
    mathjax : bool
        Draw formulas between dollar signs in titles and labels. Default: False.
    animate : bool
        Move from the old figure to a new one, where plotly.js can. Default: False.
    animation_options : dict
        How `animate` moves: the options of `Plotly.animate`. Default: {'frame': {'redraw': False},
        'transition': {'duration': 750, 'ease': 'cubic-in-out'}}.
    config : GraphConfig
        plotly.js's configuration: mode bar, zooming, editing, export. Default: {}.
    """

    _namespace = "dash_core_components"
    _chunk = "graph"
    _type = "Graph"
    _prop_names = (
        "id",
        "responsive",
        "clickData",
        "clickAnnotationData",
        "hoverData",
        "clear_on_unhover",
        "selectedData",
        "relayoutData",
        "extendData",
        "prependData",
        "restyleData",
        "figure",
        "style",
        "className",
        "mathjax",
        "animate",
        "animation_options",
        "config",
    )
    _settable = frozenset(
        {
            "clickData",
            "clickAnnotationData",
            "hoverData",
            "selectedData",
            "relayoutData",
            "extendData",
            "prependData",
            "restyleData",
            "figure",
        }
    )
    _fits = MappingProxyType(
        {
            "clickData": "object",
            "clickAnnotationData": "object",
            "hoverData": "object",
            "selectedData": "object",
            "relayoutData": "object",
            "extendData": "array or object",
            "prependData": "array or object",
            "restyleData": "array",
            "figure": "object",
        }
    )

    id: ComponentId | None
    responsive: bool | Literal["auto"] | None
    clickData: PropMap | None
    clickAnnotationData: PropMap | None
    hoverData: PropMap | None
    clear_on_unhover: bool | None
    selectedData: PropMap | None
    relayoutData: PropMap | None
    extendData: Items[PropValue] | PropMap | None
    prependData: Items[PropValue] | PropMap | None
    restyleData: Items[PropValue] | None
    figure: FigureLike | None
    style: PropMap | None
    className: str | None
    mathjax: bool | None
    animate: bool | None
    animation_options: PropMap | None
    config: PropMap | None

    def __init__(
        self,
        id: ComponentId | None | Undefined = UNDEFINED,
        responsive: bool | Literal["auto"] | None | Undefined = UNDEFINED,
        clickData: PropMap | None | Undefined = UNDEFINED,
        clickAnnotationData: PropMap | None | Undefined = UNDEFINED,
        hoverData: PropMap | None | Undefined = UNDEFINED,
        clear_on_unhover: bool | None | Undefined = UNDEFINED,
        selectedData: PropMap | None | Undefined = UNDEFINED,
        relayoutData: PropMap | None | Undefined = UNDEFINED,
        extendData: Items[PropValue] | PropMap | None | Undefined = UNDEFINED,
        prependData: Items[PropValue] | PropMap | None | Undefined = UNDEFINED,
        restyleData: Items[PropValue] | None | Undefined = UNDEFINED,
        figure: FigureLike | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        mathjax: bool | None | Undefined = UNDEFINED,
        animate: bool | None | Undefined = UNDEFINED,
        animation_options: PropMap | None | Undefined = UNDEFINED,
        config: PropMap | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Input(Component):
    """A field for one line of text or a number.

    Parameters
    ----------
    value : string | number
        What the field holds; a number, or None while it is no valid number, if `type` is `number`. Set
        by the page.
    type : string
        Kind of field. Default: "text". One of: "text", "number", "password", "email", "range",
        "search", "tel", "url", "hidden".
    debounce : number | bool
        Wait until Enter or loss of focus before sending `value`; a number is a pause in typing, in
        seconds. Default: False.
    placeholder : string | number
        Text while the field is empty.
    n_submit : number
        How often Enter has been pressed in it. Default: 0. Set by the page.
    n_submit_timestamp : number
        When Enter was last pressed, in milliseconds since 1970; -1 if never. Default: -1. Set by the
        page.
    inputMode : string
        Which keyboard a touch screen offers. Default: "verbatim". One of: "verbatim", "latin", "latin-
        name", "latin-prose", "full-width-latin", "kana", "katakana", "numeric", "tel", "email", "url".
    autoComplete : string
        What the browser may fill in by itself: `on`, `off` or a kind such as `email`. Default: "off".
    readOnly : bool | "readOnly" | "readonly" | "READONLY"
        Let it be read and copied but not changed.
    required : bool | "required" | "REQUIRED"
        Whether an enclosing form needs a value.
    autoFocus : bool | "autoFocus" | "autofocus" | "AUTOFOCUS"
        Take the focus when the page appears.
    disabled : bool | "disabled" | "DISABLED"
        Show it without letting it be changed.
    list : string
        Id of an `html.Datalist` whose options are suggested.
    multiple : bool
        Allow several e-mail addresses, separated by commas.
    spellCheck : bool
        Whether the browser may check spelling.
    name : string
        Name under which the value is sent when a form is submitted.
    min : string | number
        Smallest number that is valid.
    max : string | number
        Largest number that is valid.
    step : string | number
        Distance between valid numbers; `any` allows all. Default: "any".
    minLength : string | number
        Smallest number of characters.
    maxLength : string | number
        Largest number of characters.
    pattern : string
        Regular expression that the whole text must match to be valid.
    selectionStart : string
        Where the selected text begins.
    selectionEnd : string
        Where the selected text ends.
    selectionDirection : string
        Direction of the selection: `forward`, `backward` or `none`.
    n_blur : number
        How often it has lost the focus. Default: 0. Set by the page.
    n_blur_timestamp : number
        When it last lost the focus, in milliseconds since 1970; -1 if never. Default: -1. Set by the
        page.
    size : string
        Width of the field in characters.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "inputs"
    _type = "Input"
    _prop_names = (
        "value",
        "type",
        "debounce",
        "placeholder",
        "n_submit",
        "n_submit_timestamp",
        "inputMode",
        "autoComplete",
        "readOnly",
        "required",
        "autoFocus",
        "disabled",
        "list",
        "multiple",
        "spellCheck",
        "name",
        "min",
        "max",
        "step",
        "minLength",
        "maxLength",
        "pattern",
        "selectionStart",
        "selectionEnd",
        "selectionDirection",
        "n_blur",
        "n_blur_timestamp",
        "size",
        "style",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _settable = frozenset({"value", "n_submit", "n_submit_timestamp", "n_blur", "n_blur_timestamp"})
    _fits = MappingProxyType(
        {
            "value": "entry",
            "n_submit": "counter",
            "n_submit_timestamp": "number",
            "n_blur": "number",
            "n_blur_timestamp": "number",
        }
    )
    _persisted = ("value",)
    _url = MappingProxyType({"value": "entry"})

    value: str | float | None
    type: Literal["text", "number", "password", "email", "range", "search", "tel", "url", "hidden"] | None
    debounce: float | bool | None
    placeholder: str | float | None
    n_submit: float | None
    n_submit_timestamp: float | None
    inputMode: (
        Literal[
            "verbatim",
            "latin",
            "latin-name",
            "latin-prose",
            "full-width-latin",
            "kana",
            "katakana",
            "numeric",
            "tel",
            "email",
            "url",
        ]
        | None
    )
    autoComplete: str | None
    readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None
    required: bool | Literal["required", "REQUIRED"] | None
    autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None
    disabled: bool | Literal["disabled", "DISABLED"] | None
    list: str | None
    multiple: bool | None
    spellCheck: bool | None
    name: str | None
    min: str | float | None
    max: str | float | None
    step: str | float | None
    minLength: str | float | None
    maxLength: str | float | None
    pattern: str | None
    selectionStart: str | None
    selectionEnd: str | None
    selectionDirection: str | None
    n_blur: float | None
    n_blur_timestamp: float | None
    size: str | None
    style: PropMap | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        value: str | float | None | Undefined = UNDEFINED,
        type: Literal["text", "number", "password", "email", "range", "search", "tel", "url", "hidden"]
        | None
        | Undefined = UNDEFINED,
        debounce: float | bool | None | Undefined = UNDEFINED,
        placeholder: str | float | None | Undefined = UNDEFINED,
        n_submit: float | None | Undefined = UNDEFINED,
        n_submit_timestamp: float | None | Undefined = UNDEFINED,
        inputMode: Literal[
            "verbatim",
            "latin",
            "latin-name",
            "latin-prose",
            "full-width-latin",
            "kana",
            "katakana",
            "numeric",
            "tel",
            "email",
            "url",
        ]
        | None
        | Undefined = UNDEFINED,
        autoComplete: str | None | Undefined = UNDEFINED,
        readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None | Undefined = UNDEFINED,
        required: bool | Literal["required", "REQUIRED"] | None | Undefined = UNDEFINED,
        autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        list: str | None | Undefined = UNDEFINED,
        multiple: bool | None | Undefined = UNDEFINED,
        spellCheck: bool | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        min: str | float | None | Undefined = UNDEFINED,
        max: str | float | None | Undefined = UNDEFINED,
        step: str | float | None | Undefined = UNDEFINED,
        minLength: str | float | None | Undefined = UNDEFINED,
        maxLength: str | float | None | Undefined = UNDEFINED,
        pattern: str | None | Undefined = UNDEFINED,
        selectionStart: str | None | Undefined = UNDEFINED,
        selectionEnd: str | None | Undefined = UNDEFINED,
        selectionDirection: str | None | Undefined = UNDEFINED,
        n_blur: float | None | Undefined = UNDEFINED,
        n_blur_timestamp: float | None | Undefined = UNDEFINED,
        size: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Interval(Component):
    """A clock without a face: it raises `n_intervals` again and again, which triggers callbacks.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    interval : number
        Milliseconds between two ticks. Default: 1000.
    disabled : bool
        Stop ticking.
    n_intervals : number
        How often it has ticked. Default: 0. Set by the page.
    max_intervals : number
        Number of ticks after which it stops; -1 never stops, 0 never ticks. Default: -1.
    """

    _namespace = "dash_core_components"
    _chunk = "basic"
    _type = "Interval"
    _prop_names = ("id", "interval", "disabled", "n_intervals", "max_intervals")
    _settable = frozenset({"n_intervals"})
    _fits = MappingProxyType({"n_intervals": "counter"})

    id: ComponentId | None
    interval: float | None
    disabled: bool | None
    n_intervals: float | None
    max_intervals: float | None

    def __init__(
        self,
        id: ComponentId | None | Undefined = UNDEFINED,
        interval: float | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        n_intervals: float | None | Undefined = UNDEFINED,
        max_intervals: float | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Link(Component):
    """A link to another page of the app, which is shown without loading the browser's page anew.

    Parameters
    ----------
    children : component, text or list
        What is clicked; without it, the address.
    href : string
        The address: of a page of the app, or any other. Required.
    target : string
        Where to open it; anything but `_self` is left to the browser, such as `_blank` for a new tab.
    refresh : bool
        Have the browser load the page anew. Default: False.
    title : string
        Text of the tooltip.
    className : string
        CSS classes of the link, separated by spaces.
    style : dict of CSS
        CSS of the link, with names in camelCase.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    loading_state : LoadingState
        Accepted as Dash has it; nbdash has no use for it.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "Link"
    _prop_names = ("children", "href", "target", "refresh", "title", "className", "style", "id", "loading_state")
    _node_props = ("children",)
    _required = ("href",)

    children: NodePosition | None
    href: str | None
    target: str | None
    refresh: bool | None
    title: str | None
    className: str | None
    style: PropMap | None
    id: ComponentId | None
    loading_state: PropMap | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        href: str | None | Undefined = UNDEFINED,
        target: str | None | Undefined = UNDEFINED,
        refresh: bool | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        loading_state: PropMap | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Loading(Component):
    """Shows a spinner while anything in it waits for a callback.

    Parameters
    ----------
    children : component, text or list
        What is covered by the spinner while it waits.
    type : "graph" | "cube" | "circle" | "dot" | "default"
        Which spinner.
    fullscreen : bool
        Cover the whole view instead of the content.
    debug : bool
        Write beside the spinner what it waits for.
    style : dict of CSS
        CSS of the spinner.
    parent_className : string
        CSS classes of the element around the content.
    parent_style : dict of CSS
        CSS of the element around the content.
    overlay_style : dict of CSS
        CSS added to the content while it waits, such as a blur; without it the content is hidden.
    color : string
        Colour of the spinner. Default: "var(--nb-accent)".
    display : "auto" | "show" | "hide"
        Whether the spinner appears by itself, always or never. Default: "auto".
    delay_hide : number
        Milliseconds for which it stays at least, so that it does not flicker. Default: 0.
    delay_show : number
        Milliseconds to wait before it appears. Default: 0.
    show_initially : bool
        Show it until the first callbacks are done. Default: True.
    target_components : dict of (string | list of string)
        What to wait for, from id to a prop, a list of props or `*`; without it, everything in it.
    custom_spinner : component, text or list
        A component to show instead of the spinner.
    className : string
        CSS classes of the spinner.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps.
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    """

    _namespace = "dash_core_components"
    _chunk = "basic"
    _type = "Loading"
    _prop_names = (
        "children",
        "type",
        "fullscreen",
        "debug",
        "style",
        "parent_className",
        "parent_style",
        "overlay_style",
        "color",
        "display",
        "delay_hide",
        "delay_show",
        "show_initially",
        "target_components",
        "custom_spinner",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
    )
    _node_props = ("children", "custom_spinner")

    children: NodePosition | None
    type: Literal["graph", "cube", "circle", "dot", "default"] | None
    fullscreen: bool | None
    debug: bool | None
    style: PropMap | None
    parent_className: str | None
    parent_style: PropMap | None
    overlay_style: PropMap | None
    color: str | None
    display: Literal["auto", "show", "hide"] | None
    delay_hide: float | None
    delay_show: float | None
    show_initially: bool | None
    target_components: Keyed[str | Items[str]] | None
    custom_spinner: NodePosition | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        type: Literal["graph", "cube", "circle", "dot", "default"] | None | Undefined = UNDEFINED,
        fullscreen: bool | None | Undefined = UNDEFINED,
        debug: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        parent_className: str | None | Undefined = UNDEFINED,
        parent_style: PropMap | None | Undefined = UNDEFINED,
        overlay_style: PropMap | None | Undefined = UNDEFINED,
        color: str | None | Undefined = UNDEFINED,
        display: Literal["auto", "show", "hide"] | None | Undefined = UNDEFINED,
        delay_hide: float | None | Undefined = UNDEFINED,
        delay_show: float | None | Undefined = UNDEFINED,
        show_initially: bool | None | Undefined = UNDEFINED,
        target_components: Keyed[str | Items[str]] | None | Undefined = UNDEFINED,
        custom_spinner: NodePosition | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Location(Component):
    """The address of the page, to read and to set. In a notebook the app has an address of its own.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
        Required.
    pathname : string
        The path: `/reports/2026`. Set by the page.
    search : string
        The query with its question mark: `?country=Peru`; empty if there is none. Set by the page.
    hash : string
        The fragment with its number sign: `#totals`; empty if there is none. Set by the page.
    href : string
        The whole address. Set by the page.
    refresh : bool | "callback-nav"
        What happens when a callback sets the address: True loads the page anew; `callback-nav` goes
        there as a `Link` does; False changes the address and tells no other Location. Default: True.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "Location"
    _prop_names = ("id", "pathname", "search", "hash", "href", "refresh")
    _settable = frozenset({"pathname", "search", "hash", "href"})
    _fits = MappingProxyType({"pathname": "text", "search": "text", "hash": "text", "href": "text"})
    _required = ("id",)

    id: ComponentId | None
    pathname: str | None
    search: str | None
    hash: str | None
    href: str | None
    refresh: bool | Literal["callback-nav"] | None

    def __init__(
        self,
        id: ComponentId,
        pathname: str | None | Undefined = UNDEFINED,
        search: str | None | Undefined = UNDEFINED,
        hash: str | None | Undefined = UNDEFINED,
        href: str | None | Undefined = UNDEFINED,
        refresh: bool | Literal["callback-nav"] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Markdown(Component):
    """Text in Markdown, with code blocks and, on request, formulas.

    Parameters
    ----------
    children : string | list of string
        The text, or a list of lines.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    className : string
        CSS classes of the outermost element, separated by spaces.
    mathjax : bool
        Draw formulas between dollar signs. Default: False.
    dangerously_allow_html : bool
        Let HTML in the text through; only for text that you trust. Default: False.
    link_target : string
        Where links open, such as `_blank`.
    dedent : bool
        Remove the indentation that all lines share, so that the text may be indented with the code.
        Default: True.
    highlight_config : HighlightConfig
        How code blocks are coloured. Default: {}.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    """

    _namespace = "dash_core_components"
    _chunk = "markdown"
    _type = "Markdown"
    _prop_names = (
        "children",
        "id",
        "className",
        "mathjax",
        "dangerously_allow_html",
        "link_target",
        "dedent",
        "highlight_config",
        "style",
    )

    children: str | Items[str] | None
    id: ComponentId | None
    className: str | None
    mathjax: bool | None
    dangerously_allow_html: bool | None
    link_target: str | None
    dedent: bool | None
    highlight_config: PropMap | None
    style: PropMap | None

    def __init__(
        self,
        children: str | Items[str] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        mathjax: bool | None | Undefined = UNDEFINED,
        dangerously_allow_html: bool | None | Undefined = UNDEFINED,
        link_target: str | None | Undefined = UNDEFINED,
        dedent: bool | None | Undefined = UNDEFINED,
        highlight_config: PropMap | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class RadioItems(Component):
    """A list of options of which exactly one can be chosen.

    Parameters
    ----------
    options : list of (string | number | bool | Option) | dict of component, text or list
        What can be chosen: plain values, dicts with `label` and `value`, or one dict from value to
        label; labels may be components. Default: [].
    value : string | number | bool
        The value of the chosen option. Set by the page.
    inline : bool
        Put the options beside each other instead of below each other. Default: False.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    inputStyle : dict of CSS
        CSS of each box. Default: {}.
    inputClassName : string
        CSS classes of each box. Default: "".
    labelStyle : dict of CSS
        CSS of each label. Default: {}.
    labelClassName : string
        CSS classes of each label. Default: "".
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "inputs"
    _type = "RadioItems"
    _prop_names = (
        "options",
        "value",
        "inline",
        "style",
        "inputStyle",
        "inputClassName",
        "labelStyle",
        "labelClassName",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _node_props = ("options[].label", "options{}")
    _settable = frozenset({"value"})
    _fits = MappingProxyType({"value": "option"})
    _persisted = ("value",)
    _url = MappingProxyType({"value": "scalar"})

    options: Items[str | float | bool | PropMap] | Keyed[NodePosition] | None
    value: str | float | bool | None
    inline: bool | None
    style: PropMap | None
    inputStyle: PropMap | None
    inputClassName: str | None
    labelStyle: PropMap | None
    labelClassName: str | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        options: Items[str | float | bool | PropMap] | Keyed[NodePosition] | None | Undefined = UNDEFINED,
        value: str | float | bool | None | Undefined = UNDEFINED,
        inline: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        inputStyle: PropMap | None | Undefined = UNDEFINED,
        inputClassName: str | None | Undefined = UNDEFINED,
        labelStyle: PropMap | None | Undefined = UNDEFINED,
        labelClassName: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class RangeSlider(Component):
    """A slider with several handles, most often two, to choose a range.

    Parameters
    ----------
    min : number
        Smallest value; without it, the smallest mark.
    max : number
        Largest value; without it, the largest mark.
    step : number
        Distance between values that can be chosen. None with `marks` given allows only the marks;
        without marks it is worked out from the range. Default: None.
    marks : dict of (string | Mark)
        Labels on the rail, from value to text or to a dict with `label` and `style`. Without it they
        are worked out; None shows none.
    value : list of number
        The chosen numbers, one for each handle, ascending. Set by the page.
    drag_value : list of number
        The numbers under the handles while one is dragged. Set by the page.
    allowCross : bool
        Let handles pass each other.
    pushable : number | bool
        Let a handle push its neighbours; a number is the distance that they keep.
    disabled : bool
        Show it without letting it be moved.
    count : number
        Number of ranges, one less than handles.
    dots : bool
        Put a dot at each step.
    included : bool
        Colour the rail up to the handle, or between handles; False if the values have no order.
    reverse : bool
        Let the values run from right to left, or from top to bottom.
    tooltip : Tooltip
        When and where a handle shows its value, and how it is written.
    updatemode : "mouseup" | "drag"
        Whether `value` follows on release or already while dragging. Default: "mouseup".
    vertical : bool
        Draw it upright.
    verticalHeight : number
        Height in pixels when upright. Default: 400.
    allow_direct_input : bool
        Offer number fields beside the rail in which the value can be typed. Default: True.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "inputs"
    _type = "RangeSlider"
    _prop_names = (
        "min",
        "max",
        "step",
        "marks",
        "value",
        "drag_value",
        "allowCross",
        "pushable",
        "disabled",
        "count",
        "dots",
        "included",
        "reverse",
        "tooltip",
        "updatemode",
        "vertical",
        "verticalHeight",
        "allow_direct_input",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _settable = frozenset({"value", "drag_value"})
    _fits = MappingProxyType({"value": "sliders", "drag_value": "sliders"})
    _persisted = ("value",)
    _url = MappingProxyType({"value": "numbers"})

    min: float | None
    max: float | None
    step: float | None
    marks: Keyed[str | PropMap] | None
    value: Items[float] | None
    drag_value: Items[float] | None
    allowCross: bool | None
    pushable: float | bool | None
    disabled: bool | None
    count: float | None
    dots: bool | None
    included: bool | None
    reverse: bool | None
    tooltip: PropMap | None
    updatemode: Literal["mouseup", "drag"] | None
    vertical: bool | None
    verticalHeight: float | None
    allow_direct_input: bool | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        min: float | None | Undefined = UNDEFINED,
        max: float | None | Undefined = UNDEFINED,
        step: float | None | Undefined = UNDEFINED,
        marks: Keyed[str | PropMap] | None | Undefined = UNDEFINED,
        value: Items[float] | None | Undefined = UNDEFINED,
        drag_value: Items[float] | None | Undefined = UNDEFINED,
        allowCross: bool | None | Undefined = UNDEFINED,
        pushable: float | bool | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        count: float | None | Undefined = UNDEFINED,
        dots: bool | None | Undefined = UNDEFINED,
        included: bool | None | Undefined = UNDEFINED,
        reverse: bool | None | Undefined = UNDEFINED,
        tooltip: PropMap | None | Undefined = UNDEFINED,
        updatemode: Literal["mouseup", "drag"] | None | Undefined = UNDEFINED,
        vertical: bool | None | Undefined = UNDEFINED,
        verticalHeight: float | None | Undefined = UNDEFINED,
        allow_direct_input: bool | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Slider(Component):
    """A slider with one handle, to choose a number.

    Parameters
    ----------
    min : number
        Smallest value; without it, the smallest mark.
    max : number
        Largest value; without it, the largest mark.
    step : number
        Distance between values that can be chosen. None with `marks` given allows only the marks;
        without marks it is worked out from the range. Default: None.
    marks : dict of (string | Mark)
        Labels on the rail, from value to text or to a dict with `label` and `style`. Without it they
        are worked out; None shows none.
    value : number
        The chosen number. Set by the page.
    drag_value : number
        The number under the handle while it is dragged. Set by the page.
    disabled : bool
        Show it without letting it be moved.
    dots : bool
        Put a dot at each step.
    included : bool
        Colour the rail up to the handle, or between handles; False if the values have no order.
    reverse : bool
        Let the values run from right to left, or from top to bottom.
    tooltip : Tooltip
        When and where a handle shows its value, and how it is written.
    updatemode : "mouseup" | "drag"
        Whether `value` follows on release or already while dragging. Default: "mouseup".
    vertical : bool
        Draw it upright.
    verticalHeight : number
        Height in pixels when upright. Default: 400.
    allow_direct_input : bool
        Offer number fields beside the rail in which the value can be typed. Default: True.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "inputs"
    _type = "Slider"
    _prop_names = (
        "min",
        "max",
        "step",
        "marks",
        "value",
        "drag_value",
        "disabled",
        "dots",
        "included",
        "reverse",
        "tooltip",
        "updatemode",
        "vertical",
        "verticalHeight",
        "allow_direct_input",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _settable = frozenset({"value", "drag_value"})
    _fits = MappingProxyType({"value": "slider", "drag_value": "slider"})
    _persisted = ("value",)
    _url = MappingProxyType({"value": "number"})

    min: float | None
    max: float | None
    step: float | None
    marks: Keyed[str | PropMap] | None
    value: float | None
    drag_value: float | None
    disabled: bool | None
    dots: bool | None
    included: bool | None
    reverse: bool | None
    tooltip: PropMap | None
    updatemode: Literal["mouseup", "drag"] | None
    vertical: bool | None
    verticalHeight: float | None
    allow_direct_input: bool | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        min: float | None | Undefined = UNDEFINED,
        max: float | None | Undefined = UNDEFINED,
        step: float | None | Undefined = UNDEFINED,
        marks: Keyed[str | PropMap] | None | Undefined = UNDEFINED,
        value: float | None | Undefined = UNDEFINED,
        drag_value: float | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        dots: bool | None | Undefined = UNDEFINED,
        included: bool | None | Undefined = UNDEFINED,
        reverse: bool | None | Undefined = UNDEFINED,
        tooltip: PropMap | None | Undefined = UNDEFINED,
        updatemode: Literal["mouseup", "drag"] | None | Undefined = UNDEFINED,
        vertical: bool | None | Undefined = UNDEFINED,
        verticalHeight: float | None | Undefined = UNDEFINED,
        allow_direct_input: bool | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Store(Component):
    """Keeps data in the page without showing it: for one visit, or in the browser's storage.

    Parameters
    ----------
    id : string | dict
        Name by which callbacks refer to the store, and under which the browser keeps its data.
        Required.
    storage_type : "local" | "session" | "memory"
        Where the data lives: until the page is reloaded, for this browser tab, or for good. Default:
        "memory".
    data : anything JSON
        What is kept; anything that JSON can say. What the browser has kept wins over what the layout
        gives. Set by the page.
    clear_data : bool
        Set it to True to empty the store. Default: False.
    modified_timestamp : number
        When the data last changed, in milliseconds since 1970; -1 if never. Default: -1. Set by the
        page.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "basic"
    _type = "Store"
    _prop_names = ("id", "storage_type", "data", "clear_data", "modified_timestamp", "url")
    _settable = frozenset({"data", "modified_timestamp"})
    _fits = MappingProxyType({"modified_timestamp": "number"})
    _required = ("id",)
    _url = MappingProxyType({"data": "json"})

    id: ComponentId | None
    storage_type: Literal["local", "session", "memory"] | None
    data: PropValue | None
    clear_data: bool | None
    modified_timestamp: float | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        id: ComponentId,
        storage_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        data: PropValue | None | Undefined = UNDEFINED,
        clear_data: bool | None | Undefined = UNDEFINED,
        modified_timestamp: float | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Tab(Component):
    """One tab of a `Tabs`: its label, and what is shown while it is selected.

    Parameters
    ----------
    children : component, text or list
        What is shown while the tab is selected.
    label : component, text or list
        What stands on the tab.
    value : string
        Name of the tab in the `value` of its `Tabs`; without it, `tab-1`, `tab-2` and so on.
    disabled : bool
        Show the tab without letting it be selected. Default: False.
    disabled_style : dict of CSS
        CSS added when it is disabled. Default: {'color': 'var(--nb-text-muted)'}.
    disabled_className : string
        CSS classes added when it is disabled.
    className : string
        CSS classes of the tab.
    selected_className : string
        CSS classes added while it is selected.
    style : dict of CSS
        CSS of the tab.
    selected_style : dict of CSS
        CSS added while it is selected.
    width : string | number
        Width of the tab, in pixels or as CSS.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps.
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    """

    _namespace = "dash_core_components"
    _chunk = "basic"
    _type = "Tab"
    _prop_names = (
        "children",
        "label",
        "value",
        "disabled",
        "disabled_style",
        "disabled_className",
        "className",
        "selected_className",
        "style",
        "selected_style",
        "width",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
    )
    _node_props = ("children", "label")

    children: NodePosition | None
    label: NodePosition | None
    value: str | None
    disabled: bool | None
    disabled_style: PropMap | None
    disabled_className: str | None
    className: str | None
    selected_className: str | None
    style: PropMap | None
    selected_style: PropMap | None
    width: str | float | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        label: NodePosition | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        disabled_style: PropMap | None | Undefined = UNDEFINED,
        disabled_className: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        selected_className: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        selected_style: PropMap | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Tabs(Component):
    """A bar of tabs and the content of the selected one.

    Parameters
    ----------
    children : component, text or list
        The `Tab` components.
    value : string
        The `value` of the selected tab; at first that of the first tab, or `tab-1`. Set by the page.
    content_className : string
        CSS classes of the content.
    parent_className : string
        CSS classes of the element around bar and content.
    style : dict of CSS
        CSS of the tab bar.
    parent_style : dict of CSS
        CSS of the element around bar and content.
    content_style : dict of CSS
        CSS of the content.
    vertical : bool
        Put the tabs below each other, beside the content. Default: False.
    mobile_breakpoint : number
        Width of the app in pixels below which tabs that don't fit beside each other stand below each
        other; else their row scrolls. Default: 800.
    colors : TabColors
        Colours of the tab bar. Default: {'border': 'var(--nb-border)', 'primary': 'var(--nb-accent)',
        'background': 'var(--nb-accent-soft)'}.
    className : string
        CSS classes of the tab bar.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps. Default: ['value'].
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
        Default: "local".
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "basic"
    _type = "Tabs"
    _prop_names = (
        "children",
        "value",
        "content_className",
        "parent_className",
        "style",
        "parent_style",
        "content_style",
        "vertical",
        "mobile_breakpoint",
        "colors",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _node_props = ("children",)
    _settable = frozenset({"value"})
    _fits = MappingProxyType({"value": "tab"})
    _persisted = ("value",)
    _url = MappingProxyType({"value": "text"})

    children: NodePosition | None
    value: str | None
    content_className: str | None
    parent_className: str | None
    style: PropMap | None
    parent_style: PropMap | None
    content_style: PropMap | None
    vertical: bool | None
    mobile_breakpoint: float | None
    colors: PropMap | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        content_className: str | None | Undefined = UNDEFINED,
        parent_className: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        parent_style: PropMap | None | Undefined = UNDEFINED,
        content_style: PropMap | None | Undefined = UNDEFINED,
        vertical: bool | None | Undefined = UNDEFINED,
        mobile_breakpoint: float | None | Undefined = UNDEFINED,
        colors: PropMap | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Textarea(Component):
    """A field for several lines of text.

    Parameters
    ----------
    value : string
        The text. Set by the page.
    autoFocus : string
        Take the focus when the page appears.
    cols : number
        Width in characters.
    disabled : bool | "disabled" | "DISABLED"
        Show it without letting it be changed.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    maxLength : number
        Largest number of characters.
    minLength : number
        Smallest number of characters.
    name : string
        Name under which the value is sent when a form is submitted.
    placeholder : string
        Text while the field is empty.
    readOnly : bool | "readOnly" | "readonly" | "READONLY"
        Let it be read and copied but not changed.
    required : bool | "required" | "REQUIRED"
        Whether an enclosing form needs a value.
    rows : number
        Height in lines.
    wrap : string
        How long lines are broken when a form is submitted: `soft`, `hard` or `off`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    contentEditable : bool
        Whether the content can be edited as rich text.
    contextMenu : string
        Id of a menu for the right mouse button; no browser in use shows it.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : bool
        Whether it can be dragged.
    hidden : string
        Do not show it.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    spellCheck : bool
        Whether the browser may check spelling.
    style : dict of CSS
        CSS of the outermost element, with names in camelCase.
    tabIndex : number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    n_blur : number
        How often it has lost the focus. Default: 0. Set by the page.
    n_blur_timestamp : number
        When it last lost the focus, in milliseconds since 1970; -1 if never. Default: -1. Set by the
        page.
    n_clicks : number
        How often it has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    className : string
        CSS classes of the outermost element, separated by spaces.
    persistence : string | number | bool
        If given, what the person set is kept in the browser and comes back on the next visit; changing
        it starts afresh.
    persisted_props : list of string
        The props that `persistence` keeps.
    persistence_type : "local" | "session" | "memory"
        Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    url : bool | string | dict of (string | bool)
        What of it lives in the page's address: True for what `persistence` keeps, under the component's
        id; the name of the query parameter; or a dict of such names by prop. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "inputs"
    _type = "Textarea"
    _prop_names = (
        "value",
        "autoFocus",
        "cols",
        "disabled",
        "form",
        "maxLength",
        "minLength",
        "name",
        "placeholder",
        "readOnly",
        "required",
        "rows",
        "wrap",
        "accessKey",
        "contentEditable",
        "contextMenu",
        "dir",
        "draggable",
        "hidden",
        "lang",
        "spellCheck",
        "style",
        "tabIndex",
        "title",
        "n_blur",
        "n_blur_timestamp",
        "n_clicks",
        "n_clicks_timestamp",
        "className",
        "persistence",
        "persisted_props",
        "persistence_type",
        "id",
        "url",
    )
    _settable = frozenset({"value", "n_blur", "n_blur_timestamp", "n_clicks", "n_clicks_timestamp"})
    _fits = MappingProxyType(
        {
            "value": "area",
            "n_blur": "number",
            "n_blur_timestamp": "number",
            "n_clicks": "counter",
            "n_clicks_timestamp": "number",
        }
    )
    _url = MappingProxyType({"value": "text"})

    value: str | None
    autoFocus: str | None
    cols: float | None
    disabled: bool | Literal["disabled", "DISABLED"] | None
    form: str | None
    maxLength: float | None
    minLength: float | None
    name: str | None
    placeholder: str | None
    readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None
    required: bool | Literal["required", "REQUIRED"] | None
    rows: float | None
    wrap: str | None
    accessKey: str | None
    contentEditable: bool | None
    contextMenu: str | None
    dir: str | None
    draggable: bool | None
    hidden: str | None
    lang: str | None
    spellCheck: bool | None
    style: PropMap | None
    tabIndex: float | None
    title: str | None
    n_blur: float | None
    n_blur_timestamp: float | None
    n_clicks: float | None
    n_clicks_timestamp: float | None
    className: str | None
    persistence: str | float | bool | None
    persisted_props: Items[str] | None
    persistence_type: Literal["local", "session", "memory"] | None
    id: ComponentId | None
    url: bool | str | Keyed[str | bool] | None

    def __init__(
        self,
        value: str | None | Undefined = UNDEFINED,
        autoFocus: str | None | Undefined = UNDEFINED,
        cols: float | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        maxLength: float | None | Undefined = UNDEFINED,
        minLength: float | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        placeholder: str | None | Undefined = UNDEFINED,
        readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None | Undefined = UNDEFINED,
        required: bool | Literal["required", "REQUIRED"] | None | Undefined = UNDEFINED,
        rows: float | None | Undefined = UNDEFINED,
        wrap: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        contentEditable: bool | None | Undefined = UNDEFINED,
        contextMenu: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: bool | None | Undefined = UNDEFINED,
        hidden: str | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        spellCheck: bool | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        n_blur: float | None | Undefined = UNDEFINED,
        n_blur_timestamp: float | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        persistence: str | float | bool | None | Undefined = UNDEFINED,
        persisted_props: Items[str] | None | Undefined = UNDEFINED,
        persistence_type: Literal["local", "session", "memory"] | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        url: bool | str | Keyed[str | bool] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Tooltip(Component):
    """A box with an arrow, beside a point of a graph or any other rectangle.

    Parameters
    ----------
    children : component, text or list
        What stands in the box.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    className : string
        CSS classes of the box, separated by spaces. Default: "".
    style : dict of CSS
        CSS of the box, with names in camelCase.
    bbox : Box
        The rectangle that it is about, as `hoverData` has it of a point, counted from the element that
        both are positioned in.
    show : bool
        Whether it is shown, once it has a `bbox`. Default: True.
    direction : "top" | "right" | "bottom" | "left"
        The side of the rectangle on which it stands; where there is no room, it is the other. Default:
        "right".
    border_color : string
        Colour of its border, as CSS. Default: "var(--nb-border)".
    background_color : string
        Colour of its background, as CSS. Default: "var(--nb-raised)".
    loading_text : string
        What stands in it while it waits for a callback. Default: "Loading...".
    zindex : number
        Its place among tooltips that lie over each other; it is above everything else. Default: 1.
    targetable : bool
        Let the pointer reach what is in it; otherwise it reaches what is behind. Default: False.
    """

    _namespace = "dash_core_components"
    _chunk = "page"
    _type = "Tooltip"
    _prop_names = (
        "children",
        "id",
        "className",
        "style",
        "bbox",
        "show",
        "direction",
        "border_color",
        "background_color",
        "loading_text",
        "zindex",
        "targetable",
    )
    _node_props = ("children",)

    children: NodePosition | None
    id: ComponentId | None
    className: str | None
    style: PropMap | None
    bbox: PropMap | None
    show: bool | None
    direction: Literal["top", "right", "bottom", "left"] | None
    border_color: str | None
    background_color: str | None
    loading_text: str | None
    zindex: float | None
    targetable: bool | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        bbox: PropMap | None | Undefined = UNDEFINED,
        show: bool | None | Undefined = UNDEFINED,
        direction: Literal["top", "right", "bottom", "left"] | None | Undefined = UNDEFINED,
        border_color: str | None | Undefined = UNDEFINED,
        background_color: str | None | Undefined = UNDEFINED,
        loading_text: str | None | Undefined = UNDEFINED,
        zindex: float | None | Undefined = UNDEFINED,
        targetable: bool | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Upload(Component):
    """A place for files: the person drops them there, or clicks and chooses some. They come in pieces, of any size.

    Parameters
    ----------
    children : component, text or list
        What stands there; without it, a few words that say what to do.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    contents : string | list of string
        The file as text, `data:<type>;base64,...`, or with `multiple` a list. For large files take
        `file`: this text is made for callbacks that have it as an argument, and takes 1.3 times the
        memory of the file. Default: None. Set by the page.
    filename : string | list of string
        The file's name, or with `multiple` a list of names; in a folder, with the folders. Default:
        None. Set by the page.
    last_modified : number | list of number
        When the file was changed last, in seconds since 1970, or with `multiple` a list. Default: None.
        Set by the page.
    accept : string
        Which files are taken, separated by commas: extensions (`.csv`), media types (`text/csv`), or
        kinds (`image/*`). Default: None: all files.
    disabled : bool
        Take no files. Default: False.
    disable_click : bool
        Take files only by dropping: neither a click nor a key opens the dialog. Default: False.
    max_size : number
        Bytes that a file may have; -1 stands for any number. Default: -1.
    min_size : number
        Bytes that a file must have. Default: 0.
    multiple : bool
        Take several files at once; `contents`, `file`, `filename` and `last_modified` are then lists.
        Default: False.
    enable_folder_selection : bool
        Have the dialog choose a folder, of which all files are taken that `accept` names; needs
        `multiple`. A folder can be dropped wherever several files can. Default: False.
    className : string
        CSS classes, separated by spaces.
    className_active : string
        CSS classes while files are held over it that it takes.
    className_reject : string
        CSS classes while files are held over it that it does not take.
    className_disabled : string
        CSS classes while it is disabled.
    style : dict of CSS
        CSS, with names in camelCase. Without `style` and `className` it is drawn as a box of its own.
    style_active : dict of CSS
        CSS while files are held over it that it takes, in addition to `style`. Default: a green
        outline.
    style_reject : dict of CSS
        CSS while files are held over it that it does not take, in addition to `style`. Default: a red
        outline.
    style_disabled : dict of CSS
        CSS while it is disabled, in addition to `style`. Default: paler.
    file : anything JSON
        The file, open for reading bytes, with `.name`, `.size` and `.type`
        (`nbdash.files.UploadedFile`), or with `multiple` a list. It is on disk, so a file of any size
        takes no memory. nbdash's own. Default: None. Set by the page.
    refused : list of RefusedFile
        The files of the last drop that were not taken, and why; None if all were. nbdash's own.
        Default: None. Set by the page.
    """

    _namespace = "dash_core_components"
    _chunk = "files"
    _type = "Upload"
    _prop_names = (
        "children",
        "id",
        "contents",
        "filename",
        "last_modified",
        "accept",
        "disabled",
        "disable_click",
        "max_size",
        "min_size",
        "multiple",
        "enable_folder_selection",
        "className",
        "className_active",
        "className_reject",
        "className_disabled",
        "style",
        "style_active",
        "style_reject",
        "style_disabled",
        "file",
        "refused",
    )
    _node_props = ("children",)
    _settable = frozenset({"contents", "filename", "last_modified", "file", "refused"})
    _fits = MappingProxyType(
        {
            "contents": "files",
            "filename": "text or texts",
            "last_modified": "number or numbers",
            "file": "files",
            "refused": "objects",
        }
    )

    children: NodePosition | None
    id: ComponentId | None
    contents: str | Items[str] | None
    filename: str | Items[str] | None
    last_modified: float | Items[float] | None
    accept: str | None
    disabled: bool | None
    disable_click: bool | None
    max_size: float | None
    min_size: float | None
    multiple: bool | None
    enable_folder_selection: bool | None
    className: str | None
    className_active: str | None
    className_reject: str | None
    className_disabled: str | None
    style: PropMap | None
    style_active: PropMap | None
    style_reject: PropMap | None
    style_disabled: PropMap | None
    file: PropValue | None
    refused: Items[PropMap] | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        id: ComponentId | None | Undefined = UNDEFINED,
        contents: str | Items[str] | None | Undefined = UNDEFINED,
        filename: str | Items[str] | None | Undefined = UNDEFINED,
        last_modified: float | Items[float] | None | Undefined = UNDEFINED,
        accept: str | None | Undefined = UNDEFINED,
        disabled: bool | None | Undefined = UNDEFINED,
        disable_click: bool | None | Undefined = UNDEFINED,
        max_size: float | None | Undefined = UNDEFINED,
        min_size: float | None | Undefined = UNDEFINED,
        multiple: bool | None | Undefined = UNDEFINED,
        enable_folder_selection: bool | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        className_active: str | None | Undefined = UNDEFINED,
        className_reject: str | None | Undefined = UNDEFINED,
        className_disabled: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        style_active: PropMap | None | Undefined = UNDEFINED,
        style_reject: PropMap | None | Undefined = UNDEFINED,
        style_disabled: PropMap | None | Undefined = UNDEFINED,
        file: PropValue | None | Undefined = UNDEFINED,
        refused: Items[PropMap] | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())
