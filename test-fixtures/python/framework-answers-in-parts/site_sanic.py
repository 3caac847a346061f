import requests
from sanic import Sanic, json

app = Sanic("shop")


@app.before_server_start
async def set_up(app, loop):
    app.ctx.session = requests.Session()  # ok: opens nothing
    requests.get("https://example.com/warm")  # ok: at start


@app.get("/prices")
async def prices(request):
    return json(request.app.ctx.session.get("https://example.com/prices").json())  # expect no-blocking-call: requests.Session.get


@app.get("/offloaded")
async def offloaded(request):
    answer = await request.app.loop.run_in_executor(None, request.app.ctx.session.get, "https://example.com")  # ok: in a thread
    return json(answer.json())  # ok: it is there
