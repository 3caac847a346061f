import json
import os
import time

import httpx
import requests
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

UPSTREAM = os.environ['UPSTREAM']


async def get(request):
    name: str = request.query_params['name']
    response = requests.get(f'{UPSTREAM}/here', params={'name': name}, headers={'accept': '*/*'}, timeout=(5, 10))
    response.raise_for_status()
    return JSONResponse(response.json())


async def moved(request):
    status = requests.get(f'{UPSTREAM}/moved', allow_redirects=False).status_code
    return JSONResponse([status, requests.get(f'{UPSTREAM}/moved', stream=False).json()['path']])


async def head(request):
    return JSONResponse(requests.head(f'{UPSTREAM}/moved', timeout=10).status_code)


async def form(request):
    told = requests.post(f'{UPSTREAM}/form', data={'a': 1, 'b': 'ä'}, auth=('name', 'password')).json()
    return JSONResponse([told['body'], told['type'], told['authorization']])


async def raw(request):
    told = requests.put(f'{UPSTREAM}/raw', data=json.dumps({'a': 1}), verify=False).json()
    return JSONResponse(told['body'])


async def remove(request):
    return JSONResponse(requests.delete(f'{UPSTREAM}/status/404', json=[1]).status_code)


async def session(request):
    with requests.Session() as http:
        http.headers.update({'authorization': 'token'})
        first = http.get(f'{UPSTREAM}/first').json()
        second = http.post(f'{UPSTREAM}/second', json={'a': first['path']})
        second.raise_for_status()
    return JSONResponse([first['authorization'], json.loads(second.json()['body'])])


async def client(request):
    time.sleep(0.1)
    with httpx.Client(base_url=UPSTREAM, timeout=10) as http:
        return PlainTextResponse(http.get('/here').json()['path'])


async def call(request):
    response = httpx.get(f'{UPSTREAM}/moved', follow_redirects=True)
    return JSONResponse([response.status_code, str(response.url.path)])


app = Starlette(
    routes=[
        Route('/get', get),
        Route('/moved', moved),
        Route('/head', head),
        Route('/form', form),
        Route('/raw', raw),
        Route('/remove', remove),
        Route('/session', session),
        Route('/client', client),
        Route('/call', call),
    ]
)
