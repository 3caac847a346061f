from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=20)

    def cancel(self) -> None:
        self.save()

    def label(self) -> str:
        return f"order {self.number}"
