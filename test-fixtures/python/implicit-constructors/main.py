from dataclasses import replace

from models import Bare, Child, Job, Level, Made, Plan, Point, Special, WithDefault


async def classes():
    Child()  # expect no-blocking-call: Child > Base > pathlib.Path.read_text
    Bare()  # expect no-blocking-call: Base > pathlib.Path.read_text
    Made()  # expect no-blocking-call: __new__ > pathlib.Path.touch
    WithDefault()  # ok: the default has been made


async def dataclasses():
    job = Job("a")  # expect no-blocking-call: defaults > pathlib.Path.read_text # expect no-blocking-call: __post_init__ > pathlib.Path.read_bytes
    Job("b", options={})  # expect no-blocking-call: __post_init__ > pathlib.Path.read_bytes
    Special("c", {})  # expect no-blocking-call: __post_init__ > pathlib.Path.read_bytes
    Plan(limits={})  # ok: given
    job.run()  # ok: in memory
    replace(job, name="d")  # expect no-blocking-call: __post_init__ > pathlib.Path.read_bytes


async def tuples():
    Point(1, 2).store()  # expect no-blocking-call: store > pathlib.Path.write_text
    Level.HIGH.describe()  # expect no-blocking-call: describe > pathlib.Path.read_text
    Level.default().describe()  # expect no-blocking-call: describe > pathlib.Path.read_text
    Level(1).describe()  # expect no-blocking-call: describe > pathlib.Path.read_text
    for level in Level:
        level.describe()  # expect no-blocking-call: describe > pathlib.Path.read_text
    Level["LOW"].quiet  # ok: in memory
