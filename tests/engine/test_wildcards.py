"""MATCH, ALL and ALLSMALLER: which components are meant, and which calls of one definition there are (rules 6).

`row[1]` stands for the id `{"type": "row", "index": 1}`.
"""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import dcc, html
from tests.engine.harness import KEEP, Stage, callback, dict_id, patch, props, short


def rows(*names: str, **more: Any) -> list[Any]:
    """An input for each id such as "row[1]" (its value: the index), a paragraph for each plain id."""
    return [_component(name) for name in names]


def _component(name: str) -> Any:
    if "[" not in name:
        return dcc.Input(id=name, value=name) if len(name) == 1 else html.Div(id=name)
    id = dict_id(name)
    return dcc.Input(id=id, value=id.get("index"))


def stage(names: str, *specs: Any) -> Stage:
    return Stage(html.Div(rows(*names.split())), *specs)


# -- 6.1, 6.2: who fits -------------------------------------------------------------------------------------------


def test_6_1_an_id_fits_if_its_keys_are_the_same_and_its_constants_equal() -> None:
    it = stage(
        'row[1] row["1"] row[1.5] row[true] col[1] row[index=1,more=2] total',
        callback("f", "total.children", "row[ALL].value"),
    )
    assert it.play() == ["call f()", "set total.children=f([1 1 1.5 True])"]


def test_6_1_a_number_and_its_text_are_two_constants() -> None:
    it = stage('row[1] row["1"] total', callback("f", "total.children", "row[group=ALL,index=1].value row[1].value"))
    assert it.play() == ["call f()", "set total.children=f([],1)"]


def test_6_1_a_prop_of_another_name_does_not_fit() -> None:
    it = stage("row[1] total", callback("f", "total.children", "row[ALL].value", prevent=True))
    assert it.play(("row[1].placeholder", "new")) == []


def test_6_2_all_gives_the_values_of_all_and_one_change_is_the_trigger() -> None:
    it = stage("row[1] row[2] total", callback("f", "total.children", "row[ALL].value"))
    assert it.play() == ["call f()", "set total.children=f([1 2])"]
    assert it.play(("row[2].value", 9)) == ["call f(triggered=row[2].value)", "set total.children=f([1 9])"]


def test_6_2_match_calls_each_by_itself_with_what_belongs_to_it() -> None:
    it = stage(
        "row[1] row[2] out[1] out[2]",
        callback("f", "out[MATCH].value", "row[MATCH].value", "out[MATCH].placeholder"),
    )
    assert it.play() == [
        "call f[1]()",
        "set out[1].value=f(1,-)",
        "call f[2]()",
        "set out[2].value=f(2,-)",
    ]
    assert it.play(("row[2].value", 9)) == ["call f[2](triggered=row[2].value)", "set out[2].value=f(9,-)"]


def test_6_2_a_plain_input_calls_all_instances_in_the_order_of_the_document() -> None:
    it = stage("a out[2] out[1]", callback("f", "out[MATCH].value", "a.value", prevent=True))
    assert it.play(("a.value", 5)) == [
        "call f[2](triggered=a.value)",
        "set out[2].value=f(5)",
        "call f[1](triggered=a.value)",
        "set out[1].value=f(5)",
    ]


def test_6_2_allsmaller_gives_the_values_below_that_of_match() -> None:
    it = stage(
        "row[2] row[1] row[3] out[2]", callback("f", "out[MATCH].value", "row[MATCH].value row[ALLSMALLER].value")
    )
    assert it.play() == ["call f[2]()", "set out[2].value=f(2,[1])"]


def test_6_2_a_change_calls_those_for_whom_it_is_smaller() -> None:
    it = stage(
        "row[1] row[2] row[3] out[1] out[2] out[3]",
        callback("f", "out[MATCH].value", "row[ALLSMALLER].value", prevent=True),
    )
    assert it.play(("row[2].value", 7)) == ["call f[3](triggered=row[2].value)", "set out[3].value=f([1 7])"]


# -- 6.3: order ---------------------------------------------------------------------------------------------------


