import { decorator, makes, returns, runs } from '../define.js';
import type { Entry, Library, Members, Model, Result } from '../model.js';
import { KB_100, KIB_16, outsideResult } from '../from-outside.js';
import { chains, each, overrides, UNKNOWN } from './forms.js';
import { BODY_PARSER } from './express.js';
import { listen } from './http.js';

/** A decorator that says nothing about where the method runs. */
const marker: Model = { gives: returns({ arg: 0 }) };

const injects: Model = { gives: { ...returns({ arg: 0 }), intrinsic: 'injected' } };

/** A decorator of a class some of whose methods are called. */
const marksClass = (methods: readonly string[], entry: Entry): Model => decorator('loop', entry, { methods });

const LIFECYCLE = 'onModuleInit onApplicationBootstrap onModuleDestroy beforeApplicationShutdown onApplicationShutdown';

/** Nest calls what is named so on any provider, whether or not it says that it implements the interface. */
const provider: Model = decorator('startup', { kind: 'lifespan', name: '{name}' }, { methods: LIFECYCLE.split(' ') });

const routes: Members = {
  ...each('Get Post Put Patch Delete Head Options All Search', (name) =>
    decorator('loop', { kind: 'route', name: `${name.toUpperCase()} {outer.0}` }, { awaits: {} }),
  ),
  Sse: decorator('loop', { kind: 'route', name: 'SSE {outer.0}' }),
};

const decorators = (names: string, entry: Entry): Members => ({ [names]: decorator('loop', entry) });

/** A decorator of parameters that the framework fills. */
const fromRequest = (name: string, limit?: number, gate?: string): Model => ({ gives: outsideResult(name, 'any', limit, gate) });

const CONTEXT: Result = 'nest:ExecutionContext';

