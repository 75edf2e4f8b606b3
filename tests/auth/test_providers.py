"""`--auth oidc` and `--auth jupyterhub` without their counterparts: what they ask for, and what they say without it.

The logins themselves are in `tests/e2e/test_oidc.py` and `tests/e2e/test_jupyterhub.py`.
"""

from __future__ import annotations

import logging
import pickle
import re
import socket
import sys

import pytest

from nbdash.auth.choices import chosen
from nbdash.auth.jupyterhub import JupyterHub, service_address
from nbdash.auth.oidc import OpenIDConnect
from nbdash.errors import DependencyException, InvalidConfig
from tests.auth.browsing import Browser

ISSUER = "https://login.example.org"
HUB = {
    "JUPYTERHUB_API_TOKEN": "a token",
    "JUPYTERHUB_API_URL": "http://127.0.0.1:8081/hub/api",
    "JUPYTERHUB_CLIENT_ID": "service-sales",
    "JUPYTERHUB_SERVICE_PREFIX": "/services/sales/",
}


def test_the_environment_says_what_options_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBDASH_OIDC_ISSUER", "https://other.example.org")
    monkeypatch.setenv("NBDASH_OIDC_CLIENT_ID", "sales")
    monkeypatch.setenv("NBDASH_OIDC_CLIENT_SECRET", "a secret")
    monkeypatch.setenv("NBDASH_OIDC_REQUIRE", "groups=staff hd=example.org")
    auth = chosen("oidc", "app", {"oidc_issuer": ISSUER, "login_hours": 1})
    assert isinstance(auth, OpenIDConnect)
    assert (auth.issuer, auth.client_id, auth.client_secret, auth.max_age) == (ISSUER, "sales", "a secret", 3600)
    assert auth.require == ("groups=staff", "hd=example.org")
    assert "a secret" not in repr(auth)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidConfig, match="--oidc-client-id or NBDASH_OIDC_CLIENT_ID"):
        chosen("oidc", "app", {"oidc_issuer": ISSUER})
    monkeypatch.delenv("JUPYTERHUB_API_TOKEN", raising=False)
    with pytest.raises(InvalidConfig, match="No JupyterHub has started this server: JUPYTERHUB_API_TOKEN"):
        chosen("jupyterhub", "app", {})


@pytest.mark.parametrize("issuer", ["http://login.example.org", "login.example.org", ""])
def test_a_provider_is_asked_over_a_safe_connection_alone(issuer: str) -> None:
    with pytest.raises(InvalidConfig, match=re.escape(repr(issuer))):
        OpenIDConnect(issuer=issuer, client_id="sales")


def test_a_rule_has_a_claim_and_a_value() -> None:
    with pytest.raises(InvalidConfig, match="'staff' can't be required"):
        OpenIDConnect(issuer=ISSUER, client_id="sales", require=["staff"])


def test_a_missing_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "authlib.integrations.starlette_client", None)
    with pytest.raises(DependencyException, match=re.escape('pip install "nbdash[oidc]"')):
        OpenIDConnect(issuer=ISSUER, client_id="sales")
    for name, value in HUB.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setitem(sys.modules, "jupyterhub.services.auth", None)
    with pytest.raises(DependencyException, match=re.escape('pip install "nbdash[jupyterhub]"')):
        JupyterHub()


def test_both_go_to_worker_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    provider = OpenIDConnect(issuer=ISSUER, client_id="sales", scopes=["groups"])
    assert pickle.loads(pickle.dumps(provider)) == provider
    for name, value in HUB.items():
        monkeypatch.setenv(name, value)
    hub = pickle.loads(pickle.dumps(JupyterHub(max_age=60)))
    assert (hub.max_age, hub.prefix, hub.callback) == (60, "/services/sales/", "oauth_callback")


def test_the_hub_says_where_its_service_is_to_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_SERVICE_URL", "http://0.0.0.0:10101")
    assert service_address() == ("0.0.0.0", 10101)
    monkeypatch.delenv("JUPYTERHUB_SERVICE_URL")
    assert service_address() is None


async def test_why_a_provider_can_not_be_asked_is_in_the_log_alone(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        auth = OpenIDConnect(issuer=f"http://{address}", client_id="sales")
        with caplog.at_level(logging.ERROR, "nbdash"):
            async with Browser(auth) as browser:
                answer = await browser.follow(await browser.get("/"))
    number = re.search(r"<code>(\w+)</code>", answer.text)
    assert answer.status_code == 502
    assert number
    assert f"[incident {number[1]}]" in caplog.text
    assert "ConnectError" in caplog.text
    assert address not in answer.text
