"""A module chosen by a name that is put together: any that fits may be it."""

import importlib


async def export(form: str, rows: list):
    exporter = importlib.import_module(f"exporters.as_{form}")  # expect no-blocking-call: importlib.import_module
    exporter.label()  # ok: only text
    return exporter.write(rows)  # expect no-blocking-call: write > builtins.open


async def other(name: str):
    module = importlib.import_module("exporters." + name)  # expect no-blocking-call: importlib.import_module
    return module.write([])  # expect no-blocking-call: write > builtins.open # expect no-blocking-call: write > os.rename


async def unknown(name: str):
    return importlib.import_module(name).write([])  # expect no-blocking-call: importlib.import_module
