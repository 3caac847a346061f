"""Mail, files over the network, sockets and requests of the standard library."""

import asyncio
import ftplib
import http.client
import imaplib
import select
import selectors
import smtplib
import socket
import ssl
import urllib.request

import aiosmtplib
import httpx
import httpx2
import urllib3

trusted = ssl.create_default_context()  # ok: while the module loads


class Post:
    def __init__(self, host: str):
        self.host = host

    def send(self, text: str):
        server = smtplib.SMTP_SSL(self.host, context=trusted)
        server.sendmail("a", "b", text)
        server.quit()

    def unread(self):
        box = imaplib.IMAP4_SSL(self.host)
        box.login("a", "b")
        return box.search(None, "UNSEEN")

    def later(self):
        return smtplib.SMTP()  # ok: no host, so it connects later


class Depot:
    def __init__(self, ftp: ftplib.FTP_TLS):
        self.ftp = ftp

    def fetch(self, name: str):
        self.ftp.retrbinary(f"RETR {name}", print)

    def passive(self):
        self.ftp.set_pasv(True)  # ok: a setting


def secured(connection: socket.socket):
    return ssl.create_default_context().wrap_socket(connection, server_hostname="a")


def plain_context():
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # ok: loads no certificates


def readable(connection: socket.socket):
    return select.select([connection], [], [], 5)


def readable_now(connection: socket.socket):
    return select.select([connection], [], [], 0)  # ok: looks only


def polled(connection: socket.socket):
    poller = select.poll()
    poller.register(connection, select.POLLIN)  # ok: only noted
    return poller.poll(1000)


def polled_now(connection: socket.socket):
    poller = select.poll()
    poller.register(connection)
    return poller.poll(0)  # ok: looks only


def events(selector: selectors.DefaultSelector):
    return selector.select()


def events_now(selector: selectors.DefaultSelector):
    return selector.select(timeout=0)  # ok: looks only


def status(host: str):
    connection = http.client.HTTPConnection(host)  # ok: connects with the first request
    connection.request("GET", "/health")
    return connection.getresponse().status


def page(address: str):
    return urllib.request.urlopen(address)


def requested(address: str):
    return urllib.request.Request(address)  # ok: asks nothing


def with_httpx(address: str):
    with httpx.Client() as client:
        return client.get(address).json()


def with_httpx2(client: httpx2.Client, address: str):
    return client.post(address).json()


def with_urllib3(pool: urllib3.PoolManager, address: str):
    return pool.request("GET", address).data


async def blocking(post: Post, depot: Depot, connection: socket.socket, client: httpx2.Client, pool: urllib3.PoolManager):
    post.send("a")  # expect no-blocking-call: send > smtplib.SMTP_SSL # expect no-blocking-call: send > smtplib.SMTP.sendmail # expect no-blocking-call: send > smtplib.SMTP.quit
    post.unread()  # expect no-blocking-call: unread > imaplib.IMAP4_SSL # expect no-blocking-call: unread > imaplib.IMAP4.login # expect no-blocking-call: unread > imaplib.IMAP4.search
    depot.fetch("a")  # expect no-blocking-call: fetch > ftplib.FTP.retrbinary
    secured(connection)  # expect no-blocking-call: secured > ssl.create_default_context # expect no-blocking-call: secured > ssl.SSLContext.wrap_socket
    readable(connection)  # expect no-blocking-call: readable > select.select
    polled(connection)  # expect no-blocking-call: polled > select.poll.poll
    events(selectors.DefaultSelector())  # expect no-blocking-call: events > selectors.Selector.select
    status("a")  # expect no-blocking-call: status > http.client.HTTPConnection.request # expect no-blocking-call: status > http.client.HTTPConnection.getresponse
    page("http://a")  # expect no-blocking-call: page > urllib.request.urlopen
    with_httpx("http://a")  # expect no-blocking-call: with_httpx > httpx.Client.get
    with_httpx2(client, "http://a")  # expect no-blocking-call: with_httpx2 > httpx2.Client.post
    with_urllib3(pool, "http://a")  # expect no-blocking-call: with_urllib3 > urllib3.PoolManager.request


async def harmless(post: Post, depot: Depot, connection: socket.socket):
    post.later()  # ok: no host
    depot.passive()  # ok: a setting
    plain_context()  # ok: loads no certificates
    readable_now(connection)  # ok: looks only
    polled_now(connection)  # ok: looks only
    events_now(selectors.DefaultSelector())  # ok: looks only
    requested("http://a")  # ok: asks nothing
    await aiosmtplib.send("a", hostname="b")  # ok: awaited
    async with httpx2.AsyncClient() as client:
        await client.post("http://a")  # ok: awaited
    await asyncio.to_thread(post.send, "a")  # ok: in a thread
    await asyncio.to_thread(depot.fetch, "a")  # ok: in a thread
    await asyncio.to_thread(secured, connection)  # ok: in a thread
    return await asyncio.to_thread(with_httpx, "http://a")  # ok: in a thread
