/** Functions that a platform calls for each request or event. */

import { makes, property, returns, runs } from '../define.js';
import type { Callback, Entry, Library, Model, Result } from '../model.js';
import { callable, self, UNKNOWN } from './forms.js';

const SCRIPT = '{js,ts,mjs,cjs,mts,cts}';
const serves = (name: string): Omit<Callback, 'arg'> => ({ runs: 'loop', entry: { kind: 'route', name } });
const on = (arg: Callback['arg'], entry: Entry, params: readonly Result[] = []): Model =>
  runs('loop', arg, { entry, params, returns: UNKNOWN });

const request = on('last', { kind: 'route', name: '{name}' }, ['express:Request', 'express:Response']);
const event = on('last', { kind: 'event', name: '{name}' });

const trigger: Model = { returns: 'firebase:Trigger' };
const builder = {
  'onRequest onCall': request,
  schedule: trigger,
  'region runWith': returns(self),
  document: trigger,
  user: trigger,
  object: trigger,
  topic: trigger,
  ref: trigger,
} as const;

export const serverless: Library = {
  name: 'serverless functions',
  language: 'javascript',
  source:
    'AWS Lambda Node.js handlers, firebase-functions 6, @google-cloud/functions-framework 4, @azure/functions 4, Netlify and Vercel functions, Cloudflare Workers',
  modules: {
    'aws-lambda': { 'Handler APIGatewayProxyHandler APIGatewayProxyHandlerV2 SQSHandler S3Handler': makes(UNKNOWN) },
    '@middy/core': callable(runs('loop', 0, { entry: { kind: 'route', name: 'handler' }, returns: 'middy:Middy' })),
    'firebase-functions': {
      https: { members: builder },
      pubsub: { members: builder },
      firestore: { members: builder },
      auth: { members: builder },
      storage: { members: builder },
      database: { members: builder },
      'region runWith': returns('firebase:Builder'),
      logger: property(UNKNOWN),
      config: returns(UNKNOWN),
    },
    'firebase-functions/v1': {
      https: { members: builder },
      pubsub: { members: builder },
      firestore: { members: builder },
      auth: { members: builder },
      storage: { members: builder },
      'region runWith': returns('firebase:Builder'),
    },
    'firebase-functions/v2': {
      https: { members: builder },
      scheduler: { members: { onSchedule: event } },
      firestore: { members: { 'onDocumentCreated onDocumentUpdated onDocumentDeleted onDocumentWritten': event } },
      pubsub: { members: { onMessagePublished: event } },
      storage: { members: { 'onObjectFinalized onObjectDeleted': event } },
    },
    'firebase-functions/v2/https': { 'onRequest onCall': request, HttpsError: makes('Error') },
    'firebase-functions/https': { 'onRequest onCall': request, HttpsError: makes('Error') },
    'firebase-functions/v2/scheduler': { onSchedule: event },
    'firebase-functions/scheduler': { onSchedule: event },
    'firebase-functions/v2/firestore': { 'onDocumentCreated onDocumentUpdated onDocumentDeleted onDocumentWritten': event },
    'firebase-functions/firestore': { 'onDocumentCreated onDocumentUpdated onDocumentDeleted onDocumentWritten': event },
    'firebase-functions/v2/pubsub': { onMessagePublished: event },
    'firebase-functions/v2/storage': { 'onObjectFinalized onObjectDeleted onObjectArchived': event },
    'firebase-functions/v2/tasks': { onTaskDispatched: event },
    '@google-cloud/functions-framework': {
      http: on('last', { kind: 'route', name: '{0}' }, ['express:Request', 'express:Response']),
      cloudEvent: on('last', { kind: 'event', name: '{0}' }),
    },
    '@azure/functions': { app: property('azure:App'), output: property(UNKNOWN), input: property(UNKNOWN) },
    '@vercel/node': { VercelRequest: makes('next:ApiRequest'), VercelResponse: makes('next:ApiResponse') },
    '@netlify/functions': { 'builder schedule stream': on('last', { kind: 'route', name: 'handler' }) },
  },
  types: {
    'middy:Middy': {
      members: {
        'use before after onError handler': runs('loop', 'all', {
          entry: { kind: 'middleware', name: '{name}' },
          methods: ['before', 'after', 'onError'],
          returns: self,
        }),
      },
    },
    'firebase:Builder': { members: { 'https pubsub firestore auth storage database': property('firebase:Builder'), ...builder } },
    'firebase:Trigger': {
      members: {
        'onRun onCreate onUpdate onWrite onDelete onPublish onFinalize beforeCreate beforeSignIn': event,
        'timeZone retryConfig': returns(self),
      },
    },
    'azure:App': {
      members: {
        'http get post put patch deleteRequest generic': on(1, { kind: 'route', name: '{0}' }, [UNKNOWN, UNKNOWN]),
        'timer storageQueue storageBlob serviceBusQueue serviceBusTopic eventHub eventGrid cosmosDB warmup sql': on(1, {
          kind: 'event',
          name: '{0}',
        }),
        hook: property('azure:Hooks'),
      },
    },
    'azure:Hooks': {
      members: {
        'preInvocation postInvocation': runs('loop', 0, { entry: { kind: 'hook', name: '{name}' } }),
        'appStart appTerminate': runs('startup', 0),
      },
    },
  },
  conventions: [
    {
      files: [`**/*.${SCRIPT}`],
      dependency: [
        '@types/aws-lambda',
        'aws-lambda',
        'serverless',
        'serverless-offline',
        'serverless-esbuild',
        '@middy/core',
        '@aws-lambda-powertools/logger',
        'sst',
        'aws-cdk-lib',
      ],
      exports: { handler: serves('Lambda handler'), lambdaHandler: serves('Lambda handler') },
    },
    {
      files: [`netlify/functions/**/*.${SCRIPT}`],
      dependency: ['@netlify/functions', 'netlify-cli', 'netlify-lambda'],
      exports: { handler: serves('Netlify handler'), default: serves('Netlify handler') },
    },
    {
      files: [`api/**/*.${SCRIPT}`],
      dependency: ['@vercel/node', 'vercel'],
      exports: {
        default: serves('Vercel function'),
        GET: serves('GET'),
        POST: serves('POST'),
        PUT: serves('PUT'),
        PATCH: serves('PATCH'),
        DELETE: serves('DELETE'),
      },
    },
  ],
};
