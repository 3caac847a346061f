from fastapi import HTTPException


def refuse(message: str):
    print(message)
    raise HTTPException(413, message)


def report(message: str):
    print(message)


def insist(is_so: bool, message: str):
    if not is_so:
        refuse(message)