def test_6_3_lists_are_in_the_order_of_the_document_also_after_partial_updates() -> None:
    it = Stage(
        html.Div([*rows("a", "row[1]"), html.Div(rows("row[2]"), id="box"), *rows("row[3]", "total")]),
        callback("f", "total.children", "row[ALL].value"),
        callback("fill", "box.children", "a.value", function=lambda a: rows("row[9]", "row[4]"), prevent=True),
        callback("more", "box.children", "a.placeholder", function=lambda a: patch(("Prepend", [], new)), prevent=True),
    )
    (new,) = rows("row[5]")
    assert it.play() == ["call f()", "set total.children=f([1 2 3])"]
    assert it.play(("a.value", 1))[2:] == [
        "call f(triggered=row[9].value row[4].value)",
        "set total.children=f([1 9 4 3])",
    ]
    assert it.play(("a.placeholder", "x"))[2:] == [
        "call f(triggered=row[5].value row[9].value row[4].value)",
        "set total.children=f([1 5 9 4 3])",
    ]


# -- 6.4: what is smaller -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "smaller"),
    [
        ("10", ["9", '"9"', "-1", "2.5"]),
        ("true", ["9", '"9"', "10", "-1", "2.5", "11", "false"]),
        ('"b"', ["9", '"9"', "10", "-1", "2.5", "11", "false", "true", '"B"', '"a"', '""']),
    ],
)
def test_6_4_numbers_come_before_booleans_and_those_before_other_text(limit: str, smaller: list[str]) -> None:
    values = ["9", '"9"', "10", "-1", "2.5", "11", "false", "true", '"B"', '"a"', '""', '"b"', '"c"']
    components = [dcc.Input(id=dict_id(f"row[{value}]"), value=value) for value in values]
    it = Stage(
        html.Div([*components, html.P(id=dict_id(f"out[{limit}]"))]),
        callback("f", "out[MATCH].children", "row[ALLSMALLER].value"),
    )
    assert it.play()[1].partition("=")[2] == f"f([{' '.join(smaller)}])"


# -- 6.5: what MATCH is tied to -----------------------------------------------------------------------------------


def test_6_5_without_match_in_outputs_each_component_calls_with_what_belongs_to_it() -> None:
    it = stage(
        "row[1] row[2] col[1] col[2] total",
        callback("f", "total.children", "row[MATCH].value", "col[MATCH].value", prevent=True),
    )
    assert it.play(("row[2].value", 5), ("row[1].value", 4)) == [
        "call f[2](triggered=row[2].value)",
        "set total.children=f(5,2)",
        "call f[1](triggered=row[1].value)",
        "set total.children=f(4,1)",
    ]


def test_6_5_such_calls_do_not_orphan_each_other() -> None:
    """[4.9]"""
    it = stage("row[1] row[2] total", callback("f", "total.children", "row[MATCH].value", prevent=True))
    it.event(("row[1].value", 5))
    it.begin()
    it.event(("row[2].value", 6))
    it.begin()
    it.end("f[1]")
    it.end("f[2]")
    assert it.take() == [
        "call f[1](triggered=row[1].value)",
        "call f[2](triggered=row[2].value)",
        "set total.children=f(5)",
        "set total.children=f(6)",
    ]


def test_6_5_without_outputs_too() -> None:
    it = stage("row[1] row[2]", callback("f", "", "row[MATCH].value"))
    assert it.play() == ["call f[1]()", "call f[2]()"]
    assert it.play(("row[2].value", 5)) == ["call f[2](triggered=row[2].value)"]


def test_6_5_a_component_that_comes_later_calls_with_outputs_elsewhere() -> None:
    """[3.3]"""
    it = stage(
        "a box total",
        callback("fill", "box.children", "a.value", function=lambda a: rows("row[1]", "row[2]"), prevent=True),
        callback("f", "total.children", "row[MATCH].value", prevent=True),
    )
    assert it.play(("a.value", 1))[2:] == [
        "call f[1](triggered=row[1].value)",
        "set total.children=f(1)",
        "call f[2](triggered=row[2].value)",
        "set total.children=f(2)",
    ]


# -- 6.6: outputs -------------------------------------------------------------------------------------------------


def test_6_6_an_all_output_takes_a_value_for_each_or_none() -> None:
    it = stage("a row[1] row[2] row[3] x", callback("f", "row[ALL].value x.value", "a.value", prevent=True))
    it.event(("a.value", 1))
    it.begin()
    it.end("f", ["p", KEEP, "q"], "x")
    assert it.take() == [
        "call f(triggered=a.value)",
        "set row[1].value=p",
        "keep row[2].value",
        "set row[3].value=q",
        "set x.value=x",
    ]
    assert it.values("row[1].value row[2].value row[3].value x.value") == ["p", 2, "q", "x"]


