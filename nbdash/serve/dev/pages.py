"""What open pages are told while their author edits: of new style sheets, of errors, of an app that is another one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

_POLL_S = 0.2

# The message stands in a shadow tree, where the app's styles don't reach it.
_SCRIPT = """
const styles = new CSSStyleSheet();
styles.replaceSync(`
  section{position:fixed;inset:auto 16px 16px;z-index:2147483647;max-height:50vh;overflow:auto;padding:12px 16px;
    box-sizing:border-box;border-radius:8px;border:1px solid;color-scheme:light dark;
    color:light-dark(#1c2128,#e3e6ea);background:light-dark(#fff,#22262c);
    border-color:light-dark(#b3261e,#ff8a80);box-shadow:0 8px 24px rgb(0 0 0/25%)}
  pre{margin:0;font:12px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre-wrap;
    overflow-wrap:anywhere}
  button{float:inline-end;margin-inline-start:12px;border:0;border-radius:4px;background:none;color:inherit;
    font:18px/24px system-ui,sans-serif;width:24px;height:24px;padding:0;cursor:pointer}
  button:hover{background:light-dark(#0001,#fff2)}
  button:focus-visible{outline:2px solid light-dark(#2457c5,#8ab4ff)}
`);
const source = new EventSource(new URL("dev", document.currentScript.src));
let host;
const show = (text) => {
  host?.remove();
  if (!text) return;
  host = document.createElement("div");
  host.attachShadow({mode: "open"}).adoptedStyleSheets = [styles];
  host.shadowRoot.innerHTML = `<section role="alert">
    <button type="button" aria-label="Close" title="Close">\\u00d7</button><pre></pre></section>`;
  host.shadowRoot.querySelector("pre").textContent = text;
  host.shadowRoot.querySelector("button").onclick = () => show("");
  document.body.append(host);
};
const swap = (sheets) => {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const url = new URL(link.href);
    if (url.origin !== location.origin || !sheets.some((name) => url.pathname.endsWith("/" + name))) continue;
    url.searchParams.set("m", Date.now());
    const next = link.cloneNode();
    next.href = url.href;
    next.onload = next.onerror = () => link.remove(); // no moment without a style
    link.after(next);
  }
};
source.onmessage = ({data}) => {
  const news = JSON.parse(data);
  if (news.reload) location.reload();
  if (news.sheets) swap(news.sheets);
  if ("failure" in news) show(news.failure);
};
"""


class DevPages:
    """The open pages, as those who listen.

    Parameters
    ----------
    is_over
        Whether the server ends: it can't while somebody listens.
    """

    def __init__(self, is_over: Callable[[], bool]) -> None:
        self._is_over = is_over
        self._listeners: set[asyncio.Queue[str]] = set()
        self._failure = ""

    def tell(self, **news: object) -> None:
        """Tell all: `reload=True`, `sheets=` names of style sheets, `failure=` a text, or "" when all is well again."""
        if "failure" in news:
            self._failure = str(news["failure"])
        for listener in self._listeners:
            listener.put_nowait(json.dumps(news))

    async def script(self, _: Request) -> Response:
        """Answer with the script that listens."""
        return Response(_SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-store"})

    async def events(self, _: Request) -> Response:
        """Answer with what there is to tell, for as long as the page is there."""
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def _stream(self) -> AsyncGenerator[str]:
        listener: asyncio.Queue[str] = asyncio.Queue()
        self._listeners.add(listener)
        try:
            yield f"data: {json.dumps({'failure': self._failure})}\n\n"
            while not self._is_over():
                try:
                    yield f"data: {await asyncio.wait_for(listener.get(), _POLL_S)}\n\n"
                except TimeoutError:
                    continue
        finally:
            self._listeners.discard(listener)
