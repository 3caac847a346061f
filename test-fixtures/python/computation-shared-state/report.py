class Report:
    def __init__(self, rows: list[str], marks: list[str]) -> None:
        self.rows = rows
        self.marks = marks

    def marked(self) -> list[str]:
        return [row for row in self.rows if row in self.marks]


catalog = Report(["a", "b", "c"], ["c"])
