"""Clients of clouds."""

import asyncio

import aiobotocore.session
import boto3
import botocore.session
from azure.cosmos import CosmosClient
from azure.data.tables import TableServiceClient
from azure.identity import DefaultAzureCredential
from azure.identity.aio import DefaultAzureCredential as AsyncCredential
from azure.keyvault.secrets import SecretClient
from azure.servicebus import ServiceBusClient, ServiceBusMessage
from azure.storage.blob import BlobServiceClient
from azure.storage.blob.aio import BlobServiceClient as AsyncBlobServiceClient
from google.cloud import datastore, pubsub_v1, secretmanager, spanner, storage

queue = boto3.client("sqs")  # ok: while the module loads


class Queue:
    def send(self, text: str):
        queue.send_message(QueueUrl="x", MessageBody=text)

    def link(self):
        return queue.generate_presigned_url("send_message")  # ok: signs without a request

    def wait(self, instance: str):
        boto3.client("ec2").get_waiter("instance_running").wait(InstanceIds=[instance])


class Table:
    def __init__(self, name: str):
        self.table = boto3.resource("dynamodb").Table(name)

    def put(self, item: dict):
        self.table.put_item(Item=item)


class Legacy:
    def __init__(self):
        self.s3 = botocore.session.get_session().create_client("s3")

    def read(self, key: str):
        return self.s3.get_object(Bucket="x", Key=key)["Body"].read()


class Blobs:
    def __init__(self, address: str):
        self.service = BlobServiceClient(address, credential=DefaultAzureCredential())  # ok: connects later

    def upload(self, name: str, data: bytes):
        self.service.get_container_client("files").upload_blob(name, data)

    def download(self, name: str):
        return self.service.get_blob_client("files", name).download_blob().readall()

    def blob(self, name: str):
        return self.service.get_blob_client("files", name)  # ok: asks nothing


def secret(name: str):
    return SecretClient("https://vault", DefaultAzureCredential()).get_secret(name)


def items(query: str):
    container = CosmosClient("https://x", "key").get_database_client("a").get_container_client("b")
    return list(container.query_items(query))


def entity(key: str):
    tables = TableServiceClient.from_connection_string("x")
    return tables.get_table_client("books").get_entity("a", key)


def notify(text: str):
    with ServiceBusClient.from_connection_string("x") as client:
        with client.get_queue_sender("news") as sender:
            sender.send_messages(ServiceBusMessage(text))


def token():
    return DefaultAzureCredential().get_token("scope")


class Google:
    def __init__(self):
        self.bucket = storage.Client().bucket("files")  # ok: asks nothing
        self.topic = pubsub_v1.PublisherClient()
        self.secrets = secretmanager.SecretManagerServiceClient()
        self.entities = datastore.Client()
        self.spanner = spanner.Client()

    def read(self, name: str):
        return self.bucket.blob(name).download_as_bytes()

    def publish(self, data: bytes):
        return self.topic.publish("news", data)  # ok: a thread sends it

    def publish_and_wait(self, data: bytes):
        return self.topic.publish("news", data).result()

    def secret(self, name: str):
        return self.secrets.access_secret_version(name=name)

    def entity(self, name: str):
        key = self.entities.key("Book", name)  # ok: asks nothing
        return self.entities.get(key)

    def rows(self):
        database = self.spanner.instance("a").database("b")  # ok: asks nothing
        with database.snapshot() as snapshot:
            return list(snapshot.execute_sql("select 1"))


async def amazon(sender: Queue):
    sender.send("a")  # expect no-blocking-call: send > boto3.client.send_message
    sender.link()  # ok: signs without a request
    sender.wait("a")  # expect no-blocking-call: wait > boto3.client # expect no-blocking-call: wait > boto3.Waiter.wait
    Table("a").put({})  # expect no-blocking-call: Table > boto3.resource # expect no-blocking-call: put > boto3.resource.put_item
    Legacy().read("a")  # expect no-blocking-call: Legacy > boto3.Session.create_client # expect no-blocking-call: read > boto3.client.get_object
    async with aiobotocore.session.get_session().create_client("s3") as s3:  # ok: asynchronous
        await s3.get_object(Bucket="x", Key="y")  # ok: awaited
    await asyncio.to_thread(sender.send, "a")  # ok: in a thread


async def microsoft(blobs: Blobs):
    blobs.upload("a", b"")  # expect no-blocking-call: upload > azure.storage.Client.upload_blob
    blobs.download("a")  # expect no-blocking-call: download > azure.storage.Client.download_blob
    blobs.blob("a")  # ok: asks nothing
    secret("a")  # expect no-blocking-call: secret > azure.Client.get_secret
    items("a")  # expect no-blocking-call: items > azure.cosmos.Pages.__iter__
    entity("a")  # expect no-blocking-call: entity > azure.storage.Client.get_entity
    notify("a")  # expect no-blocking-call: notify > azure.servicebus.Client.send_messages
    token()  # expect no-blocking-call: token > azure.identity.Credential.get_token
    async with AsyncBlobServiceClient("x", credential=AsyncCredential()) as service:  # ok: asynchronous
        await service.get_blob_client("a", "b").upload_blob(b"")  # ok: awaited
    await asyncio.to_thread(blobs.upload, "a", b"")  # ok: in a thread
    return await asyncio.to_thread(secret, "a")  # ok: in a thread


async def google(cloud: Google):
    cloud.read("a")  # expect no-blocking-call: read > google.cloud.storage.Blob.download_as_bytes
    cloud.publish(b"")  # ok: a thread sends it
    cloud.publish_and_wait(b"")  # expect no-blocking-call: publish_and_wait > grpc.Future.result
    cloud.secret("a")  # expect no-blocking-call: secret > google.cloud.Client.access_secret_version
    cloud.entity("a")  # expect no-blocking-call: entity > google.cloud.datastore.Client.get
    cloud.rows()  # expect no-blocking-call: rows > google.cloud.spanner.Rows.__iter__
    async_secrets = secretmanager.SecretManagerServiceAsyncClient()
    await async_secrets.access_secret_version(name="a")  # ok: awaited
    return await asyncio.to_thread(cloud.read, "a")  # ok: in a thread
