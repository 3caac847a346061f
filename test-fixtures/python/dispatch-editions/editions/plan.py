import requests


def name() -> str:
    return "free"


def is_trial() -> bool:
    return requests.get("https://billing.example/trial", timeout=5).ok
