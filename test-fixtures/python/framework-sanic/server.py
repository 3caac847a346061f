from pathlib import Path
from time import sleep

from sanic import Blueprint, Sanic
from sanic.response import json, text
from sanic.views import HTTPMethodView

app = Sanic("shop")
blueprint = Blueprint("v1", url_prefix="/v1")


@app.get("/async")
async def on_loop(request):
    sleep(0.01)  # expect no-blocking-call: time.sleep
    return text("")


@app.get("/sync")
def sync_too(request):
    sleep(0.02)  # expect no-blocking-call: time.sleep
    return text("")


@blueprint.route("/read")
async def read(request):
    return text(contents("x"))  # expect no-blocking-call: contents > pathlib.Path.read_text


def contents(name: str) -> str:
    return Path("/srv", name).read_text()


class ItemView(HTTPMethodView):
    async def get(self, request):
        return text(contents("y"))  # expect no-blocking-call: contents > pathlib.Path.read_text

    def post(self, request):
        return json(contents("z"))  # expect no-blocking-call: contents > pathlib.Path.read_text


@app.on_request
async def authenticate(request):
    sleep(0.03)  # expect no-blocking-call: time.sleep


@app.middleware("response")
def stamp(request, response):
    sleep(0.04)  # expect no-blocking-call: time.sleep


@app.before_server_start
async def prepare(app, loop):
    app.ctx.rules = contents("rules")  # ok: start-up


@app.listener("after_server_stop")
def cleanup(app, loop):
    Path("/run/x").unlink()  # ok: shutdown


@app.exception(FileNotFoundError)
async def missing(request, error):
    return text("", status=404)  # ok: nothing blocks


def helper_nobody_calls():
    sleep(1)  # ok: nobody calls it


app.add_route(ItemView.as_view(), "/items")
app.blueprint(blueprint)
