import json
import time
from pathlib import Path

from starlette.middleware.base import BaseHTTPMiddleware


def read_policy(name: str) -> dict:
    return json.loads(Path("/etc/policies", name).read_text())


def read_limits() -> dict:
    return json.loads(Path("/etc/limits").read_text())  # ok: when the middleware is made, at start


class Policies(BaseHTTPMiddleware):
    def __init__(self, app, default: str = "open"):
        super().__init__(app)
        self.default = default
        self.limits = read_limits()  # ok: middleware is made once

    async def dispatch(self, request, call_next):
        request.state.policy = read_policy(self.default)  # expect no-blocking-call: read_policy > pathlib.Path.read_text
        return await call_next(request)


class Pure:
    """The bare protocol."""

    def __init__(self, app, folder: str):
        self.app = app
        self.folder = Path(folder)

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            self.note(scope["path"])  # expect no-blocking-call: note > pathlib.Path.write_text

        async def send_timed(message):
            time.sleep(0.001)  # expect no-blocking-call: time.sleep
            await send(message)

        await self.app(scope, receive, send_timed)

    def note(self, path: str) -> None:
        (self.folder / "last").write_text(path)

    def forget(self) -> None:
        (self.folder / "last").unlink()  # ok: nobody calls this
