"""Which TCP ports a process listens on, read from /proc."""

import re
from pathlib import Path

_LISTEN = "0A"
_SOCKET = re.compile(r"socket:\[(\d+)\]")


def listening_sockets(pid: int) -> set[str]:
    """Return `address:port` of each listening TCP socket of the process, as the kernel writes them in hex."""
    inodes = _socket_inodes(pid)
    found: set[str] = set()
    for table in ("tcp", "tcp6"):
        # The process's own table: it may live in another network namespace.
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            local, state, inode = fields[1], fields[3], fields[9]
            if state == _LISTEN and inode in inodes:
                found.add(local)
    return found


def _socket_inodes(pid: int) -> set[str]:
    inodes: set[str] = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            match = _SOCKET.fullmatch(str(descriptor.readlink()))
        except FileNotFoundError:  # closed while we were looking
            continue
        if match:
            inodes.add(match[1])
    return inodes
