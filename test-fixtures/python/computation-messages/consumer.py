import json

import aio_pika
import nats


def overlaps(spans: list[list[int]]) -> int:
    hits = 0
    for i in range(len(spans)):
        for j in range(i + 1, len(spans)):
            if spans[i][0] < spans[j][1] and spans[j][0] < spans[i][1]:
                hits += 1
    return hits


def first_overlaps(spans: list[list[int]]) -> int:
    few = spans[:50]
    return sum(1 for a in few for b in few if a[0] < b[1])  # ok: fifty at most


async def on_message(message: aio_pika.abc.AbstractIncomingMessage) -> None:
    async with message.process():
        spans = json.loads(message.body)
        print(overlaps(spans), first_overlaps(spans))  # expect no-heavy-loop: overlaps > for


async def on_subject(message) -> None:
    spans = json.loads(message.data)
    print(overlaps(spans), first_overlaps(spans))  # expect no-heavy-loop: overlaps > for


async def main() -> None:
    connection = await aio_pika.connect_robust("amqp://localhost/")
    channel = await connection.channel()
    queue = await channel.declare_queue("spans")
    await queue.consume(on_message)
    client = await nats.connect("nats://localhost")
    await client.subscribe("spans", cb=on_subject)
