import importlib
import queue
import xmlrpc.client

import serial
import serial.tools.list_ports
from pony.orm import Database
from tenacity import AsyncRetrying, Retrying, stop_after_attempt, wait_fixed

store = Database()
bounded = queue.Queue(maxsize=8)
unbounded = queue.Queue(maxsize=0)


class Person(store.Entity):
    pass


async def person(number: int):
    return Person.get(id=number)  # expect no-blocking-call: pony.Entity.get


async def people():
    return Person.select()  # ok: a query runs when it is iterated


async def put(job: str):
    bounded.put(job)  # expect no-blocking-call: queue.Queue.put


async def put_without_waiting(job: str):
    bounded.put(job, block=False)  # ok: does not wait
    bounded.put(job, timeout=0)  # ok: does not wait
    unbounded.put(job)  # ok: has no limit


async def attempts():
    for attempt in Retrying(stop=stop_after_attempt(3), wait=wait_fixed(2)):  # expect no-blocking-call: tenacity.Retrying.__iter__
        with attempt:
            unbounded.put("again")


async def attempts_at_once():
    for attempt in Retrying(stop=stop_after_attempt(3)):  # ok: does not wait in between
        with attempt:
            unbounded.put("again")


async def attempts_async():
    async for attempt in AsyncRetrying(stop=stop_after_attempt(3), wait=wait_fixed(2)):  # ok: asynchronous
        with attempt:
            unbounded.put("again")


async def remote():
    return xmlrpc.client.ServerProxy("http://wiki").system.listMethods()  # expect no-blocking-call: xmlrpc.client._Method


async def proxy():
    return xmlrpc.client.ServerProxy("http://wiki").system  # ok: asks nothing


async def ports():
    return serial.tools.list_ports.comports()  # expect no-blocking-call: serial.tools.list_ports.comports


async def port():
    return serial.Serial("/dev/ttyUSB0")  # expect no-blocking-call: serial.Serial


async def plugin(name: str):
    return importlib.import_module(f"plugins.{name}")  # expect no-blocking-call: importlib.import_module


async def known():
    return importlib.import_module("json")  # ok: as good as an import statement
