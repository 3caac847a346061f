"""The application: loads its routers, which come back to it from inside their functions."""

from pathlib import Path

from fastapi import FastAPI

from shop import routes

SETTINGS = Path("settings.toml").read_text()  # ok: while the application loads

app = FastAPI()
app.include_router(routes.router)
