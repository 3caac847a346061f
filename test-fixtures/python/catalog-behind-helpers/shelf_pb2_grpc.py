"""Client and server classes corresponding to protobuf-defined services."""
import grpc

import shelf_pb2 as shelf__pb2


class ShelfStub(object):
    def __init__(self, channel):
        self.Find = channel.unary_unary(
            "/shop.Shelf/Find",
            request_serializer=shelf__pb2.Query.SerializeToString,
            response_deserializer=shelf__pb2.Book.FromString,
        )
