import { blocks, decorator, harmless, makes, property, returns, runs } from '../define.js';
import { headersProperty, MIB, outsideProperty, sent, urlProperty } from '../from-outside.js';
import type { Library, Members, Result } from '../model.js';
import { bareOrCalled, givesAsIs, HTTP_VERBS, leavesAsIs, quiet } from './words.js';

const itself = { self: true } as const;
const MODEL = 'django.db.models.Model';
const QUERYSET = 'django.db.models.QuerySet';

/** Django has an `a`-prefixed twin of each of these. */
const awaitable = (name: string) => ({ symbol: `${QUERYSET}#a${name}`, note: `await the method \`a${name}\`` });

const one = 'get first last latest earliest create get_or_create update_or_create';
const many = 'count exists aggregate in_bulk bulk_create bulk_update delete update contains';
/** An instance of the program's model, whatever else is not known. */
const ELEMENT: Result = { any: [{ elementOf: 'self' }, MODEL] };
const byName = (names: string, result: Result | null): Members =>
  Object.fromEntries(
    names.split(' ').map((name) => [name, blocks('db', { ...(result !== null && { returns: result }), alternative: awaitable(name) })]),
  );
const twins = (names: string): string =>
  names
    .split(' ')
    .map((name) => `a${name}`)
    .join(' ');

const executing: Members = {
  ...byName(one.replace(' get_or_create update_or_create', ''), ELEMENT),
  'get_or_create update_or_create': blocks('db', { returns: { tuple: [ELEMENT, 'bool'] } }),
  ...byName(many, null),
  'raw explain': blocks('db'),
  [twins(one)]: returns(ELEMENT),
  [twins(many)]: quiet,
};

/** Nothing is asked of the database until a queryset is iterated, counted, indexed, … */
const lazy =
  'all filter exclude annotate alias order_by reverse distinct values values_list dates datetimes none select_related prefetch_related extra defer only using select_for_update union intersection difference complex_filter';

const instance: Members = {
  save: blocks('db', { alternative: { symbol: `${MODEL}#asave`, note: 'await the method `asave`' } }),
  delete: blocks('db', { alternative: { symbol: `${MODEL}#adelete`, note: 'await the method `adelete`' } }),
  refresh_from_db: blocks('db', { alternative: { symbol: `${MODEL}#arefresh_from_db`, note: 'await the method `arefresh_from_db`' } }),
  'asave adelete arefresh_from_db full_clean clean clean_fields get_deferred_fields': quiet,
};

/** PBKDF2 with SHA-256: 1,000,000 iterations in Django 5.2. */
const kdf = blocks('kdf', { estimate: { unit: 'python pbkdf2 sha256 iteration', times: [{ arg: 'iterations', default: 1_000_000 }] } });

const REQUEST = 'django.http.HttpRequest';
/** `DATA_UPLOAD_MAX_MEMORY_SIZE`. */
const DATA_UPLOAD_MAX = 2.5 * MIB;

