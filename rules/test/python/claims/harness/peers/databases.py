"""Databases: real ones in a file, and servers that know as much of their protocol as a driver asks before it waits."""

import os
import shutil
import sqlite3
import struct
import tempfile
import threading

from .peer import peer
from .servers import serving


@peer
def locked_database(gate):
    """A database in a file that another connection has locked."""
    folder = tempfile.mkdtemp(prefix='unblock-claims-')
    name = os.path.join(folder, 'a.db')
    other = sqlite3.connect(name, check_same_thread=False, isolation_level=None)
    other.execute('create table t (x)')
    other.execute('insert into t values (1)')
    other.execute('begin exclusive')
    # SQLite does not survive a connection that is closed while another thread uses it.
    in_use = threading.Lock()
    opened = [other]

    def release():
        with in_use:
            for each in opened:
                each.execute('commit')

    gate.release_with(release)
    yield name
    with in_use:
        opened.clear()
        other.close()
    shutil.rmtree(folder, ignore_errors=True)


@peer
def locked_connection(gate):
    """An open connection to such a database."""
    with locked_database(gate) as name:
        opened = sqlite3.connect(name, isolation_level=None)
        yield opened
        opened.close()


@peer
def locked_cursor(gate):
    with locked_connection(gate) as opened:
        yield opened.cursor()


@peer
def database(gate):
    opened = sqlite3.connect(':memory:')
    opened.execute('create table t (x)')
    yield opened
    opened.close()


@peer
def selected(gate):
    """A cursor whose rows have not been fetched yet."""
    opened = sqlite3.connect(':memory:')
    opened.execute('create table t (x)')
    opened.executemany('insert into t values (?)', [(1,), (2,)])
    yield opened.execute('select x from t')
    opened.close()


@peer
def written_connection(gate):
    """A connection with an open transaction that cannot be committed while another one reads."""
    folder = tempfile.mkdtemp(prefix='unblock-claims-')
    name = os.path.join(folder, 'a.db')
    ours = sqlite3.connect(name)
    ours.execute('create table t (x)')
    ours.executemany('insert into t values (?)', [(number,) for number in range(5000)])
    ours.commit()
    other = sqlite3.connect(name, check_same_thread=False)
    reading = other.execute('select x from t')
    reading.fetchone()
    ours.execute('insert into t values (2)')
    gate.release_with(lambda: (reading.close(), other.close()))
    yield ours
    ours.close()
    shutil.rmtree(folder, ignore_errors=True)


def _message(kind: bytes, body: bytes = b'') -> bytes:
    return kind + struct.pack('!I', len(body) + 4) + body


READY = _message(b'Z', b'I')
POSTGRES_ANSWERS = {b'P': _message(b'1'), b'B': _message(b'2'), b'D': _message(b'n'), b'E': _message(b'C', b'SELECT 0\0'), b'S': READY}


def _start_of_postgres(stream, connection) -> None:
    """The driver's first message, which asks for encryption at times."""
    while True:
        (length,) = struct.unpack('!I', stream.read(4))
        (code,) = struct.unpack('!I', stream.read(4))
        stream.read(length - 8)
        if code == 196608:
            break
        connection.sendall(b'N')
    settings = b''.join(
        _message(b'S', pair) for pair in (b'server_version\x0016.0\0', b'client_encoding\0UTF8\0', b'standard_conforming_strings\0on\0')
    )
    connection.sendall(_message(b'R', struct.pack('!I', 0)) + settings + _message(b'K', struct.pack('!II', 1, 1)) + READY)


def _talk_postgres(gate, held):
    def talk(connection):
        stream = connection.makefile('rb')
        if 'connect' in held:
            gate.hold()
        _start_of_postgres(stream, connection)
        while kind := stream.read(1):
            (length,) = struct.unpack('!I', stream.read(4))
            stream.read(length - 4)
            if kind == b'Q':
                if 'query' in held and gate.begun.is_set():
                    gate.hold()
                connection.sendall(_message(b'C', b'SELECT 0\0') + READY)
            elif kind in POSTGRES_ANSWERS:
                if kind == b'S' and 'query' in held and gate.begun.is_set():
                    gate.hold()
                connection.sendall(POSTGRES_ANSWERS[kind])

    return talk


