"""shutil, glob, tempfile, filecmp."""

import asyncio
import filecmp
import glob
import io
import shutil
import tempfile

from harness.claims import computes, free, instant, waits


@waits('shutil.copy', 'file', at='open')
async def shutil_copy(file: str, absent: str):
    shutil.copy(file, absent)


@waits('shutil.copy2', 'file', at='open')
async def shutil_copy2(file: str, absent: str):
    shutil.copy2(file, absent)


@waits('shutil.copyfile', 'file', at='open')
async def shutil_copyfile(file: str, absent: str):
    shutil.copyfile(file, absent)


@waits('shutil.copyfileobj', 'file')
async def shutil_copyfileobj(reader: io.TextIOWrapper):
    shutil.copyfileobj(reader, io.StringIO())


@waits('shutil.copytree', 'file', at='scandir')
async def shutil_copytree(folder: str, absent: str):
    shutil.copytree(folder, absent)


@waits('shutil.move', 'file', at='rename')
async def shutil_move(file: str, absent: str):
    shutil.move(file, absent)


@waits('shutil.rmtree', 'file', at='open scandir')
async def shutil_rmtree(folder: str):
    shutil.rmtree(folder)


@waits('shutil.copymode', 'file', at='chmod')
async def shutil_copymode(file: str):
    shutil.copymode(file, file)


@waits('shutil.copystat', 'file', at='chmod utime')
async def shutil_copystat(file: str):
    shutil.copystat(file, file)


@waits('shutil.chown', 'file', at='chown')
async def shutil_chown(file: str):
    shutil.chown(file, 0)


@computes('shutil.make_archive', 'archive')
async def shutil_make_archive(folder: str, absent: str):
    shutil.make_archive(absent, 'zip', folder)


@computes('shutil.unpack_archive', 'archive')
async def shutil_unpack_archive(tarball: str, absent: str):
    shutil.unpack_archive(tarball, absent)


@waits('shutil.disk_usage', 'fsmeta', at='statvfs')
async def shutil_disk_usage(folder: str):
    shutil.disk_usage(folder)


@waits('shutil.which', 'fsmeta', at='stat access')
async def shutil_which():
    shutil.which('python3')


@instant('shutil.get_terminal_size')
async def shutil_get_terminal_size_at_once():
    shutil.get_terminal_size()


@free('asyncio.to_thread', at='open')
async def asyncio_to_thread(file: str, absent: str):
    await asyncio.to_thread(shutil.copy, file, absent)


@free('asyncio.to_thread', at='open scandir')
async def asyncio_to_thread_2(folder: str):
    await asyncio.to_thread(shutil.rmtree, folder)


@waits('glob.glob', 'fsmeta', at='scandir')
async def glob_glob(folder: str):
    glob.glob(f'{folder}/*')


@waits('glob.iglob.__iter__', 'fsmeta', at='scandir')
async def glob_iglob___iter(folder: str):
    list(glob.iglob(f'{folder}/*'))


@instant('glob.iglob')
async def glob_iglob_at_once(folder: str):
    glob.iglob(f'{folder}/*')


@instant('glob.escape')
async def glob_escape_at_once(folder: str):
    glob.escape(folder)


@waits('tempfile.NamedTemporaryFile', 'file', at='open')
async def tempfile_namedtemporaryfile():
    tempfile.NamedTemporaryFile()


@waits('tempfile.TemporaryFile', 'file', at='open')
async def tempfile_temporaryfile():
    tempfile.TemporaryFile()


@waits('tempfile.TemporaryDirectory', 'file', at='mkdir')
async def tempfile_temporarydirectory():
    tempfile.TemporaryDirectory()


@waits('tempfile.mkdtemp', 'file', at='mkdir')
async def tempfile_mkdtemp():
    tempfile.mkdtemp()


@waits('tempfile.mkstemp', 'file', at='open')
async def tempfile_mkstemp():
    tempfile.mkstemp()


@waits('tempfile.TemporaryDirectory.cleanup', 'file', at='rmdir unlink open')
async def tempfile_temporarydirectory_cleanup(temporary_directory: tempfile.TemporaryDirectory):
    temporary_directory.cleanup()


@waits('tempfile.TemporaryDirectory.__exit__', 'file', at='rmdir unlink open')
async def tempfile_temporarydirectory___exit(temporary_directory: tempfile.TemporaryDirectory):
    with temporary_directory as name:
        print(name)


@waits('tempfile.SpooledTemporaryFile.read', 'file', at='BufferedRandom.read')
async def tempfile_spooledtemporaryfile_read(spooled: tempfile.SpooledTemporaryFile):
    spooled.read()


@waits('tempfile.SpooledTemporaryFile.readline', 'file', at='BufferedRandom.readline')
async def tempfile_spooledtemporaryfile_readline(spooled: tempfile.SpooledTemporaryFile):
    spooled.readline()


@waits('tempfile.SpooledTemporaryFile.readlines', 'file', at='BufferedRandom.readlines')
async def tempfile_spooledtemporaryfile_readlines(spooled: tempfile.SpooledTemporaryFile):
    spooled.readlines()


@waits('tempfile.SpooledTemporaryFile.write', 'file', at='BufferedRandom.write')
async def tempfile_spooledtemporaryfile_write(spooled: tempfile.SpooledTemporaryFile):
    spooled.write(b'text')


@waits('tempfile.SpooledTemporaryFile.writelines', 'file', at='BufferedRandom.writelines')
async def tempfile_spooledtemporaryfile_writelines(spooled: tempfile.SpooledTemporaryFile):
    spooled.writelines([b'text'])


@waits('tempfile.SpooledTemporaryFile.truncate', 'file', at='BufferedRandom.truncate')
async def tempfile_spooledtemporaryfile_truncate(spooled: tempfile.SpooledTemporaryFile):
    spooled.truncate(1)


@instant('tempfile.SpooledTemporaryFile')
async def tempfile_spooledtemporaryfile_at_once():
    tempfile.SpooledTemporaryFile()


@instant('tempfile.gettempdir')
async def tempfile_gettempdir_at_once():
    tempfile.gettempdir()


@waits('filecmp.cmp', 'file', at='stat open')
async def filecmp_cmp(file: str):
    filecmp.cmp(file, file, shallow=False)


@waits('filecmp.cmpfiles', 'file', at='stat')
async def filecmp_cmpfiles(folder: str):
    filecmp.cmpfiles(folder, folder, ['a.txt'])
