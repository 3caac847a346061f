import re
import socket
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, PlainSerializer


def resolves(host: str) -> str:
    socket.gethostbyname(host)
    return host


def answers(port: int) -> int:
    socket.create_connection(("localhost", port))  # expect no-blocking-call: socket.create_connection
    return port


def is_slug(text: str) -> str:
    if not re.fullmatch(r"[a-z-]+", text):
        raise ValueError(text)
    return text


def read(path: str) -> str:
    return Path(path).read_text()


def unread(path: str) -> str:
    return Path(path).read_text()  # ok: no field names it


Host = Annotated[str, AfterValidator(resolves)]
Port = Annotated[int, AfterValidator(answers)]


class Server(BaseModel):
    host: Host
    name: Annotated[str, BeforeValidator(is_slug)] = "main"


class Page(BaseModel):
    name: Annotated[str, AfterValidator(is_slug)]
    text: Annotated[str, PlainSerializer(read)] = ""