def test_6_6_what_one_of_many_outputs_changes_calls_its_readers() -> None:
    it = stage(
        "a row[1] row[2] out[1] out[2]",
        callback("f", "row[ALL].value", "a.value", function=lambda a: [KEEP, "new"], prevent=True),
        callback("g", "out[MATCH].value", "row[MATCH].value", prevent=True),
    )
    assert it.play(("a.value", 1)) == [
        "call f(triggered=a.value)",
        "keep row[1].value",
        "set row[2].value=new",
        "call g[2](triggered=row[2].value)",
        "set out[2].value=g(new)",
    ]


# -- 6.7: several keys --------------------------------------------------------------------------------------------


def test_6_7_there_is_an_instance_for_each_combination_among_the_outputs() -> None:
    it = stage(
        "cell[r=1,c=1] cell[r=1,c=2] cell[r=2,c=1] row[r=1] row[r=2]",
        callback("f", "cell[r=MATCH,c=MATCH].value", "row[r=MATCH].title", "cell[r=MATCH,c=ALL].type", prevent=True),
    )
    assert it.play(("row[r=1].title", "t")) == [
        "call f[1,1](triggered=row[r=1].title)",
        "set cell[c=1,r=1].value=f(t,[- -])",
        "call f[2,1](triggered=row[r=1].title)",
        "set cell[c=2,r=1].value=f(t,[- -])",
    ]


def test_6_7_all_beside_match_in_one_id() -> None:
    it = stage(
        "cell[r=1,c=1] cell[r=1,c=2] cell[r=2,c=1] sum[r=1] sum[r=2]",
        callback("f", "sum[r=MATCH].value", "cell[r=MATCH,c=ALL].id", prevent=True),
        callback("g", "cell[r=MATCH,c=ALL].placeholder", "sum[r=MATCH].title", prevent=True),
    )
    assert it.play(("sum[r=1].title", "t")) == [
        "call g[1](triggered=sum[r=1].title)",
        "set cell[c=1,r=1].placeholder=g(t)",
        "set cell[c=2,r=1].placeholder=g(t)",
    ]


# -- 6.10: instances come and go ----------------------------------------------------------------------------------


def test_6_10_instances_are_there_as_long_as_their_outputs() -> None:
    #  a ──▶ fill ──▶ box ⊃ out[1] ... out[a]
    it = stage(
        "a row[1] row[2] row[3] box",
        callback(
            "fill",
            "box.children",
            "a.value",
            function=lambda a: rows(*(f"out[{i}]" for i in range(1, a))),
            prevent=True,
        ),
        callback("f", "out[MATCH].value", "row[MATCH].value"),
    )
    assert it.play() == []
    assert it.play(("row[2].value", 5)) == []
    assert [line for line in it.play(("a.value", 3)) if line.startswith("call f[")] == ["call f[1]()", "call f[2]()"]
    assert it.play(("row[2].value", 6))[0] == "call f[2](triggered=row[2].value)"
    assert it.play(("a.value", 2))[2:] == ["call f[1]()", "set out[1].value=f(1)"]
    assert it.play(("row[2].value", 7)) == []


def test_6_10_a_trigger_whose_instance_has_no_output_calls_nothing() -> None:
    it = stage("row[1] row[2] out[1]", callback("f", "out[MATCH].value", "row[MATCH].value", prevent=True))
    assert it.play(("row[2].value", 5)) == []


def test_6_10_lists_of_outputs_that_are_empty_are_no_outputs() -> None:
    it = stage("a", callback("f", "row[ALL].value", "a.value"))
    assert it.play() == []
    assert it.play(("a.value", 2)) == ["skip f"]


# -- 2: initial calls ---------------------------------------------------------------------------------------------


def test_2_3_a_callback_all_of_whose_inputs_are_lists_is_called_with_empty_ones() -> None:
    it = stage("x", callback("f", "x.value", "row[ALL].value col[ALL].value"))
    assert it.play() == ["call f()", "set x.value=f([],[])"]


def test_2_3_beside_a_list_the_single_inputs_decide() -> None:
    it = stage("row[1] x y", callback("f", "x.value", "gone.value row[ALL].value"), callback("g", "y.value", "x.value"))
    assert it.play() == []


def test_2_3_an_instance_that_lives_on_one_that_is_not_called_is_not_called_either() -> None:
    it = stage(
        "out[1] out[2] end[1] end[2] row[2]",
        callback("f", "out[MATCH].value", "row[MATCH].value"),
        callback("g", "end[MATCH].value", "out[MATCH].value"),
    )
    assert [line for line in it.play() if line.startswith("call")] == [
        "call f[2]()",
        "call g[2](triggered=out[2].value)",
    ]


