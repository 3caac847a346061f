from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Security, WebSocket

from deps import (
    AsyncChecker,
    Checker,
    Paging,
    User,
    app_guard,
    audit,
    connection,
    feature_flags,
    mail_quota,
    nested,
    router_guard,
    router_guard_in_thread,
    scoped_security,
    sms_quota,
    tenant,
)

app = FastAPI(dependencies=[Depends(app_guard)])
router = APIRouter(dependencies=[Depends(router_guard), Depends(router_guard_in_thread)])


@app.get("/me")
def me(user: User, where: str = Depends(tenant)):
    return {"user": user, "tenant": where}


@app.get("/rows")
async def rows(db=Depends(connection), log=Depends(audit), paging: Paging = Depends()):
    return {"page": paging.page}


@app.get("/checked", dependencies=[Depends(Checker("admin")), Depends(AsyncChecker("owner"))])
async def checked():
    return {}


@app.get("/quota")
async def quotas(mail: Annotated[int, Depends(mail_quota)], sms: Annotated[int, Depends(sms_quota)]):
    return mail + sms


@router.get("/flags")
def flags(values: dict = Depends(feature_flags), name: str = Depends(nested)):
    return values


@router.get("/secure")
async def secure(_: None = Security(scoped_security, scopes=["items"])):
    return {}


@router.websocket("/ws")
async def feed(socket: WebSocket, where: str = Depends(tenant)):
    await socket.accept()
    await socket.close()


app.include_router(router)
