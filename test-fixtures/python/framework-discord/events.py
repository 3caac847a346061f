import os

import discord
from discord.ext import commands, tasks

client = commands.Bot("!", intents=discord.Intents.default())


@client.event
async def on_ready():
    os.makedirs("/srv/bot", exist_ok=True)  # ok: the bot has just connected
    tick.start()


@client.event
async def on_message(message):
    os.listdir("/srv/bot")  # expect no-blocking-call: os.listdir


@tasks.loop(seconds=5)
async def tick():
    os.remove("/srv/bot/tick")  # expect no-blocking-call: os.remove


class Greeter(discord.Client):
    async def on_ready(self):
        os.makedirs("/srv/greeter", exist_ok=True)  # ok: the bot has just connected

    async def on_member_join(self, member):
        os.makedirs(f"/srv/greeter/{member.id}")  # expect no-blocking-call: os.makedirs
