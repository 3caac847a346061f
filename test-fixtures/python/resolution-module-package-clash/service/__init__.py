from service.client import fetch
