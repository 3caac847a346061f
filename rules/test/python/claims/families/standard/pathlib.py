"""Paths."""

import asyncio
import pathlib

from harness.claims import free, instant, waits


@waits('pathlib.Path.cwd', 'fsmeta', at='getcwd')
async def pathlib_path_cwd():
    pathlib.Path.cwd()


@waits('pathlib.Path.open', 'file')
async def pathlib_path_open(fifo_path: pathlib.Path):
    fifo_path.open()


@waits('pathlib.Path.read_text', 'file')
async def pathlib_path_read_text(fifo_path: pathlib.Path):
    fifo_path.read_text()


@waits('pathlib.Path.read_bytes', 'file')
async def pathlib_path_read_bytes(fifo_path: pathlib.Path):
    fifo_path.read_bytes()


@waits('pathlib.Path.write_text', 'file')
async def pathlib_path_write_text(fifo_to_write: pathlib.Path):
    fifo_to_write.write_text('text')


@waits('pathlib.Path.write_bytes', 'file')
async def pathlib_path_write_bytes(fifo_to_write: pathlib.Path):
    fifo_to_write.write_bytes(b'text')


@waits('pathlib.Path.mkdir', 'file', at='mkdir')
async def pathlib_path_mkdir(directory: pathlib.Path):
    (directory / 'new').mkdir()


@waits('pathlib.Path.unlink', 'file', at='unlink')
async def pathlib_path_unlink(path: pathlib.Path):
    path.unlink()


@waits('pathlib.Path.rmdir', 'file', at='rmdir')
async def pathlib_path_rmdir(directory: pathlib.Path):
    directory.rmdir()


@waits('pathlib.Path.touch', 'file', at='open utime')
async def pathlib_path_touch(path: pathlib.Path):
    path.touch()


@waits('pathlib.Path.chmod', 'file', at='chmod')
async def pathlib_path_chmod(path: pathlib.Path):
    path.chmod(0o600)


@waits('pathlib.Path.lchmod', 'file', at='chmod lchmod')
async def pathlib_path_lchmod(path: pathlib.Path):
    path.lchmod(0o600)


@waits('pathlib.Path.symlink_to', 'file', at='symlink')
async def pathlib_path_symlink_to(path: pathlib.Path):
    path.with_name('new').symlink_to(path)


@waits('pathlib.Path.hardlink_to', 'file', at='link')
async def pathlib_path_hardlink_to(path: pathlib.Path):
    path.with_name('new').hardlink_to(path)


@waits('pathlib.Path.rename', 'file', at='rename')
async def pathlib_path_rename(path: pathlib.Path):
    path.rename(path.with_name('new'))


@waits('pathlib.Path.replace', 'file', at='replace')
async def pathlib_path_replace(path: pathlib.Path):
    path.replace(path.with_name('new'))


@waits('pathlib.Path.exists', 'fsmeta', at='stat exists')
async def pathlib_path_exists(path: pathlib.Path):
    path.exists()


@waits('pathlib.Path.is_file', 'fsmeta', at='stat isfile')
async def pathlib_path_is_file(path: pathlib.Path):
    path.is_file()


@waits('pathlib.Path.is_dir', 'fsmeta', at='stat isdir')
async def pathlib_path_is_dir(path: pathlib.Path):
    path.is_dir()


@waits('pathlib.Path.is_symlink', 'fsmeta', at='stat lstat islink')
async def pathlib_path_is_symlink(path: pathlib.Path):
    path.is_symlink()


@waits('pathlib.Path.is_mount', 'fsmeta', at='stat lstat isdir exists')
async def pathlib_path_is_mount(directory: pathlib.Path):
    directory.is_mount()


@waits('pathlib.Path.is_socket', 'fsmeta', at='stat')
async def pathlib_path_is_socket(path: pathlib.Path):
    path.is_socket()


@waits('pathlib.Path.is_fifo', 'fsmeta', at='stat')
async def pathlib_path_is_fifo(path: pathlib.Path):
    path.is_fifo()


@waits('pathlib.Path.is_block_device', 'fsmeta', at='stat')
async def pathlib_path_is_block_device(path: pathlib.Path):
    path.is_block_device()


@waits('pathlib.Path.is_char_device', 'fsmeta', at='stat')
async def pathlib_path_is_char_device(path: pathlib.Path):
    path.is_char_device()


@waits('pathlib.Path.stat', 'fsmeta', at='stat')
async def pathlib_path_stat(path: pathlib.Path):
    path.stat()


@waits('pathlib.Path.lstat', 'fsmeta', at='lstat stat')
async def pathlib_path_lstat(path: pathlib.Path):
    path.lstat()


@waits('pathlib.Path.samefile', 'fsmeta', at='stat')
async def pathlib_path_samefile(path: pathlib.Path):
    path.samefile(path)


@waits('pathlib.Path.owner', 'fsmeta', at='stat')
async def pathlib_path_owner(path: pathlib.Path):
    path.owner()


@waits('pathlib.Path.group', 'fsmeta', at='stat')
async def pathlib_path_group(path: pathlib.Path):
    path.group()


@waits('pathlib.Path.resolve', 'fsmeta', at='lstat')
async def pathlib_path_resolve(path: pathlib.Path):
    path.resolve()


@waits('pathlib.Path.readlink', 'fsmeta', at='readlink')
async def pathlib_path_readlink(path: pathlib.Path):
    path.readlink()


@waits('pathlib.Path.iterdir', 'fsmeta', at='listdir scandir')
async def pathlib_path_iterdir(directory: pathlib.Path):
    list(directory.iterdir())


@waits('pathlib.Path.glob.__iter__', 'fsmeta', at='scandir')
async def pathlib_path_glob___iter(directory: pathlib.Path):
    list(directory.glob('*'))


@instant('pathlib.Path.glob')
async def pathlib_path_glob_at_once(directory: pathlib.Path):
    directory.glob('*')


@instant('pathlib.PurePath.with_suffix')
async def pathlib_purepath_with_suffix_at_once(path: pathlib.Path):
    path.with_suffix('.md')


@instant('pathlib.Path.absolute')
async def pathlib_path_absolute_at_once(path: pathlib.Path):
    path.absolute()


@instant('pathlib.PurePath.relative_to')
async def pathlib_purepath_relative_to_at_once(path: pathlib.Path):
    path.relative_to(path.parent)


@free('asyncio.to_thread')
async def asyncio_to_thread(fifo_path: pathlib.Path):
    await asyncio.to_thread(fifo_path.read_text)


@free('asyncio.to_thread', at='stat')
async def asyncio_to_thread_2(path: pathlib.Path):
    await asyncio.to_thread(path.exists)
