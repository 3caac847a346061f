import { decorator, makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Model, Result } from '../model.js';
import { sent } from '../from-outside.js';
import { chains, UNKNOWN } from './forms.js';

const RESOLVER: Entry = { kind: 'resolver', name: 'resolvers' };
/** `(parent, args, context, info)` */
const RESOLVES: readonly Result[] = [UNKNOWN, sent('arguments'), 'graphql:Context', UNKNOWN];
const option = (name: string) => ({ option: name, of: 0 }) as const;

const HOOK: Entry = { kind: 'hook', name: 'plugin' };
/** Options of a server: maps of resolvers by type and field, a context function, plugins. */
const server: Model = {
  calls: [
    { arg: option('resolvers'), runs: 'loop', entry: RESOLVER, params: RESOLVES },
    { arg: option('modules'), runs: 'loop', entry: RESOLVER, params: RESOLVES },
    { arg: option('context'), runs: 'loop', entry: { kind: 'hook', name: 'context' } },
    { arg: option('formatError'), runs: 'loop', entry: { kind: 'hook', name: 'formatError' } },
    { arg: option('plugins'), runs: 'loop', entry: HOOK },
    { arg: option('dataSources'), runs: 'loop', entry: { kind: 'hook', name: 'dataSources' } },
  ],
  fills: { 'graphql:Context': { resultOf: option('context') } },
};

/** What runs for each request, and what runs when the server starts and stops: https://www.apollographql.com/docs/apollo-server/integrations/plugins-event-reference */
const PLUGIN_HOOKS = ['requestDidStart', 'unexpectedErrorProcessingRequest', 'contextCreationDidFail', 'invalidRequestWasReceived'];
const PLUGIN_STARTS = ['serverWillStart', 'startupDidFail', 'renderLandingPage'];
const apollo: Model = {
  ...server,
  calls: [
    ...(server.calls ?? []).filter(({ entry }) => entry !== HOOK),
    { arg: option('plugins'), runs: 'loop', entry: HOOK, methods: PLUGIN_HOOKS, returned: { runs: 'loop', entry: HOOK } },
    { arg: option('plugins'), runs: 'startup', methods: PLUGIN_STARTS, returned: { runs: 'startup' } },
  ],
  instance: 'graphql:ApolloServer',
};
const FIELD: Entry = { kind: 'resolver', name: '{name}' };
/** `new GraphQLObjectType({ fields: { x: { resolve } } })`; the fields can be a function that is called when the schema is made. */
const objectType: Model = {
  calls: [
    {
      arg: 0,
      runs: 'loop',
      entry: FIELD,
      params: RESOLVES,
      methods: ['resolveType', 'isTypeOf', 'serialize', 'parseValue', 'parseLiteral'],
    },
    { arg: option('fields'), only: 'objects', runs: 'loop', entry: FIELD, params: RESOLVES },
    { arg: option('fields'), only: 'functions', runs: 'startup', returned: { runs: 'loop', entry: FIELD, params: RESOLVES } },
  ],
  instance: UNKNOWN,
};
/** Nexus: `objectType({ name, definition(t) { t.string('x', { resolve }) } })`, `queryField('x', { resolve })`, `queryField((t) => …)`. */
const nexusType: Model = {
  calls: [
    { arg: option('definition'), runs: 'startup', params: ['nexus:Block'] },
    { arg: 0, only: 'functions', runs: 'startup', params: ['nexus:Block'] },
    { arg: 0, only: 'objects', runs: 'loop', entry: FIELD, params: RESOLVES, methods: ['resolve', 'subscribe', 'authorize'] },
    { arg: 1, only: 'objects', runs: 'loop', entry: FIELD, params: RESOLVES, methods: ['resolve', 'subscribe', 'authorize'] },
    { arg: 1, only: 'functions', runs: 'startup', params: ['nexus:Block'] },
  ],
  returns: UNKNOWN,
};
const nexusField: Model = runs('loop', 'all', {
  only: 'objects',
  entry: { kind: 'resolver', name: '{0}' },
  params: RESOLVES,
  methods: ['resolve', 'subscribe', 'authorize'],
});
const contextOption: Model = runs(
  'loop',
  { option: 'context', of: 1 },
  { entry: { kind: 'hook', name: 'context' }, fills: { 'graphql:Context': { resultOf: { option: 'context', of: 1 } } } },
);
const marker: Model = { gives: returns({ arg: 0 }) };

