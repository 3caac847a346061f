"""Holds back what a call waits for until it is known whether the event loop goes on. No verdict depends on speed."""

import asyncio
import threading
import time

STANDS_STILL_SECONDS = 0.02
"""A loop that is free turns hundreds of times in it. One that is slow counts as standing still; one that stands still never turns."""

PATIENCE_SECONDS = 20.0
"""How long to wait for what a true claim brings about at once."""

TURNS = 3


class Gate:
    def __init__(self, says: str):
        self.says = says
        self.turns = 0
        self.verdicts: list[str] = []
        self.begun = threading.Event()
        self.finished = threading.Event()

    async def probe(self) -> None:
        """The task that a blocking call keeps from running."""
        while True:
            self.turns += 1
            await asyncio.sleep(0)

    def hold(self) -> None:
        """Called by a peer, in its thread, before it answers; or in the thread of the call, by the profiler."""
        if self.says == 'instant':
            if not self.finished.wait(PATIENCE_SECONDS):
                self.verdicts.append('it waits')
            return
        enough = self.turns + TURNS
        deadline = time.monotonic() + (PATIENCE_SECONDS if self.says == 'free' else STANDS_STILL_SECONDS)
        while self.turns < enough and time.monotonic() < deadline:
            time.sleep(0.0005)
        self.verdicts.append('the loop goes on' if self.turns >= enough else 'the loop stands still')

    def release_with(self, release) -> None:
        """Does this once the call has begun and was held up."""

        def wait_then_release():
            if self.begun.wait(PATIENCE_SECONDS):
                self.hold()
                release()

        threading.Thread(target=wait_then_release, daemon=True).start()

    def holds_at(self, names: str):
        """A profiler that holds up the first call of one of these functions in C, in whatever thread it is called: a disk that is slow."""
        held = threading.Event()
        wanted = names.split()

        def profile(_frame, event, argument):
            if event == 'c_call' and argument.__qualname__ in wanted and self.begun.is_set() and not held.is_set():
                held.set()
                self.hold()

        return profile
