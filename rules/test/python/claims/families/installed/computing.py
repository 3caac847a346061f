"""Password hashing, key generation, images, documents: what computes in C or Rust."""

import PIL.Image
import argon2
import asyncio
import bcrypt
import cryptography.fernet
import cryptography.hazmat.primitives.asymmetric.ec
import cryptography.hazmat.primitives.asymmetric.rsa
import passlib.context
import passlib.hash
import yaml

from harness.claims import computes, free, instant, waits


@computes('bcrypt.hashpw', 'kdf')
async def bcrypt_hashpw():
    bcrypt.hashpw(b'word', b'$2b$06$abcdefghijklmnopqrstuu')


@computes('bcrypt.checkpw', 'kdf')
async def bcrypt_checkpw():
    bcrypt.checkpw(b'word', b'$2b$06$abcdefghijklmnopqrstuuZ4VQ0K0Vy0VFXkW9BPTSsRzBzmrbdoC')


@instant('bcrypt.gensalt')
async def bcrypt_gensalt_at_once():
    bcrypt.gensalt()


@computes('argon2.PasswordHasher.hash', 'kdf')
async def argon2_passwordhasher_hash():
    argon2.PasswordHasher().hash('word')


@computes('passlib.hash.pbkdf2_sha256.hash', 'kdf')
async def passlib_hash_pbkdf2_sha256_hash():
    passlib.hash.pbkdf2_sha256.hash('word')


@computes('passlib.CryptContext.hash', 'kdf')
async def passlib_cryptcontext_hash():
    passlib.context.CryptContext(schemes=['pbkdf2_sha256']).hash('word')


@computes('cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key', 'crypto')
async def cryptography_hazmat_primitives_asymmetric_rsa_generate_private_key():
    cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key(public_exponent=65537, key_size=2048)


@instant('cryptography.hazmat.primitives.asymmetric.ec.generate_private_key')
async def cryptography_hazmat_primitives_asymmetric_ec_generate_private_key_at_once():
    cryptography.hazmat.primitives.asymmetric.ec.generate_private_key(cryptography.hazmat.primitives.asymmetric.ec.SECP256R1())


@instant('cryptography.fernet.Fernet.generate_key')
async def cryptography_fernet_fernet_generate_key_at_once():
    cryptography.fernet.Fernet.generate_key()


@waits('PIL.Image.open', 'image', at='open')
async def pil_image_open(picture: str):
    PIL.Image.open(picture)


@computes('PIL.Image.Image.resize', 'image')
async def pil_image_image_resize(image: PIL.Image.Image):
    image.resize((600, 600))


@computes('PIL.Image.Image.thumbnail', 'image')
async def pil_image_image_thumbnail(image: PIL.Image.Image):
    image.thumbnail((100, 100))


@computes('PIL.Image.Image.save', 'image')
async def pil_image_image_save(image: PIL.Image.Image, absent: str):
    image.save(absent, 'png')


@computes('PIL.Image.Image.convert', 'image')
async def pil_image_image_convert(image: PIL.Image.Image):
    image.convert('L')


@computes('PIL.Image.Image.rotate', 'image')
async def pil_image_image_rotate(image: PIL.Image.Image):
    image.rotate(30)


@computes('yaml.safe_load', 'parse')
async def yaml_safe_load(yaml_text: str):
    yaml.safe_load(yaml_text)


@free('asyncio.to_thread', at='hashpw')
async def asyncio_to_thread():
    await asyncio.to_thread(lambda: bcrypt.hashpw(b'word', b'$2b$06$abcdefghijklmnopqrstuu'))
