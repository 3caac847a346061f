import tornado.web
from mcp.server.fastmcp import FastMCP
from tornado.concurrent import run_on_executor
from tornado.ioloop import IOLoop, PeriodicCallback

from files import read, read_in_thread

mcp = FastMCP("files")


class Main(tornado.web.RequestHandler):
    def initialize(self, name):
        self.name = name

    def get(self):
        self.write(read("get"))  # expect no-blocking-call: read > pathlib.Path.read_text

    async def post(self):
        self.write(read("post"))  # expect no-blocking-call: read > pathlib.Path.read_text
        await IOLoop.current().run_in_executor(None, read_in_thread, "x")  # ok: a thread

    async def put(self):
        await self.archive()  # ok: the decorator gives the method to the executor

    @run_on_executor
    def archive(self):
        return self.stored()

    def stored(self):
        return read_in_thread("y")

    def helper(self):
        return read("helper")  # ok: nobody calls it


def tick():
    read("tick")  # expect no-blocking-call: read > pathlib.Path.read_text


@mcp.tool()
def tool(name: str) -> str:
    return read(name)  # expect no-blocking-call: read > pathlib.Path.read_text


@mcp.tool()
async def async_tool(name: str) -> str:
    return read(name)  # expect no-blocking-call: read > pathlib.Path.read_text


def make_app():
    return tornado.web.Application([(r"/", Main, {"name": "x"})])


if __name__ == "__main__":
    make_app().listen(80)
    PeriodicCallback(tick, 1000).start()
    IOLoop.current().start()
