"""Variables of the kernel as inputs, states and outputs: `Variable("df")`, `changed("df")`."""

from __future__ import annotations

import gc
import json
import threading
import time
import weakref
from typing import Any, cast

import pytest

import nbdash
from nbdash import App, Input, Output, Patch, State, Variable, clientside_callback, ctx, dcc, html, no_update, set_props
from nbdash.errors import DuplicateCallback, IncorrectTypeException, UnknownVariableError
from nbdash.names import names_of
from nbdash.notebook.display import dashboard
from nbdash.testing import Client
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app, wait_until


class Table:
    """An object that no message could hold, and that would not bear to be copied."""

    def __init__(self, *rows: int) -> None:
        self.rows = list(rows)

    def __copy__(self) -> Table:
        raise AssertionError("copied")

    def __deepcopy__(self, memo: object) -> Table:
        raise AssertionError("copied")

    def __repr__(self) -> str:
        return "SECRET"


def page(*more: Any) -> html.Div:
    return html.Div([dcc.Input(id="year", value=1), *(html.P(id=id) for id in "xyz"), *more])


def new_app(**names: Any) -> App:
    """An app in a namespace of its own, as one in a kernel has."""
    app = App()
    app.names = names_of(names)
    app.layout = page()
    return app


# -- what may be written ------------------------------------------------------------------------------------------


def test_a_bare_variable_is_an_input_and_all_kinds_may_hold_one() -> None:
    app = new_app(df=Table(1), model=Table(2))
    seen: list[Any] = []

    @app.callback(
        Output("x", "children"),
        Output(Variable("best")),
        Variable("df"),
        Input(Variable("df2"), allow_optional=True),
        State(Variable("model")),
        Input("year", "value"),
    )
    def f(*values: Any) -> Any:
        seen.append(values)
        return "done", values[0]

    client = Client(app)
    assert client.errors == []
    assert seen == [(app.names.values["df"], None, app.names.values["model"], 1)]
    assert client.variables["best"] is app.names.values["df"]


def test_an_input_that_holds_a_variable_is_one() -> None:
    app = new_app(df=Table(1, 2))
    app.callback(Output("x", "children"), Input(Variable("df")))(lambda df: len(df.rows))
    assert Client(app)["x"].children == 2


def test_a_validation_layout_need_not_have_variables() -> None:
    app = new_app(df=Table(1, 2))
    app.validation_layout = html.Div([page(), html.P(id="later")])
    app.callback(Output("x", "children"), Variable("df"))(lambda df: len(df.rows))
    assert Client(app).errors == []


def test_keywords_say_what_a_bare_variable_is() -> None:
    app = new_app(df=1, model=2)
    calls: list[dict[str, Any]] = []

    @app.callback(
        output={"best": Variable("best")},
        inputs={"df": Variable("df")},
        state={"model": Variable("model")},
    )
    def f(**given: Any) -> Any:
        calls.append(given)
        return {"best": 3}

    client = Client(app)
    client.variables["model"] = 4
    assert calls == [{"df": 1, "model": 2}]
    assert client.variables["best"] == 3


@pytest.mark.parametrize("name", ["", "df.x", "a b", "for", "1a", 5, None, Table(1)])
def test_what_is_no_name_is_refused(name: Any) -> None:
    with pytest.raises(IncorrectTypeException, match=r"is no variable's name"):
        Variable(name)


def test_a_part_of_a_variable_is_named_by_the_variable() -> None:
    with pytest.raises(IncorrectTypeException, match=r"Variable\('df'\)"):
        Variable("df.year")


@pytest.mark.parametrize("kind", [Input, State, Output])
def test_a_variable_has_no_prop(kind: Any) -> None:
    with pytest.raises(IncorrectTypeException, match=r"A variable has no prop 'value'"):
        kind(Variable("df"), "value")


def test_the_page_runs_no_function_with_variables() -> None:
    app = new_app(df=1)
    with pytest.raises(IncorrectTypeException, match="never leave the kernel"):
        app.clientside_callback("x => x", Output("x", "children"), Variable("df"))
    with pytest.raises(IncorrectTypeException, match="never leave the kernel"):
        clientside_callback("x => x", Output(Variable("df")), Input("year", "value"))


def test_two_callbacks_that_set_one_variable_clash() -> None:
    app = new_app()
    app.callback(Output(Variable("best")), Input("year", "value"))(lambda year: year)

    def other(year: int) -> int:
        return year

    with pytest.raises(DuplicateCallback, match=r"Two callbacks set Variable\('best'\)"):
        app.callback(Output(Variable("best")), Input("x", "children"))(other)


