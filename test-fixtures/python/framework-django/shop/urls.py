from django.urls import path

from shop import views

urlpatterns = [
    path("orders/<int:pk>", views.show),
    path("newest", views.newest),
    path("orders", views.listing),
    path("all", views.listing_on_loop),
    path("cancel/<int:pk>", views.cancel),
    path("totals", views.totals),
    path("rebuild", views.rebuild_now),
    path("classic", views.classic),
    path("remind", views.remind_now),
    path("view/<int:pk>", views.OrderView.as_view()),
    path("classic-view", views.ClassicView.as_view()),
]