@peer
def postgres(gate):
    """Lets connect late, and answers every query with nothing."""
    with serving(_talk_postgres(gate, ('connect',))) as server:
        yield server


@peer
def slow_postgres(gate):
    """Lets connect at once, and answers queries late."""
    with serving(_talk_postgres(gate, ('query',))) as server:
        yield server


def _packet(number: int, body: bytes) -> bytes:
    return struct.pack('<I', len(body))[:3] + bytes([number]) + body


MYSQL_GREETING = (
    b'\x0a8.0.30\0' + struct.pack('<I', 1) + b'12345678\0' + struct.pack('<H', 0xF7FF & ~0x0800) + b'\x21' + struct.pack('<H', 2)
    + struct.pack('<H', 0x0008) + b'\x15' + b'\0' * 10 + b'123456789012\0' + b'mysql_native_password\0'
)
MYSQL_OK = b'\0\0\0\x02\0\0\0'


def _talk_mysql(gate, held):
    def talk(connection):
        stream = connection.makefile('rb')
        if held == 'connect':
            gate.hold()
        connection.sendall(_packet(0, MYSQL_GREETING))
        while head := stream.read(4):
            (length,) = struct.unpack('<I', head[:3] + b'\0')
            stream.read(length)
            if held == 'query' and gate.begun.is_set():
                gate.hold()
            connection.sendall(_packet(head[3] + 1, MYSQL_OK))

    return talk


@peer
def mysql(gate):
    with serving(_talk_mysql(gate, 'connect')) as server:
        yield server


@peer
def slow_mysql(gate):
    """Answers the commands of connections late that were made before."""
    with serving(_talk_mysql(gate, 'query')) as server:
        yield server


@peer
def redis_server(gate):
    """Answers every command with `OK`, late."""

    def talk(connection):
        stream = connection.makefile('rb')
        while line := stream.readline():
            words = []
            for _ in range(int(line[1:])):
                size = int(stream.readline()[1:])
                words.append(stream.read(size + 2)[:-2])
            if words[0].upper() not in (b'CLIENT', b'HELLO'):
                gate.hold()
            greeted = words[0].upper() == b'HELLO'
            connection.sendall(b'%1\r\n$5\r\nproto\r\n:3\r\n' if greeted else b'+OK\r\n')

    with serving(talk) as server:
        yield server


@peer
def mongo(gate):
    """Answers every command with nothing found, late; greetings at once."""
    import bson

    def talk(connection):
        stream = connection.makefile('rb')
        while head := stream.read(16):
            length, request, _, code = struct.unpack('<iiii', head)
            body = stream.read(length - 16)
            greets = code != 2013 or any(word in body[:40] for word in (b'hello', b'ismaster', b'isMaster'))
            if not greets and b'endSessions' not in body[:40]:
                gate.hold()
            document = {
                'ok': 1, 'n': 0, 'helloOk': True, 'ismaster': True, 'isWritablePrimary': True, 'minWireVersion': 0,
                'maxWireVersion': 21, 'maxBsonObjectSize': 16777216, 'maxMessageSizeBytes': 48000000, 'maxWriteBatchSize': 100000,
                'cursor': {'id': 0, 'ns': 'a.b', 'firstBatch': []},
            }  # fmt: skip
            answer = bson.encode(document)
            if code == 2013:
                answer = struct.pack('<I', 0) + b'\0' + answer
                connection.sendall(struct.pack('<iiii', 16 + len(answer), 1, request, 2013) + answer)
            else:
                answer = struct.pack('<iqii', 8, 0, 0, 1) + answer
                connection.sendall(struct.pack('<iiii', 16 + len(answer), 1, request, 1) + answer)

    with serving(talk) as server:
        yield server
