"""A Starlette WebSocket on uvicorn, and hand-written pages: `uvicorn benchmarks.floor.server:app`."""

import json
from pathlib import Path

from plotly.offline import get_plotlyjs
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from benchmarks.apps.workloads import CHAIN, make_curves

_HERE = Path(__file__).parent


async def page(request: Request) -> Response:
    return HTMLResponse((_HERE / f"{request.path_params['name']}.html").read_text())


async def plotly(_: Request) -> Response:
    return Response(get_plotlyjs(), media_type="text/javascript")


async def click(socket: WebSocket) -> None:
    await socket.accept()
    try:
        while True:
            message = json.loads(await socket.receive_text())
            await socket.send_text(json.dumps({"text": str(message["clicks"])}))
    except WebSocketDisconnect:
        pass


async def chain(socket: WebSocket) -> None:
    await socket.accept()
    try:
        while True:
            text = str(json.loads(await socket.receive_text())["clicks"])
            texts: list[str] = []
            for _ in range(CHAIN):
                text = str(int(text) + 1)
                texts.append(text)
            await socket.send_text(json.dumps({"texts": texts}))
    except WebSocketDisconnect:
        pass


async def figure(socket: WebSocket) -> None:
    await socket.accept()
    curves = make_curves()
    try:
        while True:
            clicks = json.loads(await socket.receive_text())["clicks"]
            await socket.send_bytes(curves[clicks % 2].tobytes())
    except WebSocketDisconnect:
        pass


app = Starlette(
    routes=[
        Route("/plotly.js", plotly),
        Route("/{name}", page),
        *(WebSocketRoute(f"/{talk.__name__}/socket", talk) for talk in (click, chain, figure)),
    ]
)