def test_2_4_some_missing_inputs_of_an_instance_are_an_error_of_that_instance() -> None:
    it = stage(
        "out[1] out[2] row[1] row[2] col[2]",
        callback("f", "out[MATCH].value", "row[MATCH].value col[MATCH].value"),
    )
    log = it.play()
    assert log[0].startswith("fail f[1]: A nonexistent object")
    assert log[1:] == ["call f[2]()", "set out[2].value=f(2,2)"]
    assert list(it.failures()) == ["f@[1]"]


def test_2_4_an_output_that_is_missing_is_no_error_where_all_inputs_are_empty_lists() -> None:
    it = stage(
        "a x",
        callback("f", "x.value gone.value", "row[ALL].value"),
        callback("g", "x.placeholder gone.placeholder", "a.value"),
    )
    log = it.play()
    assert log[0] == "skip f"
    assert log[1].startswith("fail g")


def test_2_8_instances_left_in_vain_are_not_called_and_those_with_lists_only_are() -> None:
    it = stage(
        "row[1] row[2] mid[1] mid[2] out[1] out[2] total",
        callback("f", "mid[MATCH].value", "row[MATCH].value", function=lambda v: KEEP if v == 1 else "new"),
        callback("g", "out[MATCH].value", "mid[MATCH].value"),
        callback("h", "total.children", "mid[ALL].value", function=str),
    )
    assert [line for line in it.play() if not line.startswith(("set", "keep"))] == [
        "call f[1]()",
        "call f[2]()",
        "skip g[1]",
        "call g[2](triggered=mid[2].value)",
        "call h(triggered=mid[2].value)",
    ]


def test_2_8_a_list_among_the_inputs_counts_with_all_its_items() -> None:
    #  row[1] ──▶ f[1] ──▶ mid[1] ─┐
    #             mid[2] ──────────┴▶ g (also reads x)
    it = stage(
        "row[1] mid[1] mid[2] x total",
        callback("f", "mid[MATCH].value", "row[MATCH].value", function=lambda v: KEEP),
        callback("k", "x.value", "row[1].value", function=lambda v: KEEP),
        callback("g", "total.children", "x.value mid[ALL].value"),
    )
    assert it.play()[-2:] == ["call g()", "set total.children=g(x,[1 2])"]  # nobody could have produced mid[2]


# -- 3: layout changes --------------------------------------------------------------------------------------------


def boxed(inner: str, *specs: Any, new: str = "") -> Stage:
    """Inputs a and b, a box with some rows, a total; `close` removes what is in the box, `swap` replaces it."""
    return Stage(
        html.Div([*rows("a", "b"), html.Div(rows(*inner.split()), id="box"), *rows("total")]),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("swap", "box.children", "b.value", function=lambda b: rows(*new.split()), prevent=True),
        *specs,
    )


def test_3_4_removing_what_an_all_input_matched_calls_again_with_nothing_triggered() -> None:
    it = boxed("row[1] row[2]", callback("f", "total.children", "row[ALL].value", prevent=True))
    assert it.play(("a.value", 1)) == [
        "call close(triggered=a.value)",
        "set box.children=[]",
        "call f()",
        "set total.children=f([])",
    ]


def test_3_4_setting_none_removes_too() -> None:
    """[3.6] is a short-cut of Dash that nbdash does not take."""
    it = boxed("row[1]", callback("f", "total.children", "row[ALL].value", prevent=True))
    it.event(("a.value", 1))
    it.begin()
    it.end("close", None)
    it.run()
    assert it.take()[2:] == ["call f()", "set total.children=f([])"]


def test_3_4_a_single_input_that_vanishes_calls_nothing() -> None:
    it = boxed("row[1]", callback("f", "total.children", "row[1].value", prevent=True))
    assert it.play(("a.value", 1)) == ["call close(triggered=a.value)", "set box.children=[]"]


def test_3_4_there_is_no_final_call_without_an_output() -> None:
    it = boxed(
        "row[1]", callback("f", "gone.children", "row[ALL].value"), callback("log", "", "row[ALL].value", prevent=True)
    )
    assert it.play(("a.value", 1)) == ["call close(triggered=a.value)", "set box.children=[]"]


def test_3_4_allsmaller_too_for_those_above() -> None:
    it = Stage(
        html.Div([*rows("a", "out[1]", "out[3]"), html.Div(rows("row[2]"), id="box")]),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("f", "out[MATCH].value", "row[ALLSMALLER].value", prevent=True),
    )
    assert it.play(("a.value", 1))[2:] == ["call f[3]()", "set out[3].value=f([])"]


