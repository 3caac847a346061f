from clients import service


async def main():
    await service.run()
    api = service.api
    session = api.session
    return session.post("http://x")  # expect no-blocking-call: requests.Session.post
