"""An arq worker: it is started with the name of this file's class of settings."""

from pathlib import Path

import requests
from arq import cron


def templates() -> str:
    return Path("/srv/templates").read_text()  # ok: at start


async def send(context, name: str):
    return Path("/srv/mails", name).read_text()  # expect no-blocking-call: pathlib.Path.read_text


async def clean(context):
    Path("/srv/old").unlink()  # expect no-blocking-call: pathlib.Path.unlink


async def before(context):
    Path("/srv/jobs").touch()  # expect no-blocking-call: pathlib.Path.touch


async def start(context):
    context["templates"] = templates()  # ok: once, before any job
    context["session"] = requests.Session()


async def fetch(context, url: str):
    return context["session"].get(url, timeout=5).text  # expect no-blocking-call: requests.Session.get


class WorkerSettings:
    functions = [send, fetch]
    cron_jobs = [cron(clean, hour=3)]
    on_startup = start
    on_job_start = before
