"""Client and server classes corresponding to protobuf-defined services."""
import grpc

import catalog_pb2 as catalog__pb2


class ShelfStub(object):
    def __init__(self, channel):
        self.Find = channel.unary_unary(
            "/catalog.Shelf/Find",
            request_serializer=catalog__pb2.Query.SerializeToString,
            response_deserializer=catalog__pb2.Book.FromString,
        )


class ShelfServicer(object):
    def Find(self, request, context):
        raise NotImplementedError("Method not implemented!")
