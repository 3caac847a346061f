import discord
from discord.ext import commands

from cogs.stats import Stats


class Bot(commands.Bot):
    async def setup_hook(self):
        await self.add_cog(Stats(self))  # ok: before the bot connects
        await self.load_extension("cogs.notes")


bot = Bot("!", intents=discord.Intents.default())

if __name__ == "__main__":
    bot.run("token")
