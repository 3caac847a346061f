import time

import requests

SOURCE = "https://prices.example.com"
prices: dict[str, float] = {}


def current_price(item: str) -> float:
    if item not in prices:
        prices[item] = fetch_price(item)
    return prices[item]


def fetch_price(item: str) -> float:
    return requests.get(f"{SOURCE}/{item}").json()["price"]


def reload_prices() -> None:
    for item in list(prices):
        prices[item] = fetch_price(item)
        time.sleep(0.1)
