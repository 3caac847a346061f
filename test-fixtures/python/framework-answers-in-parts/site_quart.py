import os

from quart import Quart, request

app = Quart(__name__)


@app.route("/parts")
async def parts():
    async def generate():
        yield open("part").read()  # expect no-blocking-call: builtins.open

    return generate(), 200


@app.route("/lines")
async def lines():
    def generate():
        yield open("lines").read()  # ok: a plain generator is iterated in a thread

    return generate()


@app.route("/name")
async def name():
    return request.args["name"], 200  # ok: text
