"""Files, folders and processes of the module `os`."""

import asyncio
import os

from harness.claims import free, instant, waits


@waits('os.remove', 'file', at='remove')
async def os_remove(file: str):
    os.remove(file)


@waits('os.unlink', 'file', at='unlink')
async def os_unlink(file: str):
    os.unlink(file)


@waits('os.rename', 'file', at='rename')
async def os_rename(file: str, absent: str):
    os.rename(file, absent)


@waits('os.renames', 'file', at='rename')
async def os_renames(file: str, absent: str):
    os.renames(file, absent)


@waits('os.replace', 'file', at='replace')
async def os_replace(file: str, absent: str):
    os.replace(file, absent)


@waits('os.mkdir', 'file', at='mkdir')
async def os_mkdir(absent: str):
    os.mkdir(absent)


@waits('os.makedirs', 'file', at='mkdir')
async def os_makedirs(absent: str):
    os.makedirs(absent)


@waits('os.rmdir', 'file', at='rmdir')
async def os_rmdir(folder: str):
    os.rmdir(f'{folder}/below')


@waits('os.removedirs', 'file', at='rmdir')
async def os_removedirs(folder: str):
    os.removedirs(f'{folder}/below')


@waits('os.link', 'file', at='link')
async def os_link(file: str, absent: str):
    os.link(file, absent)


@waits('os.symlink', 'file', at='symlink')
async def os_symlink(file: str, absent: str):
    os.symlink(file, absent)


@waits('os.truncate', 'file', at='truncate')
async def os_truncate(file: str):
    os.truncate(file, 1)


@waits('os.ftruncate', 'file', at='ftruncate')
async def os_ftruncate(descriptor: int):
    os.ftruncate(descriptor, 1)


@waits('os.chmod', 'file', at='chmod')
async def os_chmod(file: str):
    os.chmod(file, 0o600)


@waits('os.fchmod', 'file', at='fchmod')
async def os_fchmod(descriptor: int):
    os.fchmod(descriptor, 0o600)


@waits('os.chown', 'file', at='chown')
async def os_chown(file: str):
    os.chown(file, -1, -1)


@waits('os.lchown', 'file', at='lchown')
async def os_lchown(file: str):
    os.lchown(file, -1, -1)


@waits('os.fchown', 'file', at='fchown')
async def os_fchown(descriptor: int):
    os.fchown(descriptor, -1, -1)


@waits('os.utime', 'file', at='utime')
async def os_utime(file: str):
    os.utime(file)


@waits('os.mkfifo', 'file', at='mkfifo')
async def os_mkfifo(absent: str):
    os.mkfifo(absent)


@waits('os.mknod', 'file', at='mknod')
async def os_mknod(absent: str):
    os.mknod(absent)


@waits('os.copy_file_range', 'file', at='copy_file_range')
async def os_copy_file_range(descriptor: int):
    os.copy_file_range(descriptor, descriptor, 1, 0, 20)


@waits('os.sendfile', 'file', at='sendfile')
async def os_sendfile(descriptor: int, full_pipe_end: int):
    os.sendfile(full_pipe_end, descriptor, 0, 5)


@waits('os.fsync', 'file', at='fsync')
async def os_fsync(descriptor: int):
    os.fsync(descriptor)


@waits('os.fdatasync', 'file', at='fdatasync')
async def os_fdatasync(descriptor: int):
    os.fdatasync(descriptor)


@waits('os.sync', 'file', at='sync')
async def os_sync():
    os.sync()


@waits('os.posix_fallocate', 'file', at='posix_fallocate')
async def os_posix_fallocate(descriptor: int):
    os.posix_fallocate(descriptor, 0, 10)


@waits('os.lockf', 'file', at='lockf')
async def os_lockf(descriptor: int):
    os.lockf(descriptor, os.F_LOCK, 0)


@waits('os.splice', 'file')
async def os_splice(pipe_end: int, full_pipe_end: int):
    os.splice(pipe_end, full_pipe_end, 1)


@waits('os.open', 'file')
async def os_open(fifo: str):
    os.open(fifo, os.O_RDONLY)


@waits('os.read', 'file')
async def os_read(pipe_end: int):
    os.read(pipe_end, 1)


@waits('os.pread', 'file', at='pread')
async def os_pread(descriptor: int):
    os.pread(descriptor, 1, 0)


@waits('os.readv', 'file')
async def os_readv(pipe_end: int):
    os.readv(pipe_end, [bytearray(1)])


@waits('os.write', 'file')
async def os_write(full_pipe_end: int):
    os.write(full_pipe_end, b'text')


@waits('os.pwrite', 'file', at='pwrite')
async def os_pwrite(descriptor: int):
    os.pwrite(descriptor, b'text', 0)


@waits('os.writev', 'file')
async def os_writev(full_pipe_end: int):
    os.writev(full_pipe_end, [b'text'])


@waits('os.lseek', 'file', at='lseek')
async def os_lseek(descriptor: int):
    os.lseek(descriptor, 0, os.SEEK_SET)


@waits('os.stat', 'fsmeta', at='stat')
async def os_stat(file: str):
    os.stat(file)


@waits('os.lstat', 'fsmeta', at='lstat')
async def os_lstat(file: str):
    os.lstat(file)


@waits('os.fstat', 'fsmeta', at='fstat')
async def os_fstat(descriptor: int):
    os.fstat(descriptor)


