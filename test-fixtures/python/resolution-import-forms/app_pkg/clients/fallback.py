from pathlib import Path


def compress():
    Path("/srv/x").write_text("x")
