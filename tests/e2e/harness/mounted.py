"""Serves a notebook's app inside a FastAPI application, under a prefix; takes some of the options of `nbdash serve`."""

import asyncio
import contextlib
from pathlib import Path

import click
import uvicorn
from fastapi import FastAPI

from nbdash.files import size
from nbdash.program.loader import find_app, run_program
from nbdash.program.program import read_program
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from nbdash.serve.server import listen

_PREFIX = "/inside"


@click.command()
@click.argument("notebook", type=click.Path(path_type=Path))
@click.option("--port", type=int, required=True)
@click.option("--app", "name")
@click.option("--debug", is_flag=True)
@click.option("--max-upload", default="2GB")
def main(notebook: Path, port: int, name: str | None, debug: bool, max_upload: str) -> None:
    options = ServeOptions(debug=debug, max_upload=size.parse_size(max_upload))
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(notebook, name, options, port))


async def serve(notebook: Path, name: str | None, options: ServeOptions, port: int) -> None:
    dash = asgi_app(find_app(await run_program(read_program(notebook)), name, notebook), options)
    api = FastAPI(lifespan=dash.router.lifespan_context)
    api.mount(_PREFIX, dash)
    listening = listen("127.0.0.1", port)
    click.echo(f"http://127.0.0.1:{listening.getsockname()[1]}{_PREFIX}/")
    config = uvicorn.Config(api, log_level="warning", timeout_graceful_shutdown=1)
    await uvicorn.Server(config).serve(sockets=[listening])


if __name__ == "__main__":
    main()
