def write(rows):
    return "\n".join(rows)  # ok: in memory


def label():
    return "text"  # ok: only text
