import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { anyMethodRequests, quiet } from './words.js';

const request: Model = blocks('http');
const storage: Model = makes('azure.storage.Client', { members: { from_connection_string: makes('azure.storage.Client') } });
const client = (type: string): Model =>
  makes(type, { members: { 'from_connection_string from_blob_url from_container_url from_queue_url': makes(type) } });
const awaited: Model = makes('azure.aio.Client', { members: { '*': makes('azure.aio.Client') } });

export const azure: Library = {
  name: 'Azure SDK',
  language: 'python',
  source: 'learn.microsoft.com/en-us/python/api/overview/azure',
  modules: {
    'azure.storage.blob': {
      'BlobServiceClient ContainerClient BlobClient': storage,
      'generate_blob_sas BlobSasPermissions ContentSettings': quiet,
    },
    'azure.storage.blob.aio': { 'BlobServiceClient ContainerClient BlobClient': awaited },
    'azure.storage.queue': { 'QueueClient QueueServiceClient': storage },
    'azure.storage.filedatalake': { 'DataLakeServiceClient FileSystemClient': storage },
    'azure.data.tables': { 'TableServiceClient TableClient': storage },
    'azure.cosmos': { CosmosClient: client('azure.cosmos.Client') },
    'azure.cosmos.aio': { CosmosClient: awaited },
    'azure.identity': {
      'DefaultAzureCredential ClientSecretCredential ManagedIdentityCredential AzureCliCredential': makes('azure.identity.Credential'),
      get_bearer_token_provider: quiet,
    },
    'azure.identity.aio': { 'DefaultAzureCredential ClientSecretCredential ManagedIdentityCredential': awaited },
    'azure.keyvault.secrets': { SecretClient: makes('azure.Client') },
    'azure.keyvault.secrets.aio': { SecretClient: awaited },
    'azure.servicebus': { ServiceBusClient: client('azure.servicebus.Client'), ServiceBusMessage: quiet },
    'azure.servicebus.aio': { ServiceBusClient: awaited },
    'azure.eventhub': { 'EventHubProducerClient EventHubConsumerClient': client('azure.Client'), EventData: quiet },
    'azure.eventhub.aio': { 'EventHubProducerClient EventHubConsumerClient': awaited },
    'azure.search.documents': { SearchClient: makes('azure.Client') },
    'azure.search.documents.aio': { SearchClient: awaited },
    'azure.search.documents.indexes': { SearchIndexClient: makes('azure.Client') },
    'azure.ai.formrecognizer': { DocumentAnalysisClient: makes('azure.Client') },
    'azure.ai.documentintelligence': { DocumentIntelligenceClient: makes('azure.Client') },
    'azure.ai.inference': { ChatCompletionsClient: makes('azure.Client'), EmbeddingsClient: makes('azure.Client') },
    'azure.ai.textanalytics': { TextAnalyticsClient: makes('azure.Client') },
    msal: {
      'ConfidentialClientApplication PublicClientApplication': blocks('http', {
        note: 'fetches the metadata of the authority',
        instance: 'msal.Application',
      }),
    },
  },
  types: {
    'azure.Client': { members: { ...anyMethodRequests(), begin_analyze_document: blocks('http', { returns: 'azure.Poller' }) } },
    'azure.Poller': { members: { 'result wait status': request, done: quiet } },
    'azure.storage.Client': {
      members: {
        'get_blob_client get_container_client get_queue_client get_file_client get_directory_client get_file_system_client get_table_client':
          returns({ self: true }),
        download_blob: blocks('http', { returns: 'azure.storage.Downloader' }),
        'close url': quiet,
        '*': request,
      },
    },
    'azure.storage.Downloader': {
      members: { 'readall readinto chunks content_as_bytes content_as_text read': blocks('http', { continues: true }) },
    },
    'azure.cosmos.Client': {
      members: {
        'get_database_client get_container_client': returns({ self: true }),
        query_items: returns('azure.cosmos.Pages'),
        read_all_items: returns('azure.cosmos.Pages'),
        '*': request,
      },
    },
    'azure.cosmos.Pages': { members: { __iter__: request, by_page: returns({ self: true }) } },
    'azure.identity.Credential': { members: { get_token: request, close: quiet } },
    'azure.servicebus.Client': {
      members: {
        'get_queue_sender get_queue_receiver get_topic_sender get_subscription_receiver': returns({ self: true }),
        'close create_message_batch': quiet,
        '*': blocks('net'),
      },
    },
    'azure.aio.Client': { members: { '*': harmless('it is awaited', returns({ self: true })) } },
    'msal.Application': { members: { 'get_accounts get_authorization_request_url initiate_auth_code_flow': quiet, '*': request } },
  },
};
