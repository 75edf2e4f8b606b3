"""Recordings of sessions: `nbdash serve --record` writes them, `nbdash replay` reads them. See `docs/recording.md`."""
