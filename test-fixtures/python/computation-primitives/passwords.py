"""Keys and passwords, with inputs that keep the loop for longer than 20 ms, and what leaves it alone."""

import asyncio
import hashlib
import secrets

import bcrypt
from argon2 import PasswordHasher
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from fastapi import FastAPI
from passlib.context import CryptContext

app = FastAPI()
hasher = PasswordHasher()
crypt = CryptContext(schemes=["sha512_crypt"])
known = hasher.hash("word")  # ok: while the module loads
known_crypt = crypt.hash("word")  # ok: while the module loads
fernet = Fernet(Fernet.generate_key())


@app.get("/bcrypt")
async def with_bcrypt() -> bool:
    await asyncio.sleep(0)
    return bool(bcrypt.hashpw(b"word", bcrypt.gensalt(11)))  # expect no-cpu-bound-call: bcrypt.hashpw


@app.get("/bcrypt/thread")
async def with_bcrypt_in_a_thread() -> bool:
    return bool(await asyncio.to_thread(bcrypt.hashpw, b"word", bcrypt.gensalt(11)))  # ok: in a thread


@app.get("/argon2")
async def with_argon2() -> bool:
    await asyncio.sleep(0)
    return bool(hasher.hash("word"))  # expect no-cpu-bound-call: argon2.PasswordHasher.hash


@app.get("/argon2/verify")
async def verify_argon2() -> bool:
    await asyncio.sleep(0)
    return hasher.verify(known, "word")  # expect no-cpu-bound-call: argon2.PasswordHasher.verify


@app.get("/argon2/thread")
async def verify_in_a_thread() -> bool:
    return await asyncio.to_thread(hasher.verify, known, "word")  # ok: in a thread


@app.get("/passlib")
async def with_passlib() -> bool:
    await asyncio.sleep(0)
    return crypt.verify("word", known_crypt)  # expect no-cpu-bound-call: passlib.CryptContext.verify


@app.get("/rsa")
async def new_key() -> bool:
    await asyncio.sleep(0)
    return bool(rsa.generate_private_key(65537, 4096))  # expect no-cpu-bound-call: cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key


@app.get("/ec")
async def small_key() -> bool:
    await asyncio.sleep(0)
    return bool(ec.generate_private_key(ec.SECP256R1()))  # ok: microseconds


@app.get("/kdf")
async def derived() -> bool:
    await asyncio.sleep(0)
    return bool(PBKDF2HMAC(hashes.SHA256(), 32, b"salt", 600_000).derive(b"word"))  # expect no-cpu-bound-call: cryptography.KDF.derive


@app.get("/pbkdf2")
async def key() -> bool:
    await asyncio.sleep(0)
    return bool(hashlib.pbkdf2_hmac("sha256", b"word", b"salt", 600_000))  # expect no-cpu-bound-call: hashlib.pbkdf2_hmac


@app.get("/pbkdf2/executor")
async def key_in_an_executor() -> bool:
    loop = asyncio.get_running_loop()
    return bool(await loop.run_in_executor(None, hashlib.pbkdf2_hmac, "sha256", b"word", b"salt", 600_000))  # ok: in a thread


@app.get("/scrypt")
async def harder_key() -> bool:
    await asyncio.sleep(0)
    return bool(hashlib.scrypt(b"word", salt=b"salt", n=16384, r=8, p=1))  # expect no-cpu-bound-call: hashlib.scrypt


@app.get("/sealed")
async def sealed() -> bool:
    await asyncio.sleep(0)
    return bool(fernet.encrypt(b"word"))  # ok: microseconds


@app.get("/digest")
async def digest() -> str:
    await asyncio.sleep(0)
    return hashlib.sha256(b"word").hexdigest()  # ok: microseconds


@app.get("/token")
async def token() -> str:
    await asyncio.sleep(0)
    return secrets.token_hex(16)  # ok: a few bytes
