"""An app of the test's own, served by a real server on a thread of the test's process."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from nbdash import App
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from nbdash.serve.server import address_of, config, listen


@contextmanager
def serving(app: App, options: ServeOptions | None = None) -> Iterator[str]:
    """The app's address."""
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(config(asgi_app(app, options or ServeOptions()), lifespan="on"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])))
    thread.start()
    try:
        yield f"http://{address_of(listening)}/"
    finally:
        server.should_exit = True
        thread.join(20)
        listening.close()
