from fastapi import FastAPI

import primes
from primes import longest_run

app = FastAPI()


def fibonacci(n: int) -> int:
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@app.get('/primes/{limit}')
async def count(limit: int):
    return {'primes': primes.count_primes(limit)}


@app.get('/run')
async def run(size: int):
    return longest_run('abcbad', size=size).upper()


@app.get('/fibonacci/{n}')
async def number(n: int):
    value = fibonacci(n)
    return {'value': value}


@app.get('/sieve/{limit}')
async def sieve(limit: int):
    found = []
    for candidate in range(2, limit):
        if all(candidate % known for known in found):
            found.append(candidate)
    return {'count': len(found), 'last': found[-1]}
