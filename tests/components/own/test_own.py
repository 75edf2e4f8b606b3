"""An author's own components are kinds like all others: props with types, defaults, nodes and what a page may set."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nbdash
from nbdash.components import sources
from nbdash.components.base import component_class
from nbdash.components.own import watch
from nbdash.components.own.hints import fits, in_words
from nbdash.components.own.problems import OwnComponentError, PropTypeError
from nbdash.components.tree import equal, plain, readable
from nbdash.components.values.rules import misfits
from nbdash.errors import InvalidChildError, MissingPropError, UnknownPropError
from nbdash.protocol.codec import decode, encode
from nbdash.protocol.held import HeldArrays
from nbdash.testing import Client

ESM = "export default { render({ model, el }) { el.textContent = model.get('value') } }"


class Dial(nbdash.Component):
    """A dial."""

    _esm = ESM
    value = nbdash.Prop(0, user=True, doc="Where it stands.")
    mode: Literal["fine", "coarse"] = nbdash.Prop("fine")
    marks: list[str] = nbdash.Prop([])
    children = nbdash.Prop()
    sample: bytes = nbdash.Prop(b"", user=True)
    turned = nbdash.Event()


def test_a_component_has_its_defaults_each_its_own() -> None:
    one, other = Dial(), Dial(value=2)
    one.marks.append("x")
    assert (one.value, other.value, other.marks, one.turned) == (0, 2, [], None)


def test_the_kind_is_registered_with_what_the_page_must_know() -> None:
    assert component_class(__name__, "Dial") is Dial
    assert Dial._node_props == ("children",)
    assert Dial.settable_properties == {"value", "sample", "turned"}
    described = sources.find(f"module:{__name__}.Dial")
    assert described is not None
    told = json.loads(json.dumps(described.describe()))
    assert told["how"] == "module" and told["defaults"] == {"value": 0, "mode": "fine", "marks": []}
    assert told["events"] == ["turned"] and told["css"] is None
    assert described.read(told["module"]) == ESM.encode()
    assert described.read("other.js") is None


def test_children_stand_in_it_and_are_found() -> None:
    dial = Dial(["a", nbdash.html.Div(id="inner")])
    assert dial["inner"].id == "inner"
    assert plain(dial)[1][0].parts["children"][0].key == "inner"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"value": "3"}, "value is '3', not a number."),
        ({"value": True}, "value is True, not a number."),
        ({"mode": "corse"}, "mode is 'corse', not 'fine' or 'coarse'."),
        ({"marks": ["a", 1]}, r"marks is \['a', 1\], not a list \(each text\)."),
        ({"sample": "text"}, "sample is 'text', not bytes."),
    ],
)
def test_a_value_of_another_type_is_refused_with_the_value(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(PropTypeError, match=message):
        Dial(id="dial", **wrong)
    (name,) = wrong
    dial = Dial(id="dial")
    with pytest.raises(PropTypeError, match="id='dial'"):
        setattr(dial, name, wrong[name])


def test_what_may_still_become_a_number_passes() -> None:
    assert plain(Dial(value=np.float64(2.5)))[0].props["value"] == 2.5


def test_an_unknown_prop_names_the_nearest() -> None:
    with pytest.raises(UnknownPropError, match="Did you mean 'value'"):
        Dial(vlaue=1)
    with pytest.raises(InvalidChildError, match="one positional argument"):
        Dial("a", "b")


def test_what_the_page_sets_is_judged_by_the_same_types() -> None:
    assert misfits(__name__, "Dial", {"value": "x"}, {}) == {"value": "is not a number"}
    assert misfits(__name__, "Dial", {"value": 2.5, "turned": {"row": 1}}, {}) == {}


def test_a_check_says_what_is_wrong() -> None:
    class Percent(nbdash.Component):
        _esm = ESM
        value = nbdash.Prop(0, user=True, check=lambda value: None if 0 <= value <= 100 else "is not between 0 and 100")

    with pytest.raises(PropTypeError, match="which is not between 0 and 100"):
        Percent(value=101)
    assert misfits(__name__, "Percent", {"value": -1}, {}) == {"value": "is not between 0 and 100"}


def test_a_check_that_fails_refuses_the_value() -> None:
    class Share(nbdash.Component):
        _esm = ESM
        of: dict[str, float] = nbdash.Prop({"a": 1}, user=True, check=lambda of: None if of["a"] else "is nothing")

    assert misfits(__name__, "Share", {"of": {}}, {}) == {"of": "could not be checked (KeyError: 'a')"}


@pytest.mark.parametrize("result", ["much", None, True])
def test_what_a_callback_returns_is_of_the_props_type(result: object) -> None:
    app = nbdash.App()
    app.layout = nbdash.html.Div([Dial(id="dial", value=1, marks=["a"]), nbdash.dcc.Input(id="in", value=0)])

    @app.callback(nbdash.Output("dial", "value"), nbdash.Input("in", "value"), prevent_initial_call=True)
    def turn(value: object) -> object:  # pyright: ignore[reportUnusedFunction]
        patch = nbdash.Patch()
        patch.append(7)
        nbdash.set_props("dial", {"marks": patch})
        return result

    client = Client(app)
    client.set("in", value=1)
    assert (client["dial"].value, client["dial"].marks) == (1, ["a"])
    marks, value = client.errors
    assert "marks is ['a', 7], not a list (each text)." in str(marks) and "Dial(id='dial')" in str(marks)
    assert f"value is {result!r}, not a number." in str(value) and "dial.value" in str(value)
    assert "turn" in str(value)


def test_a_required_prop_must_be_given() -> None:
    class Needy(nbdash.Component):
        _esm = ESM
        data: list[float] = nbdash.Prop(required=True)

    with pytest.raises(MissingPropError, match="Needy needs 'data'"):
        Needy()


def test_a_class_without_a_module_says_so() -> None:
    class Bare(nbdash.Component):
        value = nbdash.Prop(0)

    with pytest.raises(OwnComponentError, match="Bare has no _esm"):
        Bare()


def test_a_name_that_every_component_has_is_refused() -> None:
    with pytest.raises(OwnComponentError, match="can't be called 'id'"):

        class Odd(nbdash.Component):  # pyright: ignore[reportUnusedClass]
            _esm = ESM
            id = nbdash.Prop()


def test_a_default_of_the_wrong_type_is_found_when_the_class_is_made() -> None:
    with pytest.raises(PropTypeError, match=r"the default of Wrong\.value"):

        class Wrong(nbdash.Component):  # pyright: ignore[reportUnusedClass]
            _esm = ESM
            value: float = nbdash.Prop("0")


def test_a_subclass_adds_props_and_keeps_the_module() -> None:
    class Wide(Dial):
        width = nbdash.Prop(100)

    assert (Wide(width=3).width, Wide(value=1).value) == (3, 1)
    assert {"width", "value"} <= set(Wide.available_properties)
    assert component_class(__name__, "Wide") is Wide and component_class(__name__, "Dial") is Dial


def test_help_shows_the_props() -> None:
    signature = inspect.signature(Dial)
    assert signature.parameters["value"].default == 0
    assert "value : a number\n    Where it stands. Set by the page." in inspect.getdoc(Dial)  # type: ignore[operator]


def test_nodes_in_items_of_a_list() -> None:
    class Cards(nbdash.Component):
        _esm = ESM
        cards = nbdash.Prop([], children="[].body")

    assert Cards._node_props == ("cards[].body",)
    assert Cards(cards=[{"title": "x", "body": nbdash.html.Div(id="in-card")}])["in-card"]


def test_bytes_cross_the_wire_and_come_back_as_bytes() -> None:
    node = plain(Dial(id="d", sample=b"\x00\x01\xff"))[0]
    assert readable(node)["props"]["sample"] == b"\x00\x01\xff"
    message = encode({"type": "snapshot", "layout": node}, HeldArrays())
    back = decode(message.header, list(message.buffers), {})
    assert back["layout"]["props"]["sample"] == b"\x00\x01\xff"
    assert equal(back["layout"]["props"]["sample"], node.props["sample"])


def test_bytes_where_no_component_takes_them_are_still_refused() -> None:
    with pytest.raises(TypeError, match="can't be sent"):
        plain(nbdash.html.Img(src=b"\x89PNG"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_file_is_read_and_its_name_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "gauge.js"
    file.write_text(ESM)

    class Gauge(nbdash.Component):
        _esm = file
        value = nbdash.Prop(0)

    assert Gauge._source is not None and Gauge._source.describe()["file"] == "gauge.js"
    with pytest.raises(OwnComponentError, match=r"Did you mean 'gauge\.js'"):

        class Gouge(nbdash.Component):  # pyright: ignore[reportUnusedClass]
            _esm = tmp_path / "gouge.js"


class _Told:
    def __init__(self) -> None:
        self.times = 0

    def sources_changed(self) -> None:
        self.times += 1


def test_a_saved_file_is_told_once_and_a_class_defined_again_too(tmp_path: Path) -> None:
    file = tmp_path / "meter.js"
    file.write_text(ESM)

    def define(text: str | Path) -> type[nbdash.Component]:
        return type("Meter", (nbdash.Component,), {"_esm": text, "value": nbdash.Prop(0), "__module__": __name__})

    meter, told = define(file), _Told()
    sources.watch(told)
    watch.look()
    assert told.times == 0
    file.write_text(ESM + "\n// saved")
    watch.look()
    watch.look()
    assert told.times == 1
    assert meter._source is not None and meter._source.version == sources.find(meter._source.name).version  # type: ignore[union-attr]
    file.unlink()
    watch.look()  # it may be gone for a moment
    define(ESM)
    assert told.times == 2
    define(ESM)
    assert told.times == 2, "the same class again is no other code"


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
_HINTS = st.recursive(
    st.sampled_from([Any, int, float, str, bool, bytes, list, dict, None, Literal["a", 1]]),
    lambda inner: (
        inner.map(lambda hint: list[hint])  # type: ignore[valid-type]
        | inner.map(lambda hint: dict[str, hint])  # type: ignore[valid-type]
        | st.tuples(inner, inner).map(lambda two: two[0] if two[0] is two[1] else __import__("typing").Union[two])
    ),
    max_leaves=4,
)


@given(_VALUES, _HINTS)
def test_every_type_judges_every_value_and_can_be_said(value: Any, hint: Any) -> None:
    assert isinstance(fits(value, hint), bool)
    assert in_words(hint)
    if fits(value, hint):
        assert fits([value, value], list[hint]) and fits({"a": value}, dict[str, hint])
        assert fits(value, hint | None if hint is not None and hint is not Any else Any)
    else:
        assert not fits([value], list[hint])
