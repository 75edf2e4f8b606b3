"""Types that several parts share: what may stand in an id, in a prop, in a place for components.

Nothing here imports another part of nbdash, so that everything may import this.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

T_co = TypeVar("T_co", covariant=True)

Json: TypeAlias = "str | float | bool | None | list[Json] | dict[str, Json]"
"""What JSON can say."""

IdValue: TypeAlias = str | int | float | bool
"""A value in a dict id."""

ComponentId: TypeAlias = str | Mapping[str, IdValue]
"""An id as a person writes it: a string, or a dict such as `{"type": "row", "index": 3}`."""

IdPattern: TypeAlias = Mapping[str, Any]
"""A dict id in which wildcards may stand. `Any`: the wildcards' type is declared further up."""

PropValue: TypeAlias = Any
"""The value of some prop. `Any`, because which type it has depends on a component known only at run time."""

PropMap: TypeAlias = Mapping[str, Any]
"""A dict prop such as `style`. `Any`, because the values' types are the browser's or plotly's business."""

DateLike: TypeAlias = str | datetime.date
"""A day as a date prop takes it: `"2024-02-29"`, a `date` or a `datetime`, whose time of day is passed over."""


class ComponentLike(Protocol):
    """What can stand in a layout: a component of nbdash, or of another package with the same shape."""

    @property
    def _namespace(self) -> str: ...
    @property
    def _type(self) -> str: ...

    def to_plotly_json(self) -> dict[str, Any]:
        """Return `{"namespace": ..., "type": ..., "props": {...}}`."""
        ...


class HtmlShown(Protocol):
    """An object that notebooks show as HTML, such as a data frame."""

    def _repr_html_(self) -> Any:
        """Return the HTML, or None. `Any`: libraries annotate it as they like."""
        ...


class SvgShown(Protocol):
    """An object that notebooks show as a drawing."""

    def _repr_svg_(self) -> Any:
        """Return the SVG, or None."""
        ...


class PngShown(Protocol):
    """An object that notebooks show as a picture."""

    def _repr_png_(self) -> Any:
        """Return the PNG's bytes, or its base64, or None."""
        ...


class BundleShown(Protocol):
    """An object that says all the forms in which notebooks may show it."""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        """Return the forms by mime type, perhaps with metadata."""
        ...


class MatplotlibFigure(Protocol):
    """A figure of matplotlib."""

    def savefig(self, fname: Any) -> Any:
        """Write the figure into a file."""
        ...


class WidgetLike(Protocol):
    """A widget of ipywidgets, or an anywidget, known by its methods, so that ipywidgets need not be imported."""

    @property
    def model_id(self) -> Any:
        """The name of its model."""
        ...

    def get_view_spec(self) -> Any:
        """Return what a page needs to show it. `Any`: ipywidgets is not typed."""
        ...


Shown: TypeAlias = HtmlShown | SvgShown | PngShown | BundleShown | MatplotlibFigure
"""Objects that stand in a layout as a notebook shows them."""

NodePosition: TypeAlias = "ComponentLike | WidgetLike | Shown | str | float | Sequence[NodePosition] | None"
"""What `children` and its like accept: a component, a widget, an object that notebooks show, text, None, or a list."""

Path: TypeAlias = tuple[str | int, ...]
"""Where something stands in a layout: prop names, list indexes and dict keys, from the root."""


class ArrayLike(Protocol):
    """A numpy array, a pandas Series or Index: anything with `tolist`."""

    def tolist(self) -> Any:
        """Return the values as a list. `Any`, because numpy's own signature says no more."""
        ...


Items: TypeAlias = Sequence[T_co] | ArrayLike
"""A list prop: a list or tuple of the items, or an array of them."""


Keyed: TypeAlias = Mapping[str, T_co] | Mapping[int, T_co] | Mapping[float, T_co]
"""A dict prop whose keys people also write as numbers, such as a slider's marks."""


class PlotlyFigure(Protocol):
    """A plotly `Figure`, known by its method, so that plotly need not be imported."""

    def to_plotly_json(self) -> Any:
        """Return the figure as a dict. `Any`, because plotly is not typed."""
        ...


class FrameLike(Protocol):
    """A data frame, known by its columns, so that no library of them need be imported."""

    @property
    def columns(self) -> Any:
        """The columns, or their names. `Any`, because every library has its own type for them."""
        ...


FigureLike: TypeAlias = PlotlyFigure | PropMap
"""A plotly figure, or the dict of one (`data`, `layout`, `frames`)."""
