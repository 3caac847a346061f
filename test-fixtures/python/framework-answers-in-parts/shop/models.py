from django.db import models


class BookQuery(models.QuerySet):
    def cheap(self):
        return self.filter(price__lt=10)

    def names(self):
        return list(self.values_list("name", flat=True))


class Book(models.Model):
    name = models.CharField(max_length=50)
    objects = BookQuery.as_manager()

    def label(self):
        return self.name
