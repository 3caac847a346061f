"""aiofiles and anyio beside open and pathlib."""

import aiofiles
import aiofiles.os
import aiofiles.ospath
import anyio
import anyio.to_thread
import shutil
import threading

from harness.claims import free


@free('aiofiles.open')
async def aiofiles_open(fifo: str):
    async with aiofiles.open(fifo) as opened:
        await opened.read()


@free('aiofiles.os.path.exists', at='stat exists')
async def aiofiles_os_path_exists(file: str):
    await aiofiles.os.path.exists(file)


@free('aiofiles.os.makedirs', at='mkdir')
async def aiofiles_os_makedirs(absent: str):
    await aiofiles.os.makedirs(absent)


@free('anyio.open_file')
async def anyio_open_file(fifo: str):
    async with await anyio.open_file(fifo) as opened:
        await opened.read()


@free('anyio.Path')
async def anyio_path(fifo: str):
    await anyio.Path(fifo).read_text()


@free('anyio.Path', at='stat exists')
async def anyio_path_2(file: str):
    await anyio.Path(file).exists()


@free('anyio.Path', at='mkdir')
async def anyio_path_3(absent: str):
    await anyio.Path(absent).mkdir()


@free('anyio.run_process')
async def anyio_run_process(program: list[str]):
    await anyio.run_process(program)


@free('anyio.to_thread.run_sync', at='open')
async def anyio_to_thread_run_sync(file: str, absent: str):
    await anyio.to_thread.run_sync(lambda: shutil.copy(file, absent))


@free('anyio.sleep')
async def anyio_sleep(event: threading.Event):
    while not event.is_set():
        await anyio.sleep(0.001)
