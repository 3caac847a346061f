import discord
from discord.ext import commands, tasks

from files import read

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


@bot.command()
async def rules(ctx):
    await ctx.send(read("rules"))  # expect no-blocking-call: read > pathlib.Path.read_text


@bot.event
async def on_message(message):
    read("message")  # expect no-blocking-call: read > pathlib.Path.read_text


@tasks.loop(seconds=30)
async def watch():
    read("watch")  # expect no-blocking-call: read > pathlib.Path.read_text


class Admin(commands.Cog):
    def __init__(self, bot):
        self.bot = bot

    @commands.command()
    async def purge(self, ctx):
        self.note()  # expect no-blocking-call: note > read > pathlib.Path.read_text

    @commands.Cog.listener()
    async def on_member_join(self, member):
        self.note()  # expect no-blocking-call: note > read > pathlib.Path.read_text

    def note(self):
        return read("note")
