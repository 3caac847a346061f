from pathlib import Path

from discord.ext.commands.bot import Bot


class Red(Bot):
    async def setup_hook(self):
        Path("/srv/settings").read_text()  # ok: before the bot connects
        await self.load_extension("cogs.reminders")

    async def on_message(self, message):
        Path("/srv/log").write_text(message.content)  # expect no-blocking-call: pathlib.Path.write_text


Red("!").run("token")
