"""Run the ASGI application with uvicorn, say where it is, and stop at once on Ctrl-C."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from types import FrameType
from typing import TYPE_CHECKING, Any

import click
import uvicorn

from nbdash.errors import InvalidConfig, explain
from nbdash.serve.asgi import asgi_app
from nbdash.serve.log import log_to_terminal
from nbdash.serve.loops import run
from nbdash.serve.options import ServeOptions
from nbdash.serve.origin import with_hosts
from nbdash.serve.owner import ADMIN
from nbdash.serve.patience import PatientProtocol
from nbdash.serve.stopping import Stopping
from nbdash.static import manifest

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from nbdash.app import App


def serve(app: App, options: ServeOptions, *, host: str = "127.0.0.1", port: int = 8050) -> None:
    """Serve until interrupted.

    Parameters
    ----------
    app, options
        What is served, and how.
    host, port
        Where; port 0 takes a free one.

    Raises
    ------
    InvalidConfig
        If the address can't be had.
    """
    manifest()  # a missing build is told now, not to the first visitor
    options = with_hosts(options, host)
    with contextlib.suppress(KeyboardInterrupt):
        run(serve_async(asgi_app(app, options), options, [listen(host, port)]))


async def serve_async(application: Starlette, options: ServeOptions, listening: list[socket.socket]) -> None:
    """As `serve`, on the running loop and open sockets: what `asgi_app` has made."""
    log_to_terminal(options.log, options.log_level)
    announce(listening[0], options)
    # uvicorn stops in good order, then repeats the signal that it had: it has been followed by then
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _nothing)
    stopping = Stopping(application, options.stop_timeout)
    settings = config(stopping, lifespan="on", ws_max_size=options.max_message)
    await uvicorn.Server(settings).serve(sockets=listening)


def config(application: Any, **more: Any) -> uvicorn.Config:
    """How uvicorn serves our application."""
    return uvicorn.Config(
        application,
        log_config=None,  # what it says goes where all goes: to the root logger
        log_level="warning",
        proxy_headers=False,  # the application sees to them itself
        # numbers do not get smaller by deflating, and it costs more than it saves on text of this size
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=1,
        http=PatientProtocol,
        **more,
    )


def announce(listening: socket.socket, options: ServeOptions) -> None:
    """Say where the app is."""
    click.echo(f"nbdash serves {url_of(listening, options)}  (Ctrl-C ends it)")
    if options.admin:
        from nbdash.serve.admin.access import access_for

        url = f"http://{address_of(listening)}/{ADMIN}/"
        click.echo(f"The owner's page is {access_for(options.auth).address(url)}")


def url_of(listening: socket.socket, options: ServeOptions) -> str:
    """The address for the owner's browser, who may come in by it."""
    url = f"http://{address_of(listening)}/"
    return url if options.auth is None else options.auth.address(url)


def address_of(listening: socket.socket) -> str:
    """Host and port."""
    address = listening.getsockname()
    return f"[{address[0]}]:{address[1]}" if ":" in address[0] else f"{address[0]}:{address[1]}"


def listen(host: str, port: int) -> socket.socket:
    """Open the socket to listen on."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # with the protocol named, asyncio turns Nagle's algorithm off: a second frame would wait 40 ms for the first
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(1024)  # from here on a visitor waits for uvicorn, and is not turned away
    except OSError as error:
        remedy = "Choose another with --port, or --port 0 for any free one."
        raise InvalidConfig(explain(f"{host}:{port} can't be served: {error.strerror}.", remedy=remedy)) from None
    listening.set_inheritable(True)
    return listening


def _nothing(number: int, frame: FrameType | None) -> None: ...
