from .service import price_of as lookup_price, warm_up

__all__ = ["lookup_price", "warm_up"]
