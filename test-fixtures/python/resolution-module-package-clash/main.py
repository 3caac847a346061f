import service
import service.client


async def run_fetch():
    service.fetch()  # expect no-blocking-call: fetch > time.sleep
    service.client.fetch()  # expect no-blocking-call: fetch > time.sleep
