import anyio
import click


@click.group()
def users():
    pass


@users.command()
def create():
    async def run():
        open("/srv/users")  # ok: a command

    anyio.run(run)
