"""What the author of a component says of one of its props."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from nbdash.components.base import UNDEFINED, Component
from nbdash.components.own.hints import fits, in_words, inferred
from nbdash.components.own.problems import PropTypeError
from nbdash.errors import explain, shorten

Check = Callable[[Any], str | None]
"""Is given a value, and returns what is wrong with it, to be said after the value; None if nothing is."""


class Prop:
    """A prop of a component of your own.

    Its type is that of its annotation, else that of its default: a number, text, True or False, a list, a dict, bytes.

    Parameters
    ----------
    default
        The value where none is given. Without one, the prop is absent until it is given.
    user
        The person in front of the page may set it: the module calls `model.set`, and callbacks that have the prop as an
        input run. All others only Python sets.
    children
        Components may stand in it. A text names the places in a list or dict: `children="[].body"` lets them stand at
        "body" in every item. A prop of the name `children` holds components in any case.
    required
        It must be given.
    check
        A function that is given a value and returns what is wrong with it, or None. It is asked for values that
        arguments give, and for those that pages set.
    doc
        A sentence for the help.

    Examples
    --------
    >>> import nbdash
    >>> class Knob(nbdash.Component):
    ...     _esm = "export default { render({ model, el }) { el.textContent = model.get('value') } }"
    ...     value: float = nbdash.Prop(0, user=True, doc="Where it stands.")
    >>> Knob(value=3).value
    3
    >>> try:
    ...     Knob(value="three")
    ... except TypeError as error:
    ...     print(str(error).splitlines()[0])
    value is 'three', not a number.
    """

    always_counts = False
    """Whether a value that the page sets counts also if it equals the one before."""

    if TYPE_CHECKING:  # to a type checker it is whatever the annotation says, as fields of dataclasses are

        def __new__(
            cls,
            default: Any = ...,
            *,
            user: bool = False,
            children: bool | str = False,
            required: bool = False,
            check: Check | None = None,
            doc: str = "",
        ) -> Any: ...

    def __init__(
        self,
        default: Any = UNDEFINED,
        *,
        user: bool = False,
        children: bool | str = False,
        required: bool = False,
        check: Check | None = None,
        doc: str = "",
    ) -> None:
        self.given_default = default
        self.user = user
        self.children = children
        self.required = required
        self.check = check
        self.doc = doc
        self.name = ""
        self.hint: Any = Any

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        if name == "children" and self.children is False:
            self.children = True

    def __get__(self, instance: Component | None, owner: type | None = None) -> Any:
        if instance is None:
            return self
        return cast("Any", instance).__getattr__(
            self.name
        )  # what was given stands in the instance, and is found before this

    def typed(self, annotation: Any) -> None:
        """Take the type from its annotation; `UNDEFINED` if it has none."""
        self.hint = inferred(self.given_default) if annotation is UNDEFINED else annotation

    @property
    def default(self) -> Any:
        """A default that nobody else has, or `UNDEFINED`."""
        return self.given_default if self.given_default is UNDEFINED else copy.deepcopy(self.given_default)

    @property
    def type_words(self) -> str:
        """Its type for a sentence."""
        return "components" if self.children else in_words(self.hint)

    @property
    def takes_bytes(self) -> bool:
        """Whether bytes may stand in it."""
        return not self.children and fits(b"", self.hint)

    def misfit(self, value: Any) -> str | None:
        """What is wrong with a value, to be said after it; None if nothing is."""
        if not fits(value, self.hint):
            return f"is not {self.type_words}"
        return self._checked(value)

    def demand(self, value: object, where: str) -> None:
        """Raise `PropTypeError` if a value does not fit."""
        if self.children:
            return  # judged as all that is drawn
        if not fits(value, self.hint):
            what = f"{self.name} is {shorten(value)}, not {self.type_words}."
            raise PropTypeError(explain(what, where=where, remedy=f"Give {self.type_words}."))
        reason = self._checked(value)
        if reason:
            raise PropTypeError(explain(f"{self.name} is {shorten(value)}, which {reason}.", where=where))

    def _checked(self, value: Any) -> str | None:
        """What the author's function finds wrong. It may be given what a page has made up."""
        try:
            return None if self.check is None else self.check(value)
        except Exception as error:
            return f"could not be checked ({type(error).__name__}: {error})"


class Event(Prop):
    """A prop by which the page tells of something that has happened; its value counts also if it is the same as before.

    In the module, `model.set("picked", {...})` and `model.save_changes()` let it happen; in Python it is an input like
    any other: `Input("chart", "picked")`. Before the first time it is None. An event that is named `message` is what
    `model.send(content, callbacks, buffers)` of the module sends, as `{"content": ..., "buffers": [...]}`; what Python
    sets it to, of the same form, arrives there as `msg:custom`.

    Examples
    --------
    >>> import nbdash
    >>> class Chart(nbdash.Component):
    ...     _esm = "export default { render({ model, el }) {} }"
    ...     picked = nbdash.Event(doc="The bar that was clicked.")
    >>> sorted(Chart.settable_properties), Chart().picked
    (['picked'], None)
    """

    always_counts = True

    if TYPE_CHECKING:

        def __new__(cls, *, check: Check | None = None, doc: str = "") -> Any: ...

    def __init__(self, *, check: Check | None = None, doc: str = "") -> None:
        super().__init__(None, user=True, check=check, doc=doc)
