import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { anyMethodRequests, quiet } from './words.js';

const request: Model = blocks('http');
const awaited = harmless('it is awaited');
const client = (type: string): Model =>
  makes(type, { members: { 'from_service_account_json from_service_account_info from_service_account_file': makes(type) } });

/** Asked for page by page when they are iterated. */
const BLOBS = 'google.cloud.storage.Client.list_blobs';
const BUCKETS = 'google.cloud.storage.Client.list_buckets';

const bucket: Members = {
  list_blobs: returns(BLOBS),
  blob: returns('google.cloud.storage.Blob'),
  get_blob: blocks('http', { returns: 'google.cloud.storage.Blob' }),
  '*': request,
};

/** Documents and collections are built without a request. */
const firestore: Members = {
  'collection document where order_by limit offset start_after start_at end_before select collection_group': returns({ self: true }),
  'batch transaction': returns({ self: true }),
  'get set update delete add create stream list_documents collections commit count': request,
  '*': quiet,
};

export const google: Library = {
  name: 'Google Cloud and Google APIs',
  language: 'python',
  source: 'cloud.google.com/python/docs/reference; googleapis.github.io/google-api-python-client',
  modules: {
    'google.cloud': {},
    'google.cloud.storage': {
      Client: client('google.cloud.storage.Client'),
      Bucket: makes('google.cloud.storage.Bucket'),
      Blob: makes('google.cloud.storage.Blob'),
    },
    'google.cloud.bigquery': {
      Client: client('google.cloud.bigquery.Client'),
      'QueryJobConfig ScalarQueryParameter SchemaField LoadJobConfig': quiet,
    },
    'google.cloud.firestore': { Client: client('google.cloud.firestore.Client'), AsyncClient: makes('google.cloud.AsyncClient') },
    'google.cloud.pubsub_v1': {
      PublisherClient: makes('google.cloud.pubsub.Publisher'),
      SubscriberClient: makes('google.cloud.pubsub.Subscriber'),
    },
    'google.cloud.secretmanager': {
      SecretManagerServiceClient: client('google.cloud.Client'),
      SecretManagerServiceAsyncClient: makes('google.cloud.AsyncClient'),
    },
    'google.cloud.tasks_v2': { CloudTasksClient: client('google.cloud.Client') },
    'google.cloud.vision': { ImageAnnotatorClient: client('google.cloud.Client') },
    'google.cloud.speech': { SpeechClient: client('google.cloud.Client'), SpeechAsyncClient: makes('google.cloud.AsyncClient') },
    'google.cloud.texttospeech': {
      TextToSpeechClient: client('google.cloud.Client'),
      TextToSpeechAsyncClient: makes('google.cloud.AsyncClient'),
    },
    'google.cloud.translate_v2': { Client: client('google.cloud.Client') },
    'google.cloud.logging': { Client: client('google.cloud.Client') },
    'google.cloud.datastore': { Client: makes('google.cloud.datastore.Client'), 'Entity Key': quiet },
    'google.cloud.spanner': { Client: makes('google.cloud.spanner.Client') },
    'google.cloud.spanner_v1': { Client: makes('google.cloud.spanner.Client') },
    'google.cloud.documentai': {
      DocumentProcessorServiceClient: client('google.cloud.Client'),
      DocumentProcessorServiceAsyncClient: makes('google.cloud.AsyncClient'),
    },
    'google.cloud.language_v1': {
      LanguageServiceClient: client('google.cloud.Client'),
      LanguageServiceAsyncClient: makes('google.cloud.AsyncClient'),
    },
    'google.cloud.run_v2': {
      'JobsClient ServicesClient ExecutionsClient': client('google.cloud.Client'),
      'JobsAsyncClient ServicesAsyncClient ExecutionsAsyncClient': makes('google.cloud.AsyncClient'),
    },
    'google.cloud.kms': { KeyManagementServiceClient: client('google.cloud.Client') },
    'google.oauth2.id_token': {
      'verify_oauth2_token verify_firebase_token verify_token fetch_id_token': blocks('http', { note: 'fetches the certificates' }),
    },
    'google.auth': { default: blocks('http', { stall: 'light', note: 'may ask the metadata server' }) },
    'google.oauth2.credentials': { Credentials: makes('google.auth.Credentials') },
    'google.oauth2.service_account': {
      Credentials: makes('google.auth.Credentials', {
        members: { 'from_service_account_file from_service_account_info': makes('google.auth.Credentials') },
      }),
    },
    'googleapiclient.discovery': { build: blocks('http', { returns: 'googleapiclient.Resource' }) },
    firebase_admin: { initialize_app: quiet },
    'firebase_admin.auth': {
      'verify_id_token get_user get_user_by_email create_user update_user delete_user create_custom_token list_users': request,
    },
    'firebase_admin.messaging': { 'send send_multicast send_each subscribe_to_topic': request },
    'firebase_admin.firestore': { client: returns('google.cloud.firestore.Client') },
    'firebase_admin.db': { reference: returns('google.cloud.firestore.Client') },
    gspread: { 'service_account authorize oauth': makes('gspread.Client') },
  },
  types: {
    'google.cloud.Client': { members: anyMethodRequests() },
    'google.cloud.AsyncClient': { members: { '*': awaited } },
    'google.cloud.storage.Client': {
      members: {
        bucket: returns('google.cloud.storage.Bucket'),
        'get_bucket create_bucket lookup_bucket': blocks('http', { returns: 'google.cloud.storage.Bucket' }),
        list_blobs: returns(BLOBS),
        list_buckets: returns(BUCKETS),
        close: quiet,
        '*': request,
      },
    },
    [BLOBS]: { members: { __iter__: request, pages: property(BLOBS) }, element: 'google.cloud.storage.Blob' },
    [BUCKETS]: { members: { __iter__: request, pages: property(BUCKETS) }, element: 'google.cloud.storage.Bucket' },
    'google.cloud.storage.Bucket': { members: bucket },
    'google.cloud.storage.Blob': {
      members: {
        'generate_signed_url public_url path_helper name size content_type metadata self_link': quiet,
        open: blocks('http', { returns: 'io.TextIOWrapper' }),
        '*': request,
      },
    },
    'google.cloud.bigquery.Client': {
      members: { query: blocks('http', { returns: 'google.cloud.bigquery.Job' }), 'dataset close': quiet, '*': request },
    },
    'google.cloud.bigquery.Job': { members: { 'result to_dataframe to_arrow reload done __iter__': request } },
    'google.cloud.firestore.Client': { members: firestore },
    'google.cloud.datastore.Client': {
      members: {
        'key entity batch transaction close': quiet,
        query: returns('google.cloud.datastore.Query'),
        '*': request,
      },
    },
    'google.cloud.datastore.Query': { members: { fetch: request, '*': quiet } },
    'google.cloud.spanner.Client': { members: { instance: returns('google.cloud.spanner.Instance'), '*': request } },
    'google.cloud.spanner.Instance': { members: { database: returns('google.cloud.spanner.Database'), '*': request } },
    'google.cloud.spanner.Database': {
      members: {
        'snapshot batch mutation_groups': returns('google.cloud.spanner.Snapshot'),
        run_in_transaction: blocks('http', { calls: [{ arg: 0, runs: 'here', params: ['google.cloud.spanner.Snapshot'] }] }),
        'name database_id': quiet,
        '*': request,
      },
    },
    /** Rows come with the iteration; a batch is sent when its block ends. */
    'google.cloud.spanner.Snapshot': {
      members: {
        'execute_sql read': returns('google.cloud.spanner.Rows'),
        'insert update insert_or_update replace delete': quiet,
        'execute_update batch_update commit': request,
      },
    },
    'google.cloud.spanner.Rows': { members: { '__iter__ one one_or_none': request } },
    'google.cloud.pubsub.Publisher': { members: { publish: returns('grpc.Future'), topic_path: quiet, '*': request } },
    'google.cloud.pubsub.Subscriber': {
      members: {
        subscribe: { calls: [{ arg: [1, 'callback'], runs: 'pool' }], returns: 'grpc.Future' },
        subscription_path: quiet,
        '*': request,
      },
    },
    'google.auth.Credentials': { members: { refresh: request, '*': quiet } },
    /** `service.files().list(...).execute()`: only `execute` makes the request. */
    'googleapiclient.Resource': { members: { 'execute next_chunk': request, close: quiet, '*': returns({ self: true }) } },
    'gspread.Client': { members: { '*': blocks('http', { returns: 'gspread.Client' }), 'title id': property('str') } },
  },
};