# -- in a kernel --------------------------------------------------------------------------------------------------


class Kernel:
    """An app in a notebook: cells and callbacks share its names."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.live = dashboard(app).live
        self.settle()

    def cell(self, source: str) -> None:
        """Run a cell, and wait for what it leads to."""
        exec(source, self.app.names.values)
        self.app.names.look()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is to be done any more."""
        for _ in range(3):  # what one app has set may be news for another
            done = threading.Event()
            self.app.loop.call_soon_threadsafe(self.app.loop.call_later, 0, done.set)
            assert done.wait(10)
            assert self.live.wait_idle(10)

    def __getitem__(self, name: str) -> Any:
        return self.app.names.values[name]


def counted(app: App, output: str = "x", *more: Any, name: str = "df") -> list[Any]:
    """Have an app read a variable; what it was called with, and by what."""
    calls: list[Any] = []

    @app.callback(Output(output, "children"), Variable(name), *more)
    def show(value: Any, *others: Any) -> str:
        calls.append((value, *others, [entry["prop_id"] for entry in ctx.triggered] if ctx.triggered else []))
        return f"{len(calls)}"

    return calls


def watched(app: App, *names: str) -> App:
    """What `Variable` does in a kernel."""
    for name in names:
        app.names.watch(name)
    return app


def test_a_cell_that_binds_the_name_anew_calls_the_callback_once() -> None:
    app = watched(new_app(df=[0]), "df")
    calls = counted(app)
    kernel = Kernel(app)
    assert calls == [([0], [])]
    kernel.cell("df = [1]; df = [2]; df = [3]")
    assert calls[1:] == [([3], ["Variable('df')"])]
    kernel.cell("other = 1; df.append(4)")
    kernel.cell("df = df")
    assert len(calls) == 2
    kernel.cell("df = [3, 4]")  # equal, and yet another object
    assert len(calls) == 3


def test_a_small_number_is_the_same_object_each_time() -> None:
    app = watched(new_app(n=5), "n")
    calls = counted(app, name="n")
    kernel = Kernel(app)
    kernel.cell("n = 2 + 3")
    assert len(calls) == 1
    kernel.cell("n = 6")
    assert [call[0] for call in calls] == [5, 6]


def test_an_object_in_the_place_of_one_that_is_gone_is_another() -> None:
    """(It may have the same address.)"""
    app = watched(new_app(Table=Table, df=Table(0)), "df")
    calls = counted(app)
    kernel = Kernel(app)
    for number in range(20):
        calls.clear()
        kernel.cell(f"del df; df = Table({number})")
        assert [call[0].rows for call in calls] == [[number]]


def test_the_object_itself_is_given_and_nothing_keeps_it() -> None:
    app = watched(new_app(df=Table(1), Table=Table, gc=gc), "df")
    gone = weakref.ref(app.names.values["df"])
    seen: list[bool] = []
    app.callback(Output("x", "children"), Variable("df"))(lambda df: seen.append(df is gone()) or "")
    kernel = Kernel(app)
    assert seen == [True]
    kernel.cell("df = [1]")
    assert seen == [True, False]
    gc.collect()
    assert gone() is None
    kernel.cell("df = Table(2)")
    gone = weakref.ref(app.names.values["df"])
    app.names.values["gone"] = gone
    kernel.cell("del df; gc.collect(); was_gone = gone() is None")
    assert kernel["was_gone"], "what a cell has let go of is not kept until its end"


def test_a_state_is_read_and_calls_nobody() -> None:
    app = watched(new_app(model="a"), "model")
    seen: list[Any] = []
    app.callback(Output("x", "children"), Input("year", "value"), State(Variable("model")))(
        lambda year, model: seen.append((year, model)) or ""
    )
    kernel = Kernel(app)
    kernel.cell("model = 'b'")
    assert seen == [(1, "a")]
    app["year"].value = 2
    kernel.settle()
    assert seen == [(1, "a"), (2, "b")]


def test_a_call_waits_without_a_word_until_a_cell_makes_the_name() -> None:
    app = watched(new_app(), "df", "model")
    calls = counted(app, "x", Input("year", "value"), State(Variable("model")))
    kernel = Kernel(app)
    app["year"].value = 2
    kernel.cell("unrelated = 1")
    assert (calls, kernel.live.session.failures, kernel.live.session.pending()) == ([], {}, [])
    kernel.cell("df = 1")
    assert calls == []
    kernel.cell("model = 3")
    assert calls == [(1, 2, 3, ["year.value", "Variable('df')"])]
    kernel.cell("del df")
    app["year"].value = 3
    kernel.settle()
    assert (len(calls), kernel.live.session.failures) == (1, {})
    kernel.cell("df = 5")
    assert calls[1:] == [(5, 3, 3, ["Variable('df')", "year.value"])]


