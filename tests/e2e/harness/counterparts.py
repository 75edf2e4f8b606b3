"""What the tests of logins talk to: a real OpenID provider and a real JupyterHub, each on this machine."""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from .processes import ServerProcess, free_port

_FOLDER = Path(__file__).parents[1] / "counterparts"
CLIENT_ID = "nbdash"
CLIENT_SECRET = "the client's secret"


def _installed(name: str) -> str:
    """The path of what npm has put there."""
    path = _FOLDER / "node_modules" / name
    assert path.exists(), f"{path} is missing: `make tests/e2e/counterparts/node_modules/ready` installs it"
    return str(path)


@dataclass
class Provider:
    """A running OpenID provider."""

    issuer: str
    process: ServerProcess

    def tamper(self, how: str) -> None:
        """Have its next answer altered: see `counterparts/provider.mjs`."""
        urlopen(Request(f"{self.issuer}/tamper?how={how.replace(' ', '%20')}", method="POST")).close()


@contextmanager
def run_provider(folder: Path, port: int, app: str, people: Mapping[str, Mapping[str, object]]) -> Iterator[Provider]:
    """Run a provider until the block ends, for the app at this address. To a browser it is another site."""
    _installed("oidc-provider")
    options = {
        "port": port,
        "people": people,
        "client": {
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "redirect_uris": [f"{app}_nbdash/callback"],
            "post_logout_redirect_uris": [f"{app}_nbdash/logged-out"],
        },
    }
    process = ServerProcess(["node", str(_FOLDER / "provider.mjs"), json.dumps(options)], folder / "provider.log")
    try:
        process.wait_until_connected(port)
        yield Provider(f"http://localhost:{port}", process)
    finally:
        process.kill_group()


@dataclass
class Hub:
    """A running JupyterHub."""

    url: str
    process: ServerProcess


_CONFIG = """
settings = {settings!r}
for group, values in settings.items():
    for name, value in values.items():
        setattr(c[group], name, value)
"""


@contextmanager
def run_hub(
    folder: Path, service: Sequence[str], *, people: Mapping[str, Sequence[str]], strangers: Sequence[str] = ()
) -> Iterator[Hub]:
    """Run a JupyterHub until the block ends, with a service `sales` that it starts by this command.

    `people` are those who may use the service, with their groups; the Hub itself lets in `strangers` too, and each with
    any password.
    """
    port, hub_port, proxy_port, service_port = (free_port() for _ in range(4))
    groups: dict[str, list[str]] = {}
    for name, of in people.items():
        for group in of:
            groups.setdefault(group, []).append(name)
    settings: dict[str, dict[str, Any]] = {
        "JupyterHub": {
            "bind_url": f"http://127.0.0.1:{port}",
            "hub_port": hub_port,
            "authenticator_class": "dummy",
            "db_url": "sqlite:///:memory:",
            "cookie_secret_file": str(folder / "cookie_secret"),
            "load_groups": {group: {"users": names} for group, names in groups.items()},
            "load_roles": [{"name": "sales", "users": list(people), "scopes": ["access:services!service=sales"]}],
            "services": [
                {
                    "name": "sales",
                    "url": f"http://127.0.0.1:{service_port}",
                    "command": list(service),
                    "environment": {"PYTHONPATH": os.environ.get("PYTHONPATH", "")},
                    "cwd": str(folder),
                }
            ],
        },
        "Authenticator": {"allowed_users": {*people, *strangers}},
        "ConfigurableHTTPProxy": {
            "command": ["node", _installed(".bin/configurable-http-proxy")],
            "api_url": f"http://127.0.0.1:{proxy_port}",
        },
    }
    configuration = folder / "jupyterhub_config.py"
    configuration.write_text(_CONFIG.format(settings=settings))
    process = ServerProcess(
        [sys.executable, "-m", "jupyterhub", "-f", str(configuration)], folder / "hub.log", cwd=folder
    )
    try:
        # The Hub is content with the page that says how far the service is.
        for said in ("JupyterHub is now running", "nbdash serves"):
            process.wait_until(lambda said=said: said in process.output() or None, said, timeout_s=100)
        yield Hub(f"http://127.0.0.1:{port}/", process)
    finally:
        with suppress(AssertionError):
            process.terminate(timeout_s=20)  # it ends the service and the proxy, which are no part of its group
        process.kill_group()
