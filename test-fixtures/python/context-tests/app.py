from pathlib import Path

from fastapi import FastAPI

app = FastAPI()


def load():
    return Path("/srv/a").read_text()


@app.get("/")
async def index():  # expect prefer-sync-endpoint: load > pathlib.Path.read_text
    return load()  # expect no-blocking-call: load > pathlib.Path.read_text