def test_a_name_that_was_meant_is_told_until_there_is_what_was_named() -> None:
    app = watched(new_app(df_clean=1), "df_claen")
    calls = counted(app, name="df_claen")
    kernel = Kernel(app)
    (failed,) = kernel.live.session.failures.values()
    assert failed.failure.title == "Variable not found"
    assert "Did you mean 'df_clean'?" in failed.failure.message
    assert "show (" in failed.failure.message
    kernel.cell("df_claen = 2")
    assert (len(calls), kernel.live.session.failures) == (1, {})
    kernel.cell("del df_claen")
    assert len(kernel.live.session.failures) == 1


def test_an_output_binds_the_name_and_its_readers_follow_by_the_rules() -> None:
    #  year ──▶ choose ──▶ best ──▶ show ──▶ x      (show reads year too: it waits for best, and runs once)
    app = watched(new_app(), "best")
    log: list[Any] = []

    @app.callback(Output(Variable("best")), Input("year", "value"))
    def choose(year: int) -> Any:
        log.append(("choose", year))
        return Table(year)

    @app.callback(Output("x", "children"), Variable("best"), Input("year", "value"))
    def show(best: Table, year: int) -> Any:
        log.append(("show", best.rows, year, ctx.triggered_id, list(ctx.triggered_prop_ids.values())))
        return best.rows[0]

    kernel = Kernel(app)
    assert log == [("choose", 1), ("show", [1], 1, "best", ["best"])]
    kernel.cell("copy = best")
    assert kernel["copy"].rows == [1]
    assert len(log) == 2, "what a callback has set is no news at the end of a cell"
    log.clear()
    app["year"].value = 2
    kernel.settle()
    assert log == [("choose", 2), ("show", [2], 2, "year", ["year", "best"])]
    log.clear()
    kernel.cell("best = copy")
    assert log == [("show", [1], 2, "best", ["best"])]


def test_no_update_keeps_a_variable_and_a_patch_of_one_is_refused() -> None:
    app = new_app(best=1)
    answers: list[Any] = [no_update, Patch(), [2]]
    app.callback(Output(Variable("best")), Input("year", "value"))(lambda year: answers[year - 1])
    kernel = Kernel(app)
    assert kernel["best"] == 1
    app["year"].value = 2
    kernel.settle()
    (failed,) = kernel.live.session.failures.values()
    assert "A Patch changes what the page shows" in failed.failure.message
    assert failed.failure.title == "Callback error updating Variable('best')"
    app["year"].value = 3
    kernel.settle()
    assert kernel["best"] is answers[2]
    assert kernel.live.session.failures == {}


def test_circles_through_a_variable_end() -> None:
    app = watched(new_app(a=1), "a", "b")
    log: list[str] = []
    app.callback(Output(Variable("b")), Variable("a"), prevent_initial_call=True)(lambda a: log.append("f") or a + 1)
    app.callback(Output(Variable("a")), Variable("b"), prevent_initial_call=True)(lambda b: log.append("g") or b + 1)
    kernel = Kernel(app)
    assert [failed.failure.title for failed in kernel.live.session.failures.values()] == ["Circular Dependencies"]
    kernel.cell("a = 10")
    assert log == ["f", "g"]
    assert (kernel["a"], kernel["b"]) == (12, 11)


def test_streams_and_coroutines_set_variables_too() -> None:
    app = watched(new_app(), "step")
    seen: list[Any] = []

    @app.callback(Output(Variable("step")), Input("year", "value"))
    def steps(year: int) -> Any:
        yield Table(1)
        yield Table(2)

    @app.callback(Output(Variable("last")), Variable("step"))
    async def last(step: Table) -> Any:
        seen.append(step.rows)
        return step

    kernel = Kernel(app)
    wait_until(lambda: seen[-1:] == [[2]])
    kernel.settle()
    assert kernel["last"] is kernel["step"]


