from .api import app as app
from .storage import *

__all__ = ["app"]
