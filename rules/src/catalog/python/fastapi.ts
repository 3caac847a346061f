/** Where FastAPI runs your code; see `fastapi/routing.py`, `fastapi/dependencies/utils.py`, `fastapi/concurrency.py`. */

import { decorator, harmless, makes, runs } from '../define.js';
import type { Callback, Library, Members, Model } from '../model.js';
import { applicationCallbacks, concurrency, responses, streamed, templating } from './starlette.js';
import { bareOrCalled, byVerb, givesAsIs, HTTP_VERBS, quiet } from './words.js';

const DEPENDS = ['fastapi.params.Depends', 'fastapi.params.Security'] as const;
const injects = { injects: DEPENDS } as const;

/** `dependencies=[Depends(f)]` runs `f` before every endpoint below. */
const dependencies: Callback = { arg: 'dependencies', runs: 'pool-if-sync', entry: { kind: 'dependency' }, ...injects };

const endpoint = (where: 'pool-if-sync' | 'loop', kind: 'route' | 'websocket', name: string): Model => ({
  ...decorator(where, { kind, name }, injects),
  calls: [dependencies],
});

const routes: Members = {
  ...byVerb(`${HTTP_VERBS} trace`, (_verb, method) => endpoint('pool-if-sync', 'route', `${method} {outer.0}`)),
  api_route: endpoint('pool-if-sync', 'route', '{outer.0}'),
  'websocket websocket_route': endpoint('loop', 'websocket', '{outer.0}'),
  add_api_route: {
    calls: [{ arg: [1, 'endpoint'], runs: 'pool-if-sync', entry: { kind: 'route', name: '{0}' }, ...injects }, dependencies],
  },
  add_api_websocket_route: {
    calls: [{ arg: [1, 'endpoint'], runs: 'loop', entry: { kind: 'websocket', name: '{0}' }, ...injects }, dependencies],
  },
  include_router: { calls: [dependencies] },
};

const router = makes('fastapi.APIRouter', { calls: [...applicationCallbacks, dependencies] });
const application = makes('fastapi.FastAPI', { calls: [...applicationCallbacks, dependencies] });

const request = makes('starlette.requests.Request');
const websocket = makes('starlette.websockets.WebSocket');
const uploadFile = makes('starlette.datastructures.UploadFile');

const scheme = harmless('it only reads a header');
const repeats = decorator('pool-if-sync', { kind: 'timer', name: '{name}' });

export const fastapi: Library = {
  name: 'FastAPI',
  language: 'python',
  source: 'github.com/fastapi/fastapi routing.py, dependencies/utils.py, concurrency.py (0.128)',
  modules: {
    fastapi: {
      FastAPI: application,
      APIRouter: router,
      Depends: makes('fastapi.params.Depends', { captures: true }),
      Security: makes('fastapi.params.Security', { captures: true }),
      BackgroundTasks: makes('starlette.background.BackgroundTasks'),
      'Request HTTPConnection': request,
      WebSocket: websocket,
      UploadFile: uploadFile,
      Response: makes('starlette.responses.Response'),
      'Body Query Path Header Cookie Form File HTTPException WebSocketException WebSocketDisconnect status': quiet,
    },
    'fastapi.applications': { FastAPI: application },
    'fastapi.routing': {
      APIRouter: router,
      APIRoute: makes(
        'fastapi.routing.APIRoute',
        runs('pool-if-sync', [1, 'endpoint'], { entry: { kind: 'route', name: '{0}' }, ...injects }),
      ),
    },
    'fastapi.params': {
      Depends: makes('fastapi.params.Depends', { captures: true }),
      Security: makes('fastapi.params.Security', { captures: true }),
    },
    'fastapi.param_functions': {
      Depends: makes('fastapi.params.Depends', { captures: true }),
      Security: makes('fastapi.params.Security', { captures: true }),
    },
    'fastapi.requests': { 'Request HTTPConnection': request },
    'fastapi.websockets': { WebSocket: websocket, WebSocketDisconnect: quiet },
    'fastapi.datastructures': { UploadFile: uploadFile },
    'fastapi.background': { BackgroundTasks: makes('starlette.background.BackgroundTasks') },
    'fastapi.responses': { ...responses, EventSourceResponse: streamed },
    'fastapi.sse': { EventSourceResponse: streamed, ServerSentEvent: quiet },
    'fastapi.concurrency': concurrency,
    'fastapi.templating': templating,
    'fastapi.staticfiles': { StaticFiles: harmless('it reads files in the thread pool') },
    'fastapi.testclient': { TestClient: makes('starlette.testclient.TestClient') },
    'fastapi.encoders': { jsonable_encoder: quiet },
    'fastapi.security': {
      'OAuth2PasswordBearer OAuth2AuthorizationCodeBearer OAuth2PasswordRequestForm HTTPBearer HTTPBasic HTTPDigest APIKeyHeader APIKeyQuery APIKeyCookie OpenIdConnect SecurityScopes':
        scheme,
    },
    'fastapi_utils.cbv': { cbv: givesAsIs },
    'fastapi_utils.inferring_router': { InferringRouter: router },
    'fastapi_utils.tasks': { repeat_every: repeats },
    'fastapi_restful.cbv': { cbv: givesAsIs },
    'fastapi_restful.inferring_router': { InferringRouter: router },
    'fastapi_restful.tasks': { repeat_every: repeats },
    'fastapi_cache.decorator': { cache: givesAsIs },
    slowapi: {
      Limiter: makes(
        'slowapi.Limiter',
        runs('loop', [0, 'key_func'], { entry: { kind: 'middleware' }, params: ['starlette.requests.Request'] }),
      ),
    },
    fastapi_versioning: { version: givesAsIs, VersionedFastAPI: quiet },
    fastapi_users: { BaseUserManager: makes('fastapi_users.BaseUserManager') },
    mangum: { Mangum: quiet },
  },
  types: {
    'fastapi.FastAPI': { extends: ['fastapi.APIRouter', 'starlette.applications.Starlette'], members: { 'openapi setup': quiet } },
    'fastapi.APIRouter': { extends: ['starlette.routing.Router'], members: routes },
    'fastapi.routing.APIRoute': { overrides: { get_route_handler: { runs: 'startup' } } },
    'fastapi.params.Depends': { members: {} },
    'fastapi.params.Security': { extends: ['fastapi.params.Depends'] },
    'slowapi.Limiter': { members: { 'limit shared_limit exempt': bareOrCalled } },
    'fastapi_users.BaseUserManager': {
      overrides: {
        'on_after_register on_after_login on_after_request_verify on_after_verify on_after_forgot_password on_after_reset_password on_after_update on_before_delete on_after_delete validate_password':
          { runs: 'loop', entry: { kind: 'hook' } },
      },
    },
  },
};
