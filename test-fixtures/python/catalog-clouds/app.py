import aioboto3
import boto3
from elasticsearch import AsyncElasticsearch, Elasticsearch
from google.cloud import bigquery, firestore, storage

s3 = boto3.client("s3")  # ok: while the module loads
dynamo = boto3.resource("dynamodb")  # ok: while the module loads
table = dynamo.Table("orders")
search = Elasticsearch("http://x")
async_search = AsyncElasticsearch("http://x")


class Storage:
    def __init__(self, bucket: str):
        self.client = storage.Client()
        self.bucket = self.client.bucket(bucket)

    def put(self, name, data):
        self.bucket.blob(name).upload_from_string(data)

    def url(self, name):
        return self.bucket.blob(name).generate_signed_url()  # ok: signs without a request


async def aws():
    s3.put_object(Bucket="x", Key="y", Body=b"")  # expect no-blocking-call: boto3.client.put_object
    s3.generate_presigned_url("get_object")  # ok: signs without a request
    table.get_item(Key={})  # expect no-blocking-call: boto3.resource.get_item
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket="x"):  # expect no-blocking-call: boto3.PageIterator.__iter__
        print(page)
    boto3.Session().client("sqs").send_message()  # expect no-blocking-call: boto3.Session # expect no-blocking-call: boto3.Session.client # expect no-blocking-call: boto3.client.send_message
    async with aioboto3.Session().client("s3") as client:
        await client.put_object(Bucket="x")  # ok: awaited


async def google(store: Storage):
    store.put("a", b"")  # expect no-blocking-call: put > google.cloud.storage.Blob.upload_from_string
    store.url("a")  # ok: signs without a request
    job = bigquery.Client().query("select 1")  # expect no-blocking-call: google.cloud.bigquery.Client.query
    job.result()  # expect no-blocking-call: google.cloud.bigquery.Job.result
    document = firestore.Client().collection("a").document("b")  # ok: nothing is asked yet
    return document.get()  # expect no-blocking-call: google.cloud.firestore.Client.get


async def searches():
    search.search(index="x")  # expect no-blocking-call: elasticsearch.Elasticsearch.search
    search.indices.create(index="x")  # expect no-blocking-call: elasticsearch.Namespace
    await async_search.search(index="x")  # ok: awaited
