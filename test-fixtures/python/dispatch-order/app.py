import jobs
from jobs import STAGES, fast, render, slow


async def assigned_in_turn():
    step = slow
    step = fast
    step()  # ok: the second assignment
    step = slow
    step()  # expect no-blocking-call: slow > time.sleep


async def on_one_path(careful: bool):
    step = fast
    if careful:
        step = slow
    step()  # expect no-blocking-call: slow > time.sleep
    if careful:
        step = fast
        step()  # ok: assigned in this branch


async def on_the_next_round(rounds: int):
    step = fast
    for _ in range(rounds):
        step()  # expect no-blocking-call: slow > time.sleep
        step = slow


async def where_something_failed():
    step = fast
    try:
        step = slow
        render()
        step = fast
    except ValueError:
        step()  # expect no-blocking-call: slow > time.sleep
    else:
        step()  # ok: the body came to its end


async def by_the_iterated():
    step = slow
    for step in (fast, len):
        step  # ok: names alone run nothing
    step()  # expect no-blocking-call: slow > time.sleep


async def changed_by_a_closure():
    step = fast

    def choose():
        nonlocal step
        step = slow

    choose()
    step()  # expect no-blocking-call: slow > time.sleep


async def changed_from_outside():
    jobs.current()  # expect no-blocking-call: slow > time.sleep


async def unpacked():
    first, second = fast, slow
    first, second = second, first
    second()  # ok: swapped
    first()  # expect no-blocking-call: slow > time.sleep


async def sliced():
    STAGES[1:][0]()  # ok: the second one is fast
    later = STAGES[2:]
    later[0]()  # expect no-blocking-call: slow > time.sleep
    start = len(STAGES) - 1
    STAGES[start:][0]()  # expect no-blocking-call: slow > time.sleep


async def updated():
    table = {"a": fast, "b": fast}
    table.update({"a": slow})
    table["b"]()  # ok: not updated
    table["a"]()  # expect no-blocking-call: slow > time.sleep


async def failing(kind: str):
    if kind == "class":
        raise jobs.Logged  # expect no-blocking-call: Logged > pathlib.Path.write_text
    if kind == "instance":
        raise jobs.Logged()  # expect no-blocking-call: Logged > pathlib.Path.write_text
    raise jobs.Quiet  # ok: makes nothing but an exception
