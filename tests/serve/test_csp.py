"""What a page may load and run: its policy, the nonces in it, and what can be allowed."""

from __future__ import annotations

import json
import logging
import re
from typing import Any

import httpx
import pytest

from nbdash import App, Dash, dcc, hooks, html
from nbdash.errors import InvalidConfig
from nbdash.serve import csp_report
from nbdash.serve.apart import Sheet
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from nbdash.shell.csp import ALLOWANCES, content_security_policy

EVIL = '<script>alert(1)</script><style>a{}</style><img src=x onerror=alert(1) style="color:red">'


async def answer(app: App, path: str = "/", options: ServeOptions | None = None) -> httpx.Response:
    if app.layout is None:
        app.layout = html.P("here")
    transport = httpx.ASGITransport(asgi_app(app, options))
    async with httpx.AsyncClient(transport=transport, base_url="https://host") as client:
        return await client.get(path)


def directives(response: httpx.Response) -> dict[str, str]:
    parts = (part.partition(" ") for part in response.headers["content-security-policy"].split("; "))
    return {name: of for name, _, of in parts}


def nonce_of(response: httpx.Response) -> str:
    found = re.search(r"'nonce-([\w-]+)'", response.headers["content-security-policy"])
    assert found is not None
    return found[1]


def bearers(text: str, nonce: str) -> list[str]:
    """The elements that have the nonce, with what is in them."""
    return re.findall(rf'<(?:script|style|link)[^>]*? nonce="{nonce}"[^>]*>[^<]*', text, re.IGNORECASE)


@pytest.mark.threat("script injection")
async def test_a_page_has_a_policy_without_anything_unsafe_and_a_nonce_of_its_own() -> None:
    app = App()
    first, second = await answer(app), await answer(app)
    assert "unsafe" not in first.headers["content-security-policy"]
    assert directives(first)["script-src"] == f"'self' 'nonce-{nonce_of(first)}'"
    assert directives(first)["report-uri"] == "_nbdash/csp"
    assert len(nonce_of(first)) >= 22 and nonce_of(first) != nonce_of(second)
    for found in re.findall(r"<(?:script|style)[^>]*>", first.text):
        assert f'nonce="{nonce_of(first)}"' in found or 'type="application/json"' in found


@pytest.mark.threat("script injection")
async def test_the_authors_own_scripts_have_the_nonce_and_those_of_data_have_not() -> None:
    class Own(App):
        def interpolate_index(self, **parts: str) -> str:
            return super().interpolate_index(**parts).replace("</body>", "<script>own = 2</script></body>")

    app = Own(title=EVIL, description=EVIL, external_scripts=["https://a.org/b.js"])
    app.index_string = app.index_string.replace("{%metas%}", "{%metas%}<script>own = 1</script><style>own{}</style>")
    app.layout = html.Div([html.P(EVIL), dcc.Markdown(EVIL, dangerously_allow_html=True)])

    @hooks.index()
    def third(text: str) -> str:
        return text.replace("</body>", "<SCRIPT async>own = 3</SCRIPT></body>")

    try:
        page = await answer(app)
    finally:
        hooks.clear()
    found = " ".join(bearers(page.text, nonce_of(page)))
    for own in ("own = 1", "own{}", "own = 2", "own = 3", "https://a.org/b.js"):
        assert own in found
    assert "alert(1)" not in found and "<script>alert" not in page.text


@pytest.mark.threat("script injection")
async def test_where_the_app_in_a_page_was_changed_nothing_gets_a_nonce_by_guessing() -> None:
    class Changed(App):
        def interpolate_index(self, **parts: str) -> str:
            entry = parts["app_entry"].replace("here", "<script>data</script>")
            return super().interpolate_index(**{**parts, "app_entry": entry})

    page = await answer(Changed())
    assert "<script>data</script>" in page.text


@pytest.mark.threat("script injection")
@pytest.mark.parametrize(
    "value",
    ["red}*{display:none", "</style><script>", "url(x", '"', "'\"'\"", "a;b:c", "\\7d", "x/*", ")(", "red\n}"],
)
async def test_a_style_of_data_stays_a_style(value: str) -> None:
    sheet = Sheet("root")
    sheet.add({"color": value, "margin": "4px"})
    assert sheet.text == '#root [data-nb-style="1"]{margin:4px}'


