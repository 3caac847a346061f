"""Runs the claims of the families named on the command line; prints one JSON object a line."""

import asyncio
import contextlib
import faulthandler
import importlib
import inspect
import json
import os
import sys
import threading
import time
import traceback
import warnings

# Isolated mode leaves the folder of the script out.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import families
from harness.claims import CLAIMS, Claim
from harness.gate import Gate
from harness.peers import PEERS

MISTAKES = (AttributeError, NameError, ImportError, TypeError)
"""Errors of the claim itself. Others are what a call meets that talks to a peer of a few lines."""

COMPUTING_SECONDS = 0.0003

NEVER_CAME = 'the call never came to what it should wait for'

ATTEMPTS = 3
"""A client can give up on a busy machine before it has reached its peer. One that never asks the peer does not at any attempt."""


async def call(claim: Claim, gate: Gate, given: dict) -> float:
    """Processor time of the loop's thread in seconds."""
    probe = asyncio.create_task(gate.probe())
    await asyncio.sleep(0)
    started = time.thread_time()
    gate.begun.set()
    if claim.at:
        # Threads that start from now on are held up as well: those of the loop's executor do.
        threading.setprofile(gate.holds_at(claim.at))
        sys.setprofile(gate.holds_at(claim.at))
    try:
        await claim.function(**given)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
        probe.cancel()
        gate.finished.set()
    return time.thread_time() - started


def judge(claim: Claim, gate: Gate, seconds: float) -> str:
    """Nothing if the claim is true."""
    if claim.says == 'computes':
        return '' if seconds >= COMPUTING_SECONDS else f'it computed for {seconds * 1000:.2f} ms'
    wrong = {'waits': 'the loop goes on', 'free': 'the loop stands still', 'instant': 'it waits'}[claim.says]
    if wrong in gate.verdicts:
        return wrong
    return '' if gate.verdicts or claim.says == 'instant' else NEVER_CAME


def attempt(claim: Claim) -> tuple[str, str]:
    """What is wrong with the claim, and the error that its call met."""
    gate = Gate(claim.says)
    error = ''
    seconds = 0.0
    with contextlib.ExitStack() as stack:
        given = {name: stack.enter_context(PEERS[name](gate)) for name in inspect.signature(claim.function).parameters}
        stack.callback(gate.finished.set)
        try:
            seconds = asyncio.run(call(claim, gate, given))
        except Exception as met:
            error = ''.join(traceback.format_exception_only(met)).strip()
            wrong = error if isinstance(met, MISTAKES) or claim.says == 'computes' else ''
        else:
            wrong = ''
    return wrong or judge(claim, gate, seconds), error


def run(claim: Claim) -> dict:
    lines, first = inspect.getsourcelines(claim.function)
    for _ in range(ATTEMPTS):
        faulthandler.dump_traceback_later(60, exit=True)
        wrong, error = attempt(claim)
        if wrong != NEVER_CAME:
            break
    faulthandler.cancel_dump_traceback_later()
    return {
        'says': claim.says,
        'api': claim.api,
        'kind': claim.kind,
        'also': claim.also,
        'file': os.path.relpath(inspect.getsourcefile(claim.function), os.path.dirname(families.__file__)),
        'first': first,
        'last': first + len(lines) - 1,
        'wrong': wrong,
        'met': error,
    }


def main() -> None:
    warnings.simplefilter('ignore')
    # The peers answer nonsense, which is not worth a second try.
    os.environ['AWS_MAX_ATTEMPTS'] = '1'
    answers = os.fdopen(os.dup(1), 'w', buffering=1)
    # Claims print, and so do the programs they start.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.setswitchinterval(0.0005)
    for family in sys.argv[1:]:
        CLAIMS.clear()
        try:
            importlib.import_module(f'families.{family}')
        except ImportError as missing:
            print(json.dumps({'family': family, 'missing': str(missing)}), file=answers)
            continue
        for claim in list(CLAIMS):
            print(json.dumps({'family': family, **run(claim)}), file=answers)
    answers.flush()
    # What a claim left behind (threads that wait for a peer that is gone) must not hold up the end.
    os._exit(0)


main()
