"""Passwords, keys, images and tables."""

import asyncio
import io

import bcrypt
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv
import pyarrow.dataset
import pyarrow.parquet as pq
from argon2 import PasswordHasher
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from passlib.context import CryptContext
from PIL import Image

hasher = PasswordHasher()
crypt = CryptContext(schemes=["bcrypt"])


class Passwords:
    def with_bcrypt(self, word: str):
        return bcrypt.hashpw(word.encode(), bcrypt.gensalt(12))

    def with_argon2(self, word: str, known: str):
        return hasher.verify(known, word)

    def with_passlib(self, word: str, known: str):
        return crypt.verify(word, known)

    def new_key(self):
        return rsa.generate_private_key(public_exponent=65537, key_size=4096)

    def derived(self, word: bytes):
        return PBKDF2HMAC("sha256", 32, b"salt", 600_000).derive(word)

    def sealed(self, text: bytes):
        return Fernet(b"key").encrypt(text)  # ok: microseconds

    def small_key(self):
        return ec.generate_private_key(ec.SECP256R1())  # ok: microseconds


def thumbnail(path: str):
    image = Image.open(path)
    image.thumbnail((128, 128))
    image.save(path + ".jpg")


def blank():
    return Image.new("RGB", (8, 8))  # ok: small


class Tables:
    def array(self, path: str):
        return np.load(path)

    def array_here(self, data: bytes):
        return np.frombuffer(data)  # ok: in memory

    def array_sent(self, data: bytes):
        return np.load(io.BytesIO(data))  # ok: no file

    def zeros(self):
        return np.zeros(8)  # ok: in memory

    def frame(self, path: str):
        return pd.read_parquet(path)

    def text(self, frame: pd.DataFrame):
        return frame.head(5).to_csv()  # ok: without a file it returns text

    def written(self, frame: pd.DataFrame):
        frame.to_parquet("a.parquet")

    def arrow(self, path: str):
        return pq.read_table(path)

    def arrow_csv(self, path: str):
        return pa.csv.read_csv(path)

    def arrow_dataset(self, path: str):
        return pa.dataset.dataset(path).to_table()

    def arrow_parts(self, path: str):
        return pq.ParquetFile(path).read_row_group(0)

    def schema(self):
        return pa.schema([("a", pa.int64())])  # ok: a description


async def blocking(passwords: Passwords, tables: Tables, frame: pd.DataFrame):
    passwords.with_bcrypt("a")  # expect no-cpu-bound-call: with_bcrypt > bcrypt.hashpw
    passwords.with_argon2("a", "b")  # expect no-cpu-bound-call: with_argon2 > argon2.PasswordHasher.verify
    passwords.with_passlib("a", "b")  # expect no-cpu-bound-call: with_passlib > passlib.CryptContext.verify
    passwords.new_key()  # expect no-cpu-bound-call: new_key > cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key
    passwords.derived(b"a")  # expect no-cpu-bound-call: derived > cryptography.KDF.derive
    thumbnail("a")  # expect no-cpu-bound-call: thumbnail > PIL.Image.open # expect no-cpu-bound-call: thumbnail > PIL.Image.Image.thumbnail # expect no-cpu-bound-call: thumbnail > PIL.Image.Image.save
    tables.array("a")  # expect no-blocking-call: array > numpy.load
    tables.frame("a")  # expect no-cpu-bound-call: frame > pandas.read_parquet
    tables.written(frame)  # expect no-blocking-call: written > pandas.DataFrame.to_parquet
    tables.arrow("a")  # expect no-cpu-bound-call: arrow > pyarrow.parquet.read_table
    tables.arrow_csv("a")  # expect no-cpu-bound-call: arrow_csv > pyarrow.csv.read_csv
    tables.arrow_dataset("a")  # expect no-blocking-call: arrow_dataset > pyarrow.dataset.dataset # expect no-cpu-bound-call: arrow_dataset > pyarrow.Dataset.to_table
    tables.arrow_parts("a")  # expect no-blocking-call: arrow_parts > pyarrow.parquet.ParquetFile # expect no-cpu-bound-call: arrow_parts > pyarrow.ParquetFile.read_row_group


async def harmless(passwords: Passwords, tables: Tables, frame: pd.DataFrame):
    passwords.sealed(b"a")  # ok: microseconds
    passwords.small_key()  # ok: microseconds
    blank()  # ok: small
    tables.array_here(b"a")  # ok: in memory
    tables.array_sent(b"a")  # ok: no file
    tables.zeros()  # ok: in memory
    tables.text(frame)  # ok: text
    tables.schema()  # ok: a description
    await asyncio.to_thread(passwords.with_bcrypt, "a")  # ok: in a thread
    await asyncio.to_thread(passwords.new_key)  # ok: in a thread
    await asyncio.to_thread(thumbnail, "a")  # ok: in a thread
    await asyncio.to_thread(tables.arrow, "a")  # ok: in a thread
    return await asyncio.to_thread(tables.frame, "a")  # ok: in a thread
