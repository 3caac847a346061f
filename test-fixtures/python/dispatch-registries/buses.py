"""Two instances of a class that collects: each has what it was given itself."""

import asyncio
from pathlib import Path


class Bus:
    def __init__(self, name: str):
        self.name = name
        self.listeners: list = []
        self.by_topic = {}

    def on(self, listener):
        self.listeners.append(listener)
        return listener

    def topic(self, name):
        def register(listener):
            self.by_topic.setdefault(name, []).append(listener)
            return listener

        return register

    def send(self, event):
        for listener in self.listeners:
            listener(event)

    def publish(self, topic, event):
        for listener in self.by_topic.get(topic, []):
            listener(event)


class Loud(Bus):
    pass


orders = Bus("orders")
audits = Bus("audits")
alarms = Loud("alarms")
quiet = Loud("quiet")


@orders.on
def count(event):
    return len(event)  # ok: in memory


@audits.on
def write_down(event):
    Path("/srv/audit").write_text(event)


@orders.topic("paid")
def receipt(event):
    return event.upper()  # ok: in memory


@audits.topic("paid")
def stamp(event):
    Path("/srv/paid").touch()


alarms.on(lambda event: Path("/srv/alarm").unlink())


async def ordered(event: str):
    orders.send(event)  # ok: only counts
    orders.publish("paid", event)  # ok: only text
    quiet.send(event)  # ok: nobody listens
    await asyncio.to_thread(audits.send, event)  # ok: in a thread


async def audited(event: str):
    audits.send(event)  # expect no-blocking-call: send > write_down > pathlib.Path.write_text
    audits.publish("paid", event)  # expect no-blocking-call: publish > stamp > pathlib.Path.touch
    alarms.send(event)  # expect no-blocking-call: send > listener > pathlib.Path.unlink


async def whichever(bus: Bus, event: str):
    bus.send(event)  # expect no-blocking-call: send > write_down > pathlib.Path.write_text
