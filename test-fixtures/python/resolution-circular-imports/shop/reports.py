"""Loaded by the first request that asks for a report."""

from pathlib import Path

from shop import formats

TEMPLATE = Path("report.html").read_text() + formats.FOOTER