export const graphql: Library = {
  name: 'GraphQL',
  language: 'javascript',
  source:
    'https://www.apollographql.com/docs/apollo-server (v5), https://the-guild.dev/graphql (tools 10, yoga 5), graphql-js 16, mercurius 16',
  modules: {
    graphql: {
      'GraphQLObjectType GraphQLInterfaceType GraphQLUnionType GraphQLScalarType GraphQLSchema GraphQLInputObjectType GraphQLEnumType':
        objectType,
      'graphql execute subscribe buildSchema parse validate print printSchema': returns(UNKNOWN),
    },
    '@apollo/server': { ApolloServer: apollo },
    'apollo-server': { ApolloServer: apollo, gql: returns(UNKNOWN) },
    'apollo-server-express': { ApolloServer: apollo, gql: returns(UNKNOWN) },
    'apollo-server-koa': { ApolloServer: apollo, gql: returns(UNKNOWN) },
    'apollo-server-fastify': { ApolloServer: apollo, gql: returns(UNKNOWN) },
    '@apollo/server/standalone': { startStandaloneServer: contextOption },
    '@apollo/server/express4': { expressMiddleware: contextOption },
    '@as-integrations/express4': { expressMiddleware: contextOption },
    '@as-integrations/express5': { expressMiddleware: contextOption },
    '@as-integrations/fastify': { fastifyApolloHandler: contextOption, default: returns(UNKNOWN) },
    '@as-integrations/next': { startServerAndCreateNextHandler: contextOption },
    '@apollo/subgraph': { buildSubgraphSchema: server },
    '@graphql-tools/schema': { 'makeExecutableSchema addResolversToSchema': server, mergeSchemas: server },
    '@graphql-tools/merge': { mergeResolvers: returns({ elementOf: 0 }), mergeTypeDefs: returns(UNKNOWN) },
    'graphql-tools': { makeExecutableSchema: server },
    'graphql-yoga': { createYoga: server, createSchema: server, createPubSub: returns(UNKNOWN) },
    mercurius: { default: { returns: UNKNOWN } },
    'graphql-subscriptions': { PubSub: makes('graphql:PubSub'), withFilter: runs('loop', 'all', { entry: RESOLVER }) },
    'graphql-http/lib/use/express': { createHandler: server },
    'express-graphql': { graphqlHTTP: runs('loop', { option: 'rootValue', of: 0 }, { entry: RESOLVER }) },
    dataloader: { default: makes('dataloader:DataLoader', runs('loop', 0, { entry: { kind: 'task', name: 'DataLoader batch' } })) },
    'type-graphql': {
      'Query Mutation Subscription FieldResolver': decorator('loop', { kind: 'resolver', name: '{name}' }),
      'Resolver Arg Args Ctx Root ObjectType InputType Field ArgsType Authorized UseMiddleware Info': marker,
      MiddlewareInterface: makes('type-graphql:Middleware'),
      buildSchema: returns(UNKNOWN),
    },
    nexus: {
      'objectType queryType mutationType subscriptionType extendType queryField mutationField inputObjectType scalarType interfaceType':
        nexusType,
      makeSchema: returns(UNKNOWN),
    },
    '@pothos/core': { default: makes('pothos:SchemaBuilder') },
    gqtx: { Gql: property(UNKNOWN) },
  },
  types: {
    'graphql:Context': {},
    'graphql:ApolloServer': {
      members: {
        'start stop applyMiddleware createHandler getMiddleware executeOperation addPlugin': returns(UNKNOWN),
        listen: returns(UNKNOWN),
      },
    },
    'nexus:Block': {
      members: {
        'field connectionField collection string int float boolean id date json crud': nexusField,
        'list nonNull nullable': property('nexus:Block'),
        'model implements modify': returns(UNKNOWN),
      },
    },
    'graphql:PubSub': {
      members: {
        publish: returns(UNKNOWN),
        'asyncIterator asyncIterableIterator': returns(UNKNOWN),
        subscribe: runs('loop', 1, { entry: { kind: 'message', name: '{0}' } }),
      },
    },
    'dataloader:DataLoader': { members: { 'load loadMany': returns(UNKNOWN), 'clear clearAll prime': chains } },
    'type-graphql:Middleware': { overrides: { use: { runs: 'loop', entry: { kind: 'middleware', name: 'use' } } } },
    'pothos:SchemaBuilder': {
      members: {
        'queryField mutationField subscriptionField queryType mutationType subscriptionType objectType objectRef prismaObject interfaceType inputType enumType unionType scalarType objectField queryFields mutationFields objectFields node prismaNode relayMutationField drizzleObject':
          runs('here', 'all', { params: ['pothos:FieldBuilder'], returns: { self: true } }),
        implement: runs('here', 0, { returns: { self: true } }),
        toSchema: returns(UNKNOWN),
      },
    },
    'pothos:FieldBuilder': {
      members: {
        'field string int float boolean id stringList intList idList prismaField prismaConnection connection relation loadable list expose exposeString exposeInt exposeID exposeBoolean exposeFloat prismaFieldWithInput fieldWithInput drizzleField node variant relatedConnection':
          runs('loop', 'all', { entry: { kind: 'resolver', name: 'field' }, methods: ['resolve', 'subscribe', 'load', 'nodes'] }),
        arg: returns(UNKNOWN),
      },
    },
  },
};
