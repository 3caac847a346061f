import asyncio
import subprocess
import time

from fastapi import FastAPI

import steps

app = FastAPI()


class Runner:
    def do_build(self):
        subprocess.check_call(["make"])

    def do_clean(self):
        subprocess.check_call(["make", "clean"])

    def build(self):
        subprocess.check_call(["ninja"])  # ok: its name begins otherwise

    def undo_(self):
        subprocess.check_call(["git", "reset"])  # ok: its name ends otherwise

    def fallback(self):
        time.sleep(0.1)

    def perform(self, action):
        method = getattr(self, "do_" + action, self.fallback)
        return method()


class Tree:
    def visit_list(self, node):
        time.sleep(0.2)

    def visitor(self, node):
        time.sleep(0.2)  # ok: `visit_` and something

    def visit(self, node):
        return getattr(self, f"visit_{type(node).__name__}")(node)


class Exporter(Runner):
    def csv_export(self):
        with open("out.csv", "w") as out:
            out.write("a;b")

    def export_csv(self):
        with open("never.csv", "w") as out:  # ok: the kind stands in front
            out.write("a;b")

    def export(self, kind):
        name = "%s_export" % kind
        getattr(self, name)()

    def undo(self, what):
        getattr(self, "undo_{}".format(what))()  # ok: nothing has such a name

    def anything(self, what):
        getattr(self, what)()  # ok: which one is not known at all


@app.post("/run/{action}")
async def run(action: str):
    await asyncio.sleep(0)
    Runner().perform(action)  # expect no-blocking-call: perform > do_build > subprocess.check_call # expect no-blocking-call: perform > do_clean > subprocess.check_call # expect no-blocking-call: perform > fallback > time.sleep


@app.post("/tree")
async def tree(node: dict):
    await asyncio.sleep(0)
    Tree().visit(node)  # expect no-blocking-call: visit > visit_list > time.sleep


@app.get("/export/{kind}")
async def export(kind: str):
    await asyncio.sleep(0)
    Exporter().export(kind)  # expect no-blocking-call: export > csv_export > builtins.open
    Exporter().undo(kind)
    Exporter().anything(kind)


@app.post("/steps/{name}")
async def step(name: str):
    await asyncio.sleep(0)
    getattr(steps, f"step_{name}")()  # expect no-blocking-call: step_fetch > requests.get
