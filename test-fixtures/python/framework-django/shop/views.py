import time

from asgiref.sync import async_to_sync, sync_to_async
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views import View

from shop.models import Order, Shelf


def latest() -> Order:
    return Order.objects.order_by("-id").first()


def count_all() -> int:
    return Order.objects.count()  # ok: def views and sync_to_async only


async def show(request, pk: int):
    order = await Order.objects.aget(pk=pk)  # ok: awaited
    return JsonResponse({"label": order.label()})


async def newest(request):
    return JsonResponse({"label": latest().label()})  # expect no-blocking-call: latest > django.db.models.QuerySet.first


async def listing(request):
    orders = Order.objects.filter(number="1")  # ok: nothing is asked yet
    names = []
    async for order in orders:  # ok: asynchronous iteration
        names.append(order.number)
    return JsonResponse({"names": names})


async def listing_on_loop(request):
    return JsonResponse({"names": [order.number for order in Order.objects.all()]})  # expect no-blocking-call: django.db.models.QuerySet.__iter__


async def cancel(request, pk: int):
    order = await Order.objects.aget(pk=pk)
    order.cancel()  # expect no-blocking-call: cancel > django.db.models.Model.save
    return JsonResponse({})


async def totals(request):
    total = await sync_to_async(count_all)()  # ok: a thread
    return JsonResponse({"total": total})


@sync_to_async
def rebuild() -> None:
    time.sleep(1)  # ok: the decorator puts it in a thread


async def rebuild_now(request):
    await rebuild()  # ok: a thread
    return JsonResponse({})


def classic(request):
    return JsonResponse({"total": count_all()})  # ok: a def view


async def remind() -> None:
    time.sleep(0.02)  # expect no-blocking-call: time.sleep


def remind_now(request):
    async_to_sync(remind)()  # ok: waits in its thread; the coroutine runs on the loop that the request came from
    return JsonResponse({})


class OrderView(View):
    async def get(self, request, pk: int):
        return JsonResponse({"label": get_object_or_404(Order, pk=pk).label()})  # expect no-blocking-call: django.shortcuts.get_object_or_404


class ClassicView(View):
    def get(self, request):
        return JsonResponse({"total": count_all()})  # ok: a def view


async def related(request, pk: int):
    order = await Order.objects.aget(pk=pk)  # ok: awaited
    order.items.create(name="a")  # expect no-blocking-call: django.db.models.Manager.create
    await order.items.acreate(name="b")  # ok: awaited
    cheap = order.items.filter(name="c")  # ok: only a query
    async for item in cheap:  # ok: asynchronous
        item.tags.add(1)  # expect no-blocking-call: django.db.models.RelatedManager.add
        await item.tags.aadd(2)  # ok: awaited
    shelf = await Shelf.objects.afirst()  # ok: awaited
    shelf.item_set.count()  # ok: may have been fetched with the shelf
    shelf.item_set.filter(name="d").count()  # expect no-blocking-call: django.db.models.QuerySet.count
    return JsonResponse({"names": order.names()})  # ok: may have been fetched with the order


def related_classic(request, pk: int):
    order = Order.objects.get(pk=pk)  # ok: a def view
    return JsonResponse({"names": order.names()})  # ok: a def view