def test_3_4_a_group_that_loses_its_last_member_is_told_so() -> None:
    it = boxed(
        "item[g=1,i=1] item[g=2,i=1]",
        callback(
            "f", "total.children", "item[g=MATCH,i=ALL].id", prevent=True, function=lambda ids: f"{len(ids)} left"
        ),
        new="item[g=2,i=2]",
    )
    assert [line for line in it.play(("b.value", 1)) if "f[" in line] == [
        "call f[2](triggered=item[g=2,i=2].id)",
        "call f[1]()",
    ]


def test_3_5_replacing_is_one_call_with_what_is_new_as_triggers() -> None:
    it = boxed("row[1] row[2]", callback("f", "total.children", "row[ALL].value", prevent=True), new="row[2] row[3]")
    assert it.play(("b.value", 1))[2:] == [
        "call f(triggered=row[2].value row[3].value)",
        "set total.children=f([2 3])",
    ]


def test_3_2_instances_wholly_inside_what_is_new_get_one_initial_call_each() -> None:
    it = boxed("", callback("f", "out[MATCH].value", "row[MATCH].value"), new="row[1] out[1] row[2] out[2]")
    assert [line for line in it.play(("b.value", 1)) if line.startswith("call f[")] == ["call f[1]()", "call f[2]()"]


def test_3_3_a_new_component_calls_those_instances_that_write_outside() -> None:
    it = Stage(
        html.Div([*rows("b", "out[1]", "out[2]"), html.Div(rows("row[1]"), id="box")]),
        callback("swap", "box.children", "b.value", function=lambda b: rows("row[2]"), prevent=True),
        callback("f", "out[MATCH].value", "row[MATCH].value", prevent=True),
    )
    assert it.play(("b.value", 1))[2:] == ["call f[2](triggered=row[2].value)", "set out[2].value=f(2)"]


def test_3_9_an_instance_whose_outputs_disappear_is_forgotten_and_the_others_go_on() -> None:
    it = Stage(
        html.Div([*rows("a", "b", "out[1]"), html.Div(rows("out[2]"), id="box")]),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("f", "out[MATCH].value", "b.value", prevent=True),
    )
    it.event(("b.value", 1))
    it.begin()
    it.event(("a.value", 1))
    it.begin()
    it.end("close")
    it.end("f[2]", "late")
    it.end("f[1]", "in time")
    assert it.take() == [
        "call f[1](triggered=b.value)",
        "call f[2](triggered=b.value)",
        "call close(triggered=a.value)",
        "set box.children=[]",
        "stale f[2]",
        "set out[1].value=in time",
    ]
    assert it.session.is_idle


def test_3_9_lists_of_outputs_are_those_of_the_moment_and_vanished_triggers_are_left_out() -> None:
    it = Stage(
        html.Div([*rows("a", "b", "row[1]", "out[1]"), html.Div(rows("row[2]", "out[2]"), id="box")]),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("f", "out[ALL].value", "row[ALL].value", prevent=True),
    )
    it.event(("a.value", 1), ("row[2].value", 5), ("row[1].value", 6))
    it.begin(slots=1)
    it.end("close")
    it.run()
    assert it.take() == [
        "call close(triggered=a.value)",
        "set box.children=[]",
        "call f(triggered=row[1].value)",
        "set out[1].value=f([6])",
    ]


def test_3_9_a_final_call_of_what_is_no_more_is_forgotten_with_its_output() -> None:
    it = Stage(
        html.Div([*rows("a", "b"), html.Div(rows("cell[row=1,col=2]"), id="box"), html.Div(rows("o"), id="other")]),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("hide", "other.children", "b.value", function=lambda b: [], prevent=True),
        callback("f", "o.value", "cell[row=MATCH,col=ALL].value", prevent=True),
    )
    it.event(("a.value", 1))
    it.begin()
    it.end("close")
    it.begin()
    assert it.take()[2:] == ["call f[1]()"]
    it.event(("b.value", 1))
    it.begin()
    it.end("hide")
    it.end("f[1]", "late")
    assert it.take()[-1] == "stale f[1]"
    assert it.session.is_idle


def test_3_9_a_failure_of_an_instance_that_is_no_more_is_forgotten() -> None:
    it = Stage(
        html.Div([*rows("a", "b"), html.Div(rows("out[2]"), id="box")]),
        callback("close", "box.children", "a.value", function=lambda a: [], prevent=True),
        callback("f", "out[MATCH].value", "b.value", prevent=True),
    )
    it.event(("b.value", 1))
    it.begin()
    it.fail("f[2]")
    assert it.failures() == {"f@[2]": "Callback error"}
    it.play(("a.value", 1))
    assert it.failures() == {}


