from acme.files.disk import load
from acme.billing import totals


async def invoice(name):
    return load(name) + totals.total(name)  # expect no-blocking-call: load > builtins.open # expect no-blocking-call: total > number > load > builtins.open


def number(name):
    return load(name)
