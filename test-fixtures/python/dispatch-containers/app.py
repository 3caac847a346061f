from contextvars import ContextVar

import punq
from dependency_injector import containers, providers
from injector import Injector

from services import FileStore, Mailer, Reports, Settings, Store


class Container(containers.DeclarativeContainer):
    store = providers.Singleton(FileStore)
    settings = providers.Singleton(Settings)
    reports = providers.Factory(Reports, store=store, settings=settings)
    mailer = providers.Factory(Mailer, store=store)


container = Container()
injector = Injector()
registry = punq.Container()
registry.register(Store, FileStore)
registry.register(Reports)
current: ContextVar[FileStore] = ContextVar("current")


async def provided():
    container.reports().latest()  # expect no-blocking-call: latest > load > pathlib.Path.read_text
    container.reports().root()  # ok: in memory
    container.mailer().send()  # expect no-blocking-call: send > load > pathlib.Path.read_text
    container.settings().path()  # ok: in memory


async def injected():
    injector.get(Reports).latest()  # expect no-blocking-call: latest > load > pathlib.Path.read_text
    injector.get(Settings).path()  # ok: in memory


async def resolved():
    registry.resolve(Store).load()  # expect no-blocking-call: load > pathlib.Path.read_text
    registry.resolve(Reports).root()  # ok: in memory


async def held():
    current.get().load()  # expect no-blocking-call: load > pathlib.Path.read_text