# -- 4: waiting, merging, staleness -------------------------------------------------------------------------------


def test_4_4_an_instance_waits_only_for_those_that_write_what_it_reads() -> None:
    #  row[i] ──▶ f[i] ──▶ mid[i] ──▶ g[i] ──▶ out[i]
    it = stage(
        "row[1] row[2] mid[1] mid[2] out[1] out[2]",
        callback("f", "mid[MATCH].value", "row[MATCH].value", prevent=True),
        callback("g", "out[MATCH].value", "mid[MATCH].value row[MATCH].value", prevent=True),
    )
    it.event(("row[1].value", 5), ("row[2].value", 6))
    it.begin()
    assert it.take() == ["call f[1](triggered=row[1].value)", "call f[2](triggered=row[2].value)"]
    it.end("f[2]")
    it.begin()
    assert it.take() == ["set mid[2].value=f(6)", "call g[2](triggered=row[2].value mid[2].value)"]


def test_4_4_a_list_waits_for_all_that_write_into_it_directly_or_through_others() -> None:
    it = stage(
        "row[1] row[2] mid[1] mid[2] out[1] out[2] total",
        callback("f", "mid[MATCH].value", "row[MATCH].value", prevent=True),
        callback("g", "out[MATCH].value", "mid[MATCH].value", prevent=True),
        callback("h", "total.children", "out[ALL].value row[1].value", prevent=True),
    )
    it.event(("row[1].value", 5), ("row[2].value", 6))
    it.begin()
    it.end("f[1]")
    it.begin()
    it.end("g[1]")
    it.begin()
    it.end("f[2]", KEEP)
    it.begin()
    assert it.take() == [
        "call f[1](triggered=row[1].value)",
        "call f[2](triggered=row[2].value)",
        "set mid[1].value=f(5)",
        "call g[1](triggered=mid[1].value)",
        "set out[1].value=g(f(5))",
        "keep mid[2].value",
        "call h(triggered=row[1].value out[1].value)",
    ]


def test_4_4_a_plain_prop_waits_for_the_instance_that_writes_it() -> None:
    it = stage(
        "a row[1] row[2] x y",
        callback("f", "row[MATCH].value", "a.value", prevent=True),
        callback("g", "x.value", "row[2].value a.value", prevent=True),
    )
    it.event(("a.value", 5))
    it.begin()
    it.end("f[2]")
    it.begin()
    assert it.take() == [
        "call f[1](triggered=a.value)",
        "call f[2](triggered=a.value)",
        "set row[2].value=f(5)",
        "call g(triggered=a.value row[2].value)",
    ]


def test_4_8_and_4_9_a_request_orphans_the_same_instance_and_no_other() -> None:
    it = stage("row[1] row[2] out[1] out[2]", callback("f", "out[MATCH].value", "row[MATCH].value", prevent=True))
    it.event(("row[1].value", 5), ("row[2].value", 6))
    it.begin()
    it.event(("row[1].value", 7))
    it.begin()
    it.end("f[1]", "old")
    it.end("f[2]", "two")
    it.end("f[1]", "new")
    assert it.take()[2:] == [
        "call f[1](triggered=row[1].value)",
        "stale f[1]",
        "set out[2].value=two",
        "set out[1].value=new",
    ]


# -- 5: circles ---------------------------------------------------------------------------------------------------


def test_5_5_a_running_total_by_allsmaller_goes_upwards_one_by_one() -> None:
    it = stage(
        "row[3] row[1] row[2]",
        callback("f", "row[MATCH].value", "row[ALLSMALLER].value", function=lambda below: 1 + sum(below)),
    )
    assert it.play() == [
        "call f[1]()",
        "set row[1].value=1",
        "call f[2](triggered=row[1].value)",
        "set row[2].value=2",
        "call f[3](triggered=row[1].value row[2].value)",
        "set row[3].value=4",
    ]


def test_5_5_a_running_total_is_no_circle_and_may_be_long() -> None:
    names = [f"row[{index}]" for index in range(150)]
    it = stage(
        " ".join(names), callback("f", "row[MATCH].value", "row[ALLSMALLER].value", function=lambda below: len(below))
    )
    log = it.play()
    assert len(log) == 300
    assert it.values("row[149].value") == [149]


