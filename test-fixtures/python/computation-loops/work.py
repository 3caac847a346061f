def count_up(n: int) -> int:
    result = 0
    for i in range(n):
        result += i
    return result


def total(n: int) -> int:
    result = 0
    for i in range(n):  # ok: every caller limits it
        result += i
    return result


def pairs(people: list[dict], teams: list[dict]) -> list[tuple[str, str]]:
    found = []
    for person in people:
        for team in teams:
            if person["team"] == team["id"]:
                found.append((person["name"], team["name"]))
    return found


def both(people: list[dict], teams: list[dict]) -> int:
    count = 0
    for person in people:  # ok: callers give short lists
        for team in teams:
            count += person["team"] == team["id"]
    return count


def index_by_name(teams: list[dict]) -> dict[str, dict]:
    return {team["name"]: team for team in teams}


def lookups(people: list[dict], index: dict[str, dict]) -> list[dict]:
    return [index[person["team"]] for person in people]


def has_name(people: list[dict], name: str) -> bool:
    return any(person["name"] == name for person in people)


def matching(people: list[dict], teams: list[dict]) -> list[dict]:
    return [person for person in people if person["team"] in [team["id"] for team in teams]]
