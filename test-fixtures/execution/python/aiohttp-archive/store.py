class Store:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    def rows(self, name):
        with open(self.folder / name) as file:
            return [line.strip().split(',') for line in file]


def first_line(path):
    with open(path) as file:
        return file.readline().strip()
