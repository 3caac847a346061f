"""Message brokers."""

import asyncio
import json

import aio_pika
import pika
import zmq
from aiokafka import AIOKafkaConsumer
from confluent_kafka import Consumer, Producer
from kafka import KafkaConsumer, KafkaProducer


class Events:
    def __init__(self, producer: KafkaProducer):
        self.producer = producer
        self.fast = Producer({"bootstrap.servers": "x"})  # ok: connects in a thread

    def send(self, event: dict):
        self.producer.send("events", json.dumps(event).encode()).get(timeout=5)

    def settle(self):
        self.producer.flush()

    def send_fast(self, event: dict):
        self.fast.produce("events", json.dumps(event))  # ok: only queued
        self.fast.poll(0)  # ok: does not wait

    def settle_fast(self):
        self.fast.flush(10)

    def wait_fast(self):
        self.fast.poll(5)


class Inbox:
    def __init__(self, consumer: Consumer, old: KafkaConsumer):
        self.consumer = consumer
        self.old = old

    def next(self):
        return self.consumer.poll(1.0)

    def next_now(self):
        return self.consumer.poll(0)  # ok: does not wait

    def next_old(self):
        return next(self.old)

    def subscribe(self):
        self.consumer.subscribe(["events"])  # ok: only noted


class Rabbit:
    def __init__(self, channel: pika.adapters.blocking_connection.BlockingChannel):
        self.channel = channel

    def publish(self, data: bytes):
        self.channel.basic_publish("", "jobs", data)

    def declare(self):
        self.channel.queue_declare("jobs")


def connect():
    return pika.BlockingConnection(pika.URLParameters("amqp://x"))


class Wire:
    def __init__(self):
        self.socket = zmq.Context().socket(zmq.SUB)  # ok: connects later

    def next(self):
        return self.socket.recv_json()

    def next_now(self):
        return self.socket.recv_string(flags=zmq.NOBLOCK)  # ok: does not wait

    def ready(self):
        return self.socket.poll(0)  # ok: looks only


async def blocking(events: Events, inbox: Inbox, rabbit: Rabbit, wire: Wire):
    events.send({})  # expect no-blocking-call: send > kafka.KafkaProducer.send # expect no-blocking-call: send > kafka.Future.get
    events.settle()  # expect no-blocking-call: settle > kafka.KafkaProducer.flush
    events.settle_fast()  # expect no-blocking-call: settle_fast > confluent_kafka.Producer.flush
    events.wait_fast()  # expect no-blocking-call: wait_fast > confluent_kafka.Producer.poll
    inbox.next()  # expect no-blocking-call: next > confluent_kafka.Consumer.poll
    inbox.next_old()  # expect no-blocking-call: next_old > kafka.KafkaConsumer.__iter__
    rabbit.publish(b"")  # expect no-blocking-call: publish > pika.Channel.basic_publish
    rabbit.declare()  # expect no-blocking-call: declare > pika.Channel.queue_declare
    connect()  # expect no-blocking-call: connect > pika.BlockingConnection
    wire.next()  # expect no-blocking-call: next > zmq.Socket.recv_json


async def harmless(events: Events, inbox: Inbox, rabbit: Rabbit, wire: Wire):
    wire.next_now()  # ok: does not wait
    wire.ready()  # ok: looks only
    events.send_fast({})  # ok: only queued
    inbox.next_now()  # ok: does not wait
    inbox.subscribe()  # ok: only noted
    consumer = AIOKafkaConsumer("events")
    async for message in consumer:  # ok: asynchronous
        print(message)
    connection = await aio_pika.connect_robust("amqp://x")  # ok: awaited
    channel = await connection.channel()  # ok: awaited
    await channel.default_exchange.publish(aio_pika.Message(b""), "jobs")  # ok: awaited
    await asyncio.to_thread(events.send, {})  # ok: in a thread
    await asyncio.to_thread(inbox.next)  # ok: in a thread
    await asyncio.to_thread(rabbit.publish, b"")  # ok: in a thread
    return await asyncio.to_thread(connect)  # ok: in a thread