def test_5_5_all_beside_match_of_the_same_prop_begins_with_the_first_and_calls_each_once() -> None:
    """[5.1] [5.4]"""
    it = stage(
        "row[1] row[2]", callback("f", "row[MATCH].value", "row[ALL].value", function=lambda values: sum(values))
    )
    assert it.play() == [
        "call f[1]()",
        "set row[1].value=3",
        "call f[2](triggered=row[1].value)",
        "set row[2].value=5",
    ]


def test_5_1_an_instance_does_not_call_itself_but_the_others_that_read_it() -> None:
    it = stage("row[1] row[2] row[3]", callback("f", "row[MATCH].value", "row[ALL].value", function=sum, prevent=True))
    assert [line for line in it.play(("row[2].value", 7)) if line.startswith("call")] == [
        "call f[1](triggered=row[2].value)",
        "call f[2](triggered=row[2].value row[1].value)",
        "call f[3](triggered=row[2].value row[1].value)",
    ]


def test_5_2_each_instance_runs_at_most_once_in_a_chain_of_causes() -> None:
    #  a[i] ──▶ f[i] ──▶ b[i] ──▶ g[i] ──▶ a[i]
    it = stage(
        "p[1] p[2] q[1] q[2]",
        callback("f", "q[MATCH].value", "p[MATCH].value", prevent=True),
        callback("g", "p[MATCH].value", "q[MATCH].value", prevent=True),
    )
    assert it.play(("p[2].value", "x")) == [
        "call f[2](triggered=p[2].value)",
        "set q[2].value=f(x)",
        "call g[2](triggered=q[2].value)",
        "set p[2].value=g(f(x))",
    ]


def test_5_4_circles_of_instances_are_entered_side_by_side() -> None:
    it = stage(
        "p[1] p[2] q[1] q[2]",
        callback("f", "q[MATCH].value", "p[MATCH].value"),
        callback("g", "p[MATCH].value", "q[MATCH].value"),
    )
    it.start()
    it.begin()
    assert it.take() == ["call f[1]()", "call f[2]()"]
    it.end("f[2]", "x")
    it.begin()
    assert it.take() == ["set q[2].value=x", "call g[2](triggered=q[2].value)"]


def test_5_4_a_circle_that_something_running_leads_to_waits_for_it() -> None:
    it = stage(
        "a p[1] q[1]",
        callback("top", "p[ALL].value", "a.value"),
        callback("f", "q[MATCH].value", "p[MATCH].value"),
        callback("g", "p[MATCH].value", "q[MATCH].value"),
    )
    it.start()
    it.begin()
    assert it.take() == ["call top()"]
    it.end("top", "x")
    it.begin()
    assert it.take()[-1] == "call f[1](triggered=p[1].value)"


def test_a_chain_that_inserts_for_ever_is_stopped_and_told() -> None:
    #  item[i] ──▶ f ──▶ box ⊃ item[i + 1]
    def more(values: list[int]) -> Any:
        return [
            dcc.Input(id=dict_id(f"item[{values[-1] + 1}]"), value=values[-1] + 1),
            html.Div(id=dict_id(f"box[{values[-1] + 1}]")),
        ]

    it = Stage(
        html.Div([*rows("item[0]"), html.Div(id=dict_id("box[0]"))]),
        callback("f", "box[MATCH].children", "item[ALL].value", function=more),
    )
    log = it.play()
    assert sum(line.startswith("call") for line in log) == 101
    assert it.failures() == {"never settles f": "Circular dependencies that never settle"}
    message = it.session.failures["never settles f"].failure.message
    assert "f reads" in message


def test_5_5_what_goes_upwards_through_others_is_not_told_as_a_circle() -> None:
    #  row[< i] ──▶ f ──▶ mid[i] ──▶ g ──▶ row[i]
    it = Stage(
        html.Div(rows("row[1]", "row[2]", "mid[1]", "mid[2]")),
        callback("f", "mid[MATCH].value", "row[ALLSMALLER].value", function=len),
        callback("g", "row[MATCH].value", "mid[MATCH].value"),
        check=True,
    )
    assert [line for line in it.play() if line.startswith("call")] == [
        "call f[1]()",
        "call g[1](triggered=mid[1].value)",
        "call f[2](triggered=row[1].value)",
        "call g[2](triggered=mid[2].value)",
    ]
    assert it.failures() == {}


def test_5_2_a_circle_through_lists_is_told() -> None:
    it = Stage(
        html.Div(rows("row[1]", "mid[1]")),
        callback("f", "mid[MATCH].value", "row[ALL].value", prevent=True),
        callback("g", "row[MATCH].value", "mid[MATCH].value", prevent=True),
        check=True,
    )
    it.start()
    assert list(it.failures().values()) == ["Circular Dependencies"]


