"""The server's socket."""

import asyncio
import socket

from nbdash.serve.server import listen


async def test_a_frame_does_not_wait_for_the_one_before_it() -> None:
    set_by_asyncio = asyncio.get_running_loop().create_future()

    async def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted: socket.socket = writer.get_extra_info("socket")
        set_by_asyncio.set_result(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    listening = listen("127.0.0.1", 0)
    async with await asyncio.start_server(accept, sock=listening):
        _, writer = await asyncio.open_connection(*listening.getsockname())
        assert await set_by_asyncio
        writer.close()
        await writer.wait_closed()
