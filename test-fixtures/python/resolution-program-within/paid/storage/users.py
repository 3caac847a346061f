"""`paid/` is a package of the repository and a program of its own, which is started there."""

from storage.database import session_maker


class UserStore:
    async def rename(self, user: object) -> None:
        with session_maker() as session:
            session.add(user)
            session.commit()  # expect no-blocking-call: sqlalchemy.orm.Session.commit
