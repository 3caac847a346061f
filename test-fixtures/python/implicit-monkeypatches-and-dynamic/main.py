import plugins
from plugins import Dynamic, Engine, on_hook, run_hook, set_hook

set_hook(on_hook)
plugins.late = on_hook


async def main():
    Engine().start()  # expect no-blocking-call: slow_start > pathlib.Path.touch
    Engine().pause()  # expect no-blocking-call: pause > time.sleep
    Engine().stop()  # expect no-blocking-call: stop > time.sleep
    run_hook()  # expect no-blocking-call: run_hook > on_hook > pathlib.Path.write_text
    plugins.late()  # expect no-blocking-call: on_hook > pathlib.Path.write_text
    Dynamic().stop()  # expect no-blocking-call: stop > time.sleep
    Dynamic().extra()  # expect no-blocking-call: extra > pathlib.Path.touch
    vars(plugins)["run_hook"]  # ok: not called
    globals()["helper"]()  # expect no-blocking-call: helper > slow_start > pathlib.Path.touch


def helper():
    plugins.slow_start(None)
