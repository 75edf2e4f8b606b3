"""`nbdash user` and `nbdash serve --auth`, as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nbdash import App
from nbdash.auth.binding import is_loopback
from nbdash.auth.choices import CHOICES, auth_of
from nbdash.auth.passwords import is_right
from nbdash.auth.token import TokenAuth, token_for
from nbdash.auth.users_file import UsersFile
from nbdash.cli import main
from nbdash.errors import InvalidConfig


def run(*arguments: object, typed: str = "") -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=typed)


def test_users_are_added_listed_changed_and_removed(tmp_path: Path) -> None:
    file = tmp_path / "users.txt"
    added = run("user", "add", file, "ada", "--group", "admin", "--email", "ada@example.org", typed="word\nword\n")
    assert (added.exit_code, "word" in added.output.lower().replace("password", "")) == (0, False)
    assert run("user", "add", file, "eve", "--password-stdin", typed="hers\n").exit_code == 0
    assert run("user", "list", file).output == "ada  admin  ada@example.org\neve  -  -\n"
    assert run("user", "passwd", file, "ada", "--password-stdin", typed="other\n").exit_code == 0
    assert run("user", "groups", file, "eve", "guests", "sales").exit_code == 0
    users = UsersFile(file).users()
    assert is_right("other", users["ada"].hash)
    assert (users["ada"].groups, users["eve"].groups) == ({"admin"}, {"guests", "sales"})
    assert run("user", "remove", file, "ada").exit_code == 0
    assert list(UsersFile(file).users()) == ["eve"]


@pytest.mark.parametrize(
    ("arguments", "typed", "told"),
    [
        (("add", "FILE", "eve", "--password-stdin"), "x\n", "There is a user 'eve' already"),
        (("add", "FILE", "a:b", "--password-stdin"), "x\n", "'a:b' is no name"),
        (("add", "FILE", "ada", "--group", "a b", "--password-stdin"), "x\n", "'a b' is no group"),
        (("add", "FILE", "ada", "--password-stdin"), "\n", "at least one character"),
        (("remove", "FILE", "evee"), "", "Did you mean 'eve'"),
        (("list", "missing"), "", "nbdash user add missing NAME"),
    ],
)
def test_what_can_not_be_is_told(tmp_path: Path, arguments: tuple[str, ...], typed: str, told: str) -> None:
    file = tmp_path / "users.txt"
    file.write_text("eve:$argon2id$x::\n")
    answer = run("user", *(str(file) if one == "FILE" else one for one in arguments), typed=typed)
    assert (answer.exit_code, told in answer.output) == (1, True), answer.output


@pytest.mark.threat("served to strangers by mistake")
@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "example.org", ""])
def test_a_server_that_others_can_reach_does_not_start_before_it_is_said_who_may_come_in(host: str) -> None:
    answer = run("serve", "missing.ipynb", "--host", host)
    assert answer.exit_code == 1
    assert all(f"--auth {name}" in answer.output for name in CHOICES)
    with pytest.raises(InvalidConfig, match=r'app\.run\(auth="token"\)'):
        App().run(host=host or "0.0.0.0")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]", "app.localhost"])
def test_one_for_this_machine_alone_does(host: str) -> None:
    assert is_loopback(host)
    assert "no notebook 'missing.ipynb'" in run("serve", "missing.ipynb", "--host", host).output


@pytest.mark.parametrize("way", ["token", "none"])
def test_a_choice_is_enough(way: str) -> None:
    assert "no notebook" in run("serve", "missing.ipynb", "--host", "0.0.0.0", "--auth", way).output


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("users",), "--users FILE"),
        (("users", "--users", "missing.txt"), "nbdash user add"),
        (("header",), "--proxy ADDRESS"),
    ],
)
def test_what_a_choice_needs_is_told(options: tuple[str, ...], told: str) -> None:
    answer = run("serve", "missing.ipynb", "--auth", *options)
    assert (answer.exit_code, told in answer.output) == (1, True), answer.output


def test_the_environment_may_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    assert auth_of(None, "app") == (False, None)
    assert auth_of("none", "app") == (True, None)
    monkeypatch.setenv("NBDASH_AUTH", "token")
    _, found = auth_of(None, "app")
    assert isinstance(found, TokenAuth) and found.token == token_for("app")
    monkeypatch.setenv("NBDASH_TOKEN", "a word")
    _, found = auth_of(None, "app")
    assert isinstance(found, TokenAuth) and found.token == "a word"
    with pytest.raises(InvalidConfig, match="Did you mean 'token'"):
        auth_of("tokn", "app")
