import re

MAX_LENGTH = 16
SLUG = re.compile(r"^(?:[a-z0-9]+-?)*$")
SAFE_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
POSSESSIVE = re.compile(r"^(?:[a-z0-9]++-?)*+$")
LABEL = r"[a-z0-9]+"
HOST = re.compile(rf"^({LABEL}-*)+\.example\.com$", re.IGNORECASE)


def is_slug(text: str) -> bool:
    return SLUG.match(text) is not None


def is_safe_slug(text: str) -> bool:
    return SAFE_SLUG.fullmatch(text) is not None  # ok: a hyphen comes before each further part


def is_possessive(text: str) -> bool:
    return POSSESSIVE.match(text) is not None  # ok: gives nothing back


def is_host(text: str) -> bool:
    return HOST.match(text) is not None


def check_length(text: str, most: int = MAX_LENGTH) -> None:
    if len(text) > most:
        raise ValueError("too long")


def is_short(text: str) -> bool:
    return len(text) <= MAX_LENGTH


class Tags:
    pattern = re.compile(
        r"""
        ^ (?: \w+ \s? )+ $   # words
        """,
        re.VERBOSE,
    )

    def fits(self, tag: str) -> bool:
        return bool(self.pattern.match(tag))  # ok: what comes here has 16 characters


def is_tag(tag: str) -> bool:
    return Tags().fits(tag)


def links(text: str) -> list[tuple[str, str]]:
    return re.findall(r"\[([^\]]*)\]\(([^)]*)\)", text)


def find(titles: list[str], query: str) -> list[str]:
    wanted = re.compile(query, re.I)
    return [title for title in titles if wanted.search(title)]


def find_text(titles: list[str], query: str) -> list[str]:
    wanted = re.compile(re.escape(query), re.I)
    return [title for title in titles if wanted.search(title)]  # ok: what the client sends is escaped
