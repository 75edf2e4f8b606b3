"""What crosses the wire between kernel and page: messages, their encoding, their numbering. Pure.

The protocol is documented in `docs/protocol.md`; `js/src/protocol/` is its mirror, and `tests/golden/` holds messages
that both sides must read and write alike.
"""