export const nest: Library = {
  name: 'NestJS',
  language: 'javascript',
  source: 'https://docs.nestjs.com (v11.2)',
  modules: {
    '@nestjs/common': {
      ...routes,
      'Injectable Controller': provider,
      'Global UseGuards UseInterceptors UsePipes UseFilters HttpCode Header Redirect Render SetMetadata Version Optional SerializeOptions Bind':
        marker,
      'Req Request Res Response Next Session Ip RawBody': marker,
      UploadedFile: { gives: returns('multer:File') },
      UploadedFiles: { gives: returns({ list: 'multer:File' }) },
      Body: fromRequest('body', KB_100, BODY_PARSER),
      Query: fromRequest('query'),
      'Param Params HostParam': fromRequest('params'),
      Headers: fromRequest('headers', KIB_16),
      Module: { ...provider, intrinsic: 'provide-all' },
      Inject: injects,
      Catch: marksClass(['catch'], { kind: 'exception-handler', name: 'filter' }),
      createParamDecorator: runs('loop', 0, {
        entry: { kind: 'dependency', name: 'createParamDecorator' },
        params: [UNKNOWN, CONTEXT],
        gives: marker,
      }),
      applyDecorators: { gives: returns({ arg: 0 }) },
      'mixin forwardRef': returns({ arg: 0 }),
      Logger: makes('nest:Logger'),
      ConsoleLogger: makes('nest:Logger'),
      CanActivate: makes('nest:CanActivate'),
      NestInterceptor: makes('nest:NestInterceptor'),
      PipeTransform: makes('nest:PipeTransform'),
      'ValidationPipe ParseIntPipe ParseUUIDPipe ParseBoolPipe ParseFloatPipe ParseArrayPipe ParseEnumPipe DefaultValuePipe ParseFilePipe':
        makes('nest:PipeTransform'),
      ExceptionFilter: makes('nest:ExceptionFilter'),
      NestMiddleware: makes('nest:NestMiddleware'),
      NestModule: makes('nest:NestModule'),
      'OnModuleInit OnApplicationBootstrap OnModuleDestroy BeforeApplicationShutdown OnApplicationShutdown': makes('nest:Lifecycle'),
      ExecutionContext: makes(CONTEXT),
      ArgumentsHost: makes(CONTEXT),
      CallHandler: makes('nest:CallHandler'),
      INestApplication: makes('nest:Application'),
      MiddlewareConsumer: makes('nest:MiddlewareConsumer'),
      StreamableFile: makes(UNKNOWN),
      'FileTypeValidator MaxFileSizeValidator FileValidator': makes('nest:FileValidator'),
    },
    '@nestjs/core': {
      NestFactory: { members: { 'create createMicroservice createApplicationContext': returns('nest:Application') } },
      'Reflector HttpAdapterHost': makes(UNKNOWN),
      ModuleRef: makes('nest:ModuleRef'),
      BaseExceptionFilter: makes('nest:ExceptionFilter'),
    },
    '@nestjs/platform-express': {
      NestExpressApplication: makes('nest:Application'),
      'FileInterceptor FilesInterceptor FileFieldsInterceptor AnyFilesInterceptor': returns(UNKNOWN),
    },
    '@nestjs/platform-fastify': { NestFastifyApplication: makes('nest:Application'), FastifyAdapter: makes(UNKNOWN) },
    '@nestjs/microservices': {
      ...decorators('MessagePattern EventPattern GrpcMethod GrpcStreamMethod GrpcStreamCall', { kind: 'message', name: '{outer.0}' }),
      'Payload Ctx Client': marker,
      'ClientProxy ClientKafka ClientRedis': makes('nest:ClientProxy'),
    },
    '@nestjs/websockets': {
      ...decorators('SubscribeMessage', { kind: 'websocket', name: '{outer.0}' }),
      WebSocketGateway: marksClass(['handleConnection', 'handleDisconnect'], { kind: 'websocket', name: 'connection' }),
      'WebSocketServer MessageBody ConnectedSocket Ack': marker,
      'OnGatewayConnection OnGatewayDisconnect OnGatewayInit': makes('nest:Gateway'),
    },
    '@nestjs/schedule': {
      Cron: decorator('loop', { kind: 'timer', name: 'cron {outer.0}' }),
      Interval: decorator('loop', { kind: 'timer', name: 'interval {outer.0}' }),
      Timeout: decorator('loop', { kind: 'timer', name: 'timeout {outer.0}' }),
    },
    '@nestjs/event-emitter': {
      OnEvent: decorator('loop', { kind: 'event', name: '{outer.0}' }),
      EventEmitter2: makes('events:EventEmitter'),
    },
    '@nestjs/bull': {
      ...decorators('Process', { kind: 'job', name: '{outer.0}' }),
      ...decorators(
        'OnQueueActive OnQueueCompleted OnQueueFailed OnQueueProgress OnQueueStalled OnQueueError OnQueueWaiting OnQueueDrained OnGlobalQueueCompleted',
        { kind: 'event', name: 'queue' },
      ),
      'Processor InjectQueue': marker,
    },
    '@nestjs/bullmq': {
      ...decorators('OnWorkerEvent OnQueueEvent', { kind: 'event', name: '{outer.0}' }),
      'Processor InjectQueue QueueEventsListener InjectFlowProducer': marker,
      WorkerHost: makes('nest:WorkerHost'),
    },
    '@nestjs/graphql': {
      'Query Mutation': decorator('loop', { kind: 'resolver', name: '{outer.0}' }, { awaits: {} }),
      'ResolveField ResolveProperty ResolveReference': decorator('loop', { kind: 'resolver', name: 'field {outer.0}' }, { awaits: {} }),
      ...decorators('Subscription', { kind: 'resolver', name: 'subscription {outer.0}' }),
      'Resolver Args Context Parent Info Root ObjectType InputType Field ArgsType Scalar Directive Extensions': marker,
    },
    '@nestjs/passport': { PassportStrategy: { gives: makes('nest:PassportStrategy') }, AuthGuard: { gives: makes('nest:CanActivate') } },
    '@nestjs/cqrs': {
      'CommandHandler QueryHandler': marksClass(['execute'], { kind: 'message', name: 'execute' }),
      EventsHandler: marksClass(['handle'], { kind: 'event', name: 'handle' }),
      Saga: marker,
      'ICommandHandler IQueryHandler': makes('nest:CqrsHandler'),
      IEventHandler: makes('nest:EventHandler'),
    },
    '@nestjs/terminus': { HealthIndicator: makes(UNKNOWN), HealthCheck: marker },
    'nest-commander': { CommandRunner: makes('nest:CommandRunner'), 'Command Option SubCommand': marker },
    '@nestjs/config': { registerAs: runs('startup', 1) },
  },
  types: {
    /** What it gives is bound to the class, or is an instance of it. */
    'nest:ModuleRef': {
      members: { 'get resolve': { intrinsic: 'resolve-token', returns: { instanceOf: 0 } }, create: returns({ instanceOf: 0 }) },
    },
    'nest:CanActivate': { overrides: overrides('canActivate', 'loop', { kind: 'middleware', name: 'guard' }, [CONTEXT]) },
    'nest:NestInterceptor': {
      overrides: overrides('intercept', 'loop', { kind: 'middleware', name: 'interceptor' }, [CONTEXT, 'nest:CallHandler']),
    },
    'nest:PipeTransform': { overrides: overrides('transform', 'loop', { kind: 'middleware', name: 'pipe' }) },
    'nest:ExceptionFilter': { overrides: overrides('catch', 'loop', { kind: 'exception-handler', name: 'filter' }, ['Error', CONTEXT]) },
    'nest:NestMiddleware': {
      overrides: overrides('use', 'loop', { kind: 'middleware', name: 'middleware' }, ['express:Request', 'express:Response', UNKNOWN]),
    },
    'nest:NestModule': { overrides: overrides('configure', 'startup', undefined, ['nest:MiddlewareConsumer']) },
    'nest:MiddlewareConsumer': {
      members: {
        apply: runs('loop', 'all', {
          entry: { kind: 'middleware', name: 'apply' },
          methods: ['use'],
          params: ['express:Request', 'express:Response', UNKNOWN],
          returns: { self: true },
        }),
        'forRoutes exclude': chains,
      },
    },
    'nest:Lifecycle': {
      overrides: overrides(LIFECYCLE, 'startup'),
    },
    'nest:PassportStrategy': { overrides: overrides('validate authenticate', 'loop', { kind: 'strategy', name: 'passport' }) },
    'nest:WorkerHost': { overrides: overrides('process', 'loop', { kind: 'job', name: 'process' }) },
    'nest:Gateway': {
      overrides: {
        ...overrides('handleConnection handleDisconnect', 'loop', { kind: 'websocket', name: 'connection' }),
        ...overrides('afterInit', 'startup'),
      },
    },
    'nest:CqrsHandler': { overrides: overrides('execute', 'loop', { kind: 'message', name: 'execute' }) },
    'nest:EventHandler': { overrides: overrides('handle', 'loop', { kind: 'event', name: 'handle' }) },
    'nest:CommandRunner': { overrides: overrides('run', 'cli', { kind: 'command', name: 'run' }) },
    'nest:FileValidator': { overrides: overrides('isValid', 'loop', { kind: 'middleware', name: 'file validator' }) },
    'nest:ExecutionContext': {
      members: {
        switchToHttp: returns('nest:HttpHost'),
        'switchToWs switchToRpc getHandler getClass getArgs getArgByIndex getType': returns(UNKNOWN),
      },
    },
    'nest:HttpHost': { members: { getRequest: returns('express:Request'), getResponse: returns('express:Response') } },
    'nest:CallHandler': { members: { handle: returns('rxjs:Observable') } },
    'nest:ClientProxy': { members: { 'send emit': returns('rxjs:Observable'), 'connect close': returns(UNKNOWN) } },
    'nest:Application': {
      members: {
        'useGlobalGuards useGlobalPipes useGlobalInterceptors useGlobalFilters enableShutdownHooks setGlobalPrefix enableCors enableVersioning useWebSocketAdapter useLogger set useStaticAssets setBaseViewsDir setViewEngine disable enable':
          chains,
        use: runs('loop', 'all', {
          entry: { kind: 'middleware', name: 'use' },
          limitedBy: BODY_PARSER,
          params: ['express:Request', 'express:Response', UNKNOWN],
          returns: { self: true },
        }),
        listen,
        'get resolve': { intrinsic: 'resolve-token', returns: { instanceOf: 0 } },
        /** Of the platform of Express: `useBodyParser('json', { limit: '10mb' })`. */
        useBodyParser: { ...chains, admits: { by: [{ option: 'limit', of: 1 }], gate: BODY_PARSER } },
        select: chains,
        getHttpServer: returns('http:Server'),
        getHttpAdapter: returns(UNKNOWN),
        'init close startAllMicroservices connectMicroservice getUrl': returns(UNKNOWN),
      },
    },
    'nest:Logger': { members: { 'log error warn debug verbose fatal': returns(UNKNOWN) } },
  },
};
