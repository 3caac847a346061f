"""Commands of argparse: functions that the command line chooses."""

import argparse
import asyncio
import os


async def export(args):
    os.listdir(args.path)  # ok: a command


def prune(args):
    os.remove(args.path)  # ok: a command


async def served(path: str):
    return os.listdir(path)  # expect no-blocking-call: os.listdir


def main():
    parser = argparse.ArgumentParser()
    actions = parser.add_subparsers()
    actions.add_parser("export").set_defaults(func=export)
    pruning = actions.add_parser("prune")
    pruning.set_defaults(func=prune)
    args = parser.parse_args()
    result = args.func(args)
    if asyncio.iscoroutine(result):
        asyncio.run(result)
