from base import Both, Diamond, Disk, FileStore, Mailer, MemoryStore, Plain, PlainAndCached, SlowStore, SmtpMailer, Store


async def any_store(store: Store):
    store.save("x")  # expect no-blocking-call: save > pathlib.Path.write_text # expect no-blocking-call: save > time.sleep # expect no-blocking-call: save > flush > sync > pathlib.Path.touch
    store.describe()  # ok: nothing blocks


async def memory(store: MemoryStore):
    store.save("x")  # ok: a list
    store.save_all(["x"])  # ok: a list
    MemoryStore().save_all(["y"])  # ok: a list


async def exact():
    FileStore().save_all(["x"])  # expect no-blocking-call: save_all > save > pathlib.Path.write_text
    SlowStore().save("y")  # expect no-blocking-call: save > time.sleep # expect no-blocking-call: save > save > pathlib.Path.write_text
    Disk().save("z")  # expect no-blocking-call: save > flush > sync > pathlib.Path.touch


async def order():
    Both().step()  # ok: Left.step
    Diamond().step()  # ok: Cooperative.step, then Left.step


async def bases_that_share_a_base():
    PlainAndCached().load()  # ok: Cached comes before the base that it shares with Plain
    PlainAndCached().open()  # expect no-blocking-call: open > open > time.sleep
    Plain().load()  # expect no-blocking-call: load > time.sleep


async def by_protocol(mailer: Mailer):
    mailer.send("x")  # expect no-blocking-call: send > time.sleep


async def chosen(fast: bool):
    store = MemoryStore() if fast else FileStore()
    store.save("x")  # expect no-blocking-call: save > pathlib.Path.write_text


MAILER: Mailer = SmtpMailer()
