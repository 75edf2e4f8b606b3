"""`nbdash user`: who is in a file of users."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import click

from nbdash.errors import NbdashError

_FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
_STDIN = click.option("--password-stdin", is_flag=True, help="Read the password from a pipe.")


@click.group()
def user() -> None:
    """The users of `nbdash serve --auth users`, in a FILE."""


@user.command()
@_FILE
@click.argument("name")
@click.option("--group", "groups", multiple=True, help="For @nbdash.require; may be given several times.")
@click.option("--email", help="What ctx.user.email says.")
@_STDIN
def add(file: Path, name: str, groups: tuple[str, ...], email: str | None, password_stdin: bool) -> None:
    """Add a user, and make the file if there is none.

    \b
    nbdash user add users.txt ada --group admin --group sales
    """
    from nbdash.auth.passwords import hashed
    from nbdash.auth.users_file import Entry, UsersFile

    with _told():
        entry = Entry(name, "", frozenset(groups), email)
        users = UsersFile(file)
        users.check_new(entry)
        users.add(entry._replace(hash=hashed(_password(password_stdin))))
    click.echo(f"Added {name}.")


@user.command()
@_FILE
@click.argument("name")
@_STDIN
def passwd(file: Path, name: str, password_stdin: bool) -> None:
    """Give a user another password: they have to log in again."""
    from nbdash.auth.passwords import hashed
    from nbdash.auth.users_file import UsersFile

    with _told():
        users = UsersFile(file)
        entry = users.find(name)
        users.replace(entry._replace(hash=hashed(_password(password_stdin))))
    click.echo(f"{name} has another password.")


@user.command()
@_FILE
@click.argument("name")
@click.argument("groups", nargs=-1)
def groups(file: Path, name: str, groups: tuple[str, ...]) -> None:
    """Say which GROUPS a user is in; none, if none is named. It holds at once."""
    from nbdash.auth.users_file import UsersFile

    with _told():
        users = UsersFile(file)
        users.replace(users.find(name)._replace(groups=frozenset(groups)))
    click.echo(f"{name} is in {', '.join(sorted(groups)) or 'no group'}.")


@user.command()
@_FILE
@click.argument("name")
def remove(file: Path, name: str) -> None:
    """Take a user away: their pages close."""
    from nbdash.auth.users_file import UsersFile

    with _told():
        UsersFile(file).remove(name)
    click.echo(f"Removed {name}.")


@user.command("list")
@_FILE
def list_(file: Path) -> None:
    """List the users with their groups and addresses."""
    from nbdash.auth.users_file import UsersFile

    with _told():
        found = UsersFile(file).users()
    width = max(map(len, found), default=0)
    for name, entry in sorted(found.items()):
        click.echo(f"{name:<{width}}  {','.join(sorted(entry.groups)) or '-'}  {entry.email or '-'}")


@contextmanager
def _told() -> Generator[None]:
    try:
        yield
    except NbdashError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _password(from_stdin: bool) -> str:
    if from_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    if not password:
        click.echo("A password has at least one character.", err=True)
        sys.exit(1)
    return password
