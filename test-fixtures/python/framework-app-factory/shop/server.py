from fastapi import FastAPI

from shop.commands import users
from shop.settings import get_settings

settings = get_settings()  # ok: while the program is loaded


def build() -> FastAPI:
    app = FastAPI()

    @app.get("/name")
    async def name():
        return get_settings()["name"]  # ok: kept since the program was loaded

    @app.get("/prices")
    async def prices():  # expect prefer-sync-endpoint: read_prices > builtins.open
        return read_prices()  # expect no-blocking-call: read_prices > builtins.open

    return app


def read_prices() -> str:
    with open("/srv/prices") as file:
        return file.read()


COMMANDS = [users]
