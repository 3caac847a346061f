"""Started with `uvicorn --factory shop.asgi:create_app`: the factory loads the rest of the program."""


def create_app():
    from shop.server import build

    return build()
