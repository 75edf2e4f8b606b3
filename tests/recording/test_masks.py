"""What must not be in a recording is nowhere in it, and a replay does without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nbdash import App, Input, Output, State, dcc, html
from nbdash.context import PageRequest
from nbdash.errors import InvalidConfig
from nbdash.graph.spec import Prop
from nbdash.recording.options import RecordOptions
from nbdash.testing import replay
from nbdash.user import User
from tests.recording.harness import Recorded

SECRET = "hunter2 & more"


def login_app() -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Input(id="name"),
            dcc.Input(id="password", type="password"),
            dcc.Input(id="age", type="number"),
            html.Button(id="go"),
            html.Div(id="page"),
            html.P(id="told"),
            dcc.Store(id="kept"),
        ]
    )

    @app.callback(
        Output("page", "children"),
        Output("kept", "data"),
        Input("go", "n_clicks"),
        State("password", "value"),
        prevent_initial_call=True,
    )
    def log_in(clicks: int, password: str) -> Any:
        if password != SECRET:
            raise ValueError(f"wrong: {password}")
        return html.P(f"welcome with {password}"), {"echo": password}

    @app.callback(Output("told", "children"), Input("kept", "data"), State("age", "value"), prevent_initial_call=True)
    def tell(kept: dict[str, str], age: int) -> str:
        return f"{len(kept['echo'])} letters: {kept['echo']}"

    return app


@pytest.mark.threat("secrets in recordings")
def test_a_password_is_nowhere_in_the_file(tmp_path: Path) -> None:
    visit = Recorded(login_app(), tmp_path)
    for end in range(1, len(SECRET) + 1):
        visit.change("password", value=SECRET[:end])
    visit.change("go", n_clicks=1)
    visit.change("name", value=f"Ada {SECRET}")
    visit.change("password", type="text")  # refused: nobody can do that
    visit.change("password", value=SECRET + "!")
    visit.change("go", n_clicks=2)
    file = visit.end()
    assert visit.page.value("told", "children").endswith(SECRET)
    text = file.read_text()
    assert SECRET not in text and "hunter2 %26" not in text and "hunter" not in text
    assert '"[masked text]"' in text and "[masked]" in text


def test_a_replay_is_given_what_was_masked(tmp_path: Path) -> None:
    visit = Recorded(login_app(), tmp_path)
    visit.change("password", value=SECRET)
    visit.change("go", n_clicks=1)
    file = visit.end()
    report = replay(file, login_app(), given={"password.value": SECRET})
    assert report.ok, str(report)
    assert any("masked" in note for note in report.notes)
    without = replay(file, login_app())
    assert [one.kind for one in without.differences][:1] == ["error"]
    assert "wrong: masked 4" in str(without.differences[0].now)


@pytest.mark.threat("secrets in recordings")
def test_props_are_masked_by_name(tmp_path: Path) -> None:
    visit = Recorded(login_app(), tmp_path, mask=("age.*", "n*e.value"))
    visit.change("age", value=4711)
    visit.change("name", value="Ada Lovelace")
    text = visit.end().read_text()
    assert "4711" not in text and "Lovelace" not in text
    assert '"[masked number]"' in text


@pytest.mark.threat("secrets in recordings")
def test_cookies_and_what_lets_somebody_in_are_not_written(tmp_path: Path) -> None:
    headers = {"authorization": "Bearer 123456", "user-agent": "Firefox", "cookie": "a=bcdef"}
    user = User("ada", frozenset({"admin"}), "ada@example.org", {"sub": "s-e-c"}, "oidc")
    request = PageRequest("/", cookies={"a": "bcdef"}, headers=headers, remote="10.0.0.7", user=user)
    text = Recorded(login_app(), tmp_path, request=request).end().read_text()
    assert not any(secret in text for secret in ("123456", "bcdef", "example.org", "s-e-c"))
    assert all(told in text for told in ("Firefox", "10.0.0.7", "ada", "admin"))


@pytest.mark.threat("secrets in recordings")
def test_only_its_owner_may_read_a_recording(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    RecordOptions(folder).check_folder()
    assert folder.stat().st_mode & 0o77 == 0
    assert Recorded(login_app(), folder).end().stat().st_mode & 0o77 == 0


def test_what_names_no_prop_and_where_nothing_can_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfig, match="names no prop"):
        RecordOptions(tmp_path, mask=("password",))
    (tmp_path / "file").write_text("")
    with pytest.raises(InvalidConfig, match="Nothing can be recorded"):
        RecordOptions(tmp_path / "file" / "folder").check_folder()


@pytest.mark.threat("secrets in recordings")
def test_what_a_browser_has_kept_of_a_masked_prop_is_not_written(tmp_path: Path) -> None:
    app = App()
    app.layout = html.Div(
        [dcc.Input(id="password", type="password", value="first secret", persistence=True), dcc.Input(id="pin")]
    )
    kept = {"local": {"_dash_persistence.password.value.true": [SECRET, "first secret"]}}
    restored = [["pin", {"value": "8315"}, {"value": None}, "dash_core_components.Input"]]
    visit = Recorded(app, tmp_path, mask=("pin.value",), hello={"persisted": kept, "restore": restored})
    visit.change("pin", value="9274")
    text = visit.end().read_text()
    assert not any(secret in text for secret in (SECRET, "first secret", "8315", "9274"))
    assert visit.live.session.store.value(Prop("password", "value")) == SECRET
