"""Functions that call themselves once or twice in a run."""

from fastapi import Body, FastAPI

app = FastAPI()


def search(items: list[int], wanted: int, low: int, high: int) -> int:
    if low > high:
        return -1
    middle = (low + high) // 2
    if items[middle] == wanted:
        return middle
    if items[middle] < wanted:
        return search(items, wanted, middle + 1, high)
    else:
        return search(items, wanted, low, middle - 1)


@app.post("/search")
async def searched(items: list[int] = Body()):
    return search(items, 500, 0, len(items) - 1)  # ok: one of two calls in a run


def partition(items: list[int], low: int, high: int) -> int:
    pivot = items[(low + high) // 2]
    while low <= high:
        while items[low] < pivot:
            low += 1
        while items[high] > pivot:
            high -= 1
        if low <= high:
            items[low], items[high] = items[high], items[low]
            low, high = low + 1, high - 1
    return low


def quick_sort(items: list[int], low: int, high: int) -> None:
    if low >= high:
        return
    border = partition(items, low, high)
    quick_sort(items, low, border - 1)
    quick_sort(items, border, high)


@app.post("/quick-sort")
async def quickly_sorted(items: list[int] = Body()):
    quick_sort(items, 0, len(items) - 1)  # ok: each call has its own part
    return items[0]


def parity(n: int) -> int:
    return n if n < 2 else parity(n - 2) if n % 2 == 0 else parity(n - 1)


@app.get("/parity")
async def parity_of(n: int):
    return parity(min(n, 500))  # ok: one of two calls in a run


def choose(n: int, k: int) -> int:
    if k in (0, n):
        return 1
    without = choose(n - 1, k)
    with_it = choose(n - 1, k - 1)
    return without + with_it


@app.get("/choose")
async def chosen(n: int, k: int):
    return choose(n, k)  # expect no-heavy-loop: choose > choose
