from pathlib import Path

from discord.ext import commands, tasks


class Stats(commands.Cog):
    def __init__(self, bot):
        self.bot = bot
        self.seed = Path("/srv/seed").read_text()  # ok: when the cog is made

    @commands.command()
    async def top(self, ctx):
        await ctx.send(self.table())  # expect no-blocking-call: table > pathlib.Path.read_text

    @commands.Cog.listener()
    async def on_message(self, message):
        Path("/srv/last").write_text("x")  # expect no-blocking-call: pathlib.Path.write_text

    @tasks.loop(minutes=5)
    async def flush(self):
        self.dump()  # expect no-blocking-call: dump > pathlib.Path.write_text

    def table(self):
        return Path("/srv/table").read_text()

    def dump(self):
        Path("/srv/dump").write_text("x")

    def never(self):
        Path("/srv/never").write_text("x")  # ok: nobody calls it
