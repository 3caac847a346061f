"""Child processes."""

import asyncio
import subprocess

from harness.claims import free, instant, waits


@waits('subprocess.run', 'process')
async def subprocess_run(program: list[str]):
    subprocess.run(program)


@waits('subprocess.call', 'process')
async def subprocess_call(program: list[str]):
    subprocess.call(program)


@waits('subprocess.check_call', 'process')
async def subprocess_check_call(program: list[str]):
    subprocess.check_call(program)


@waits('subprocess.check_output', 'process')
async def subprocess_check_output(program: list[str]):
    subprocess.check_output(program)


@waits('subprocess.getoutput', 'process')
async def subprocess_getoutput(command: str):
    subprocess.getoutput(command)


@waits('subprocess.getstatusoutput', 'process')
async def subprocess_getstatusoutput(command: str):
    subprocess.getstatusoutput(command)


@waits('subprocess.Popen', 'process', at='fork_exec')
async def subprocess_popen(program: list[str]):
    subprocess.Popen(program)


@waits('subprocess.Popen.wait', 'process')
async def subprocess_popen_wait(process: subprocess.Popen):
    process.wait()


@instant('subprocess.Popen.wait')
async def subprocess_popen_wait_at_once(process: subprocess.Popen):
    process.wait(timeout=0)


@instant('subprocess.Popen.poll')
async def subprocess_popen_poll_at_once(process: subprocess.Popen):
    process.poll()


@waits('subprocess.Popen.communicate', 'process')
async def subprocess_popen_communicate(process: subprocess.Popen):
    process.communicate()


@waits('subprocess.Popen.__exit__', 'process')
async def subprocess_popen___exit(process: subprocess.Popen):
    with process:
        pass


@waits('subprocess.Pipe.read', 'process')
async def subprocess_pipe_read(process: subprocess.Popen):
    process.stdout.read()


@waits('subprocess.Pipe.readline', 'process')
async def subprocess_pipe_readline(process: subprocess.Popen):
    process.stdout.readline()


@waits('subprocess.Pipe.read1', 'process')
async def subprocess_pipe_read1(process: subprocess.Popen):
    process.stdout.read1()


@waits('subprocess.Pipe.readlines', 'process')
async def subprocess_pipe_readlines(process: subprocess.Popen):
    process.stdout.readlines()


@waits('subprocess.Pipe.__iter__', 'process')
async def subprocess_pipe___iter(process: subprocess.Popen):
    for line in process.stdout:
        print(line)


@free('asyncio.create_subprocess_exec')
async def asyncio_create_subprocess_exec(program: list[str]):
    child = await asyncio.create_subprocess_exec(*program)
    await child.communicate()


@free('asyncio.create_subprocess_shell')
async def asyncio_create_subprocess_shell(command: str):
    child = await asyncio.create_subprocess_shell(command)
    await child.communicate()


@free('asyncio.to_thread')
async def asyncio_to_thread(program: list[str]):
    await asyncio.to_thread(subprocess.run, program)
