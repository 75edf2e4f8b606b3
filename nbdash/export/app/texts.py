"""The files around the code: what starts the app, what puts it into a container, its test, its README."""

from __future__ import annotations

import json
import platform
import re
from typing import Any

from nbdash.export.app.click import Click
from nbdash.export.app.code import MODULE

PORT = 8050


def app_file(title: str, app_name: str) -> str:
    """`app.py`."""
    as_app = "" if app_name == "app" else " as app"
    return f'''\
"""Serves {_quoted(title)}: `python app.py`, `nbdash serve app.py`, or with any ASGI server: `uvicorn app:server`."""

import os
from pathlib import Path

os.chdir(Path(__file__).parent)  # files are read from here, as in the notebook

from {MODULE} import {app_name}{as_app}  # noqa: E402

server = app.server

if __name__ == "__main__":
    app.run()
'''


def test_file(click: Click | None) -> str:
    """`tests/test_app.py`."""
    address = click.address if click else "/"
    visited = f"Client(app, address={_python(address)}, yields=1)" if address != "/" else "Client(app, yields=1)"
    name, clicks = "test_no_callback_fails", ""
    if click is not None:
        name = "test_it_answers_a_click"
        if click.prop == "n_clicks":
            change = f"client.click({_id(click.id)})"
        else:
            change = f"client.set({_id(click.id)}, {click.prop}={_python(click.value)})"
        clicks = f"""\
        client.log.clear()
        {change}
        assert {_python(f"call {click.callback}(triggered={click.id}.{click.prop})")} in client.log
        assert client.errors == []
"""
    return f'''\
"""The app starts, and answers: run it with pytest."""

import sys
import threading
import time
from pathlib import Path
from urllib.request import urlopen

import uvicorn

sys.path.insert(0, str(Path(__file__).parents[1]))

from app import app, server  # noqa: E402
from nbdash.testing import Client  # noqa: E402


def test_it_starts():
    web = uvicorn.Server(uvicorn.Config(server, port=0, log_level="warning"))
    thread = threading.Thread(target=web.run)
    thread.start()
    try:
        while not web.started and thread.is_alive():
            time.sleep(0.01)
        port = web.servers[0].sockets[0].getsockname()[1]
        with urlopen(f"http://127.0.0.1:{{port}}" + app.get_relative_path({_python(address)})) as page:
            assert page.status == 200
    finally:
        web.should_exit = True
        thread.join()


def {name}():
    with {visited} as client:
        assert client.errors == []
{clicks}'''


def container_file(wheels: list[str]) -> str:
    """`Containerfile`."""
    health = f"urlopen('http://127.0.0.1:{PORT}/_nbdash/ready', timeout=4)"
    files = " ".join(["requirements.txt", "constraints.txt", *wheels])
    return f"""\
FROM docker.io/library/python:{python_version()}-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
RUN useradd --create-home --uid 10001 app
WORKDIR /app

COPY {files} ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . ./

USER app
# Who may come in has the token that is printed; -e NBDASH_AUTH=users, oidc or header: docs/login.md of nbdash.
# With -e NBDASH_SECRET=..., the same for all its containers, a page goes on at another one, and after a restart.
ENV HOST=0.0.0.0 PORT={PORT} NBDASH_AUTH=token
EXPOSE {PORT}

# Ready is more than alive: the app has been loaded.
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m \\
    CMD ["python", "-c", "from urllib.request import urlopen; {health}"]

# No shell in between: the server hears of SIGTERM itself, and ends in good order.
CMD ["nbdash", "serve", "app.py", "--workers", "2"]
"""


IGNORED = """\
**/__pycache__
**/.pytest_cache
.git
.nbdash-export.json
.venv
Containerfile
tests
"""
"""`.dockerignore`, which podman reads too: what the container does not need."""


def readme(title: str, notebook: str) -> str:
    """`README.md`: five lines."""
    image = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "app"
    lines = [
        f"# {title}",
        f"- What it is: the dashboard of `{notebook}`, made by `nbdash export`; its code is in `{MODULE}.py`.",
        f"- Start it (Python {python_version()}): `pip install -r requirements.txt`, then `python app.py`; "
        "for others, `nbdash serve app.py --host 0.0.0.0 --auth token --workers 2`.",
        f"- In a container: `podman build -t {image} .`, then `podman run --rm -p {PORT}:{PORT} {image}`, "
        "which prints the address with its token.",
        "- Test it: `pip install pytest`, then `pytest`.",
    ]
    return "".join(f"{line}\n" for line in lines)


def python_version() -> str:
    """Of the Python that the versions are those of, without the last number."""
    return ".".join(platform.python_version_tuple()[:2])


def _quoted(title: str) -> str:
    return title.replace("\\", "").replace('"', "'")


def _id(key: str) -> str:
    """An id as it is written: a dict's canonical form is JSON."""
    return repr(json.loads(key)) if key.startswith("{") else _python(key)


def _python(value: Any) -> str:
    """A text, a number or a list of these as they are written in Python, with double quotes."""
    return json.dumps(value, ensure_ascii=False)
