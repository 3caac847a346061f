"""A Tornado application whose handlers share settings, started by traitlets."""

import sqlite3
import time
from functools import partial
from pathlib import Path

from tornado.ioloop import IOLoop
from tornado.web import Application, RequestHandler, url
from traitlets.config import Application as Configurable


class BaseHandler(RequestHandler):
    @property
    def db(self):
        return self.settings["db"]

    @property
    def users(self):
        return self.settings.setdefault("users", {})


class Items(BaseHandler):
    def get(self):
        self.db.execute("select 1")  # expect no-blocking-call: sqlite3.Connection.execute
        self.users.clear()  # ok: a dictionary
        self.settings["name"].strip()  # ok: a text

    def post(self):
        self.application.settings["db"].commit()  # expect no-blocking-call: sqlite3.Connection.commit
        self.settings.get("db").rollback()  # expect no-blocking-call: sqlite3.Connection.rollback


class Files(RequestHandler):
    def initialize(self, store, quick):
        self.store = store
        self.quick = quick

    def get(self):
        self.store.read()  # expect no-blocking-call: read > pathlib.Path.read_text
        self.quick.read()  # ok: kept in memory


class Pages(RequestHandler):
    def initialize(self, path=None):
        self.path = path

    def get(self):
        self.path.read_bytes()  # expect no-blocking-call: pathlib.Path.read_bytes


class DiskStore:
    def read(self):
        return Path("/srv/store").read_text()


class MemoryStore:
    def read(self):
        return ""


class Hub(Configurable):
    async def launch(self, argv):
        time.sleep(0.1)  # ok: before anything is served
        self.prepare()
        self.make_app().listen(8000)

    def prepare(self):
        Path("/srv/pid").write_text("1")  # ok: at start

    def make_app(self):
        settings = dict(db=sqlite3.connect("hub.db"), name="hub")  # ok: at start
        settings["debug"] = False
        routes = [
            (r"/items", Items),
            (r"/files", Files, dict(store=DiskStore(), quick=MemoryStore())),
            url(r"/pages", Pages, {"path": Path("/srv/page")}),
        ]
        return Application(routes, **settings)

    @classmethod
    def main(cls, argv=None):
        self = cls.instance()
        loop = IOLoop()
        loop.run_sync(partial(self.launch, argv))
        loop.start()


if __name__ == "__main__":
    Hub.main()
