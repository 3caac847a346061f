class Memory:
    def put(self, text):
        self.text = text
