import hashlib
from pathlib import Path

FOLDER = Path("receipts")


def store_receipt(name: str, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()
    (FOLDER / f"{digest}-{name}").write_bytes(content)
    return digest
