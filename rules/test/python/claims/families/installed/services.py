"""Clients of services, asked to talk to a server of this machine."""

import anthropic
import asyncio
import boto3
import docker
import elasticsearch
import openai
import paramiko
import pika
import psutil
import stripe
import time

from harness.claims import computes, free, instant, waits


@computes('boto3.client', 'other')
async def boto3_client(server):
    boto3.client('s3', endpoint_url=server.url, region_name='a', aws_access_key_id='a', aws_secret_access_key='a')


@waits('boto3.client.list_buckets', 'http', also=('boto3.client',))
async def boto3_client_list_buckets(server):
    boto3.client('s3', endpoint_url=server.url, region_name='a', aws_access_key_id='a', aws_secret_access_key='a').list_buckets()


@waits('boto3.client.get_item', 'http', also=('boto3.Session.client',))
async def boto3_client_get_item(server):
    session = boto3.session.Session(region_name='a', aws_access_key_id='a', aws_secret_access_key='a')
    session.client('dynamodb', endpoint_url=server.url).get_item(TableName='a', Key={'a': {'S': 'a'}})


@instant('boto3.client.generate_presigned_url')
async def boto3_client_generate_presigned_url_at_once(s3_client: object):
    s3_client.generate_presigned_url('get_object', {'Bucket': 'a', 'Key': 'a'})


@waits('openai.OpenAI.chat.completions.create', 'http')
async def openai_openai_chat_completions_create(server):
    openai.OpenAI(base_url=server.url, api_key='a').chat.completions.create(model='a', messages=[])


@waits('openai.OpenAI.embeddings.create', 'http')
async def openai_openai_embeddings_create(server):
    openai.OpenAI(base_url=server.url, api_key='a').embeddings.create(model='a', input='a')


@instant('openai.OpenAI')
async def openai_openai_at_once(server):
    openai.OpenAI(base_url=server.url, api_key='a')


@free('openai.AsyncOpenAI')
async def openai_asyncopenai(server):
    await openai.AsyncOpenAI(base_url=server.url, api_key='a').chat.completions.create(model='a', messages=[])


@waits('anthropic.Anthropic.messages.create', 'http')
async def anthropic_anthropic_messages_create(server):
    anthropic.Anthropic(base_url=server.url, api_key='a').messages.create(model='a', max_tokens=1, messages=[])


@free('anthropic.AsyncAnthropic')
async def anthropic_asyncanthropic(server):
    await anthropic.AsyncAnthropic(base_url=server.url, api_key='a').messages.create(model='a', max_tokens=1, messages=[])


@waits('elasticsearch.Elasticsearch.search', 'db')
async def elasticsearch_elasticsearch_search(server):
    elasticsearch.Elasticsearch(server.url).search(index='a')


@waits('elasticsearch.Namespace', 'db')
async def elasticsearch_namespace(server):
    elasticsearch.Elasticsearch(server.url).indices.create(index='a')


@instant('elasticsearch.Elasticsearch')
async def elasticsearch_elasticsearch_at_once(server):
    elasticsearch.Elasticsearch(server.url)


@waits('docker.DockerClient', 'http')
async def docker_dockerclient(docker_socket):
    docker.DockerClient(docker_socket)


@instant('docker.DockerClient')
async def docker_dockerclient_at_once(docker_socket):
    docker.DockerClient(docker_socket, version='1.41')


@waits('docker.Client.ping', 'http')
async def docker_client_ping(docker_socket):
    docker.DockerClient(docker_socket, version='1.41').ping()


@waits('docker.Collection.list', 'http')
async def docker_collection_list(docker_client: docker.DockerClient):
    docker_client.containers.list()


@waits('paramiko.SSHClient.connect', 'net')
async def paramiko_sshclient_connect(mute):
    paramiko.SSHClient().connect(mute.host, mute.port, 'a')


@waits('pika.BlockingConnection', 'net')
async def pika_blockingconnection(mute):
    pika.BlockingConnection(pika.ConnectionParameters(mute.host, mute.port))


@waits('stripe.Customer.create', 'http')
async def stripe_customer_create(stripe_at_home):
    stripe.Customer.create()


@free('stripe.Customer.create_async')
async def stripe_customer_create_async(stripe_at_home):
    await stripe.Customer.create_async()


@waits('psutil.cpu_percent', 'sleep', at='sleep')
async def psutil_cpu_percent():
    psutil.cpu_percent(interval=0.001)


@instant('psutil.cpu_percent')
async def psutil_cpu_percent_at_once():
    psutil.cpu_percent()


@instant('psutil.virtual_memory')
async def psutil_virtual_memory_at_once():
    psutil.virtual_memory()


@waits('psutil.Process.wait', 'process')
async def psutil_process_wait(pid: int):
    psutil.Process(pid).wait()
