import requests


def step_fetch():
    return requests.get("https://example.org", timeout=5)


def fetch():
    return requests.get("https://example.org", timeout=5)  # ok: no step
