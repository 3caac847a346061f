"""Django's validators search with Python's engine."""

from django.core.validators import RegexValidator
from django.http import HttpRequest, JsonResponse

is_words = RegexValidator(r"^([a-z]+\s?)+$")
is_letters = RegexValidator(regex=r"^[a-z\s]+$", message="letters")


async def words(request: HttpRequest) -> JsonResponse:
    is_words(request.GET["q"])  # expect no-slow-regex: ^([a-z]+\s?)+$
    is_words(request.GET["q"][:12])  # ok: twelve characters
    return JsonResponse({})


async def letters(request: HttpRequest) -> JsonResponse:
    is_letters(request.POST.get("q", ""))  # ok: linear
    return JsonResponse({})


def pooled(request: HttpRequest) -> JsonResponse:
    is_words(request.GET["q"])  # ok: in a thread
    return JsonResponse({})


async def archive(request: HttpRequest, path: str) -> JsonResponse:  # expect no-slow-regex: ^archive/((?:[a-z]+/?)+)$
    return JsonResponse({"path": path})


async def page(request: HttpRequest, path: str) -> JsonResponse:  # ok: linear
    return JsonResponse({"path": path})
