import strawberry


@strawberry.type
class Query:
    @strawberry.field
    async def total(self, limit: int) -> float:
        return sum(i * i for i in range(limit))  # expect no-heavy-loop: for

    @strawberry.field
    async def short(self, limit: int) -> int:
        return sum(i * i for i in range(max(1, min(limit, 100))))  # ok: a hundred at most


schema = strawberry.Schema(Query)
