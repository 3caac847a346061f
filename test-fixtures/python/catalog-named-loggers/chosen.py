"""Handlers that settings choose: nobody can tell whether one that waits is among them."""

import logging
import logging.handlers


def handlers_of(settings: list[str]) -> list[logging.Handler]:
    handlers: list[logging.Handler] = []
    for name in settings:
        if name == "console":
            handlers.append(logging.StreamHandler())
        elif name == "file":
            handlers.append(logging.FileHandler("app.log"))
        elif name == "http":
            handlers.append(logging.handlers.HTTPHandler("logs.example", "/"))
    return handlers


def set_up_chosen(settings: list[str]) -> None:
    for handler in handlers_of(settings):
        logging.getLogger("shop.chosen").addHandler(handler)
    remote = logging.handlers.HTTPHandler("logs.example", "/")
    logging.getLogger("shop.always").addHandler(logging.StreamHandler())
    logging.getLogger("shop.always").addHandler(remote)
