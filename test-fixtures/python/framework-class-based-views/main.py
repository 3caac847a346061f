from fastapi import APIRouter, Depends, FastAPI
from fastapi_utils.cbv import cbv

from service import Items, get_items

router = APIRouter()


@cbv(router)
class ItemViews:
    items: Items = Depends(get_items)

    @router.get("/items")
    async def listing(self):
        return self.items.all()  # expect no-blocking-call: all > sqlite3.connect # expect no-blocking-call: all > sqlite3.Connection.execute

    @router.get("/items/count")
    def count(self):
        return self.items.counted()  # ok: a def method


class Controller:
    """Routes registered by hand in the constructor."""

    def __init__(self, items: Items):
        self.items = items
        self.router = APIRouter()
        self.router.add_api_route("/hand", self.listing, methods=["GET"])
        self.router.add_api_route("/hand/count", self.count, methods=["GET"])

    async def listing(self):
        return self.items.all()  # expect no-blocking-call: all > sqlite3.connect # expect no-blocking-call: all > sqlite3.Connection.execute

    def count(self):
        return self.items.counted()  # ok: a def method


app = FastAPI()
app.include_router(router)
app.include_router(Controller(Items("/srv/hand.db")).router)
admin = FastAPI()


@admin.get("/all")
async def admin_all(items: Items = Depends(get_items)):
    return items.all()  # expect no-blocking-call: all > sqlite3.connect # expect no-blocking-call: all > sqlite3.Connection.execute


app.mount("/admin", admin)
