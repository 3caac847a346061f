from fastapi import APIRouter

router = APIRouter()


@router.get("/settings")
async def settings():
    from shop.app import SETTINGS  # ok: nobody but the application loads this module

    return SETTINGS


@router.get("/report")
async def report():  # expect prefer-sync-endpoint: shop/reports.py > pathlib.Path.read_text
    from shop.reports import TEMPLATE  # expect no-blocking-call: shop/reports.py > pathlib.Path.read_text

    return TEMPLATE
