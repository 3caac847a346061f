import time

from base import Mailer, Store


class FakeStore(Store):
    def save(self, text):
        time.sleep(9)  # ok: a test double


class FakeMailer:
    def send(self, to):
        time.sleep(9)  # ok: a test double
