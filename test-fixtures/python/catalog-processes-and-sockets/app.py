import asyncio
import os
import smtplib
import socket
import subprocess
import time


async def processes():
    subprocess.run(["ls"], check=True)  # expect no-blocking-call: subprocess.run
    subprocess.check_call(["ls"])  # expect no-blocking-call: subprocess.check_call
    process = subprocess.Popen(["ls"], stdout=subprocess.PIPE)  # expect no-blocking-call: subprocess.Popen
    process.poll()  # ok: does not wait
    process.kill()  # ok: does not wait
    process.communicate()  # expect no-blocking-call: subprocess.Popen.communicate
    process.wait(timeout=5)  # expect no-blocking-call: subprocess.Popen.wait
    os.system("ls")  # expect no-blocking-call: os.system
    os.popen("ls").read()  # expect no-blocking-call: os.popen
    other = await asyncio.create_subprocess_exec("ls")  # ok: awaited
    await other.wait()  # ok: awaited
    await other.communicate()  # ok: awaited


async def sockets():
    with socket.create_connection(("x", 80)) as connection:  # expect no-blocking-call: socket.create_connection
        connection.recv(10)  # expect no-blocking-call: socket.socket.recv
    socket.gethostbyname("x")  # expect no-blocking-call: socket.gethostbyname
    socket.gethostname()  # ok: fast
    listening = socket.socket()  # ok: opens nothing
    listening.bind(("", 80))  # ok: fast
    listening.listen()  # ok: fast
    loop = asyncio.get_running_loop()
    await loop.sock_recv(listening, 10)  # ok: awaited
    await loop.getaddrinfo("x", 80)  # ok: awaited
    reader, writer = await asyncio.open_connection("x", 80)  # ok: awaited
    await reader.read()  # ok: awaited


async def mail():
    with smtplib.SMTP("x") as server:  # expect no-blocking-call: smtplib.SMTP # expect no-blocking-call: smtplib.SMTP.__exit__
        server.send_message("x")  # expect no-blocking-call: smtplib.SMTP.send_message


async def times():
    time.monotonic()  # ok: does not wait
    time.sleep(0)  # ok: gives way only
    await asyncio.sleep(1)  # ok: awaited
