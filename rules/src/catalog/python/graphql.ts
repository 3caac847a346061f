/** GraphQL servers on a loop call `def` resolvers directly. */

import { makes, runs } from '../define.js';
import type { Entry, Library, Members } from '../model.js';
import { leavesAsIs, quiet, registers } from './words.js';

const resolver: Entry = { kind: 'resolver' };
const context = { arg: 'context_getter', runs: 'pool-if-sync', entry: { kind: 'dependency' } } as const;
/** Arguments come with the query. */
const resolves = registers('loop', resolver, { injects: [] });
const classDecorator = { intrinsic: 'dataclass' } as const;

const strawberry: Members = {
  // `strawberry.field(resolver=f)` and `@strawberry.field`.
  'field mutation subscription': { ...resolves, calls: [{ arg: [0, 'resolver'], runs: 'loop', entry: resolver, injects: [] }] },
  'type input interface experimental': classDecorator,
  enum: leavesAsIs,
  'Schema federation': quiet,
};

export const graphql: Library = {
  name: 'Strawberry, Ariadne, Graphene',
  language: 'python',
  source: 'strawberry.rocks/docs/guides/async (0.285); ariadnegraphql.org/docs/resolvers (0.26); docs.graphene-python.org',
  modules: {
    strawberry,
    'strawberry.fastapi': { GraphQLRouter: makes('fastapi.APIRouter', { calls: [context] }) },
    'strawberry.asgi': { GraphQL: makes('strawberry.asgi.GraphQL') },
    'strawberry.permission': { BasePermission: makes('strawberry.BasePermission') },
    'strawberry.extensions': { SchemaExtension: makes('strawberry.SchemaExtension') },
    'strawberry.dataloader': { DataLoader: runs('loop', [0, 'load_fn'], { entry: resolver }) },
    aiodataloader: { DataLoader: { ...runs('loop', [0, 'batch_load_fn'], { entry: resolver }), instance: 'aiodataloader.DataLoader' } },
    ariadne: {
      'ObjectType QueryType MutationType SubscriptionType InterfaceType UnionType ScalarType': makes('ariadne.ObjectType'),
      'make_executable_schema load_schema_from_path gql snake_case_fallback_resolvers': quiet,
    },
    'ariadne.asgi': { GraphQL: runs('loop', 'context_value', { entry: { kind: 'hook' } }) },
    graphene: { 'ObjectType Mutation': makes('graphene.ObjectType'), 'Schema Field String List Int': quiet },
  },
  types: {
    'strawberry.asgi.GraphQL': { overrides: { 'get_context get_root_value': { runs: 'loop', entry: { kind: 'hook' } } } },
    'strawberry.BasePermission': { overrides: { has_permission: { runs: 'loop', entry: { kind: 'hook' } } } },
    'strawberry.SchemaExtension': {
      overrides: { 'on_operation on_validate on_parse on_execute resolve get_results': { runs: 'loop', entry: { kind: 'hook' } } },
    },
    'aiodataloader.DataLoader': { overrides: { batch_load_fn: { runs: 'loop', entry: resolver } } },
    'ariadne.ObjectType': {
      members: {
        'field source value_parser serializer literal_parser type_resolver': {
          gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: 'loop', entry: { kind: 'resolver', name: '{outer.0}' } }] },
        },
        set_field: runs('loop', 1, { entry: { kind: 'resolver', name: '{0}' } }),
        set_alias: quiet,
      },
    },
    'graphene.ObjectType': { overrides: { mutate: { runs: 'loop', entry: resolver } } },
  },
};
