import asyncio
import sys
import time
from pathlib import Path

import click
import typer

cli = typer.Typer()


@click.group()
def main():
    pass


@main.command()
def migrate():
    time.sleep(1)  # ok: a command


@cli.command()
def load(name: str):
    asyncio.run(import_all(name))


async def import_all(name: str):
    Path(name).read_text()  # ok: the main coroutine of a command


@main.command()
@click.option("--port", default=80)
def serve(port):
    asyncio.run(run_server())


async def run_server():
    Path("/run/pid").write_text("1")  # ok: before anything is served
    server = await asyncio.start_server(handle, "", 80)
    await server.serve_forever()


async def handle(reader, writer):
    Path("/srv/handled").touch()  # expect no-blocking-call: pathlib.Path.touch


if __name__ == "__main__":
    time.sleep(1)  # ok: while the script starts
    sys.exit(main())
