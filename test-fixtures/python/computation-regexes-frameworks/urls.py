import views
from django.urls import path, re_path

urlpatterns = [
    path("words", views.words),
    path("letters", views.letters),
    path("pooled", views.pooled),
    re_path(r"^archive/((?:[a-z]+/?)+)$", views.archive),
    re_path(r"^page/([a-z/]+)$", views.page),
]