def test_5_4_a_circle_that_leads_through_what_is_not_there_is_entered() -> None:
    #  f writes row[ALL], g[i] reads row[i], also where there is none
    it = stage(
        "a p[1] p[2] q[1] q[2]",
        callback("f", "row[ALL].value a.placeholder", "q[ALL].value"),
        callback("g", "q[MATCH].value", "row[MATCH].value p[MATCH].value", optional="row[MATCH].value"),
    )
    it.start()
    it.run()
    assert it.session.is_idle
    assert [line for line in it.take() if line.startswith("call")] == [
        "call f()",
        "call g[1]()",
        "call g[2]()",
        "call f(triggered=q[1].value q[2].value)",
    ]


def test_4_4_definitions_that_only_patterns_connect_do_not_wait_in_vain() -> None:
    #  a ──▶ f ──▶ (row[9], not there) ──▶ g[MATCH] ──▶ out[MATCH]      out[1] ──▶ h ──▶ x
    it = stage(
        "a row[1] out[1] x",
        callback("f", "row[9].value a.placeholder", "a.value", prevent=True, optional="row[9].value"),
        callback("g", "out[MATCH].value", "row[MATCH].value", prevent=True),
        callback("h", "x.value", "out[1].value", prevent=True),
    )
    it.event(("a.value", 1), ("out[1].value", 2))
    it.begin()
    assert it.take() == ["call f(triggered=a.value)", "call h(triggered=out[1].value)"]


def test_4_4_one_that_still_runs_though_it_exists_no_more_is_waited_for() -> None:
    #  row[1] ──▶ f[1] ──▶ x ──▶ g ──▶ y        row[1] goes while f[1] runs
    it = boxed(
        "row[1]",
        callback("f", "total.children", "row[MATCH].value", prevent=True),
        callback("g", "total.title", "total.children a.value", prevent=True),
    )
    it.event(("row[1].value", 5))
    it.begin()
    it.event(("a.value", 1))
    it.begin()
    it.end("close")
    it.begin()
    assert it.take() == ["call f[1](triggered=row[1].value)", "call close(triggered=a.value)", "set box.children=[]"]
    it.end("f[1]")
    it.begin()
    assert it.take() == ["set total.children=f(5)", "call g(triggered=a.value total.children)"]


def test_3_4_a_final_call_is_made_also_where_an_initial_one_would_be_in_vain() -> None:
    """[2.8]"""
    it = boxed(
        "row[1] row[2]",
        callback("f", "a.title row[2].title", "b.placeholder", function=lambda b: [KEEP, KEEP]),
        callback("g", "total.children", "a.title row[ALL].title"),
    )
    it.start()
    it.event(("a.value", 1))
    it.begin()
    it.end("close")
    it.end("f", KEEP, KEEP)
    it.run()
    assert it.take()[-2:] == ["call g()", "set total.children=g(-,[])"]


# -- cells run again ----------------------------------------------------------------------------------------------


def test_instances_of_a_definition_made_anew_take_over_what_the_old_ones_were_asked_for() -> None:
    it = stage("row[1] row[2] out[1] out[2]", callback("f", "out[MATCH].value", "row[MATCH].value", prevent=True))
    it.event(("row[1].value", 5), ("row[2].value", 6))
    it.begin(slots=1)
    it.registry.add(callback("new", "out[MATCH].value", "row[MATCH].value", key="f", prevent=True))
    it.end("f[1]", "old")
    it.run()
    assert it.take() == [
        "call f[1](triggered=row[1].value)",
        "stale f[1]",
        "call new[1](triggered=row[1].value)",
        "set out[1].value=new(5)",
        "call new[2](triggered=row[2].value)",
        "set out[2].value=new(6)",
    ]


def test_instances_of_an_untouched_definition_go_on() -> None:
    it = stage("row[1] out[1]", callback("f", "out[MATCH].value", "row[MATCH].value", prevent=True))
    it.event(("row[1].value", 5))
    it.begin()
    it.registry.add(callback("g", "out[ALL].placeholder", "row[ALL].value", prevent=True))
    it.end("f[1]")
    assert it.take() == ["call f[1](triggered=row[1].value)", "set out[1].value=f(5)"]


def test_ids_are_written_short_in_these_tests() -> None:
    assert [short(prop) for prop in props("row[1].value cell[r=a,c=2].value a.value")] == [
        "row[1].value",
        "cell[c=2,r=a].value",
        "a.value",
    ]