export const django: Library = {
  name: 'Django',
  language: 'python',
  source: 'docs.djangoproject.com/en/5.2/ref/models/querysets, topics/async; channels.readthedocs.io (4.3); django-ninja.dev (1.4)',
  modules: {
    'django.db.models': {
      Model: makes(MODEL, {
        members: { 'objects _default_manager': property({ collection: 'django.db.models.Manager' }) },
      }),
      ForeignKey: { intrinsic: 'relation:one:django.db.models.RelatedManager' },
      ManyToManyField: { intrinsic: 'relation:many:django.db.models.RelatedManager' },
      OneToOneField: { intrinsic: 'relation:own:django.db.models.RelatedManager' },
      Manager: makes('django.db.models.Manager'),
      QuerySet: makes(QUERYSET),
      'Q F Count Sum Avg Max Min Prefetch CharField TextField IntegerField': quiet,
      prefetch_related_objects: blocks('db'),
    },
    'django.shortcuts': {
      'get_object_or_404 get_list_or_404': blocks('db', { returns: { any: [{ instanceOf: 0 }, MODEL] } }),
      render: blocks('file', { note: 'finds, reads and renders the template at once' }),
      'aget_object_or_404 aget_list_or_404': returns({ any: [{ instanceOf: 0 }, MODEL] }),
      redirect: quiet,
    },
    'django.template.loader': { render_to_string: blocks('file'), get_template: blocks('file') },
    'django.db': { 'connection connections': { is: 'django.db.connection' }, close_old_connections: quiet },
    'django.db.transaction': {
      atomic: { intrinsic: 'same-function', returns: 'django.db.transaction.Atomic' },
      'commit rollback': blocks('db'),
      on_commit: runs('here', 0),
    },
    'django.core.mail': {
      'send_mail send_mass_mail mail_admins mail_managers': blocks('net'),
      'EmailMessage EmailMultiAlternatives': makes('django.core.mail.EmailMessage'),
    },
    'django.core.management': { call_command: blocks('other', { note: 'runs a management command' }) },
    'django.core.management.base': { BaseCommand: makes('django.core.management.BaseCommand') },
    'django.contrib.auth': {
      'authenticate login logout': blocks('db'),
      'aauthenticate alogin alogout': quiet,
      get_user_model: returns('django.contrib.auth.UserModel'),
    },
    'django.contrib.auth.models': {
      'User AbstractUser AbstractBaseUser': makes('django.contrib.auth.User', {
        members: { objects: property('django.contrib.auth.UserManager') },
      }),
    },
    'django.contrib.auth.hashers': { 'make_password check_password': kdf },
    'django.contrib.auth.decorators': { 'login_required permission_required user_passes_test': bareOrCalled },
    'django.views': { View: makes('django.views.View') },
    'django.views.generic': {
      'View TemplateView ListView DetailView CreateView UpdateView DeleteView FormView RedirectView': makes('django.views.View'),
    },
    'django.views.decorators.csrf': { csrf_exempt: leavesAsIs },
    'django.views.decorators.http': { 'require_GET require_POST require_safe': leavesAsIs, require_http_methods: givesAsIs },
    'django.core.validators': { RegexValidator: makes('re.Pattern', { intrinsic: 'validator-regex' }) },
    'django.urls': {
      path: runs('pool-if-sync', [1, 'view'], { entry: { kind: 'route', name: '{0}' }, params: [REQUEST] }),
      re_path: runs('pool-if-sync', [1, 'view'], { entry: { kind: 'route', name: '{0}' }, params: [REQUEST], paths: 'expression' }),
      'include reverse': quiet,
    },
    'django.dispatch': { receiver: givesAsIs, Signal: quiet },
    'django.apps': { AppConfig: makes('django.apps.AppConfig') },
    'django.utils.decorators': {
      method_decorator: givesAsIs,
      'sync_and_async_middleware async_only_middleware sync_only_middleware': leavesAsIs,
    },
    django: { setup: quiet },
    'rest_framework.views': { APIView: makes('rest_framework.APIView') },
    'rest_framework.decorators': {
      api_view: decorator('pool', { kind: 'route' }),
      action: givesAsIs,
      'permission_classes authentication_classes': givesAsIs,
    },
    ninja: { 'NinjaAPI Router': makes('ninja.NinjaAPI') },
    'channels.db': { database_sync_to_async: { intrinsic: 'sync-to-async', calls: [{ arg: 0, runs: 'pool' }], gives: {} } },
    'channels.generic.websocket': {
      'AsyncWebsocketConsumer AsyncJsonWebsocketConsumer': makes('channels.AsyncConsumer'),
      'WebsocketConsumer JsonWebsocketConsumer': makes('channels.SyncConsumer'),
    },
    'channels.generic.http': { AsyncHttpConsumer: makes('channels.AsyncConsumer') },
    'channels.consumer': { AsyncConsumer: makes('channels.AsyncConsumer'), SyncConsumer: makes('channels.SyncConsumer') },
  },
  types: {
    [MODEL]: { members: instance },
    'django.db.models.RelatedManager': {
      extends: ['django.db.models.Manager'],
      members: {
        'add remove set clear': blocks('db'),
        'aadd aremove aset aclear': quiet,
        // May have been fetched with the instance (`prefetch_related`).
        'all count exists': quiet,
      },
    },
    'django.db.models.Manager': {
      members: {
        ...executing,
        [`${lazy} get_queryset iterator aiterator`]: returns({ collection: QUERYSET }),
        // `Manager.from_queryset(BookQuerySet)`: a class whose instances have the methods of both.
        from_queryset: returns({ any: [{ arg: 0 }, { self: true }] }),
      },
    },
    [QUERYSET]: {
      members: {
        ...executing,
        [`${lazy} iterator`]: returns(itself),
        aiterator: returns(itself),
        '__iter__ __len__ __bool__ __contains__': blocks('db'),
        __getitem__: blocks('db', { returns: ELEMENT }),
        '__or__ __and__': returns(itself),
        as_manager: returns({ any: [{ instanceOf: 'self' }, 'django.db.models.Manager'] }),
      },
      element: MODEL,
    },
    'django.contrib.auth.User': {
      extends: [MODEL],
      members: { 'set_password check_password': kdf, 'has_perm has_perms get_all_permissions': blocks('db'), acheck_password: quiet },
    },
    'django.contrib.auth.UserManager': {
      extends: ['django.db.models.Manager'],
      members: {
        'create_user create_superuser': blocks('db', { returns: 'django.contrib.auth.User' }),
        'acreate_user acreate_superuser': quiet,
      },
    },
    'django.contrib.auth.UserModel': { members: { objects: property('django.contrib.auth.UserManager') } },
    'django.db.connection': {
      members: { cursor: returns('django.db.cursor'), 'close ensure_connection': quiet, 'commit rollback': blocks('db') },
    },
    'django.db.cursor': {
      members: {
        'execute executemany callproc': blocks('db'),
        'fetchone fetchmany fetchall': blocks('db', { continues: true }),
        close: quiet,
      },
    },
    'django.db.transaction.Atomic': { members: { __exit__: blocks('db', { note: 'commits or rolls back' }) } },
    'django.core.mail.EmailMessage': { members: { send: blocks('net'), 'attach attach_alternative': quiet, attach_file: blocks('file') } },
    'django.core.management.BaseCommand': { overrides: { 'handle add_arguments': { runs: 'cli', entry: { kind: 'command' } } } },
    'django.apps.AppConfig': { overrides: { ready: { runs: 'startup', entry: { kind: 'lifespan' } } } },
    [REQUEST]: {
      members: {
        GET: outsideProperty('query'),
        'POST FILES': outsideProperty('body', 'any', DATA_UPLOAD_MAX),
        body: outsideProperty('body', 'text', DATA_UPLOAD_MAX),
        'headers META COOKIES': headersProperty,
        'path path_info': urlProperty,
        'user session method': quiet,
      },
    },
    'django.views.View': {
      overrides: { [`${HTTP_VERBS} get_context_data get_queryset form_valid`]: { runs: 'pool-if-sync', entry: { kind: 'route' } } },
      members: { request: property(REQUEST) },
    },
    'rest_framework.APIView': { overrides: { [HTTP_VERBS]: { runs: 'pool', entry: { kind: 'route' } } } },
    'ninja.NinjaAPI': {
      members: {
        [`${HTTP_VERBS} api_operation`]: decorator('pool-if-sync', { kind: 'route', name: '{outer.name} {outer.0}' }, { injects: [] }),
        exception_handler: decorator('pool-if-sync', { kind: 'exception-handler' }),
        add_router: quiet,
      },
    },
    'channels.AsyncConsumer': {
      members: { 'accept close send send_json': harmless('it is awaited') },
      overrides: {
        receive_json: { runs: 'loop', entry: { kind: 'websocket' }, params: [sent('message')] },
        receive: { runs: 'loop', entry: { kind: 'websocket' }, params: [sent('message', 'text'), sent('message', 'text')] },
        'connect disconnect websocket_connect websocket_receive websocket_disconnect handle': {
          runs: 'loop',
          entry: { kind: 'websocket' },
        },
      },
    },
    'channels.SyncConsumer': { overrides: { 'connect disconnect receive receive_json': { runs: 'pool', entry: { kind: 'websocket' } } } },
  },
};
