import time


def pause(attempt, *, base=0.05):
    seconds = base * attempt
    time.sleep(seconds)
    return seconds



class Backoff:
    def __init__(self):
        self.waited = 0.0

    def wait(self, seconds):
        self.waited += self._sleep(seconds)
        return self.waited

    @staticmethod
    def _sleep(seconds):
        time.sleep(seconds)
        return seconds
