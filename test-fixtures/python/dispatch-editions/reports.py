class Report:
    def title(self) -> str:
        return "Report"

    def save(self) -> None:
        with open("report.txt", "w") as out:
            out.write(self.title())
