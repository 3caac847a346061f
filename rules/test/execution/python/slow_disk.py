"""A machine whose disk is slow, in whatever thread it is asked."""

import os
import sys
import time

CALLS = {
    'open',
    'os.listdir',
    'os.scandir',
    'os.mkdir',
    'os.remove',
    'os.rename',
    'os.rmdir',
    'shutil.copyfile',
    'sqlite3.connect',
}
"""Events of docs.python.org/3/library/audit_events.html whose first argument is a path."""

_sleep = time.sleep


class SlowDisk:
    """Below `folder`; what Python loads as code is left alone."""

    def __init__(self, folder: str, seconds: float) -> None:
        self.on = False
        self._folder = folder
        self._seconds = seconds
        sys.addaudithook(self._hook)

    def _hook(self, event: str, args: tuple) -> None:
        if self.on and event in CALLS and isinstance(args[0], (str, os.PathLike)) and self._is_data(os.fspath(args[0])):
            _sleep(self._seconds)

    def _is_data(self, path: str | bytes) -> bool:
        if isinstance(path, bytes):
            return False
        whole = os.path.normpath(os.path.join(self._folder, path))
        return whole.startswith(self._folder) and '__pycache__' not in whole and not whole.endswith('.py')
