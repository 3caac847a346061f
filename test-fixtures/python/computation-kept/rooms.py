class Rooms:
    def __init__(self) -> None:
        self._rooms: dict[str, dict] = {}

    def open(self, key: str, title: str, size: int) -> None:
        self._rooms[key] = {"title": title, "size": size, "messages": []}

    def say(self, key: str, message: str) -> None:
        self._rooms[key]["messages"].append(message)

    def find(self, key: str) -> dict:
        return self._rooms[key]
