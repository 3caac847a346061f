"""requests, httpx, urllib3, aiohttp."""

import aiohttp
import asyncio
import httpx
import requests
import urllib3

from harness.claims import free, instant, waits


@waits('requests.get', 'http')
async def requests_get(server):
    requests.get(server.url)


@waits('requests.post', 'http')
async def requests_post(server):
    requests.post(server.url, json={})


@waits('requests.put', 'http')
async def requests_put(server):
    requests.put(server.url)


@waits('requests.patch', 'http')
async def requests_patch(server):
    requests.patch(server.url)


@waits('requests.delete', 'http')
async def requests_delete(server):
    requests.delete(server.url)


@waits('requests.head', 'http')
async def requests_head(server):
    requests.head(server.url)


@waits('requests.options', 'http')
async def requests_options(server):
    requests.options(server.url)


@waits('requests.request', 'http')
async def requests_request(server):
    requests.request('GET', server.url)


@waits('requests.Session.get', 'http')
async def requests_session_get(server):
    requests.Session().get(server.url)


@waits('requests.Session.post', 'http')
async def requests_session_post(server):
    with requests.Session() as session:
        session.post(server.url)


@waits('requests.Session.request', 'http')
async def requests_session_request(server):
    requests.Session().request('GET', server.url)


@waits('requests.Session.send', 'http')
async def requests_session_send(server):
    requests.Session().send(requests.Request('GET', server.url).prepare())


@waits('requests.Response.iter_content.__iter__', 'http')
async def requests_response_iter_content___iter(streamed_requests: requests.Response):
    for chunk in streamed_requests.iter_content():
        print(chunk)


@waits('requests.Response.iter_content.__iter__', 'http')
async def requests_response_iter_content___iter_2(streamed_requests: requests.Response):
    for line in streamed_requests.iter_lines():
        print(line)


@instant('requests.Session')
async def requests_session_at_once():
    requests.Session()


@instant('requests.Request')
async def requests_request_at_once(server):
    requests.Request('GET', server.url).prepare()


@free('asyncio.to_thread')
async def asyncio_to_thread(server):
    await asyncio.to_thread(requests.get, server.url)


@waits('httpx.get', 'http')
async def httpx_get(server):
    httpx.get(server.url)


@waits('httpx.post', 'http')
async def httpx_post(server):
    httpx.post(server.url)


@waits('httpx.request', 'http')
async def httpx_request(server):
    httpx.request('GET', server.url)


@waits('httpx.stream', 'http')
async def httpx_stream(server):
    with httpx.stream('GET', server.url) as response:
        print(response)


@waits('httpx.Client.get', 'http')
async def httpx_client_get(server):
    with httpx.Client() as client:
        client.get(server.url)


@waits('httpx.Client.send', 'http')
async def httpx_client_send(server):
    client = httpx.Client()
    client.send(client.build_request('GET', server.url))


@waits('httpx.Client.stream', 'http')
async def httpx_client_stream(server):
    with httpx.Client().stream('GET', server.url) as response:
        print(response)


@instant('httpx.Client')
async def httpx_client_at_once():
    httpx.Client()


@free('httpx.AsyncClient')
async def httpx_asyncclient(server):
    async with httpx.AsyncClient() as client:
        await client.get(server.url)


@free('httpx.AsyncClient')
async def httpx_asyncclient_2(server):
    async with httpx.AsyncClient() as client, client.stream('GET', server.url) as response:
        await response.aread()


@free('asyncio.to_thread')
async def asyncio_to_thread_2(server):
    await asyncio.to_thread(httpx.get, server.url)


@waits('urllib3.request', 'http')
async def urllib3_request(server):
    urllib3.request('GET', server.url)


@waits('urllib3.PoolManager.request', 'http')
async def urllib3_poolmanager_request(server):
    urllib3.PoolManager().request('GET', server.url)


@waits('urllib3.PoolManager.urlopen', 'http')
async def urllib3_poolmanager_urlopen(server):
    urllib3.PoolManager().urlopen('GET', server.url)


@waits('urllib3.Response.read', 'http')
async def urllib3_response_read(streamed_urllib3: urllib3.HTTPResponse):
    streamed_urllib3.read()


@instant('urllib3.PoolManager')
async def urllib3_poolmanager_at_once():
    urllib3.PoolManager()


@free('aiohttp.ClientSession')
async def aiohttp_clientsession(server):
    async with aiohttp.ClientSession() as session, session.get(server.url) as response:
        await response.read()
