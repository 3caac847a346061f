import hashlib
import secrets
from io import BytesIO

import bcrypt
import pandas as pd
from argon2 import PasswordHasher
from cryptography.hazmat.primitives.asymmetric import rsa
from passlib.context import CryptContext
from PIL import Image

pwd = CryptContext(schemes=["bcrypt"])
hasher = PasswordHasher()


def verify(plain: str, hashed: str) -> bool:
    return pwd.verify(plain, hashed)


async def passwords(plain: str):
    bcrypt.hashpw(plain.encode(), bcrypt.gensalt())  # expect no-cpu-bound-call: bcrypt.hashpw
    verify(plain, "x")  # expect no-cpu-bound-call: verify > passlib.CryptContext.verify
    hasher.hash(plain)  # expect no-cpu-bound-call: argon2.PasswordHasher.hash
    hashlib.scrypt(b"x", salt=b"y", n=16384, r=8, p=1)  # expect no-cpu-bound-call: hashlib.scrypt
    rsa.generate_private_key(65537, 2048)  # expect no-cpu-bound-call: cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key
    hashlib.sha256(b"x").hexdigest()  # ok: fast
    return secrets.token_hex(16)  # ok: fast


async def images(data: bytes):
    image = Image.open(BytesIO(data))  # expect no-cpu-bound-call: PIL.Image.open
    small = image.convert("RGB").resize((10, 10))  # expect no-cpu-bound-call: PIL.Image.Image.convert # expect no-cpu-bound-call: PIL.Image.Image.resize
    print(image.size, image.format)  # ok: attributes
    small.save("x.png")  # expect no-cpu-bound-call: PIL.Image.Image.save


async def frames():
    frame = pd.read_csv("x.csv")  # expect no-cpu-bound-call: pandas.read_csv
    frame.head(3)  # ok: a view
    frame.to_parquet("x.parquet")  # expect no-blocking-call: pandas.DataFrame.to_parquet
    return pd.DataFrame({"a": [1]})  # ok: in memory
