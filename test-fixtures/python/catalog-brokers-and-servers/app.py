import docker
import paramiko
import pika
from aiokafka import AIOKafkaProducer
from confluent_kafka import Consumer, Producer
from kafka import KafkaConsumer, KafkaProducer

containers = docker.from_env()  # ok: while the module loads
producer = KafkaProducer(bootstrap_servers="x")  # ok: while the module loads


def consume():
    for message in KafkaConsumer("topic"):  # ok: nobody calls it
        print(message)


async def kafka():
    producer.send("topic", b"x").get(timeout=10)  # expect no-blocking-call: kafka.KafkaProducer.send # expect no-blocking-call: kafka.Future.get
    producer.flush()  # expect no-blocking-call: kafka.KafkaProducer.flush
    fast = Producer({})
    fast.produce("topic", b"x")  # ok: only queued
    fast.flush()  # expect no-blocking-call: confluent_kafka.Producer.flush
    Consumer({}).poll(1.0)  # expect no-blocking-call: confluent_kafka.Consumer.poll
    other = AIOKafkaProducer()
    await other.send_and_wait("topic", b"x")  # ok: awaited


async def rabbit():
    connection = pika.BlockingConnection(pika.ConnectionParameters("x"))  # expect no-blocking-call: pika.BlockingConnection
    channel = connection.channel()  # expect no-blocking-call: pika.BlockingConnection.channel
    channel.queue_declare(queue="q")  # expect no-blocking-call: pika.Channel.queue_declare
    channel.basic_publish("", "q", b"x")  # expect no-blocking-call: pika.Channel.basic_publish


async def ssh():
    client = paramiko.SSHClient()  # ok: connects later
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # ok: only a setting
    client.connect("x")  # expect no-blocking-call: paramiko.SSHClient.connect
    client.exec_command("ls")  # expect no-blocking-call: paramiko.SSHClient.exec_command
    with client.open_sftp() as sftp:  # expect no-blocking-call: paramiko.SSHClient.open_sftp
        sftp.get("a", "b")  # expect no-blocking-call: paramiko.SFTPClient.get


async def dockers():
    container = containers.containers.run("x", detach=True)  # expect no-blocking-call: docker.Collection.run
    container.name  # ok: an attribute
    container.stop()  # expect no-blocking-call: docker.Object.stop
    for each in containers.containers.list():  # expect no-blocking-call: docker.Collection.list
        each.remove()  # expect no-blocking-call: docker.Object.remove
