def write(rows):
    with open("rows.csv", "w") as file:
        file.write(str(rows))


def label():
    return "CSV"  # ok: only text


def unused():
    with open("unused") as file:  # ok: nobody calls it
        return file.read()
