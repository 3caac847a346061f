import json

from django.http import JsonResponse
from django.urls import path


async def overlaps(request):
    events = json.loads(request.body)["events"]
    hits = 0
    for a in events:  # expect no-heavy-loop: for
        for b in events:
            hits += a["start"] < b["end"]
    return JsonResponse({"hits": hits})


async def overlaps_page(request):
    events = json.loads(request.body)["events"][:40]
    return JsonResponse({"hits": sum(a["start"] < b["end"] for a in events for b in events)})  # ok: forty at most


async def series(request):
    return JsonResponse({"sum": sum(range(int(request.GET["n"])))})  # expect no-heavy-loop: sum


urlpatterns = [path("overlaps", overlaps), path("page", overlaps_page), path("series", series)]
