import asyncio
import signal
import sqlite3
import time
from pathlib import Path


def lookup(key: str) -> str:
    return sqlite3.connect("/srv/keys.db").execute("select v from t where k = ?", (key,)).fetchone()[0]


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.opened = time.monotonic()  # ok: does not wait

    def data_received(self, data: bytes):
        self.transport.write(lookup(data.decode()).encode())  # expect no-blocking-call: lookup > sqlite3.connect # expect no-blocking-call: lookup > sqlite3.Connection.execute

    def connection_lost(self, error):
        Path("/srv/lost").touch()  # expect no-blocking-call: pathlib.Path.touch

    def unrelated(self):
        Path("/srv/unrelated").touch()  # ok: nobody calls it


class Datagrams(asyncio.DatagramProtocol):
    def datagram_received(self, data, address):
        time.sleep(0.01)  # expect no-blocking-call: time.sleep


async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    line = await reader.readline()  # ok: awaited
    writer.write(lookup(line.decode()).encode())  # expect no-blocking-call: lookup > sqlite3.connect # expect no-blocking-call: lookup > sqlite3.Connection.execute
    await writer.drain()


def stop() -> None:
    Path("/run/pid").unlink()  # ok: a signal handler ends the process


async def main() -> None:
    Path("/run/pid").write_text("1")  # ok: start-up
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop)
    await loop.create_server(Echo, "127.0.0.1", 7000)
    await loop.create_datagram_endpoint(lambda: Datagrams(), local_addr=("127.0.0.1", 7001))
    server = await asyncio.start_server(connected, "127.0.0.1", 7002)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
