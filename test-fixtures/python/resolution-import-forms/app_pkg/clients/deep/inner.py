class Deep:
    def read(self):
        with open("/srv/deep") as file:
            return file.read()
