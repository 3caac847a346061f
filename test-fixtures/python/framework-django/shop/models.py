from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=20)

    def cancel(self) -> None:
        self.save()

    def label(self) -> str:
        return f"order {self.number}"

    def names(self) -> list[str]:
        return [item.name for item in self.items.all()]


class Item(models.Model):
    name = models.CharField(max_length=20)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    shelf = models.ForeignKey("Shelf", on_delete=models.CASCADE)
    tags = models.ManyToManyField("shop.Tag", related_name="+")


class Shelf(models.Model):
    row = models.IntegerField()


class Tag(models.Model):
    text = models.CharField(max_length=20)
