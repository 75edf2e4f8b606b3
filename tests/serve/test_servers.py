"""`app.server` is served by every ASGI server, alone or mounted in another application, told of its lifespan or not."""

from __future__ import annotations

import json
import re
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

import nbdash
from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL
from tests.e2e.harness.processes import ServerProcess, free_port

MODULE = """
from fastapi import FastAPI

from nbdash import App, Input, Output, dcc, html

app = App()
app.layout = html.Div(
    [dcc.Location(id="url"), html.P(id="path"), html.Button("go", id="button", n_clicks=0), html.P(id="out")]
)

@app.callback(Output("path", "children"), Input("url", "pathname"))
def where(path):
    return path

@app.callback(Output("out", "children"), Input("button", "n_clicks"))
def count(clicks):
    return f"{clicks} clicks"

server = app.server
mounted = FastAPI(lifespan=server.router.lifespan_context)
mounted.mount("/sales/app", server)
untold = FastAPI()
untold.mount("/sales/app", server)
"""
COMMANDS = {
    "uvicorn": "uvicorn --port {port} app:server",
    "gunicorn": "gunicorn --no-control-socket --graceful-timeout 1 --bind 127.0.0.1:{port} -k asgi app:server",
    "gunicorn with uvicorn's workers": "gunicorn --no-control-socket --bind 127.0.0.1:{port} -k {worker} app:server",
    "hypercorn": "hypercorn --bind 127.0.0.1:{port} app:server",
    "granian": "granian --interface asgi --port {port} app:server",
    "mounted": "uvicorn --port {port} app:mounted",
    "mounted and not told of the lifespan": "uvicorn --port {port} app:untold",
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_is_had_and_a_click_is_answered_and_the_server_ends(name: str, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(MODULE)
    port = free_port()
    path = "/sales/app/" if name.startswith("mounted") else "/"
    command = COMMANDS[name].format(port=port, worker="uvicorn_worker.UvicornWorker").split()
    server = ServerProcess([sys.executable, "-m", *command], tmp_path / "log", cwd=tmp_path)
    try:
        server.wait_until_connected(port)
        with open_page(f"http://127.0.0.1:{port}{path}") as page:
            receive_text(page, path)  # of the app's address: with the snapshot, or a moment later
            send(page, {"type": "event", "n": 1, "ack": 1, "changes": [["button", {"n_clicks": 3}]]})
            receive_text(page, "3 clicks")
            # With the page open: its socket must not keep the server.
            assert server.terminate(timeout_s=15) in (0, -15), server.output()
    finally:
        server.kill_group()
    assert str(Path(nbdash.__file__).parent) not in server.output(), "no traceback of ours"


@contextmanager
def open_page(url: str) -> Iterator[ClientConnection]:
    """Load a page, and connect as its script does."""
    with urllib.request.urlopen(url) as response:
        found = re.search(r'id="nbdash-config">(.*?)</script>', response.read().decode())
    assert found is not None
    config = json.loads(found[1])
    address = urlsplit(url)
    origin = Origin(f"http://{address.netloc}")
    with connect(urljoin(url, config["socket"]).replace("http", "ws", 1), origin=origin) as socket:
        session = {"session": config["session"], "address": address.path}
        send(socket, {"type": "hello", "protocol": PROTOCOL, "view": "v", "received": 0, **session})
        yield socket


def send(page: ClientConnection, message: dict[str, Any]) -> None:
    page.send(join(encode(message)))


def receive_text(page: ClientConnection, text: str) -> None:
    """Receive messages until one has this text as a value."""
    while True:
        frame = page.recv(timeout=20, decode=False)
        assert isinstance(frame, bytes)
        if json.dumps(text) in json.dumps(decode(*split(frame))):
            return
