"""Prints every computing unit of Python and of PyPI packages as JSON, or those whose names contain one of the texts in the
argument, which commas divide.

A unit is the smallest piece a price is made of: an iteration, a step of bcrypt, a megabyte.
"""

import bz2
import gzip
import hashlib
import io
import json
import lzma
import sys
from collections.abc import Callable

import bcrypt
import brotli
import markdown
import openpyxl
import pandas
import yaml
from argon2.low_level import Type, hash_secret_raw
from bs4 import BeautifulSoup
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from passlib.hash import sha256_crypt, sha512_crypt

import inputs
from timing import milliseconds_of

MEGABYTE = 1_000_000


def per_megabyte(source: bytes | str, call: Callable[[bytes | str], object]) -> float:
    return milliseconds_of(lambda: call(source)) / (len(source) / MEGABYTE)


def pbkdf2(digest: str) -> float:
    return milliseconds_of(lambda: hashlib.pbkdf2_hmac(digest, b"password", b"salt", 50_000)) / 50_000


def argon2() -> float:
    """One pass over one KiB with the library's four threads, which share the two cores of a small server."""
    return milliseconds_of(lambda: hash_secret_raw(b"password", b"saltsalt", 3, 65536, 4, 32, Type.ID)) / 2 / (3 * 65536)


text = inputs.text(MEGABYTE)
packed = gzip.compress(text)
html = inputs.html(300_000)
csv = inputs.csv(MEGABYTE)


UNITS: dict[str, Callable[[], float]] = {
    "python pbkdf2 sha1 iteration": lambda: pbkdf2("sha1"),
    "python pbkdf2 sha256 iteration": lambda: pbkdf2("sha256"),
    "python pbkdf2 sha512 iteration": lambda: pbkdf2("sha512"),
    "python scrypt N·r·p": lambda: milliseconds_of(lambda: hashlib.scrypt(b"password", salt=b"salt", n=16384, r=8, p=1)) / (16384 * 8),
    "python bcrypt 2^12 steps": lambda: milliseconds_of(lambda: bcrypt.hashpw(b"password", bcrypt.gensalt(12))),
    "argon2 pass over a KiB": argon2,
    "passlib sha256_crypt round": lambda: milliseconds_of(lambda: sha256_crypt.using(rounds=5000).hash("password")) / 5000,
    "passlib sha512_crypt round": lambda: milliseconds_of(lambda: sha512_crypt.using(rounds=5000).hash("password")) / 5000,
    "cryptography rsa key of 2048 bits": lambda: milliseconds_of(lambda: rsa.generate_private_key(65537, 2048), chance=True),
    "pycryptodome rsa key of 2048 bits": lambda: milliseconds_of(lambda: RSA.generate(2048), chance=True),
    "python gzip megabyte": lambda: per_megabyte(text, gzip.compress),
    "python gunzip megabyte": lambda: per_megabyte(packed, gzip.decompress),
    "python zlib megabyte": lambda: per_megabyte(text, __import__("zlib").compress),
    "python bz2 megabyte": lambda: per_megabyte(text, bz2.compress),
    "python bz2 decompress megabyte": lambda: per_megabyte(bz2.compress(text), bz2.decompress),
    "python lzma megabyte": lambda: per_megabyte(text, lzma.compress),
    "python lzma decompress megabyte": lambda: per_megabyte(lzma.compress(text), lzma.decompress),
    "brotli (PyPI) megabyte": lambda: per_megabyte(text, brotli.compress),
    "python json.loads megabyte": lambda: per_megabyte(inputs.as_json(8000), json.loads),
    "beautifulsoup megabyte": lambda: per_megabyte(html, lambda each: BeautifulSoup(each, "html.parser")),
    "lxml html megabyte": lambda: per_megabyte(html, etree.HTML),
    "markdown (PyPI) megabyte": lambda: per_megabyte(inputs.markdown(200_000), markdown.markdown),
    "pyyaml safe_load megabyte": lambda: per_megabyte(inputs.yaml(60_000), yaml.safe_load),
    "pandas read_csv megabyte": lambda: per_megabyte(csv, lambda each: pandas.read_csv(io.BytesIO(each))),
    "openpyxl load_workbook megabyte": lambda: per_megabyte(inputs.workbook(4000), lambda each: openpyxl.load_workbook(io.BytesIO(each))),
}


def main() -> None:
    wanted = (sys.argv[1] if len(sys.argv) > 1 else "").split(",")
    out = {}
    for name, measure in UNITS.items():
        if any(text in name for text in wanted):
            out[name] = measure()
            print(f"{name}: {out[name]:.3g} ms", file=sys.stderr)
    print(json.dumps(out))


main()
