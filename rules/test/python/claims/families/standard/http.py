"""http.client and urllib."""

import asyncio
import http.client
import urllib.parse
import urllib.request
import urllib.robotparser
import xmlrpc.client

from harness.claims import free, instant, waits


@waits('http.client.HTTPConnection.connect', 'http', at='socket.connect')
async def http_client_httpconnection_connect(http_connection: http.client.HTTPConnection):
    http_connection.connect()


@waits('http.client.HTTPConnection.request', 'http', at='socket.connect')
async def http_client_httpconnection_request(http_connection: http.client.HTTPConnection):
    http_connection.request('GET', '/')


@waits('http.client.HTTPConnection.send', 'http', at='socket.connect')
async def http_client_httpconnection_send(http_connection: http.client.HTTPConnection):
    http_connection.send(b'text')


@waits('http.client.HTTPConnection.endheaders', 'http', at='socket.connect')
async def http_client_httpconnection_endheaders(http_connection: http.client.HTTPConnection):
    http_connection.putrequest('GET', '/')
    http_connection.endheaders()


@waits('http.client.HTTPConnection.getresponse', 'http')
async def http_client_httpconnection_getresponse(asked_connection: http.client.HTTPConnection):
    asked_connection.getresponse()


@waits('http.client.HTTPResponse.read', 'http')
async def http_client_httpresponse_read(response: http.client.HTTPResponse):
    response.read()


@waits('http.client.HTTPResponse.read1', 'http')
async def http_client_httpresponse_read1(response: http.client.HTTPResponse):
    response.read1()


@waits('http.client.HTTPResponse.readline', 'http')
async def http_client_httpresponse_readline(response: http.client.HTTPResponse):
    response.readline()


@waits('http.client.HTTPResponse.readlines', 'http')
async def http_client_httpresponse_readlines(response: http.client.HTTPResponse):
    response.readlines()


@waits('http.client.HTTPResponse.readinto', 'http')
async def http_client_httpresponse_readinto(response: http.client.HTTPResponse):
    response.readinto(bytearray(1))


@waits('http.client.HTTPResponse.peek', 'http')
async def http_client_httpresponse_peek(response: http.client.HTTPResponse):
    response.peek()


@waits('http.client.HTTPResponse.__iter__', 'http')
async def http_client_httpresponse___iter(response: http.client.HTTPResponse):
    for line in response:
        print(line)


@instant('http.client.HTTPResponse.getheader')
async def http_client_httpresponse_getheader_at_once(response: http.client.HTTPResponse):
    response.getheader('content-type')


@waits('urllib.request.urlopen', 'http')
async def urllib_request_urlopen(server):
    urllib.request.urlopen(server.url)


@waits('urllib.request.urlretrieve', 'http')
async def urllib_request_urlretrieve(server, absent: str):
    urllib.request.urlretrieve(server.url, absent)


@waits('urllib.request.OpenerDirector.open', 'http')
async def urllib_request_openerdirector_open(server):
    urllib.request.build_opener().open(server.url)


@waits('urllib.robotparser.RobotFileParser.read', 'http')
async def urllib_robotparser_robotfileparser_read(server):
    urllib.robotparser.RobotFileParser(server.url).read()


@waits('xmlrpc.client._Method', 'http')
async def xmlrpc_client_serverproxy_system(server):
    xmlrpc.client.ServerProxy(server.url).system()


@instant('http.client.HTTPConnection')
async def http_client_httpconnection_at_once(mute):
    http.client.HTTPConnection(mute.host, mute.port)


@instant('urllib.request.Request')
async def urllib_request_request_at_once(server):
    urllib.request.Request(server.url)


@instant('urllib.parse.urlsplit')
async def urllib_parse_urlsplit_at_once(server):
    urllib.parse.urlsplit(server.url)


@free('asyncio.to_thread')
async def asyncio_to_thread(server):
    await asyncio.to_thread(urllib.request.urlopen, server.url)
