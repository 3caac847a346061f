import asyncio

import grpc

import catalog_pb2
import catalog_pb2_grpc

stub = catalog_pb2_grpc.ShelfStub(grpc.insecure_channel("shelf:50051"))
asynchronous = catalog_pb2_grpc.ShelfStub(grpc.aio.insecure_channel("shelf:50051"))


async def find(name: str):
    return stub.Find(catalog_pb2.Query(name=name))  # expect no-blocking-call: grpc.MultiCallable


async def find_async(name: str):
    return await asynchronous.Find(catalog_pb2.Query(name=name))  # ok: awaited


async def find_in_thread(name: str):
    return await asyncio.to_thread(stub.Find, catalog_pb2.Query(name=name))  # ok: in a thread


async def find_later(name: str):
    return stub.Find.future(catalog_pb2.Query(name=name))  # ok: gives a future