@waits('os.access', 'fsmeta', at='access')
async def os_access(file: str):
    os.access(file, os.R_OK)


@waits('os.statvfs', 'fsmeta', at='statvfs')
async def os_statvfs(file: str):
    os.statvfs(file)


@waits('os.fstatvfs', 'fsmeta', at='fstatvfs')
async def os_fstatvfs(descriptor: int):
    os.fstatvfs(descriptor)


@waits('os.readlink', 'fsmeta', at='readlink')
async def os_readlink(file: str):
    os.readlink(file)


@waits('os.getxattr', 'fsmeta', at='getxattr')
async def os_getxattr(file: str):
    os.getxattr(file, 'user.none')


@waits('os.setxattr', 'fsmeta', at='setxattr')
async def os_setxattr(file: str):
    os.setxattr(file, 'user.none', b'')


@waits('os.listxattr', 'fsmeta', at='listxattr')
async def os_listxattr(file: str):
    os.listxattr(file)


@waits('os.removexattr', 'fsmeta', at='removexattr')
async def os_removexattr(file: str):
    os.removexattr(file, 'user.none')


@waits('os.pathconf', 'fsmeta', at='pathconf')
async def os_pathconf(file: str):
    os.pathconf(file, 'PC_NAME_MAX')


@waits('os.chdir', 'fsmeta', at='chdir')
async def os_chdir():
    os.chdir('.')


@waits('os.fchdir', 'fsmeta', at='fchdir')
async def os_fchdir(descriptor: int):
    os.fchdir(descriptor)


@waits('os.getcwd', 'fsmeta', at='getcwd')
async def os_getcwd():
    os.getcwd()


@waits('os.getcwdb', 'fsmeta', at='getcwdb')
async def os_getcwdb():
    os.getcwdb()


@waits('os.listdir', 'fsmeta', at='listdir')
async def os_listdir(folder: str):
    os.listdir(folder)


@waits('os.scandir', 'fsmeta', at='scandir')
async def os_scandir(folder: str):
    os.scandir(folder)


@waits('os.walk.__iter__', 'fsmeta', at='scandir')
async def os_walk___iter(folder: str):
    for below in os.walk(folder):
        print(below)


@instant('os.walk')
async def os_walk_at_once(folder: str):
    os.walk(folder)


@instant('os.environ')
async def os_environ_at_once():
    os.environ.get('PATH')


@instant('os.path.join')
async def os_path_join_at_once(folder: str):
    os.path.join(folder, 'a.txt')


@instant('os.getpid')
async def os_getpid_at_once():
    os.getpid()


@waits('os.wait', 'process')
async def os_wait(pid: int):
    os.wait()


@waits('os.wait3', 'process')
async def os_wait3(pid: int):
    os.wait3(0)


@waits('os.wait4', 'process')
async def os_wait4(pid: int):
    os.wait4(pid, 0)


@waits('os.waitpid', 'process')
async def os_waitpid(pid: int):
    os.waitpid(pid, 0)


@instant('os.waitpid')
async def os_waitpid_at_once(pid: int):
    os.waitpid(pid, os.WNOHANG)


@waits('os.system', 'process')
async def os_system(command: str):
    os.system(command)


@waits('os.popen', 'process', at='fork_exec')
async def os_popen(command: str):
    os.popen(command)


@waits('os.spawnl', 'process')
async def os_spawnl(command: str):
    os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', command)


@waits('os.spawnle', 'process')
async def os_spawnle(command: str):
    os.spawnle(os.P_WAIT, '/bin/sh', 'sh', '-c', command, {})


@waits('os.spawnlp', 'process')
async def os_spawnlp(command: str):
    os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', command)


@waits('os.spawnlpe', 'process')
async def os_spawnlpe(command: str):
    os.spawnlpe(os.P_WAIT, 'sh', 'sh', '-c', command, os.environ)


@waits('os.spawnv', 'process')
async def os_spawnv(program: list[str]):
    os.spawnv(os.P_WAIT, '/bin/sh', program)


@waits('os.spawnve', 'process')
async def os_spawnve(program: list[str]):
    os.spawnve(os.P_WAIT, '/bin/sh', program, {})


@waits('os.spawnvp', 'process')
async def os_spawnvp(program: list[str]):
    os.spawnvp(os.P_WAIT, 'sh', program)


@waits('os.spawnvpe', 'process')
async def os_spawnvpe(program: list[str]):
    os.spawnvpe(os.P_WAIT, 'sh', program, os.environ)


@waits('os.posix_spawn', 'process', at='posix_spawn')
async def os_posix_spawn():
    os.posix_spawn('/bin/true', ['true'], {})


@waits('os.posix_spawnp', 'process', at='posix_spawnp')
async def os_posix_spawnp():
    os.posix_spawnp('true', ['true'], os.environ)


@waits('os.fork', 'process', at='fork')
async def os_fork():
    if os.fork() == 0:
        os._exit(0)


@free('asyncio.create_subprocess_shell')
async def asyncio_create_subprocess_shell(command: str):
    child = await asyncio.create_subprocess_shell(command)
    await child.wait()


@free('asyncio.to_thread')
async def asyncio_to_thread(command: str):
    await asyncio.to_thread(os.system, command)


@free('asyncio.to_thread', at='stat')
async def asyncio_to_thread_2(file: str):
    await asyncio.to_thread(lambda: os.stat(file))
