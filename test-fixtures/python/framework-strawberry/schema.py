"""Resolvers in classes: a def resolver runs on the loop, whatever it answers."""

import asyncio

import strawberry
from fastapi import FastAPI
from strawberry.fastapi import GraphQLRouter


def load(name: str) -> str:
    with open(name) as file:
        return file.read()


@strawberry.type
class User:
    name: str

    @strawberry.field
    def picture(self) -> str:
        return load(self.name)  # expect no-blocking-call: load > builtins.open

    @strawberry.field
    def initial(self) -> str:
        return self.name[0]  # ok: only text


@strawberry.type
class Query:
    @strawberry.field
    def echo(self, text: str) -> str:
        load("echo")  # expect no-blocking-call: load > builtins.open
        return text

    @strawberry.field
    async def later(self, text: str) -> str:
        await asyncio.to_thread(load, "later")  # ok: in a thread
        return text


@strawberry.type
class Mutation:
    @strawberry.mutation
    def save(self, text: str) -> str:
        with open("text", "w") as file:  # expect no-blocking-call: builtins.open
            file.write(text)
        return text

    @strawberry.mutation
    def same(self, text: str) -> str:
        return text  # ok: nothing to wait for


schema = strawberry.Schema(Query, Mutation)
app = FastAPI()
app.include_router(GraphQLRouter(schema), prefix="/graphql")
