"""Elements of HTML, each drawn as exactly that element.

Generated from nbdash/components/schema/ by scripts/generate.py; edit there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, Never

from nbdash.components.base import UNDEFINED, Component, Undefined
from nbdash.typing import ComponentId, NodePosition, PropMap

__all__ = [
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "A",
    "Abbr",
    "Acronym",
    "Address",
    "Area",
    "Article",
    "Aside",
    "Audio",
    "B",
    "Base",
    "Basefont",
    "Bdi",
    "Bdo",
    "Big",
    "Blink",
    "Blockquote",
    "Br",
    "Button",
    "Canvas",
    "Caption",
    "Center",
    "Cite",
    "Code",
    "Col",
    "Colgroup",
    "Content",
    "Data",
    "Datalist",
    "Dd",
    "Del",
    "Details",
    "Dfn",
    "Dialog",
    "Div",
    "Dl",
    "Dt",
    "Em",
    "Embed",
    "Fieldset",
    "Figcaption",
    "Figure",
    "Font",
    "Footer",
    "Form",
    "Frame",
    "Frameset",
    "Header",
    "Hgroup",
    "Hr",
    "I",
    "Iframe",
    "Img",
    "Ins",
    "Kbd",
    "Keygen",
    "Label",
    "Legend",
    "Li",
    "Link",
    "Main",
    "MapEl",
    "Mark",
    "Marquee",
    "Meta",
    "Meter",
    "Nav",
    "Nobr",
    "Noscript",
    "ObjectEl",
    "Ol",
    "Optgroup",
    "Option",
    "Output",
    "P",
    "Param",
    "Picture",
    "Plaintext",
    "Pre",
    "Progress",
    "Q",
    "Rb",
    "Rp",
    "Rt",
    "Rtc",
    "Ruby",
    "S",
    "Samp",
    "Script",
    "Section",
    "Select",
    "Shadow",
    "Slot",
    "Small",
    "Source",
    "Spacer",
    "Span",
    "Strike",
    "Strong",
    "Sub",
    "Summary",
    "Sup",
    "Table",
    "Tbody",
    "Td",
    "Template",
    "Textarea",
    "Tfoot",
    "Th",
    "Thead",
    "Time",
    "Title",
    "Tr",
    "Track",
    "U",
    "Ul",
    "Var",
    "Video",
    "Wbr",
    "Xmp",
]


class HtmlElement(Component):
    """What all elements of HTML share."""

    _namespace = "dash_html_components"
    _node_props = ("children",)
    _settable = frozenset({"n_clicks", "n_clicks_timestamp"})
    _fits = MappingProxyType({"n_clicks": "counter", "n_clicks_timestamp": "number"})
    _valid_wildcard_attributes = ("data-", "aria-")

    children: NodePosition | None
    id: ComponentId | None
    n_clicks: float | None
    n_clicks_timestamp: float | None
    disable_n_clicks: bool | None
    key: str | None
    accessKey: str | None
    className: str | None
    contentEditable: str | None
    dir: str | None
    draggable: str | None
    hidden: bool | Literal["hidden", "HIDDEN"] | None
    lang: str | None
    role: str | None
    spellCheck: str | None
    style: PropMap | None
    tabIndex: str | float | None
    title: str | None


class A(HtmlElement):
    """A link.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    download : string
        Save the target of the link as a file of this name instead of opening it.
    href : string
        Address of the link.
    hrefLang : string
        Language of the link's target.
    media : string
        Media that the element is meant for, as a CSS media query.
    referrerPolicy : string
        What of this page's address is sent along.
    rel : string
        What the link's target is to this page, such as `noopener` or `stylesheet`.
    shape : string
        Shape of the area: `rect`, `circle`, `poly` or `default`.
    target : string
        Where the link or answer opens, such as `_blank`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "A"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "download",
        "href",
        "hrefLang",
        "media",
        "referrerPolicy",
        "rel",
        "shape",
        "target",
        "accessKey",
        "className",
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
    )

    download: str | None
    href: str | None
    hrefLang: str | None
    media: str | None
    referrerPolicy: str | None
    rel: str | None
    shape: str | None
    target: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        download: str | None | Undefined = UNDEFINED,
        href: str | None | Undefined = UNDEFINED,
        hrefLang: str | None | Undefined = UNDEFINED,
        media: str | None | Undefined = UNDEFINED,
        referrerPolicy: str | None | Undefined = UNDEFINED,
        rel: str | None | Undefined = UNDEFINED,
        shape: str | None | Undefined = UNDEFINED,
        target: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Abbr(HtmlElement):
    """An abbreviation.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Abbr"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Acronym(HtmlElement):
    """An acronym; obsolete, use `Abbr`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Acronym"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Address(HtmlElement):
    """Contact information.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Address"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Area(HtmlElement):
    """A clickable area of an image map.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    alt : string
        Text in place of the picture when it can't be seen.
    coords : string
        Coordinates of the area in the picture.
    download : string
        Save the target of the link as a file of this name instead of opening it.
    href : string
        Address of the link.
    media : string
        Media that the element is meant for, as a CSS media query.
    referrerPolicy : string
        What of this page's address is sent along.
    rel : string
        What the link's target is to this page, such as `noopener` or `stylesheet`.
    shape : string
        Shape of the area: `rect`, `circle`, `poly` or `default`.
    target : string
        Where the link or answer opens, such as `_blank`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Area"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "alt",
        "coords",
        "download",
        "href",
        "media",
        "referrerPolicy",
        "rel",
        "shape",
        "target",
        "accessKey",
        "className",
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
    )

    alt: str | None
    coords: str | None
    download: str | None
    href: str | None
    media: str | None
    referrerPolicy: str | None
    rel: str | None
    shape: str | None
    target: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        alt: str | None | Undefined = UNDEFINED,
        coords: str | None | Undefined = UNDEFINED,
        download: str | None | Undefined = UNDEFINED,
        href: str | None | Undefined = UNDEFINED,
        media: str | None | Undefined = UNDEFINED,
        referrerPolicy: str | None | Undefined = UNDEFINED,
        rel: str | None | Undefined = UNDEFINED,
        shape: str | None | Undefined = UNDEFINED,
        target: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Article(HtmlElement):
    """A self-contained piece of content, such as a post.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Article"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Aside(HtmlElement):
    """Content beside the main matter.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Aside"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Audio(HtmlElement):
    """Sound that can be played.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    autoPlay : bool | "autoPlay" | "autoplay" | "AUTOPLAY"
        Start playing as soon as possible.
    controls : bool | "controls" | "CONTROLS"
        Show the browser's buttons for playing.
    crossOrigin : string
        How a request to another origin handles credentials.
    loop : bool | "loop" | "LOOP"
        Begin again at the end.
    muted : bool | "muted" | "MUTED"
        Start without sound.
    preload : string
        How much to load before playing: `none`, `metadata` or `auto`.
    src : string
        Address of what is shown, played or run.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Audio"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "autoPlay",
        "controls",
        "crossOrigin",
        "loop",
        "muted",
        "preload",
        "src",
        "accessKey",
        "className",
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
    )

    autoPlay: bool | Literal["autoPlay", "autoplay", "AUTOPLAY"] | None
    controls: bool | Literal["controls", "CONTROLS"] | None
    crossOrigin: str | None
    loop: bool | Literal["loop", "LOOP"] | None
    muted: bool | Literal["muted", "MUTED"] | None
    preload: str | None
    src: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        autoPlay: bool | Literal["autoPlay", "autoplay", "AUTOPLAY"] | None | Undefined = UNDEFINED,
        controls: bool | Literal["controls", "CONTROLS"] | None | Undefined = UNDEFINED,
        crossOrigin: str | None | Undefined = UNDEFINED,
        loop: bool | Literal["loop", "LOOP"] | None | Undefined = UNDEFINED,
        muted: bool | Literal["muted", "MUTED"] | None | Undefined = UNDEFINED,
        preload: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class B(HtmlElement):
    """Text in bold that is no more important for it.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "B"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Base(HtmlElement):
    """The address to which the page's relative links refer.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    href : string
        Address of the link.
    target : string
        Where the link or answer opens, such as `_blank`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Base"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "href",
        "target",
        "accessKey",
        "className",
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
    )

    href: str | None
    target: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        href: str | None | Undefined = UNDEFINED,
        target: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Basefont(HtmlElement):
    """A default font; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Basefont"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Bdi(HtmlElement):
    """Text whose direction does not affect its surroundings.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Bdi"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Bdo(HtmlElement):
    """Text with a direction of its own.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Bdo"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Big(HtmlElement):
    """Larger text; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Big"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Blink(HtmlElement):
    """Blinking text; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Blink"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Blockquote(HtmlElement):
    """A quotation in a block of its own.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    cite : string
        Address of the source.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Blockquote"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "cite",
        "accessKey",
        "className",
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
    )

    cite: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        cite: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Br(HtmlElement):
    """A line break.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Br"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Button(HtmlElement):
    """A button.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    autoFocus : bool | "autoFocus" | "autofocus" | "AUTOFOCUS"
        Take the focus when the page appears.
    disabled : bool | "disabled" | "DISABLED"
        Show the element without letting it be used.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    formAction : string
        Address to which this button sends the form.
    formEncType : string
        How this button encodes the form's data.
    formMethod : string
        HTTP method with which this button sends the form.
    formNoValidate : bool | "formNoValidate" | "formnovalidate" | "FORMNOVALIDATE"
        Send the form without checking its fields.
    formTarget : string
        Where the answer to the form is shown.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Button"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "autoFocus",
        "disabled",
        "form",
        "formAction",
        "formEncType",
        "formMethod",
        "formNoValidate",
        "formTarget",
        "name",
        "type",
        "value",
        "accessKey",
        "className",
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
    )

    autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None
    disabled: bool | Literal["disabled", "DISABLED"] | None
    form: str | None
    formAction: str | None
    formEncType: str | None
    formMethod: str | None
    formNoValidate: bool | Literal["formNoValidate", "formnovalidate", "FORMNOVALIDATE"] | None
    formTarget: str | None
    name: str | None
    type: str | None
    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        formAction: str | None | Undefined = UNDEFINED,
        formEncType: str | None | Undefined = UNDEFINED,
        formMethod: str | None | Undefined = UNDEFINED,
        formNoValidate: bool
        | Literal["formNoValidate", "formnovalidate", "FORMNOVALIDATE"]
        | None
        | Undefined = UNDEFINED,
        formTarget: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Canvas(HtmlElement):
    """A surface that scripts draw on.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    height : string | number
        Height in pixels.
    width : string | number
        Width in pixels.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Canvas"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "height",
        "width",
        "accessKey",
        "className",
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
    )

    height: str | float | None
    width: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        height: str | float | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Caption(HtmlElement):
    """The caption of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Caption"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Center(HtmlElement):
    """Centred content; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Center"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Cite(HtmlElement):
    """The title of a work.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Cite"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Code(HtmlElement):
    """A piece of code.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Code"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Col(HtmlElement):
    """A column of a table, for styling.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    span : string
        Number of columns.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Col"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "span",
        "accessKey",
        "className",
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
    )

    span: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        span: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Colgroup(HtmlElement):
    """A group of columns of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    span : string
        Number of columns.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Colgroup"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "span",
        "accessKey",
        "className",
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
    )

    span: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        span: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Content(HtmlElement):
    """A place for content of a shadow tree; obsolete, use `Slot`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Content"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Data(HtmlElement):
    """Content together with its value for machines.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Data"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "value",
        "accessKey",
        "className",
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
    )

    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Datalist(HtmlElement):
    """Suggestions for an input.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Datalist"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Dd(HtmlElement):
    """A description in a description list.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Dd"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Del(HtmlElement):
    """Text that was removed.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    cite : string
        Address of the source.
    dateTime : string
        Date and time in a form that machines read.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Del"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "cite",
        "dateTime",
        "accessKey",
        "className",
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
    )

    cite: str | None
    dateTime: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        cite: str | None | Undefined = UNDEFINED,
        dateTime: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Details(HtmlElement):
    """Content that can be opened and closed.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    open : bool | "open" | "OPEN"
        Show the content.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Details"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "open",
        "accessKey",
        "className",
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
    )

    open: bool | Literal["open", "OPEN"] | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        open: bool | Literal["open", "OPEN"] | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Dfn(HtmlElement):
    """A term where it is defined.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Dfn"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Dialog(HtmlElement):
    """A dialog box.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    open : bool | "open" | "OPEN"
        Show the content.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Dialog"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "open",
        "accessKey",
        "className",
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
    )

    open: bool | Literal["open", "OPEN"] | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        open: bool | Literal["open", "OPEN"] | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Div(HtmlElement):
    """A block without a meaning of its own.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Div"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Dl(HtmlElement):
    """A list of terms and descriptions.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Dl"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Dt(HtmlElement):
    """A term in a description list.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Dt"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Em(HtmlElement):
    """Text that is stressed.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Em"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Embed(HtmlElement):
    """Content of another program.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    height : string | number
        Height in pixels.
    src : string
        Address of what is shown, played or run.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    width : string | number
        Width in pixels.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Embed"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "height",
        "src",
        "type",
        "width",
        "accessKey",
        "className",
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
    )

    height: str | float | None
    src: str | None
    type: str | None
    width: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        height: str | float | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Fieldset(HtmlElement):
    """A group of fields in a form.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    disabled : bool | "disabled" | "DISABLED"
        Show the element without letting it be used.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Fieldset"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "disabled",
        "form",
        "name",
        "accessKey",
        "className",
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
    )

    disabled: bool | Literal["disabled", "DISABLED"] | None
    form: str | None
    name: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Figcaption(HtmlElement):
    """The caption of a figure.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Figcaption"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Figure(HtmlElement):
    """An illustration, with its caption.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Figure"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Font(HtmlElement):
    """Text in another font; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Font"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Footer(HtmlElement):
    """The foot of a page or section.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Footer"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Form(HtmlElement):
    """A form.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accept : string
        File types that the server accepts.
    acceptCharset : string
        Character encodings that the server accepts.
    action : string
        Address to which the form is sent.
    autoComplete : string
        What the browser may fill in by itself.
    encType : string
        How the form's data is encoded.
    method : string
        HTTP method with which the form is sent.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    noValidate : bool | "noValidate" | "novalidate" | "NOVALIDATE"
        Send the form without checking its fields.
    target : string
        Where the link or answer opens, such as `_blank`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Form"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accept",
        "acceptCharset",
        "action",
        "autoComplete",
        "encType",
        "method",
        "name",
        "noValidate",
        "target",
        "accessKey",
        "className",
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
    )

    accept: str | None
    acceptCharset: str | None
    action: str | None
    autoComplete: str | None
    encType: str | None
    method: str | None
    name: str | None
    noValidate: bool | Literal["noValidate", "novalidate", "NOVALIDATE"] | None
    target: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accept: str | None | Undefined = UNDEFINED,
        acceptCharset: str | None | Undefined = UNDEFINED,
        action: str | None | Undefined = UNDEFINED,
        autoComplete: str | None | Undefined = UNDEFINED,
        encType: str | None | Undefined = UNDEFINED,
        method: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        noValidate: bool | Literal["noValidate", "novalidate", "NOVALIDATE"] | None | Undefined = UNDEFINED,
        target: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Frame(HtmlElement):
    """A frame of a frameset; obsolete, use `Iframe`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Frame"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Frameset(HtmlElement):
    """A set of frames; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Frameset"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class H1(HtmlElement):
    """A heading of the first level.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "H1"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class H2(HtmlElement):
    """A heading of the second level.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "H2"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class H3(HtmlElement):
    """A heading of the third level.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "H3"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class H4(HtmlElement):
    """A heading of the fourth level.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "H4"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class H5(HtmlElement):
    """A heading of the fifth level.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "H5"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class H6(HtmlElement):
    """A heading of the sixth level.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "H6"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Header(HtmlElement):
    """The head of a page or section.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Header"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Hgroup(HtmlElement):
    """A heading and what belongs to it.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Hgroup"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Hr(HtmlElement):
    """A break between two topics, drawn as a line.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Hr"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class I(HtmlElement):
    """Text in italics, such as a foreign word.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "I"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Iframe(HtmlElement):
    """Another page within this one.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    allow : string
        Features, such as the camera, that the embedded page may use.
    height : string | number
        Height in pixels.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    referrerPolicy : string
        What of this page's address is sent along.
    sandbox : string
        What the embedded page is allowed to do; empty allows nothing.
    src : string
        Address of what is shown, played or run.
    srcDoc : string
        HTML of the embedded page.
    width : string | number
        Width in pixels.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Iframe"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "allow",
        "height",
        "name",
        "referrerPolicy",
        "sandbox",
        "src",
        "srcDoc",
        "width",
        "accessKey",
        "className",
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
    )

    allow: str | None
    height: str | float | None
    name: str | None
    referrerPolicy: str | None
    sandbox: str | None
    src: str | None
    srcDoc: str | None
    width: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        allow: str | None | Undefined = UNDEFINED,
        height: str | float | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        referrerPolicy: str | None | Undefined = UNDEFINED,
        sandbox: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        srcDoc: str | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Img(HtmlElement):
    """A picture.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    alt : string
        Text in place of the picture when it can't be seen.
    crossOrigin : string
        How a request to another origin handles credentials.
    height : string | number
        Height in pixels.
    referrerPolicy : string
        What of this page's address is sent along.
    sizes : string
        Widths at which the picture is shown, or sizes of an icon.
    src : string
        Address of what is shown, played or run.
    srcSet : string
        Pictures for different sizes or screens.
    useMap : string
        Image map that belongs to the picture, as `#name`.
    width : string | number
        Width in pixels.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Img"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "alt",
        "crossOrigin",
        "height",
        "referrerPolicy",
        "sizes",
        "src",
        "srcSet",
        "useMap",
        "width",
        "accessKey",
        "className",
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
    )

    alt: str | None
    crossOrigin: str | None
    height: str | float | None
    referrerPolicy: str | None
    sizes: str | None
    src: str | None
    srcSet: str | None
    useMap: str | None
    width: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        alt: str | None | Undefined = UNDEFINED,
        crossOrigin: str | None | Undefined = UNDEFINED,
        height: str | float | None | Undefined = UNDEFINED,
        referrerPolicy: str | None | Undefined = UNDEFINED,
        sizes: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        srcSet: str | None | Undefined = UNDEFINED,
        useMap: str | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Ins(HtmlElement):
    """Text that was added.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    cite : string
        Address of the source.
    dateTime : string
        Date and time in a form that machines read.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Ins"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "cite",
        "dateTime",
        "accessKey",
        "className",
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
    )

    cite: str | None
    dateTime: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        cite: str | None | Undefined = UNDEFINED,
        dateTime: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Kbd(HtmlElement):
    """What is typed on a keyboard.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Kbd"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Keygen(HtmlElement):
    """A generator of keys; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Keygen"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Label(HtmlElement):
    """The label of a field.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    htmlFor : string
        Id of the field that the element belongs to.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Label"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "htmlFor",
        "accessKey",
        "className",
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
    )

    htmlFor: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        htmlFor: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Legend(HtmlElement):
    """The caption of a fieldset.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Legend"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Li(HtmlElement):
    """An entry of a list.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Li"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "value",
        "accessKey",
        "className",
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
    )

    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Link(HtmlElement):
    """A link to a file that belongs to the page, such as a stylesheet.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    crossOrigin : string
        How a request to another origin handles credentials.
    href : string
        Address of the link.
    hrefLang : string
        Language of the link's target.
    integrity : string
        Hash that the loaded file must have.
    media : string
        Media that the element is meant for, as a CSS media query.
    referrerPolicy : string
        What of this page's address is sent along.
    rel : string
        What the link's target is to this page, such as `noopener` or `stylesheet`.
    sizes : string
        Widths at which the picture is shown, or sizes of an icon.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Link"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "crossOrigin",
        "href",
        "hrefLang",
        "integrity",
        "media",
        "referrerPolicy",
        "rel",
        "sizes",
        "type",
        "accessKey",
        "className",
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
    )

    crossOrigin: str | None
    href: str | None
    hrefLang: str | None
    integrity: str | None
    media: str | None
    referrerPolicy: str | None
    rel: str | None
    sizes: str | None
    type: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        crossOrigin: str | None | Undefined = UNDEFINED,
        href: str | None | Undefined = UNDEFINED,
        hrefLang: str | None | Undefined = UNDEFINED,
        integrity: str | None | Undefined = UNDEFINED,
        media: str | None | Undefined = UNDEFINED,
        referrerPolicy: str | None | Undefined = UNDEFINED,
        rel: str | None | Undefined = UNDEFINED,
        sizes: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Main(HtmlElement):
    """The main content of the page.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Main"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class MapEl(HtmlElement):
    """An image map (`map`; the name avoids Python's `map`).

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "MapEl"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "name",
        "accessKey",
        "className",
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
    )

    name: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Mark(HtmlElement):
    """Highlighted text.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Mark"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Marquee(HtmlElement):
    """Scrolling text; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    loop : bool | "loop" | "LOOP"
        Begin again at the end.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Marquee"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "loop",
        "accessKey",
        "className",
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
    )

    loop: bool | Literal["loop", "LOOP"] | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        loop: bool | Literal["loop", "LOOP"] | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Meta(HtmlElement):
    """Metadata of the page.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    charSet : string
        Character encoding of the page.
    content : string
        Value that belongs to `name` or `httpEquiv`.
    httpEquiv : string
        HTTP header that `content` stands for.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Meta"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "charSet",
        "content",
        "httpEquiv",
        "name",
        "accessKey",
        "className",
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
    )

    charSet: str | None
    content: str | None
    httpEquiv: str | None
    name: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        charSet: str | None | Undefined = UNDEFINED,
        content: str | None | Undefined = UNDEFINED,
        httpEquiv: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Meter(HtmlElement):
    """A value on a scale.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    high : string
        Where high values begin.
    low : string
        Where low values end.
    max : string | number
        Largest value.
    min : string | number
        Smallest value.
    optimum : string
        The best value.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Meter"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "high",
        "low",
        "max",
        "min",
        "optimum",
        "value",
        "accessKey",
        "className",
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
    )

    high: str | None
    low: str | None
    max: str | float | None
    min: str | float | None
    optimum: str | None
    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        high: str | None | Undefined = UNDEFINED,
        low: str | None | Undefined = UNDEFINED,
        max: str | float | None | Undefined = UNDEFINED,
        min: str | float | None | Undefined = UNDEFINED,
        optimum: str | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Nav(HtmlElement):
    """Links for finding one's way.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Nav"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Nobr(HtmlElement):
    """Text without line breaks; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Nobr"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Noscript(HtmlElement):
    """Content for browsers without JavaScript.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Noscript"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class ObjectEl(HtmlElement):
    """Embedded content (`object`; the name avoids Python's `object`).

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    data : string
        Address of what is embedded.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    height : string | number
        Height in pixels.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    useMap : string
        Image map that belongs to the picture, as `#name`.
    width : string | number
        Width in pixels.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "ObjectEl"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "data",
        "form",
        "height",
        "name",
        "type",
        "useMap",
        "width",
        "accessKey",
        "className",
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
    )

    data: str | None
    form: str | None
    height: str | float | None
    name: str | None
    type: str | None
    useMap: str | None
    width: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        data: str | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        height: str | float | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        useMap: str | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Ol(HtmlElement):
    """A numbered list.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    reversed : bool | "reversed" | "REVERSED"
        Number the entries downwards.
    start : string
        Number of the first entry.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Ol"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "reversed",
        "start",
        "type",
        "accessKey",
        "className",
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
    )

    reversed: bool | Literal["reversed", "REVERSED"] | None
    start: str | None
    type: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        reversed: bool | Literal["reversed", "REVERSED"] | None | Undefined = UNDEFINED,
        start: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Optgroup(HtmlElement):
    """A group of options.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    disabled : bool | "disabled" | "DISABLED"
        Show the element without letting it be used.
    label : string
        Text shown for the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Optgroup"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "disabled",
        "label",
        "accessKey",
        "className",
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
    )

    disabled: bool | Literal["disabled", "DISABLED"] | None
    label: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        label: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Option(HtmlElement):
    """An option of a select or datalist.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    disabled : bool | "disabled" | "DISABLED"
        Show the element without letting it be used.
    label : string
        Text shown for the element.
    selected : bool | "selected" | "SELECTED"
        Choose this option at first.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Option"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "disabled",
        "label",
        "selected",
        "value",
        "accessKey",
        "className",
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
    )

    disabled: bool | Literal["disabled", "DISABLED"] | None
    label: str | None
    selected: bool | Literal["selected", "SELECTED"] | None
    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        label: str | None | Undefined = UNDEFINED,
        selected: bool | Literal["selected", "SELECTED"] | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Output(HtmlElement):
    """The result of a calculation.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    htmlFor : string
        Id of the field that the element belongs to.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Output"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "htmlFor",
        "form",
        "name",
        "accessKey",
        "className",
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
    )

    htmlFor: str | None
    form: str | None
    name: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        htmlFor: str | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class P(HtmlElement):
    """A paragraph.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "P"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Param(HtmlElement):
    """A parameter of an embedded object; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Param"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "name",
        "value",
        "accessKey",
        "className",
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
    )

    name: str | None
    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Picture(HtmlElement):
    """A picture in several versions.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Picture"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Plaintext(HtmlElement):
    """Text that is not read as HTML; obsolete, use `Pre`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Plaintext"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Pre(HtmlElement):
    """Text whose spaces and line breaks count.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Pre"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Progress(HtmlElement):
    """How far a task has come.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    max : string | number
        Largest value.
    value : string
        Value of the element.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Progress"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "max",
        "value",
        "accessKey",
        "className",
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
    )

    max: str | float | None
    value: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        max: str | float | None | Undefined = UNDEFINED,
        value: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Q(HtmlElement):
    """A quotation within a sentence.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    cite : string
        Address of the source.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Q"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "cite",
        "accessKey",
        "className",
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
    )

    cite: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        cite: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Rb(HtmlElement):
    """The base text of a ruby annotation; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Rb"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Rp(HtmlElement):
    """Parentheses for browsers without ruby annotations.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Rp"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Rt(HtmlElement):
    """The text of a ruby annotation.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Rt"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Rtc(HtmlElement):
    """A container for ruby texts; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Rtc"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Ruby(HtmlElement):
    """Text with annotations about its pronunciation.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Ruby"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class S(HtmlElement):
    """Text that is no longer right.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "S"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Samp(HtmlElement):
    """Output of a program.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Samp"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Script(HtmlElement):
    """A script.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    crossOrigin : string
        How a request to another origin handles credentials.
    defer : bool | "defer" | "DEFER"
        Run the script when the page has been read.
    integrity : string
        Hash that the loaded file must have.
    referrerPolicy : string
        What of this page's address is sent along.
    src : string
        Address of what is shown, played or run.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    async : bool | "async" | "ASYNC"
        Load the script without holding up the page.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Script"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "crossOrigin",
        "defer",
        "integrity",
        "referrerPolicy",
        "src",
        "type",
        "async",
        "accessKey",
        "className",
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
    )

    crossOrigin: str | None
    defer: bool | Literal["defer", "DEFER"] | None
    integrity: str | None
    referrerPolicy: str | None
    src: str | None
    type: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        crossOrigin: str | None | Undefined = UNDEFINED,
        defer: bool | Literal["defer", "DEFER"] | None | Undefined = UNDEFINED,
        integrity: str | None | Undefined = UNDEFINED,
        referrerPolicy: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Section(HtmlElement):
    """A section of a page.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Section"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Select(HtmlElement):
    """A list of options to choose from.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    autoFocus : bool | "autoFocus" | "autofocus" | "AUTOFOCUS"
        Take the focus when the page appears.
    autoComplete : string
        What the browser may fill in by itself.
    disabled : bool | "disabled" | "DISABLED"
        Show the element without letting it be used.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    multiple : bool | "multiple" | "MULTIPLE"
        Allow several values.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    required : bool | "required" | "REQUIRED"
        Whether the form needs a value here.
    size : string | number
        Number of visible entries.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Select"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "autoFocus",
        "autoComplete",
        "disabled",
        "form",
        "multiple",
        "name",
        "required",
        "size",
        "accessKey",
        "className",
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
    )

    autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None
    autoComplete: str | None
    disabled: bool | Literal["disabled", "DISABLED"] | None
    form: str | None
    multiple: bool | Literal["multiple", "MULTIPLE"] | None
    name: str | None
    required: bool | Literal["required", "REQUIRED"] | None
    size: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None | Undefined = UNDEFINED,
        autoComplete: str | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        multiple: bool | Literal["multiple", "MULTIPLE"] | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        required: bool | Literal["required", "REQUIRED"] | None | Undefined = UNDEFINED,
        size: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Shadow(HtmlElement):
    """A place for an older shadow tree; obsolete.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Shadow"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Slot(HtmlElement):
    """A place in a web component.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Slot"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Small(HtmlElement):
    """Small print.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Small"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Source(HtmlElement):
    """One of several versions of a picture, sound or video.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    media : string
        Media that the element is meant for, as a CSS media query.
    sizes : string
        Widths at which the picture is shown, or sizes of an icon.
    src : string
        Address of what is shown, played or run.
    srcSet : string
        Pictures for different sizes or screens.
    type : string
        Kind of the element, button or file; for a list, of its numbering.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Source"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "media",
        "sizes",
        "src",
        "srcSet",
        "type",
        "accessKey",
        "className",
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
    )

    media: str | None
    sizes: str | None
    src: str | None
    srcSet: str | None
    type: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        media: str | None | Undefined = UNDEFINED,
        sizes: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        srcSet: str | None | Undefined = UNDEFINED,
        type: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Spacer(HtmlElement):
    """Empty space; obsolete, use CSS.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Spacer"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Span(HtmlElement):
    """A piece of text without a meaning of its own.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Span"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Strike(HtmlElement):
    """Text struck through; obsolete, use `S` or `Del`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Strike"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Strong(HtmlElement):
    """Text that is important.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Strong"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Sub(HtmlElement):
    """Subscript.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Sub"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Summary(HtmlElement):
    """What stays visible of closed `Details`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Summary"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Sup(HtmlElement):
    """Superscript.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Sup"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Table(HtmlElement):
    """A table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Table"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Tbody(HtmlElement):
    """The body of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Tbody"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Td(HtmlElement):
    """A cell of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    colSpan : string | number
        Number of columns that the cell covers.
    headers : string
        Ids of the header cells that belong to the cell.
    rowSpan : string | number
        Number of rows that the cell covers.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Td"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "colSpan",
        "headers",
        "rowSpan",
        "accessKey",
        "className",
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
    )

    colSpan: str | float | None
    headers: str | None
    rowSpan: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        colSpan: str | float | None | Undefined = UNDEFINED,
        headers: str | None | Undefined = UNDEFINED,
        rowSpan: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Template(HtmlElement):
    """Content that is kept but not shown.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Template"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Textarea(HtmlElement):
    """A field for several lines of text.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    autoFocus : bool | "autoFocus" | "autofocus" | "AUTOFOCUS"
        Take the focus when the page appears.
    autoComplete : string
        What the browser may fill in by itself.
    cols : string | number
        Width in characters.
    disabled : bool | "disabled" | "DISABLED"
        Show the element without letting it be used.
    form : string
        Id of the form that it belongs to, when it does not stand in it.
    inputMode : string
        Which keyboard a touch screen offers.
    maxLength : string | number
        Largest number of characters.
    minLength : string | number
        Smallest number of characters.
    name : string
        Name of the element: of a field in its form, of a frame as a target, of a piece of metadata.
    placeholder : string
        Text while the field is empty.
    readOnly : string
        Let the text be read and copied but not changed.
    required : bool | "required" | "REQUIRED"
        Whether the form needs a value here.
    rows : string | number
        Height in lines.
    wrap : string
        How long lines are broken when the form is sent: `soft`, `hard` or `off`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Textarea"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "autoFocus",
        "autoComplete",
        "cols",
        "disabled",
        "form",
        "inputMode",
        "maxLength",
        "minLength",
        "name",
        "placeholder",
        "readOnly",
        "required",
        "rows",
        "wrap",
        "accessKey",
        "className",
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
    )

    autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None
    autoComplete: str | None
    cols: str | float | None
    disabled: bool | Literal["disabled", "DISABLED"] | None
    form: str | None
    inputMode: str | None
    maxLength: str | float | None
    minLength: str | float | None
    name: str | None
    placeholder: str | None
    readOnly: str | None
    required: bool | Literal["required", "REQUIRED"] | None
    rows: str | float | None
    wrap: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None | Undefined = UNDEFINED,
        autoComplete: str | None | Undefined = UNDEFINED,
        cols: str | float | None | Undefined = UNDEFINED,
        disabled: bool | Literal["disabled", "DISABLED"] | None | Undefined = UNDEFINED,
        form: str | None | Undefined = UNDEFINED,
        inputMode: str | None | Undefined = UNDEFINED,
        maxLength: str | float | None | Undefined = UNDEFINED,
        minLength: str | float | None | Undefined = UNDEFINED,
        name: str | None | Undefined = UNDEFINED,
        placeholder: str | None | Undefined = UNDEFINED,
        readOnly: str | None | Undefined = UNDEFINED,
        required: bool | Literal["required", "REQUIRED"] | None | Undefined = UNDEFINED,
        rows: str | float | None | Undefined = UNDEFINED,
        wrap: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Tfoot(HtmlElement):
    """The foot of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Tfoot"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Th(HtmlElement):
    """A header cell of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    colSpan : string | number
        Number of columns that the cell covers.
    headers : string
        Ids of the header cells that belong to the cell.
    rowSpan : string | number
        Number of rows that the cell covers.
    scope : string
        What the header cell is a header of: `row`, `col`, `rowgroup` or `colgroup`.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Th"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "colSpan",
        "headers",
        "rowSpan",
        "scope",
        "accessKey",
        "className",
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
    )

    colSpan: str | float | None
    headers: str | None
    rowSpan: str | float | None
    scope: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        colSpan: str | float | None | Undefined = UNDEFINED,
        headers: str | None | Undefined = UNDEFINED,
        rowSpan: str | float | None | Undefined = UNDEFINED,
        scope: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Thead(HtmlElement):
    """The head of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Thead"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Time(HtmlElement):
    """A date or time.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    dateTime : string
        Date and time in a form that machines read.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Time"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "dateTime",
        "accessKey",
        "className",
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
    )

    dateTime: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        dateTime: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Title(HtmlElement):
    """The title of the page.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Title"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Tr(HtmlElement):
    """A row of a table.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Tr"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Track(HtmlElement):
    """Subtitles of a sound or video.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    default : bool | "default" | "DEFAULT"
        Use this track unless the person's settings say otherwise.
    kind : string
        Kind of track: subtitles, captions, descriptions, chapters or metadata.
    label : string
        Text shown for the element.
    src : string
        Address of what is shown, played or run.
    srcLang : string
        Language of the track.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Track"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "default",
        "kind",
        "label",
        "src",
        "srcLang",
        "accessKey",
        "className",
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
    )

    default: bool | Literal["default", "DEFAULT"] | None
    kind: str | None
    label: str | None
    src: str | None
    srcLang: str | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        default: bool | Literal["default", "DEFAULT"] | None | Undefined = UNDEFINED,
        kind: str | None | Undefined = UNDEFINED,
        label: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        srcLang: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class U(HtmlElement):
    """Text underlined for a reason other than stress.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "U"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Ul(HtmlElement):
    """A list with bullets.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Ul"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Var(HtmlElement):
    """A variable.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Var"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Video(HtmlElement):
    """A video.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    autoPlay : bool | "autoPlay" | "autoplay" | "AUTOPLAY"
        Start playing as soon as possible.
    controls : bool | "controls" | "CONTROLS"
        Show the browser's buttons for playing.
    crossOrigin : string
        How a request to another origin handles credentials.
    height : string | number
        Height in pixels.
    loop : bool | "loop" | "LOOP"
        Begin again at the end.
    muted : bool | "muted" | "MUTED"
        Start without sound.
    playsInline : bool | "playsInline" | "playsinline" | "PLAYSINLINE"
        Play in place instead of in full screen on phones.
    poster : string
        Address of the picture to show before playing.
    preload : string
        How much to load before playing: `none`, `metadata` or `auto`.
    src : string
        Address of what is shown, played or run.
    width : string | number
        Width in pixels.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Video"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "autoPlay",
        "controls",
        "crossOrigin",
        "height",
        "loop",
        "muted",
        "playsInline",
        "poster",
        "preload",
        "src",
        "width",
        "accessKey",
        "className",
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
    )

    autoPlay: bool | Literal["autoPlay", "autoplay", "AUTOPLAY"] | None
    controls: bool | Literal["controls", "CONTROLS"] | None
    crossOrigin: str | None
    height: str | float | None
    loop: bool | Literal["loop", "LOOP"] | None
    muted: bool | Literal["muted", "MUTED"] | None
    playsInline: bool | Literal["playsInline", "playsinline", "PLAYSINLINE"] | None
    poster: str | None
    preload: str | None
    src: str | None
    width: str | float | None

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        autoPlay: bool | Literal["autoPlay", "autoplay", "AUTOPLAY"] | None | Undefined = UNDEFINED,
        controls: bool | Literal["controls", "CONTROLS"] | None | Undefined = UNDEFINED,
        crossOrigin: str | None | Undefined = UNDEFINED,
        height: str | float | None | Undefined = UNDEFINED,
        loop: bool | Literal["loop", "LOOP"] | None | Undefined = UNDEFINED,
        muted: bool | Literal["muted", "MUTED"] | None | Undefined = UNDEFINED,
        playsInline: bool | Literal["playsInline", "playsinline", "PLAYSINLINE"] | None | Undefined = UNDEFINED,
        poster: str | None | Undefined = UNDEFINED,
        preload: str | None | Undefined = UNDEFINED,
        src: str | None | Undefined = UNDEFINED,
        width: str | float | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Wbr(HtmlElement):
    """A place where a long word may be broken.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Wbr"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())


class Xmp(HtmlElement):
    """Text that is not read as HTML; obsolete, use `Pre`.

    Parameters
    ----------
    children : component, text or list
        What the element contains: a component, text, a number, or a list of these.
    id : string | dict
        Name by which callbacks refer to the component: a string, or a dict for pattern matching.
    n_clicks : number
        How often the element has been clicked. Default: 0. Set by the page.
    n_clicks_timestamp : number
        When it was last clicked, in milliseconds since 1970; -1 if never. Default: -1. Set by the page.
    disable_n_clicks : bool
        Do not count clicks, which also keeps assistive technology from taking the element for a button.
    key : string
        Keeps an element's state when the list that it stands in is changed; unique among its
        neighbours.
    accessKey : string
        Key that focuses the element together with the browser's modifier keys.
    className : string
        CSS classes, separated by spaces.
    contentEditable : string
        Whether the content can be edited.
    dir : string
        Direction of the text: `ltr`, `rtl` or `auto`.
    draggable : string
        Whether the element can be dragged.
    hidden : bool | "hidden" | "HIDDEN"
        Do not show the element.
    lang : string
        Language of the content, such as `en` or `de-CH`.
    role : string
        Role for assistive technology, where it differs from the element's own.
    spellCheck : string
        Whether the browser may check spelling.
    style : dict of CSS
        CSS, with names in camelCase.
    tabIndex : string | number
        Place in the order of the Tab key; -1 leaves it out.
    title : string
        Text that appears when the pointer rests on it.
    **other : string
        Attributes beginning with data- or aria-, given as a dict.
    """

    _type = "Xmp"
    _prop_names = (
        "children",
        "id",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "key",
        "accessKey",
        "className",
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
    )

    def __init__(
        self,
        children: NodePosition | None | Undefined = UNDEFINED,
        *more: Never,
        id: ComponentId | None | Undefined = UNDEFINED,
        n_clicks: float | None | Undefined = UNDEFINED,
        n_clicks_timestamp: float | None | Undefined = UNDEFINED,
        disable_n_clicks: bool | None | Undefined = UNDEFINED,
        key: str | None | Undefined = UNDEFINED,
        accessKey: str | None | Undefined = UNDEFINED,
        className: str | None | Undefined = UNDEFINED,
        contentEditable: str | None | Undefined = UNDEFINED,
        dir: str | None | Undefined = UNDEFINED,
        draggable: str | None | Undefined = UNDEFINED,
        hidden: bool | Literal["hidden", "HIDDEN"] | None | Undefined = UNDEFINED,
        lang: str | None | Undefined = UNDEFINED,
        role: str | None | Undefined = UNDEFINED,
        spellCheck: str | None | Undefined = UNDEFINED,
        style: PropMap | None | Undefined = UNDEFINED,
        tabIndex: str | float | None | Undefined = UNDEFINED,
        title: str | None | Undefined = UNDEFINED,
        **other: Never,
    ) -> None:
        self._fill(locals())
