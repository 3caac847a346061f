"""Opening, reading and writing files."""

import asyncio
import codecs
import fcntl
import io
import os
import sys

from harness.claims import free, instant, waits


@waits('builtins.open', 'file')
async def builtins_open(fifo: str):
    open(fifo)


@waits('builtins.input', 'input', at='input')
async def builtins_input():
    input()


@waits('io.open', 'file')
async def io_open(fifo: str):
    io.open(fifo)


@waits('io.open_code', 'file')
async def io_open_code(fifo: str):
    io.open_code(fifo)


@waits('io.FileIO', 'file')
async def io_fileio(fifo: str):
    io.FileIO(fifo)


@waits('codecs.open', 'file')
async def codecs_open(fifo: str):
    codecs.open(fifo)


@waits('fcntl.flock', 'lock', at='flock')
async def fcntl_flock(descriptor: int):
    fcntl.flock(descriptor, fcntl.LOCK_EX)


@waits('fcntl.lockf', 'lock', at='lockf')
async def fcntl_lockf(descriptor: int):
    fcntl.lockf(descriptor, fcntl.LOCK_EX)


@waits('io.TextIOWrapper.read', 'file')
async def io_textiowrapper_read(reader: io.TextIOWrapper):
    reader.read()


@waits('io.TextIOWrapper.readline', 'file')
async def io_textiowrapper_readline(reader: io.TextIOWrapper):
    reader.readline()


@waits('io.TextIOWrapper.readlines', 'file')
async def io_textiowrapper_readlines(reader: io.TextIOWrapper):
    reader.readlines()


@waits('io.TextIOWrapper.__iter__', 'file')
async def io_textiowrapper___iter(reader: io.TextIOWrapper):
    for line in reader:
        print(line)


@waits('io.TextIOWrapper.write', 'file')
async def io_textiowrapper_write(writer: io.TextIOWrapper):
    writer.write('line\n')


@waits('io.TextIOWrapper.writelines', 'file')
async def io_textiowrapper_writelines(writer: io.TextIOWrapper):
    writer.writelines(['line\n'])


@waits('io.TextIOWrapper.truncate', 'file', at='TextIOWrapper.truncate')
async def io_textiowrapper_truncate(opened: io.TextIOWrapper):
    opened.truncate(1)


@waits('io.TextIOWrapper.flush', 'file', at='TextIOWrapper.flush')
async def io_textiowrapper_flush(opened: io.TextIOWrapper):
    opened.flush()


@waits('io.BufferedReader.read1', 'file')
async def io_bufferedreader_read1(binary_reader: io.BufferedReader):
    binary_reader.read1()


@waits('io.BufferedReader.peek', 'file')
async def io_bufferedreader_peek(binary_reader: io.BufferedReader):
    binary_reader.peek()


@waits('io.BufferedReader.readinto', 'file')
async def io_bufferedreader_readinto(binary_reader: io.BufferedReader):
    binary_reader.readinto(bytearray(5))


@instant('io.StringIO.write')
async def io_stringio_write_at_once():
    io.StringIO().write('text')


@instant('io.BytesIO.read')
async def io_bytesio_read_at_once():
    io.BytesIO(b'text').read()


@instant('io.TextIOWrapper.close')
async def io_textiowrapper_close_at_once(reader: io.TextIOWrapper):
    reader.close()


@free('asyncio.to_thread')
async def asyncio_to_thread(fifo: str):
    await asyncio.to_thread(open, fifo)


@free('asyncio.to_thread')
async def asyncio_to_thread_2(reader: io.TextIOWrapper):
    await asyncio.to_thread(reader.read)
