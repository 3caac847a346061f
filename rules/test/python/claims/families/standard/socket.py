"""Sockets, TLS and multiplexing."""

import asyncio
import select
import selectors
import socket
import ssl

from harness.claims import free, instant, waits


@waits('socket.create_connection', 'net')
async def socket_create_connection(crowded):
    socket.create_connection(crowded)


@waits('socket.getaddrinfo', 'net', at='getaddrinfo')
async def socket_getaddrinfo():
    socket.getaddrinfo('127.0.0.1', 80)


@waits('socket.gethostbyname', 'net', at='gethostbyname')
async def socket_gethostbyname():
    socket.gethostbyname('127.0.0.1')


@waits('socket.gethostbyname_ex', 'net', at='gethostbyname_ex')
async def socket_gethostbyname_ex():
    socket.gethostbyname_ex('127.0.0.1')


@waits('socket.gethostbyaddr', 'net', at='gethostbyaddr')
async def socket_gethostbyaddr():
    socket.gethostbyaddr('127.0.0.1')


@waits('socket.getnameinfo', 'net', at='getnameinfo')
async def socket_getnameinfo():
    socket.getnameinfo(('127.0.0.1', 80), 0)


@waits('socket.getfqdn', 'net', at='gethostbyaddr')
async def socket_getfqdn():
    socket.getfqdn('127.0.0.1')


@instant('socket.socket')
async def socket_socket_at_once():
    socket.socket()


@instant('socket.gethostname')
async def socket_gethostname_at_once():
    socket.gethostname()


@waits('socket.socket.connect', 'net', at='socket.connect')
async def socket_socket_connect(mute):
    socket.socket().connect((mute.host, mute.port))


@waits('socket.socket.connect_ex', 'net', at='socket.connect_ex')
async def socket_socket_connect_ex(mute):
    socket.socket().connect_ex((mute.host, mute.port))


@waits('socket.socket.accept', 'net')
async def socket_socket_accept(listening: socket.socket):
    listening.accept()


@waits('socket.socket.recv', 'net')
async def socket_socket_recv(connection: socket.socket):
    connection.recv(1)


@waits('socket.socket.recv_into', 'net')
async def socket_socket_recv_into(connection: socket.socket):
    connection.recv_into(bytearray(1))


@waits('socket.socket.recvfrom', 'net')
async def socket_socket_recvfrom(connection: socket.socket):
    connection.recvfrom(1)


@waits('socket.socket.recvfrom_into', 'net')
async def socket_socket_recvfrom_into(connection: socket.socket):
    connection.recvfrom_into(bytearray(1))


@waits('socket.socket.recvmsg', 'net')
async def socket_socket_recvmsg(connection: socket.socket):
    connection.recvmsg(1)


@waits('socket.socket.recvmsg_into', 'net')
async def socket_socket_recvmsg_into(connection: socket.socket):
    connection.recvmsg_into([bytearray(1)])


@waits('socket.socket.send', 'net')
async def socket_socket_send(full_connection: socket.socket):
    full_connection.send(b'text')


@waits('socket.socket.sendall', 'net')
async def socket_socket_sendall(full_connection: socket.socket):
    full_connection.sendall(b'text')


@waits('socket.socket.sendmsg', 'net')
async def socket_socket_sendmsg(full_connection: socket.socket):
    full_connection.sendmsg([b'text'])


@waits('socket.socket.sendto', 'net', at='socket.sendto')
async def socket_socket_sendto(full_connection: socket.socket):
    full_connection.sendto(b'text', '')


@instant('socket.socket.settimeout')
async def socket_socket_settimeout_at_once(connection: socket.socket):
    connection.settimeout(1)


@waits('socket.SocketIO.read', 'net')
async def socket_socketio_read(connection: socket.socket):
    connection.makefile('rb').read()


@waits('socket.SocketIO.readline', 'net')
async def socket_socketio_readline(connection: socket.socket):
    connection.makefile('rb').readline()


@waits('socket.SocketIO.readlines', 'net')
async def socket_socketio_readlines(connection: socket.socket):
    connection.makefile('rb').readlines()


@waits('socket.SocketIO.readinto', 'net')
async def socket_socketio_readinto(connection: socket.socket):
    connection.makefile('rb').readinto(bytearray(1))


@waits('socket.SocketIO.__iter__', 'net')
async def socket_socketio___iter(connection: socket.socket):
    for line in connection.makefile('rb'):
        print(line)


@waits('ssl.create_default_context', 'file', at='SSLContext.set_default_verify_paths SSLContext.load_verify_locations')
async def ssl_create_default_context():
    ssl.create_default_context()


@waits('ssl.SSLContext.load_verify_locations', 'file', at='SSLContext.load_verify_locations')
async def ssl_sslcontext_load_verify_locations(file: str):
    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(file)


@waits('ssl.SSLContext.load_default_certs', 'file', at='SSLContext.set_default_verify_paths')
async def ssl_sslcontext_load_default_certs():
    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_default_certs()


@waits('ssl.SSLContext.load_cert_chain', 'file', at='SSLContext.load_cert_chain')
async def ssl_sslcontext_load_cert_chain(file: str):
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(file)


@waits('ssl.SSLContext.wrap_socket', 'net')
async def ssl_sslcontext_wrap_socket(connection: socket.socket):
    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).wrap_socket(connection, server_hostname='a')


@waits('ssl.get_server_certificate', 'net')
async def ssl_get_server_certificate(mute):
    ssl.get_server_certificate((mute.host, mute.port))


@waits('select.select', 'net')
async def select_select(connection: socket.socket):
    select.select([connection], [], [])


@instant('select.select')
async def select_select_at_once(connection: socket.socket):
    select.select([connection], [], [], 0)


@waits('selectors.Selector.select', 'net')
async def selectors_selector_select(connection: socket.socket):
    selector = selectors.DefaultSelector()
    selector.register(connection, selectors.EVENT_READ)
    selector.select()


@instant('selectors.Selector.select')
async def selectors_selector_select_at_once(connection: socket.socket):
    selector = selectors.DefaultSelector()
    selector.register(connection, selectors.EVENT_READ)
    selector.select(timeout=0)


@waits('select.poll.poll', 'net')
async def select_poll_poll(connection: socket.socket):
    poller = select.poll()
    poller.register(connection, select.POLLIN)
    poller.poll()


@instant('select.poll.poll')
async def select_poll_poll_at_once(connection: socket.socket):
    poller = select.poll()
    poller.register(connection, select.POLLIN)
    poller.poll(0)


@free('asyncio.open_connection')
async def asyncio_open_connection(mute):
    reader, writer = await asyncio.open_connection(mute.host, mute.port)
    await reader.read()


@free('asyncio.AbstractEventLoop.getaddrinfo', at='getaddrinfo')
async def asyncio_abstracteventloop_getaddrinfo():
    await asyncio.get_running_loop().getaddrinfo('127.0.0.1', 80)


@free('asyncio.AbstractEventLoop.sock_recv')
async def asyncio_abstracteventloop_sock_recv(connection: socket.socket):
    connection.setblocking(False)
    await asyncio.get_running_loop().sock_recv(connection, 1)
