"""Where a run of the tests has its served apps (`--served-at`): at `/`, behind nginx, or inside a FastAPI app."""

import sys
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, get_args
from urllib.parse import urlsplit

import pytest

from .nginx import run_nginx
from .processes import free_port

Place = Literal["root", "proxy", "mounted"]
PLACES: tuple[Place, ...] = get_args(Place)

_MOUNTED = Path(__file__).with_name("mounted.py")
# What tests/e2e/harness/mounted.py understands; the others are about the command itself.
_OPTIONS = {"--app", "--debug", "--max-upload", "--port"}
# Any server of this machine is to be had by its port, as with jupyter-server-proxy. The path goes on as it came:
# a location's own captures are decoded.
_SITE = """
map $http_upgrade $nbdash_connection {{
    default upgrade;
    "" "";
}}
map $request_uri $nbdash_path {{
    ~^/user/x/proxy/\\d+(?<path>/.*)$ $path;
}}
server {{
    listen 127.0.0.1:{port};
    location ~ ^/user/x/proxy/(?<nbdash_port>\\d+)/ {{
        set $nbdash_prefix /user/x/proxy/$nbdash_port;
        include nbdash_proxy_params;
        proxy_pass http://127.0.0.1:$nbdash_port$nbdash_path;
    }}
}}
"""

place: Place = "root"
"""Where apps are from now on; set by the option, and by tests that are of another place."""
_running = ExitStack()


def command(target: Path, *args: str, python: str = sys.executable) -> list[str]:
    """The command line that serves a notebook at a free port."""
    if place != "mounted" or python != sys.executable:  # an environment of a test's own has no FastAPI
        return [python, "-m", "nbdash", "serve", str(target), "--port", "0", *args]
    if unknown := {arg for arg in args if arg.startswith("--")} - _OPTIONS:
        pytest.skip(f"{unknown.pop()} is an option of the command")
    # -P: this folder is not to be where a notebook looks for modules.
    return [python, "-P", str(_MOUNTED), str(target), "--port", "0", *args]


def environment() -> dict[str, str]:
    """What a server needs to know of the place."""
    return {"FORWARDED_ALLOW_IPS": "127.0.0.1"} if place == "proxy" else {}


def address(printed: str) -> str:
    """The address at which a browser finds what is served at a printed one."""
    if place != "proxy":
        return printed
    return f"http://127.0.0.1:{_nginx()}/user/x/proxy/{urlsplit(printed).port}/"


def close() -> None:
    """End what was started here."""
    _running.close()


@cache
def _nginx() -> int:
    folder = Path(_running.enter_context(TemporaryDirectory()))
    port = free_port()
    _running.enter_context(run_nginx(folder, _SITE.format(port=port), port))
    return port