async def test_styles_of_the_first_paint_are_rules() -> None:
    app = App()
    style = {"marginTop": 4, "backgroundImage": "url('a (1).png')", "--gap": "calc((1em + 2px) * 2)"}
    app.layout = html.Div([html.P("a", style=style), html.P("b", style=style), html.P("c", style={})])
    text = (await answer(app)).text
    rule = """[data-nb-style="1"]{margin-top:4px;background-image:url('a (1).png');--gap:calc((1em + 2px) * 2)}"""
    assert text.count('data-nb-style="1"') == 3 and rule in text and " style=" not in text


async def test_what_needs_more_is_allowed_by_name_and_nothing_else_is() -> None:
    for name in ALLOWANCES:
        policy = content_security_policy("N", [name])
        assert ("unsafe-eval'" in policy) == (name in {"eval", "wasm"})
        assert ("'unsafe-inline'" in policy) == name.startswith("inline-")
    assert "nonce-N' 'unsafe-inline'" not in content_security_policy("N", ["inline-scripts"])  # it would not count
    app = App(csp_allow=["https://cdn.example.org"])
    page = await answer(app, options=ServeOptions(csp_allow=("eval",), embed_in=("https://intranet.example.org",)))
    assert directives(page)["script-src"].endswith("https://cdn.example.org 'unsafe-eval'")
    assert "https://cdn.example.org" in directives(page)["connect-src"]
    assert directives(page)["frame-ancestors"] == "'self' https://intranet.example.org"
    for wrong in ("evil", "unsafe-inline", "'unsafe-inline'", "https://a.org; script-src *", "*"):
        with pytest.raises(InvalidConfig, match="Nothing that a page can be allowed"):
            App(csp_allow=[wrong])
    with pytest.raises(InvalidConfig, match="names no site"):
        ServeOptions(embed_in=("intranet",))
    assert Dash(csp_allow=["camera"]).config.csp_allow == ["camera"]


@pytest.mark.threat("framing by another site")
async def test_every_answer_has_its_headers() -> None:
    for path in ("/", "/assets/none.css", "/_nbdash/health", "/_nbdash/static/none.js"):
        found = await answer(App(), path)
        assert found.headers["x-content-type-options"] == "nosniff"
        assert found.headers["cross-origin-resource-policy"] == "same-origin"
    page = await answer(App())
    assert "camera=()" in page.headers["permissions-policy"]
    assert page.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert page.headers["cross-origin-opener-policy"] == "same-origin-allow-popups"
    assert directives(page)["frame-ancestors"] == "'self'"
    granted = await answer(App(csp_allow=["camera"]))
    assert "camera" not in granted.headers["permissions-policy"]
    assert "microphone=()" in granted.headers["permissions-policy"]


@pytest.mark.threat("scripts in assets")
async def test_html_among_the_assets_runs_apart_from_the_app(tmp_path: Any) -> None:
    (tmp_path / "map.html").write_text("<script>1</script>")
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    (tmp_path / "a.css").write_text("a {}")
    app = App(assets_folder=str(tmp_path))
    for name in ("map.html", "logo.svg"):
        policy = (await answer(app, f"/assets/{name}")).headers["content-security-policy"]
        assert policy.startswith("sandbox allow-scripts ") and "allow-same-origin" not in policy
    assert "content-security-policy" not in (await answer(app, "/assets/a.css")).headers
    own = await answer(app, "/assets/map.html", ServeOptions(csp_allow=("asset-pages",)))
    assert "sandbox" not in own.headers["content-security-policy"]


async def test_what_a_browser_has_refused_is_logged_once_with_its_name(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csp_report, "_said", set[tuple[str, str]]())
    app = App()
    app.layout = html.P("here")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(asgi_app(app)), base_url="http://host") as client:

        async def report(blocked: str, directive: str = "script-src", **more: object) -> int:
            body = json.dumps({"csp-report": {"blocked-uri": blocked, "effective-directive": directive, **more}})
            return (await client.post("/_nbdash/csp", content=body)).status_code

        with caplog.at_level(logging.WARNING, "nbdash"):
            for _ in range(3):
                assert await report("eval", **{"source-file": "a\nb.js", "line-number": 3}) == 204
            assert await report("https://a.org/x?token=secret", "connect-src") == 204
            assert await report("chrome-extension") == 204
            assert (await client.post("/_nbdash/csp", content="[" * 100_000)).status_code == 400
            for number in range(300):
                await report(f"https://{number}.org", "connect-src")
    texts = [record.getMessage() for record in caplog.records]
    assert "--csp-allow eval" in texts[0] and "App(csp_allow=['eval'])" in texts[0]
    assert "--csp-allow https://a.org." in texts[1] and "secret" not in "".join(texts)
    assert len(texts) == csp_report.MAX_SAID
