import requests
from pathlib import Path


class Api:
    def __init__(self, base: str):
        self.base = base
        self.session = requests.Session()
        self._cache = {}

    def fetch(self, path: str):
        if path not in self._cache:
            self._cache[path] = self.session.get(self.base + path).json()
        return self._cache[path]

    def cached(self, path: str):
        return self._cache.get(path)  # ok: a dictionary

    @classmethod
    def create(cls) -> "Api":
        return cls("http://api")

    @staticmethod
    def ping(url: str):
        return requests.head(url)


class Late:
    """Attributes assigned in other methods."""

    api: Api
    root = Path("/srv")

    def configure(self):
        self.api = Api.create()
        self.log = open("/srv/log", "a")  # ok: configured at start
        return self

    def use(self):
        return self.api.fetch("/late")

    def write(self, text):
        self.log.write(text)

    def listing(self):
        return list(self.root.iterdir())


class Service:
    def __init__(self, api: Api, late: Late | None = None, names=()):
        self.api = api
        self.late = late or Late().configure()
        self.names = list(names)

    async def run(self):
        self.api.fetch("/run")  # expect no-blocking-call: fetch > requests.Session.get
        self.late.use()  # expect no-blocking-call: use > fetch > requests.Session.get
        self.late.write("x")  # expect no-blocking-call: write > io.TextIOWrapper.write
        self.late.listing()  # expect no-blocking-call: listing > pathlib.Path.iterdir
        self.names.append("x")  # ok: a list
        return self.api.cached("/run")  # ok: a dictionary

    async def static(self):
        Api.ping("http://x")  # expect no-blocking-call: ping > requests.head
        self.api.ping("http://y")  # expect no-blocking-call: ping > requests.head
        Api.create().fetch("/z")  # expect no-blocking-call: fetch > requests.Session.get


service = Service(Api.create())
