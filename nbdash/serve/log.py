"""Where a server's own words go: to the terminal, as text for people or as JSON for programs."""

from __future__ import annotations

import json
import logging
import time
from typing import Any, Literal

from nbdash.context import current_call, current_request
from nbdash.serve.whose import session_name, user_id

LogFormat = Literal["json", "text"]
FIELDS = ("incident", "callback", "session", "user", "remote", "duration_ms")
"""What a record may say beside its message (`extra=`), in this order."""


def log_to_terminal(form: LogFormat | None = None, level: str = "warning") -> None:
    """Print what is logged.

    Without a `form` it is text, unless the author has said what becomes of the log; with one, the author is overruled.
    """
    if form is None and logging.getLogger().handlers:
        return
    handler = logging.StreamHandler()
    handler.addFilter(add_whose)
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)


def add_whose(record: logging.LogRecord) -> bool:
    """Say whose callback logs this: so a line of the author's own is found by session, user and callback too."""
    call = current_call.get(None)
    if call is not None and not hasattr(record, "callback"):
        record.callback = call.run.spec.name
        id = getattr(call.driver, "id", None)
        record.session = session_name(id) if isinstance(id, str) else None
    if not hasattr(record, "user"):
        record.user = user_id(current_request())
    return True


class TextFormatter(logging.Formatter):
    """For people: time, level, logger, message, and what else is known, in brackets."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802, the standard library's name
        """The line without the traceback."""
        known = _fields(record)
        if "incident" in known:  # the message has it, and the callback
            known = {name: known[name] for name in ("session", "user") if name in known}
        more = " ".join(f"{name}={value}" for name, value in known.items())
        head, newline, rest = super().formatMessage(record).partition("\n")
        return f"{head} [{more}]{newline}{rest}" if more else head + newline + rest


class JsonFormatter(logging.Formatter):
    """For programs: one JSON object in each line.

    Examples
    --------
    >>> record = logging.makeLogRecord({"name": "nbdash", "levelname": "INFO", "msg": "begun", "session": "bb72e1e9"})
    >>> line = json.loads(JsonFormatter().format(record))
    >>> line["level"], line["message"], line["session"]
    ('INFO', 'begun', 'bb72e1e9')
    """

    converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        moment = self.formatTime(record, "%Y-%m-%dT%H:%M:%S")
        told: dict[str, Any] = {
            "time": f"{moment}.{int(record.msecs):03}Z",
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "process": record.process,
            **_fields(record),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name in FIELDS if (value := getattr(record, name, None)) is not None}
