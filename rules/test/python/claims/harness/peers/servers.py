"""Servers on this machine that answer late."""

import contextlib
import ftplib
import http.client
import imaplib
import os
import poplib
import smtplib
import socket
import tempfile
import threading
from dataclasses import dataclass

from .peer import peer


@dataclass(frozen=True)
class Server:
    host: str
    port: int
    url: str


@contextlib.contextmanager
def serving(talk):
    """Calls `talk(connection)` in a thread for every connection."""
    listening = socket.create_server(('127.0.0.1', 0))

    def connected(connection):
        with connection, contextlib.suppress(OSError, ValueError):
            connection.settimeout(30)
            talk(connection)

    def accept():
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=connected, args=(listening.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    host, port = listening.getsockname()
    yield Server(host, port, f'http://{host}:{port}')
    listening.close()


def read_request(lines) -> str:
    """Reads one HTTP request from the file of a connection; its first line."""
    first = lines.readline()
    length = 0
    chunked = False
    while (line := lines.readline()) not in (b'\r\n', b'\n', b''):
        name, _, value = line.decode('latin-1').partition(':')
        if name.lower() == 'content-length':
            length = int(value)
        chunked = chunked or (name.lower() == 'transfer-encoding' and 'chunked' in value)
    while chunked and (size := int(lines.readline().strip() or b'0', 16)):
        lines.read(size + 2)
    lines.read(length)
    if not first:
        raise ValueError('no request')
    return first.decode('latin-1')


ANSWER = (
    b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Elastic-Product: Elasticsearch\r\n'
    b'Connection: close\r\nContent-Length: 2\r\n\r\n'
)


@peer
def server(gate):
    """Answers every request with an empty object."""

    def talk(connection):
        read_request(connection.makefile('rb'))
        gate.begun.wait()
        gate.hold()
        connection.sendall(ANSWER + b'{}')

    with serving(talk) as started:
        yield started


@peer
def slow_body(gate):
    """Sends its headers at once and the body late."""

    def talk(connection):
        read_request(connection.makefile('rb'))
        connection.sendall(ANSWER)
        gate.begun.wait()
        gate.hold()
        connection.sendall(b'{}')

    with serving(talk) as started:
        yield started


@peer
def mute(gate):
    """Accepts, says nothing for a while, and hangs up."""
    with serving(lambda _connection: gate.hold()) as server:
        yield server


@peer
def echo(gate):
    """Says back what it is told, late."""

    def talk(connection):
        while received := connection.recv(65536):
            gate.hold()
            connection.sendall(received)

    with serving(talk) as started:
        yield started


def _talk_in_lines(gate, greeting: bytes, answer: bytes):
    def hold():
        # What prepares the peer is not held up.
        if gate.begun.is_set():
            gate.hold()

    def talk(connection):
        hold()
        connection.sendall(greeting)
        for line in connection.makefile('rb'):
            hold()
            tag = line.split(b' ')[0] if answer.startswith(b' ') else b''
            if b'CAPABILITY' in line:
                connection.sendall(b'* CAPABILITY IMAP4REV1\r\n')
            connection.sendall(b'354 go on\r\n' if line.strip() == b'DATA' else tag + answer)

    return talk


SMTP = (b'220 ready\r\n', b'250 ok\r\n')
FTP = (b'220 ready\r\n', b'230 ok\r\n')
POP3 = (b'+OK ready\r\n', b'+OK 0 0\r\n')
IMAP = (b'* PREAUTH ready\r\n', b' OK done\r\n')


@peer
def smtp(gate):
    with serving(_talk_in_lines(gate, *SMTP)) as server:
        yield server


@peer
def ftp(gate):
    with serving(_talk_in_lines(gate, *FTP)) as server:
        yield server


@peer
def pop3(gate):
    with serving(_talk_in_lines(gate, *POP3)) as server:
        yield server


@peer
def imap(gate):
    with serving(_talk_in_lines(gate, *IMAP)) as server:
        yield server


@peer
def smtp_client(gate):
    """Connected already."""
    with smtp(gate) as server:
        yield smtplib.SMTP(server.host, server.port)


@peer
def ftp_client(gate):
    with ftp(gate) as server:
        client = ftplib.FTP()
        client.connect(server.host, server.port)
        yield client


@peer
def pop3_client(gate):
    with pop3(gate) as server:
        yield poplib.POP3(server.host, server.port)


@peer
def imap_client(gate):
    with imap(gate) as server:
        yield imaplib.IMAP4(server.host, server.port)


@peer
def http_connection(gate):
    """Not connected yet."""
    with server(gate) as at:
        yield http.client.HTTPConnection(at.host, at.port)


@peer
def asked_connection(gate):
    """A request has been sent, and is answered late."""
    with server(gate) as at:
        asking = http.client.HTTPConnection(at.host, at.port)
        asking.request('GET', '/')
        yield asking


@peer
def response(gate):
    """Its body comes late."""
    with slow_body(gate) as at:
        asking = http.client.HTTPConnection(at.host, at.port)
        asking.request('GET', '/')
        yield asking.getresponse()


@peer
def connection(gate):
    """A connected socket whose other end speaks late."""
    ours, theirs = socket.socketpair()
    gate.release_with(lambda: (theirs.sendall(b'line\n'), theirs.close()))
    yield ours
    ours.close()


@peer
def full_connection(gate):
    """A connected socket that takes nothing more until its other end reads."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        while True:
            ours.send(b' ' * 65536)
    ours.setblocking(True)

    def release():
        while theirs.recv(65536):
            pass

    gate.release_with(release)
    yield ours
    ours.close()


@peer
def listening(gate):
    """A socket to which somebody connects late."""
    made = socket.create_server(('127.0.0.1', 0))
    gate.release_with(lambda: socket.create_connection(made.getsockname()).close())
    yield made
    made.close()


@peer
def crowded(gate):
    """An address where one more connection has to wait until somebody accepts."""
    made = socket.socket()
    made.bind(('127.0.0.1', 0))
    made.listen(0)
    waiting = [socket.socket() for _ in range(4)]
    for each in waiting:
        each.setblocking(False)
        each.connect_ex(made.getsockname())

    def release():
        made.settimeout(5)
        with contextlib.suppress(OSError):
            while True:
                made.accept()[0].close()

    gate.release_with(release)
    yield made.getsockname()
    for each in waiting:
        each.close()
    made.close()


@peer
def docker_socket(gate):
    """A socket file on which requests are answered late."""
    folder = tempfile.mkdtemp(prefix='unblock-')
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(os.path.join(folder, 's'))
    listening.listen()

    def accept():
        with contextlib.suppress(OSError):
            while True:
                connected = listening.accept()[0]
                read_request(connected.makefile('rb'))
                gate.hold()
                connected.sendall(ANSWER + b'{}')
                connected.close()

    threading.Thread(target=accept, daemon=True).start()
    yield f'unix://{folder}/s'
    listening.close()
