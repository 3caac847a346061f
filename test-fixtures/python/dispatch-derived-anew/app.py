"""Objects that are given classes derived from the ones they have, again and again: no order of bases says anything there."""

import asyncio
import time

from fastapi import FastAPI

app = FastAPI()


class Block:
    def run(self):
        return 0

    def wait(self):
        time.sleep(0.1)


def make_down(base):
    class Down(base):
        parent = base

        def down(self):
            return self.run()

    return Down


def make_up(base):
    class Up(base):
        parent = base

        def up(self):
            return self.run()

    return Up


def make_mid(base):
    class Mid(base):
        parent = base

        def mid(self):
            return self.run()

    return Mid


def make_attention(base):
    class Attention(base):
        parent = base

        def attention(self):
            return self.run()

    return Attention


def make_resample(base):
    class Resample(base):
        parent = base

        def resample(self):
            return self.run()

    return Resample


def make_output(base):
    class Output(base):
        parent = base

        def output(self):
            return self.run()

    return Output


def patch(blocks):
    for block in blocks:
        if block.down_0:
            make = make_down
            block.__class__ = make(block.__class__)
        if block.up_0:
            make = make_up
            block.__class__ = make(block.__class__)
        if block.mid_0:
            make = make_mid
            block.__class__ = make(block.__class__)
        if block.attention_0:
            make = make_attention
            block.__class__ = make(block.__class__)
        if block.resample_0:
            make = make_resample
            block.__class__ = make(block.__class__)
        if block.output_0:
            make = make_output
            block.__class__ = make(block.__class__)
        if block.down_1:
            make = make_down
            block.__class__ = make(block.__class__)
        if block.up_1:
            make = make_up
            block.__class__ = make(block.__class__)
        if block.mid_1:
            make = make_mid
            block.__class__ = make(block.__class__)
        if block.attention_1:
            make = make_attention
            block.__class__ = make(block.__class__)
        if block.resample_1:
            make = make_resample
            block.__class__ = make(block.__class__)
        if block.output_1:
            make = make_output
            block.__class__ = make(block.__class__)
        block.wait()
    return blocks


@app.post("/patch")
async def patched():
    await asyncio.sleep(0)
    patch([Block(), Block()])  # expect no-blocking-call: patch > wait > time.sleep


@app.get("/run")
async def run():
    await asyncio.sleep(0)
    return make_down(Block)().down()  # ok: nothing waits there


@app.get("/wait")
async def wait():
    await asyncio.sleep(0)
    make_up(make_down(Block))().wait()  # expect no-blocking-call: wait > time.sleep
