import logging
import logging.handlers

import requests


class ChatHandler(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        requests.post("https://chat.example", json={"text": record.getMessage()})


def set_up() -> None:
    logging.getLogger("shop.orders").addHandler(ChatHandler())
    logging.getLogger("shop.mail").addHandler(logging.handlers.SMTPHandler("mail", "a@b", ["c@d"], "error"))
    logging.getLogger("shop").addHandler(logging.StreamHandler())
