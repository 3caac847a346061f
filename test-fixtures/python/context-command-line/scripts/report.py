import asyncio
from pathlib import Path


async def main():
    print(Path("/srv/report").read_text())  # ok: a script that serves nobody


if __name__ == "__main__":
    asyncio.run(main())
