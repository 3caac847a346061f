"""Processor time at its quickest, so that what else runs on the machine counts little."""

import time
from collections.abc import Callable

MIN_RUNS = 5
ENOUGH_SECONDS = 0.3


def milliseconds_of(call: Callable[[], object], chance: bool = False) -> float:
    """Milliseconds of one call, from at least five measurements, each of several calls if they are short.

    The least of them, or the median where chance decides how long a call takes (the search for a prime).
    """

    def measure(calls: int) -> float:
        start = time.process_time()
        for _ in range(calls):
            call()
        return (time.process_time() - start) * 1000

    call()
    calls = 1
    once = measure(calls)
    while once < 5 and calls < 1_000_000:
        calls *= 4
        once = measure(calls)
    least = MIN_RUNS * 12 if chance else MIN_RUNS
    taken: list[float] = []
    spent = 0.0
    while len(taken) < least or spent < ENOUGH_SECONDS * 1000:
        taken.append(measure(calls) / calls)
        spent += taken[-1] * calls
    taken.sort()
    return taken[len(taken) // 2] if chance else taken[0]
