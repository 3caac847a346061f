from ._impl import dump
from . import text
