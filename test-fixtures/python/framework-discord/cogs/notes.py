"""An extension: discord.py imports the file and awaits `setup`."""

from pathlib import Path

from discord.ext import commands


class Notes(commands.Cog):
    def __init__(self, bot):
        self.text = Path("/srv/notes").read_text()  # ok: when the extension is loaded

    @commands.command()
    async def note(self, ctx):
        self.text += Path("/srv/note").read_text()  # expect no-blocking-call: pathlib.Path.read_text


async def setup(bot):
    await bot.add_cog(Notes(bot))  # ok: once, at start
