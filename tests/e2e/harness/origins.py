"""A browser that reaches one origin and no other."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request, Route, WebSocket, WebSocketRoute

_LOCAL = {"about", "blob", "data"}
_WEB = {"http": "http", "https": "https", "ws": "http", "wss": "https"}


class Confinement:
    """Turns away what pages ask of other origins, and keeps the addresses."""

    def __init__(self, origin: str) -> None:
        self.refused: list[str] = []
        self.asked: list[str] = []
        """What was asked of the origin itself, sockets too."""
        self._origin = _origin(origin)

    def confine(self, context: BrowserContext) -> None:
        """Confine the pages that will be opened in a context."""
        context.route("**/*", self._on_request)
        context.route_web_socket(self._is_foreign, self._refuse_socket)
        context.on("page", lambda page: page.on("websocket", self._on_socket))
        # Also what a worker asks for, which is not routed.
        context.on("request", self._note)

    def _note(self, request: Request) -> None:
        (self.refused if self._is_foreign(request.url) else self.asked).append(request.url)

    def _on_request(self, route: Route) -> None:
        if self._is_foreign(route.request.url):
            route.abort()
        else:
            route.continue_()

    def _on_socket(self, socket: WebSocket) -> None:
        self.asked.append(socket.url)

    def _refuse_socket(self, socket: WebSocketRoute) -> None:
        self.refused.append(socket.url)
        socket.close()

    def _is_foreign(self, url: str) -> bool:
        return urlsplit(url).scheme not in _LOCAL and _origin(url) != self._origin


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{_WEB.get(parts.scheme, parts.scheme)}://{parts.netloc}"
