from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import DeclarativeBase, Session, scoped_session, sessionmaker

engine = create_engine("postgresql://x")
SessionLocal = sessionmaker(bind=engine)
Scoped = scoped_session(sessionmaker(engine))


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"


def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()  # ok: a def generator dependency leaves in a thread


def find(db: Session, name: str):
    return db.query(User).filter(User.name == name).order_by(User.id).first()


class Repository:
    def __init__(self, session: Session):
        self.session = session

    def add(self, user: User):
        self.session.add(user)  # ok: nothing is sent yet
        self.session.commit()
        self.session.refresh(user)
        return user

    def statement(self):
        return select(User).where(User.id == 1)  # ok: only a statement
