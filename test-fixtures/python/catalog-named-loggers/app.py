import asyncio
import logging

from chosen import set_up_chosen
from log import set_up

orders = logging.getLogger("shop.orders")
details = logging.getLogger("shop.orders.details")
mail = logging.getLogger("shop.mail")
stock = logging.getLogger("shop.stock")
own = logging.getLogger(__name__)


async def order() -> None:
    orders.info("new")  # expect no-blocking-call: emit > requests.post


async def detail() -> None:
    details.info("new")  # expect no-blocking-call: emit > requests.post


async def send() -> None:
    mail.error("refused")  # expect no-blocking-call: logging.handlers.SMTPHandler.emit


async def others() -> None:
    stock.info("low")  # ok: this logger has no such handler
    own.info("low")  # ok: this logger has no such handler
    logging.getLogger("shop").info("low")  # ok: the handlers stand below it
    logging.info("low")  # ok: the handlers stand below it
    orders.setLevel("INFO")  # ok: writes nothing


async def chosen() -> None:
    logging.getLogger("shop.chosen").info("low")  # ok: the handler that waits is one of several
    logging.getLogger("shop.always").info("low")  # expect no-blocking-call: logging.handlers.HTTPHandler.emit


async def in_thread() -> None:
    await asyncio.to_thread(orders.info, "new")  # ok: in a thread


if __name__ == "__main__":
    set_up()
    set_up_chosen(["console"])
