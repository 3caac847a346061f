from commands import COMMANDS, PLUGINS, Plugin
from events import ORDERS, Bus, Created, Deleted, Seen, Status, by_status
from stores import Archive, Cache, Index, Settings

bus = Bus()


@bus.listens(Created)
def write_order(event):
    open("/srv/orders", "a").write("x")


@bus.listens(Deleted)
def forget_order(event):
    open("/srv/deleted", "a").write("x")


@bus.listens(Seen)
def count_order(event):
    return 1


async def published():
    bus.publish(Created())  # expect no-blocking-call: publish > write_order > builtins.open
    ORDERS[Created](Created())  # expect no-blocking-call: archived > pathlib.Path.write_text
    ORDERS[Seen](Seen())  # ok: in memory
    event = Seen()
    ORDERS.get(type(event))(event)  # ok: in memory


async def states(status: Status):
    by_status[Status.OPEN]()  # ok: in memory
    by_status[Status.CLOSED]()  # expect no-blocking-call: close > pathlib.Path.touch
    by_status[status]()  # expect no-blocking-call: close > pathlib.Path.touch
    Status.CLOSED.store()  # expect no-blocking-call: store > pathlib.Path.write_text


async def commands():
    COMMANDS["export"]()  # expect no-blocking-call: export > pathlib.Path.write_bytes
    COMMANDS["ping"]()  # ok: in memory
    Plugin.known["disk"]().load()  # expect no-blocking-call: load > pathlib.Path.read_bytes
    Plugin.known["null"]().load()  # ok: in memory
    for plugin in PLUGINS:
        plugin()  # ok: makes an instance


async def stored():
    Cache().get("a")  # ok: in memory
    Archive().get("a")  # expect no-blocking-call: get > pathlib.Path.read_text
    Index.shared().find("a")  # ok: in memory
    Settings.shared().find("a")  # expect no-blocking-call: find > pathlib.Path.read_text
