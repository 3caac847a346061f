from device import Device, Open, Quiet, Sub


async def reads(device: Device):
    device.label  # expect no-blocking-call: __get__ > pathlib.Path.read_text
    device.plain  # ok: in memory
    device.fan  # ok: in memory
    return device.serial  # expect no-blocking-call: serial > pathlib.Path.read_bytes


async def of_class():
    Device.label  # ok: without an instance the descriptor gives itself
    device = Device()
    device.status  # expect no-blocking-call: status > pathlib.Path.read_text
    device.load  # expect no-blocking-call: _get_load > pathlib.Path.read_text
    Sub().status  # expect no-blocking-call: status > status > pathlib.Path.read_text
    Quiet().status  # ok: a plain attribute


async def writes():
    device = Device()
    device.label = "x"  # expect no-blocking-call: __set__ > pathlib.Path.write_text
    device.plain = "x"  # ok: in memory
    device.fan = 1  # expect no-blocking-call: fan > pathlib.Path.write_text
    device.fan += 1  # expect no-blocking-call: fan > pathlib.Path.write_text
    del device.fan  # expect no-blocking-call: fan > pathlib.Path.unlink
    del device.label  # expect no-blocking-call: __delete__ > pathlib.Path.unlink


async def looked_up():
    thing = Open()
    thing.known  # ok: it is there
    return thing.other  # expect no-blocking-call: __getattr__ > pathlib.Path.read_text


async def by_getattr():
    device = Device()
    getattr(device, "status")  # expect no-blocking-call: status > pathlib.Path.read_text
    getattr(device, "nothing", None)  # ok: there is no such attribute
    setattr(device, "fan", 2)  # expect no-blocking-call: fan > pathlib.Path.write_text
    hasattr(device, "serial")  # expect no-blocking-call: serial > pathlib.Path.read_bytes
