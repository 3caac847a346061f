from pathlib import Path


class Singleton(type):
    made = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args, **kwargs)
        return cls.made[cls]


class Cache(metaclass=Singleton):
    def get(self, key):
        return key


class Archive(metaclass=Singleton):
    def get(self, key):
        return Path("/srv/archive", key).read_text()


class Shared:
    made = {}

    @classmethod
    def shared(cls):
        if cls not in cls.made:
            cls.made[cls] = cls()
        return cls.made[cls]


class Index(Shared):
    def find(self, key):
        return key


class Settings(Shared):
    def find(self, key):
        return Path("/etc", key).read_text()
