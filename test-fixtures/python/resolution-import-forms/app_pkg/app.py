import importlib
import os.path as osp
import shutil as sh
import urllib.request
from pathlib import *
from subprocess import check_output as output, run
from time import sleep as pause
from typing import TYPE_CHECKING

import requests as http
from requests import Session, get as fetch

from . import names
from .clients import *
from .clients.deep.inner import Deep as DeepClient
from .names import hidden

if TYPE_CHECKING:
    from .clients.typed import Typed

try:
    import orjson as json
except ImportError:
    import json

try:
    from brotli_of_somebody import compress
except ImportError:
    from .clients.fallback import compress

try:
    from .clients.fast import load
except ImportError:
    from .clients.slow import load


async def aliases():
    pause(1)  # expect no-blocking-call: time.sleep
    http.get("http://a")  # expect no-blocking-call: requests.get
    fetch("http://b")  # expect no-blocking-call: requests.get
    sh.copy("a", "b")  # expect no-blocking-call: shutil.copy
    urllib.request.urlopen("http://c")  # expect no-blocking-call: urllib.request.urlopen
    output(["ls"])  # expect no-blocking-call: subprocess.check_output
    run(["ls"])  # expect no-blocking-call: subprocess.run
    Path("a").read_text()  # expect no-blocking-call: pathlib.Path.read_text
    json.dumps({})  # ok: in memory
    osp.join("a", "b")  # ok: builds a string


async def stars():
    public()  # expect no-blocking-call: public > time.sleep
    names.private()  # expect no-blocking-call: private > time.sleep
    hidden()  # expect no-blocking-call: hidden > time.sleep


async def conditional(typed: "Typed", deep: DeepClient):
    load()  # expect no-blocking-call: load > os.remove
    compress()  # expect no-blocking-call: compress > pathlib.Path.write_text
    typed.read()  # expect no-blocking-call: read > builtins.open
    deep.read()  # expect no-blocking-call: read > builtins.open


async def dynamic():
    module = importlib.import_module(".clients.plugin", __package__)
    module.start()  # expect no-blocking-call: start > time.sleep
    other = importlib.import_module("app_pkg.clients.plugin")
    other.start()  # expect no-blocking-call: start > time.sleep
    from .clients import plugin as again

    again.quiet()  # ok: does nothing
    again.start()  # expect no-blocking-call: start > time.sleep


async def shadowed():
    sleep = lambda seconds: None
    sleep(1)  # ok: a lambda of that name

    def get(url):
        return url

    get("http://x")  # ok: a local function of that name


async def catalogue(source: str) -> int:
    import xml.dom.minidom
    import xml.etree.ElementTree

    entries = xml.etree.ElementTree.parse(source)  # expect no-cpu-bound-call: xml.etree.ElementTree.parse
    document = xml.dom.minidom.parse(source)  # expect no-cpu-bound-call: xml.dom.minidom.parse
    text = xml.sax.saxutils.escape(source)  # ok: a part of the same package of which nothing is known
    return len(text) + len(document.childNodes) + len(list(entries.iter()))
