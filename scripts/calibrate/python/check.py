"""One call of each modelled primitive, with other arguments than those the units were measured with.

The engine reads this file for its estimates; run, it prints what each function really takes. `size` is the length of the
input in characters or bytes, where the price goes by the megabyte.
"""

import bz2
import gzip
import hashlib
import io
import json
import lzma
import zlib

import bcrypt
import brotli
import markdown
import openpyxl
import pandas
import yaml
from argon2 import PasswordHasher
from bs4 import BeautifulSoup
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from passlib.context import CryptContext
from passlib.hash import sha512_crypt
from werkzeug.security import generate_password_hash

import inputs
from timing import milliseconds_of

PASSWORD = b"a longer password"
ITERATIONS = 210_000
hasher = PasswordHasher(time_cost=2, memory_cost=32768)
context = CryptContext(schemes=["pbkdf2_sha256"], pbkdf2_sha256__rounds=100_000)
crypt = CryptContext(schemes=["sha256_crypt"])


async def pbkdf2_sha1():
    hashlib.pbkdf2_hmac("sha1", PASSWORD, b"some salt", ITERATIONS)


async def pbkdf2_sha256():
    hashlib.pbkdf2_hmac("sha256", PASSWORD, b"some salt", iterations=600_000)


async def pbkdf2_sha512_two_blocks():
    hashlib.pbkdf2_hmac("sha512", PASSWORD, b"some salt", 100_000, dklen=128)


async def scrypt():
    hashlib.scrypt(PASSWORD, salt=b"some salt", n=2**13, r=8, p=2)


async def bcrypt_10():
    bcrypt.hashpw(PASSWORD, bcrypt.gensalt(rounds=10))


async def argon2():
    hasher.hash(PASSWORD)


async def passlib_pbkdf2():
    context.hash(PASSWORD)


async def passlib_sha256_crypt():
    crypt.hash(PASSWORD)


async def passlib_sha512_crypt():
    sha512_crypt.using(rounds=100_000).hash(PASSWORD)


async def werkzeug():
    generate_password_hash("a longer password")


async def rsa_key_3072():
    rsa.generate_private_key(public_exponent=65537, key_size=3072)


async def pycryptodome_rsa_key_1024():
    RSA.generate(1024)


text = inputs.text(300_000)
gzipped = gzip.compress(text)
deflated = zlib.compress(text)
bzipped = bz2.compress(text)
lzmaed = lzma.compress(text)
html = inputs.html(150_000)
many_yaml = inputs.yaml(20_000)
marked = inputs.markdown(60_000)
csv = inputs.csv(300_000)
workbook = inputs.workbook(1000)


async def gzip_compress():
    gzip.compress(text)


async def gzip_decompress():
    gzip.decompress(gzipped)


async def zlib_compress():
    zlib.compress(text)


async def zlib_decompress():
    zlib.decompress(deflated)


async def bz2_compress():
    bz2.compress(text)


async def bz2_decompress():
    bz2.decompress(bzipped)


async def lzma_compress():
    lzma.compress(text)


async def lzma_decompress():
    lzma.decompress(lzmaed)


async def brotli_compress():
    brotli.compress(text)


async def beautiful_soup():
    BeautifulSoup(html, "html.parser")


async def lxml_html():
    etree.HTML(html)


async def markdown_html():
    markdown.markdown(marked)


async def safe_load():
    yaml.safe_load(many_yaml)


async def read_csv():
    pandas.read_csv(io.BytesIO(csv))


async def load_workbook():
    openpyxl.load_workbook(io.BytesIO(workbook))


SIZES = {
    "gzip_compress": text,
    "gzip_decompress": gzipped,
    "zlib_compress": text,
    "zlib_decompress": deflated,
    "bz2_compress": text,
    "bz2_decompress": bzipped,
    "lzma_compress": text,
    "lzma_decompress": lzmaed,
    "brotli_compress": text,
    "beautiful_soup": html,
    "lxml_html": html,
    "markdown_html": marked,
    "safe_load": many_yaml,
    "read_csv": csv,
    "load_workbook": workbook,
}
BY_CHANCE = {"rsa_key_3072", "pycryptodome_rsa_key_1024"}
#: The library computes on several threads, which share two cores.
ON_THREADS = {"argon2"}


def run(call) -> None:
    """A coroutine that never suspends ends at its first step."""
    try:
        call().send(None)
    except StopIteration:
        pass


def main() -> None:
    out = {}
    for name, call in list(globals().items()):
        if getattr(call, "__module__", None) == __name__ and hasattr(call, "__code__") and call.__code__.co_flags & 0x80:
            ms = milliseconds_of(lambda: run(call), chance=name in BY_CHANCE) / (2 if name in ON_THREADS else 1)
            out[name] = {"ms": ms, "size": len(SIZES[name]) if name in SIZES else None}
    print(json.dumps(out))


if __name__ == "__main__":
    main()