def test_apps_of_one_kernel_share_the_names() -> None:
    first = watched(new_app(df=0), "df", "best")
    second = App()
    second.names = first.names
    second.layout = page()
    calls = counted(second, name="best")
    both = counted(first), counted(second, "y")
    first.callback(Output(Variable("best")), Input("year", "value"))(lambda year: [year])
    kernels = Kernel(first), Kernel(second)
    kernels[1].settle()
    calls.clear()
    kernels[0].cell("df = 1")
    kernels[1].settle()
    assert [[call[0] for call in one] for one in both] == [[0, 1], [0, 1]]
    first["year"].value = 5
    kernels[0].settle()
    kernels[1].settle()
    assert calls == [([5], ["Variable('best')"])]


# -- changed ------------------------------------------------------------------------------------------------------


def test_changed_calls_the_readers_from_cells_and_threads() -> None:
    app = watched(new_app(df=[0], changed=nbdash.changed), "df")
    calls = counted(app)
    kernel = Kernel(app)
    kernel.cell("df.append(1); changed('df')")
    assert len(calls) == 2
    kernel.cell("df = [2]; changed('df')")  # said once, and not again at the end of the cell
    assert len(calls) == 3
    thread = threading.Thread(target=nbdash.changed, args=("df",))
    thread.start()
    thread.join()
    kernel.settle()
    assert len(calls) == 4


def test_changed_in_a_callback_is_part_of_what_it_leads_to() -> None:
    app = watched(new_app(df=[0]), "df")

    @app.callback(Input("year", "value"), State(Variable("df")), prevent_initial_call=True)
    def add(year: int, df: list[int]) -> None:
        df.append(year)
        nbdash.changed("df")

    calls = counted(app)
    app.callback(Output("y", "children"), Input("x", "children"))(lambda x: time.sleep(0.1) or x)
    kernel = Kernel(app)
    page_ = MemoryPage(kernel.live)
    page_.hello()
    page_.wait_done(page_.change("year", value=7))
    assert (len(calls), page_.value("y", "children")) == (2, "2")
    assert app["x"].children == "2"
    kernel.cell("pass")
    assert len(calls) == 2


def test_changed_of_what_is_not_there_names_the_nearest() -> None:
    app = new_app(prices=1)
    with pytest.raises(UnknownVariableError, match="Did you mean 'prices'"):
        nbdash.changed("prcies")
    with pytest.raises(NameError):
        nbdash.changed("nothing_like_it")
    with pytest.raises(IncorrectTypeException, match="in quotes"):
        nbdash.changed(cast("Any", [1]))
    app.callback(Output("x", "children"), Input("year", "value"))(lambda year: nbdash.changed("prcies"))
    kernel = Kernel(app)
    (failed,) = kernel.live.session.failures.values()
    assert "Did you mean 'prices'?" in failed.failure.message


# -- what stays in the kernel -------------------------------------------------------------------------------------


def test_nothing_of_a_variable_is_ever_put_into_a_message() -> None:
    app = watched(new_app(Table=Table, prices=Table(1)), "prices", "best")

    @app.callback(
        Output(Variable("best")),
        Variable("prices"),
        Input("year", "value"),
        running=[(Output(Variable("busy")), True, False)],
    )
    def choose(prices: Table, year: int) -> Any:
        if year == 3:
            raise ValueError("not today")
        return Table(year)

    @app.callback(Output("x", "children"), Variable("best"), State(Variable("prices")))
    def show(best: Table, prices: Table) -> str:
        return f"{best.rows} of {prices.rows}"

    app.clientside_callback("x => x", Output("y", "children"), Input("x", "children"))
    app.callback(Output(Variable("token")), Variable("best"))(lambda best: "SECRET text")
    kernel = Kernel(app)
    live = kernel.live
    page_ = MemoryPage(live)
    page_.hello()
    watching = MemoryPage(live)  # the developer's view says which variables there are, and nothing of what they hold
    watching.hello()
    watching.inspect(True)
    for year in (2, 3, 4):
        page_.change("year", value=year)
        kernel.settle()
    kernel.cell("prices = Table(5)")
    page_.event([["variables.", {"prices": 7, "best": 8, "new": 9}]])
    page_.event([["variables.", {"prices": 7}]], forced=True)
    again = MemoryPage(live)
    again.hello()
    kernel.settle()
    assert kernel["prices"].rows == [5] and "new" not in kernel.app.names.values
    assert kernel["busy"] is False
    failures = [entry for one in page_.patches for entry in one.get("failures", ())]
    assert [entry["message"] for entry in failures] == ["ValueError: not today"]
    watching.wait_for(lambda: ["variables.", "best", "Table"] in _updates(watching))
    watching.wait_for(lambda: ["variables.", "token", "str"] in _updates(watching))
    inspected = [one for one in watching.messages if one["type"] == "inspect"]
    assert "SECRET" not in json.dumps(inspected)
    for one in (*page_.messages, *again.messages):
        for entry in one.pop("failures", ()):
            assert entry["outputs"] == []
        text = json.dumps(one)
        assert not any(word in text for word in ("SECRET", "variables.", "best", "prices", "busy", "token")), text


