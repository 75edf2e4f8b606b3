"""What each of IPython's magics means in plain Python: code, nothing, or that it has no meaning there."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass

IN_NOTEBOOK = frozenset(
    """
    alias_magic autoawait autocall automagic autoreload autosave bookmark clear cls colors conda config connect_info
    dhist dirs doctest_mode gui hist history html javascript js killbgscripts latex load_ext logoff logon
    logstart logstate logstop ls lsmagic mamba man markdown matplotlib memit micromamba more notebook page pdoc pdef
    pfile pinfo pinfo2 pip pprint precision psearch psource pwd pycat qtconsole quickref reload_ext
    rehashx svg timeit unload_ext uv who who_ls whos xmode
    """.split()  # noqa: SIM905
)
"""They show something, measure, or set up the notebook itself; an app does not need them."""

_SHOWING = frozenset("cat date df du echo free head ls nproc nvidia-smi pwd tail tree uname wc which whoami".split())  # noqa: SIM905
_INSTALLING = re.compile(
    r"\s*(\S*python\S*\s+-m\s+|\{sys\.executable\}\s+-m\s+|uv\s+)?(pip\d?|conda|mamba|micromamba)\s"
)

_MODULE = "Move what it does into Python; if only the notebook needs it, tag the cell nbdash-skip."
_REMEDIES = {
    "writefile": "Keep the file beside the notebook as it is now, and tag the cell nbdash-skip.",
    "file": "Keep the file beside the notebook as it is now, and tag the cell nbdash-skip.",
    "cd": "Name files from the notebook's own folder instead.",
    "pylab": "Import what is used: import numpy as np, import matplotlib.pyplot as plt.",
    "reset": "Leave it out, or tag the cell nbdash-skip.",
    "store": "Save what is kept to a file beside the notebook, and read that.",
    "load": "Put the code itself into the cell.",
    "debug": "Leave it out, or tag the cell nbdash-skip.",
    "pdb": "Leave it out, or tag the cell nbdash-skip.",
    "sql": "Ask the database in Python, for instance with pandas.read_sql.",
    "cython": "Put the code into a package of its own, and import that.",
}


class NoMeaning(Exception):
    """It can't be said in plain Python; the message is what to do instead."""


@dataclass(frozen=True, slots=True)
class Magic:
    """One use of a magic, a shell command or a question for help."""

    name: str
    """"!" for a shell command whose output is shown, "!!" where its lines are a value."""
    args: str
    body: str | None = None
    """What a cell magic is applied to."""

    def __str__(self) -> str:
        if self.name in ("!", "!!") and self.body is None:
            return f"!{self.args}"
        if self.name in ("pinfo", "pinfo2", "psearch"):
            return self.args + ("??" if self.name == "pinfo2" else "?")
        return f"{'%' if self.body is None else '%%'}{self.name} {self.args}".rstrip()


def meaning(magic: Magic, *, is_value: bool) -> str:
    """What stands in its place: code, which may hold magics again; "" if nothing does.

    Parameters
    ----------
    magic
        What is translated.
    is_value
        True: it stands where a value is wanted, so that code is an expression.

    Raises
    ------
    NoMeaning
        If there is nothing that means the same.
    """
    table = _LINES if magic.body is None else _CELLS
    translate = table.get(magic.name)
    if translate is not None:
        return translate(magic, is_value)
    if magic.name in IN_NOTEBOOK and not is_value:
        return ""
    raise NoMeaning(_REMEDIES.get(magic.name, _MODULE))


def _literally(args: str) -> str:
    """Arguments into which IPython puts no variables."""
    if re.search(r"[{$]", args):
        raise NoMeaning(_MODULE)
    return args


def _statement(magic: Magic, is_value: bool) -> str:
    if magic.args.startswith("-") or (is_value and not _is_expression(magic.args)):
        raise NoMeaning(f"Write {magic.args.rpartition(' ')[2]!r} without %{magic.name}.")
    return magic.args


def _is_expression(code: str) -> bool:
    try:
        ast.parse(code.strip(), mode="eval")
    except SyntaxError:
        return False
    return True


def _shell(magic: Magic, is_value: bool) -> str:
    words = magic.args.split()
    shows = words and words[0] in _SHOWING and not re.search(r"[|;&>`]|\$\(", magic.args)
    if not is_value and (shows or _INSTALLING.match(magic.args)):
        return ""
    raise NoMeaning(
        "It runs a program of this computer. Do it in Python, call subprocess.run, or tag the cell nbdash-skip."
    )


def _env(magic: Magic, is_value: bool) -> str:
    name, *value = re.split(r"\s*=\s*|\s+", _literally(magic.args.strip()), maxsplit=1)
    if is_value and (value or not name):
        raise NoMeaning("Use os.environ.")
    if is_value:
        return f'__import__("os").environ[{name!r}]'
    return f"import os; os.environ[{name!r}] = {value[0]!r}" if value else ""


def _pwd(magic: Magic, is_value: bool) -> str:
    return '__import__("os").getcwd()' if is_value else ""


def _run(magic: Magic, is_value: bool) -> str:
    words = shlex.split(_literally(magic.args))
    if is_value or len(words) != 1 or not words[0].endswith(".py"):
        raise NoMeaning("Put what is needed of it into a module beside the notebook, and import that.")
    public = f"{{name: value for name, value in run_path({words[0]!r}).items() if not name.startswith('__')}}"
    return f"from runpy import run_path; globals().update({public})"


def _aimport(magic: Magic, is_value: bool) -> str:
    names = [name for name in re.split(r"[,\s]+", magic.args) if name and not name.startswith("-")]
    return "" if not names else f"import {', '.join(names)}"


def _delete(magic: Magic, is_value: bool) -> str:
    return f"del {magic.args.removeprefix('-n').strip()}"


def _body(magic: Magic, is_value: bool) -> str:
    if magic.name == "capture" and [word for word in magic.args.split() if not word.startswith("-")]:
        raise NoMeaning("Leave out %%capture, and print what is wanted where it is made.")
    return magic.body or ""


_Translate = Callable[[Magic, bool], str]

_LINES: dict[str, _Translate] = {
    "!": _shell,
    "!!": _shell,
    "sx": _shell,
    "system": _shell,
    "time": _statement,
    "prun": _statement,
    "env": _env,
    "set_env": _env,
    "pwd": _pwd,
    "run": _run,
    "aimport": _aimport,
    "xdel": _delete,
}
_CELLS: dict[str, _Translate] = {"time": _body, "prun": _body, "capture": _body}
