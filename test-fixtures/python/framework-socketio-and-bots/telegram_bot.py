from aiogram import Dispatcher, Router
from aiogram.filters import Command

from files import read

dispatcher = Dispatcher()
router = Router()


@dispatcher.message(Command("start"))
async def start(message):
    await message.answer(read("start"))  # expect no-blocking-call: read > pathlib.Path.read_text


@router.callback_query()
async def pressed(query):
    await query.answer(read("pressed"))  # expect no-blocking-call: read > pathlib.Path.read_text


@dispatcher.startup()
async def prepare():
    read("prepare")  # ok: start-up


dispatcher.include_router(router)
