"""What os.path asks of the disk."""

import os.path

from harness.claims import instant, waits


@waits('os.path.exists', 'fsmeta', at='stat exists')
async def os_path_exists(file: str):
    os.path.exists(file)


@waits('os.path.lexists', 'fsmeta', at='lstat lexists')
async def os_path_lexists(file: str):
    os.path.lexists(file)


@waits('os.path.isfile', 'fsmeta', at='stat isfile')
async def os_path_isfile(file: str):
    os.path.isfile(file)


@waits('os.path.isdir', 'fsmeta', at='stat isdir')
async def os_path_isdir(file: str):
    os.path.isdir(file)


@waits('os.path.islink', 'fsmeta', at='lstat islink')
async def os_path_islink(file: str):
    os.path.islink(file)


@waits('os.path.ismount', 'fsmeta', at='lstat')
async def os_path_ismount(folder: str):
    os.path.ismount(folder)


@waits('os.path.getsize', 'fsmeta', at='stat')
async def os_path_getsize(file: str):
    os.path.getsize(file)


@waits('os.path.getmtime', 'fsmeta', at='stat')
async def os_path_getmtime(file: str):
    os.path.getmtime(file)


@waits('os.path.getctime', 'fsmeta', at='stat')
async def os_path_getctime(file: str):
    os.path.getctime(file)


@waits('os.path.getatime', 'fsmeta', at='stat')
async def os_path_getatime(file: str):
    os.path.getatime(file)


@waits('os.path.samefile', 'fsmeta', at='stat')
async def os_path_samefile(file: str):
    os.path.samefile(file, file)


@waits('os.path.sameopenfile', 'fsmeta', at='fstat')
async def os_path_sameopenfile(descriptor: int):
    os.path.sameopenfile(descriptor, descriptor)


@waits('os.path.realpath', 'fsmeta', at='lstat')
async def os_path_realpath(file: str):
    os.path.realpath(file)


@instant('os.path.abspath')
async def os_path_abspath_at_once(file: str):
    os.path.abspath(file)


@instant('os.path.splitext')
async def os_path_splitext_at_once(file: str):
    os.path.splitext(file)


@instant('os.path.basename')
async def os_path_basename_at_once(file: str):
    os.path.basename(file)


@instant('os.path.normpath')
async def os_path_normpath_at_once(file: str):
    os.path.normpath(file)


@instant('os.path.expanduser')
async def os_path_expanduser_at_once():
    os.path.expanduser('~/a')


@instant('os.path.commonpath')
async def os_path_commonpath_at_once(file: str, folder: str):
    os.path.commonpath([file, folder])
