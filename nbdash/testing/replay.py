"""`replay`: a recorded session once more, with no browser and no server, and where it comes to something else.

The engine is led through the recording in its order: an event when it came, a call when it began, its result when it
was there. So what overtook what is as it was, and the same code gives the same report each time. What the recording
does not have is made at the next moment at which nothing was under way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbdash.recording.lines import read_recording
from nbdash.testing.findings import Findings
from nbdash.testing.replayed import ReplayedSession
from nbdash.testing.report import Report

if TYPE_CHECKING:
    from nbdash.app import App


def replay(
    recording: str | Path,
    app: App | str | Path,
    *,
    name: str | None = None,
    ignore: Iterable[str] = (),
    given: Mapping[str, Any] | None = None,
    files: str | Path | None = None,
    slower: float | None = None,
    timeout_s: float = 10.0,
) -> Report:
    """Replay a recorded session, and report where results, errors or timings differ.

    Parameters
    ----------
    recording
        The file that `nbdash serve --record` has written.
    app
        The app, or the notebook or script that makes it.
    name
        Which app, if the notebook makes several.
    ignore
        Props that are not compared, as `id.prop`; `*` stands for any text. For what is random, or tells the time.
    given
        Values for masked props, by `id.prop`. Without one there is a text such as "masked 3", or a number.
    files
        A folder with the files that were uploaded, where the recording does not have them.
    slower
        A call that takes so many times as long as it did is a difference. None: times are told and not compared.
    timeout_s
        How long async and persistent callbacks are waited for.

    Raises
    ------
    RecordingError
        If there is no such recording, or it can't be read.
    CellError, AppNotFoundError
        If the notebook fails, or has no such app.

    Examples
    --------
    A visitor's bug as a test::

        from nbdash.testing import replay

        def test_the_bug_of_monday():
            replay("monday.recording.jsonl", "sales.ipynb").check()
    """
    read = read_recording(Path(recording))
    if isinstance(app, (str, Path)):
        from nbdash.program.loader import load_app

        app = load_app(Path(app), name)
    folder = None if files is None else Path(files)
    report = Report(read.file.name)
    findings = Findings(report, tuple(ignore), slower)
    ReplayedSession(read, app, findings, given=given or {}, files=folder, timeout_s=timeout_s).play()
    return report
