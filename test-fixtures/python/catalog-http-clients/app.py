import urllib.request
from http.client import HTTPSConnection

import aiohttp
import httpx
import requests
import urllib3
from requests.adapters import HTTPAdapter

session = requests.Session()
session.mount("https://", HTTPAdapter())  # ok: no request
session.headers.update({"a": "b"})  # ok: a dictionary
client = httpx.Client(base_url="http://api")
async_client = httpx.AsyncClient()
pool = urllib3.PoolManager()


class Api:
    def __init__(self, http: requests.Session | None = None):
        self.http = http or requests.session()

    def get(self, path):
        return self.http.get(path)

    def headers(self):
        return self.http.headers.get("a")  # ok: a dictionary


async def with_requests():
    requests.request("GET", "http://a")  # expect no-blocking-call: requests.request
    session.put("http://a")  # expect no-blocking-call: requests.Session.put
    response = session.get("http://a", stream=True)  # expect no-blocking-call: requests.Session.get
    for chunk in response.iter_content(10):  # ok: goes on with the response of this function
        print(chunk)
    with requests.Session() as own:
        own.delete("http://a")  # expect no-blocking-call: requests.Session.delete
    response.raise_for_status()  # ok: the response is there
    return response.json(), response.text  # ok: the body has been read


async def with_httpx():
    httpx.get("http://a")  # expect no-blocking-call: httpx.get
    client.post("http://a")  # expect no-blocking-call: httpx.Client.post
    with httpx.Client() as own:
        own.get("http://a")  # expect no-blocking-call: httpx.Client.get
    await async_client.get("http://a")  # ok: awaited
    async with httpx.AsyncClient() as other:
        await other.post("http://a")  # ok: awaited
        async with other.stream("GET", "http://a") as streamed:  # ok: asynchronous
            async for line in streamed.aiter_lines():  # ok: asynchronous
                print(line)


async def others():
    pool.request("GET", "http://a")  # expect no-blocking-call: urllib3.PoolManager.request
    connection = HTTPSConnection("a")  # ok: connects with the first request
    connection.request("GET", "/")  # expect no-blocking-call: http.client.HTTPConnection.request
    urllib.request.urlretrieve("http://a", "b")  # expect no-blocking-call: urllib.request.urlretrieve
    urllib.request.Request("http://a").add_header("a", "b")  # ok: no request yet
    async with aiohttp.ClientSession() as http:
        async with http.get("http://a") as response:  # ok: asynchronous
            return await response.json()  # ok: awaited


async def behind(api: Api):
    api.headers()  # ok: a dictionary
    return api.get("/x")  # expect no-blocking-call: get > requests.Session.get
