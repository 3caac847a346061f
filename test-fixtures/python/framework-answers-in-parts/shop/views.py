from asgiref.sync import sync_to_async
from django.http import JsonResponse

from .models import Book


async def names(request):
    return JsonResponse({"names": Book.objects.cheap().names()})  # expect no-blocking-call: names > django.db.models.QuerySet.__iter__


async def names_in_thread(request):
    return JsonResponse({"names": await sync_to_async(Book.objects.cheap().names)()})  # ok: in a thread


async def cheap(request):
    found = [book.label() async for book in Book.objects.cheap()]  # ok: iterated asynchronously
    first = await Book.objects.cheap().afirst()  # ok: awaited
    return JsonResponse({"found": found, "first": first.label()})  # ok: reads a field
