"""The command `nbdash`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from nbdash._version import __version__
from nbdash.auth.choices import with_auth
from nbdash.auth.command import user
from nbdash.errors import NbdashError
from nbdash.files import size
from nbdash.serve.limits import given, with_limits
from nbdash.serve.openings import taken_from, with_openings
from nbdash.serve.operating import given_for_operating, with_operating


class _Commands(click.Group):
    """The commands; that of exports is imported when it is asked for, as `nbdash serve` has no need of it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), "export"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name != "export":
            return super().get_command(ctx, cmd_name)
        from nbdash.export.command import export

        return export


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="nbdash")
def main() -> None:
    """Dashboards from notebooks."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--bar/--no-bar", default=True, help="In a folder: whether pages show the way back to the index.")
@click.option("--host", default="127.0.0.1", show_default=True, envvar="HOST", help="Address to listen on.")
@click.option("--port", default=8050, show_default=True, envvar="PORT", help="Port; 0 takes a free one.")
@click.option("--app", "name", help="Which app, where the notebook makes several: its variable's name.")
@click.option("--debug", is_flag=True, help="Show tracebacks and the developer's view in the page.")
@click.option(
    "--dev",
    is_flag=True,
    help="Saving the file runs again what has changed, and open pages follow; with all that --debug shows.",
)
@with_auth
@with_limits
@with_openings
@with_operating
@click.option(
    "--max-upload",
    envvar=size.MAX_UPLOAD,
    help="Size of the files that a visitor may have here at once.  [default: 2GB]",
)
@click.option("--message", help="What visitors are to read while the notebook runs.")
@click.option(
    "--proxy",
    "proxies",
    multiple=True,
    metavar="ADDRESS",
    help="A proxy whose X-Forwarded headers are believed: an address or a network; may be given several times.  "
    "[env: FORWARDED_ALLOW_IPS]",
)
@click.option(
    "--record",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Record what visitors do and what callbacks make of it, a file for each session; see nbdash replay.",
)
@click.option(
    "--mask",
    "masks",
    multiple=True,
    metavar="ID.PROP",
    help="A prop whose values are not recorded; * stands for any text. Passwords never are.",
)
@click.option("--record-uploads", is_flag=True, help="Record uploaded files whole, up to 20 MB each, not as digests.")
@click.option("--record-limit", help="Size of all recordings; the oldest are deleted.  [default: 1GiB]")
@click.option(
    "--stop-timeout",
    type=click.FloatRange(min=0),
    default=8.0,
    show_default=True,
    help="Seconds that running callbacks are waited for when the server is told to end (SIGTERM).",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    envvar="NBDASH_WORKERS",
    help="Processes that serve the app. Each runs the notebook.",
)
def serve(
    file: Path,
    bar: bool,
    host: str,
    port: int,
    name: str | None,
    auth: str | None,
    debug: bool,
    dev: bool,
    max_upload: str | None,
    message: str | None,
    proxies: tuple[str, ...],
    record: Path | None,
    masks: tuple[str, ...],
    record_uploads: bool,
    record_limit: str | None,
    stop_timeout: float,
    workers: int,
    **more: Any,
) -> None:
    """Run FILE, and serve its app until Ctrl-C: a notebook, a script, or a folder whose notebooks each have a page.

    \b
    nbdash serve dashboard.ipynb
    nbdash serve dashboard.ipynb --port 0 --app sales
    nbdash serve dashboard.py --workers 4
    nbdash serve dashboard.ipynb --dev
    nbdash serve dashboard.ipynb --host 0.0.0.0 --auth token
    nbdash serve notebooks/
    """
    from nbdash.auth.binding import check_binding
    from nbdash.auth.choices import chosen
    from nbdash.recording.options import record_options
    from nbdash.serve.command import serve_file
    from nbdash.serve.forwarded import proxies_of_environment
    from nbdash.serve.options import ServeOptions

    try:
        most = size.max_upload() if max_upload is None else size.parse_size(max_upload)
        proxies = proxies or proxies_of_environment()
        if auth == "jupyterhub":
            host, port = _at_hub(host, port)
        check_binding(host, is_chosen=auth is not None)
        options = ServeOptions(
            auth=None if auth is None else chosen(auth, str(file.resolve()), {**more, "proxies": proxies}),
            bar=bar,
            debug=debug or dev,
            dev=dev,
            max_upload=most,
            message=message,
            proxies=proxies,
            record=record_options(record, masks, uploads=record_uploads, limit=record_limit),
            stop_timeout=stop_timeout,
            workers=workers,
            **given(more),
            **taken_from(more),
            **given_for_operating(more),
        )
        serve_file(file, name, options, host=host, port=port)
    except NbdashError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def _at_hub(host: str, port: int) -> tuple[str, int]:
    """Where a JupyterHub wants its service, unless a port was given."""
    from click.core import ParameterSource

    from nbdash.auth.jupyterhub import service_address

    is_given = click.get_current_context().get_parameter_source("port") is not ParameterSource.DEFAULT
    return (None if is_given else service_address()) or (host, port)


@main.command()
@click.argument("recording", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--app", "name", help="Which app, where the notebook makes several: its variable's name.")
@click.option(
    "--ignore",
    multiple=True,
    metavar="ID.PROP",
    help="A prop that is not compared, for what is random or tells the time; * stands for any text.",
)
@click.option(
    "--set",
    "given",
    multiple=True,
    metavar="ID.PROP=VALUE",
    help="What a masked prop is set to: JSON, or text.",
)
@click.option(
    "--files",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="A folder with the files that were uploaded, where the recording does not have them.",
)
@click.option(
    "--slower",
    type=click.FloatRange(min=1),
    metavar="RATIO",
    help="Report calls that take so many times as long as they did.",
)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def replay(
    recording: Path,
    file: Path,
    name: str | None,
    ignore: tuple[str, ...],
    given: tuple[str, ...],
    files: Path | None,
    slower: float | None,
    as_json: bool,
) -> None:
    """Run a recorded session through the app of FILE, without a browser, and say what differs.

    The exit code is 0 if nothing does, 1 if something does, 2 if it can't be told.

    \b
    nbdash replay recordings/20261123-141503-0d2444ae.recording.jsonl dashboard.ipynb
    """
    from nbdash.program.given import values_of
    from nbdash.testing.replay import replay as replayed

    try:
        report = replayed(recording, file, name=name, ignore=ignore, given=values_of(given), files=files, slower=slower)
    except NbdashError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    click.echo(report.to_json() if as_json else str(report))
    sys.exit(0 if report.ok else 1)


main.add_command(user)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def doctor(as_json: bool) -> None:
    """Print what a report of a bug needs, and what is wrong here.

    The exit code is 1 if there is a problem. Run it with the Python that the kernel has; in a notebook,
    nbdash.doctor() tells of the kernel too.
    """
    from nbdash.diagnosis import examine

    report = examine()
    click.echo(report.to_json() if as_json else str(report))
    sys.exit(1 if report.problems else 0)
