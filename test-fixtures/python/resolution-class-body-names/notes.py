class Notes:
    def add(self, text: str):
        with open("notes", "a") as file:
            file.write(text)