def _updates(watching: MemoryPage) -> list[Any]:
    """What the developer's view was told that callbacks have set."""
    entries = [entry for one in watching.messages for entry in one.get("log", ())]
    return [update for entry in entries for call in entry["calls"] for update in call["updates"]]


def test_a_page_is_told_when_an_event_that_lacks_a_variable_is_over() -> None:
    app = watched(new_app(), "df")
    counted(app, "x", Input("year", "value"))
    live, page_ = open_app(app)
    page_.wait_done(page_.change("year", value=7))
    assert not live.session.pending()


# -- without a kernel ---------------------------------------------------------------------------------------------


def test_each_visitor_has_what_callbacks_set_for_it() -> None:
    app = new_app(df=[1], best="shared")
    app.callback(Output(Variable("best")), Input("year", "value"), prevent_initial_call=True)(lambda year: f"of {year}")
    app.callback(Output("x", "children"), Variable("best"))(lambda best: best)
    one, other = Client(app), Client(app)
    one.set("year", value=7)
    assert (one["x"].children, other["x"].children) == ("of 7", "shared")
    assert app.names.values["best"] == "shared"
    assert one.log[-3:] == [
        "set Variable('best')='of 7'",
        "call <lambda>(triggered=Variable('best'))",
        "set x.children='of 7'",
    ]


def test_changed_in_one_visitors_callback_reaches_those_who_see_the_same_object() -> None:
    app = new_app(df=[1])

    @app.callback(Input("year", "value"), State(Variable("df")), prevent_initial_call=True)
    def add(year: int, df: list[int]) -> None:
        df.append(year)
        nbdash.changed("df")

    app.callback(Output("x", "children"), Variable("df"))(lambda df: str(df))
    one, other, apart = Client(app), Client(app), Client(app, variables={"df": [5]})
    apart.log.clear()
    one.set("year", value=7)
    assert one["x"].children == "[1, 7]"
    other.wait_until(lambda: other["x"].children == "[1, 7]")
    apart.wait_until(lambda: True)
    assert apart.log == []
    apart.set("year", value=8)
    assert apart["x"].children == "[5, 8]"
    one.set("year", value=9)
    other.wait_until(lambda: other["x"].children == "[1, 7, 9]")
    assert apart["x"].children == "[5, 8]"


def test_a_visitor_is_told_of_a_variable_that_nobody_makes() -> None:
    app = new_app()
    app.callback(Output("x", "children"), Variable("df"))(lambda df: str(df))
    client = Client(app)
    (error,) = client.errors
    assert error.title == "Variable not found"
    assert error.for_author
    client.variables["df"] = 3
    assert client["x"].children == "3"
    assert client.errors == []


def test_ctx_names_a_variable_as_its_author_does() -> None:
    app = new_app(df=[1])
    seen: dict[str, Any] = {}

    @app.callback(Output(Variable("best")), Variable("df"), State(Variable("df")))
    def f(df: Any, same: Any) -> Any:
        seen.update(
            triggered=list(ctx.triggered),
            id=ctx.triggered_id,
            ids=ctx.triggered_prop_ids,
            inputs=ctx.inputs,
            states=ctx.states,
            list=ctx.inputs_list,
            outputs=ctx.outputs_list,
            args=ctx.args_grouping,
        )

    client = Client(app)
    client.variables.changed("df")
    df = app.names.values["df"]
    entry = {"id": "df", "property": "variable", "value": df}
    assert seen == {
        "triggered": [{"prop_id": "Variable('df')", "value": df}],
        "id": "df",
        "ids": {"Variable('df')": "df"},
        "inputs": {"Variable('df')": df},
        "states": {"Variable('df')": df},
        "list": [entry],
        "outputs": {"id": "best", "property": "variable"},
        "args": [{**entry, "id_str": "df", "triggered": True}] * 2,
    }
    assert seen["inputs"]["Variable('df')"] is df


def test_set_props_knows_no_variables() -> None:
    app = new_app(df=1)
    app.callback(Output("x", "children"), Input("year", "value"))(lambda year: set_props("variables.", {"df": 2}))
    (error,) = Client(app).errors
    assert "contains '.'" in error.message
    assert app.names.values["df"] == 1
