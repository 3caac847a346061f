import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const request: Model = blocks('http', {
  alternative: { symbol: 'aioboto3#Session', note: 'use `async with session.client(...)`, and await its methods' },
});
const loads = { note: 'loads the description of the service' };

const session: Members = {
  client: blocks('other', { ...loads, returns: 'boto3.client' }),
  resource: blocks('other', { ...loads, returns: 'boto3.ServiceResource' }),
};

export const aws: Library = {
  name: 'boto3',
  language: 'python',
  source: 'boto3.amazonaws.com/v1/documentation/api/latest (1.41)',
  modules: {
    boto3: {
      ...session,
      Session: blocks('other', { instance: 'boto3.Session' }),
      session: { members: { Session: makes('boto3.Session') } },
      setup_default_session: quiet,
    },
    'boto3.session': { Session: makes('boto3.Session') },
    'botocore.session': { get_session: makes('boto3.Session'), Session: makes('boto3.Session') },
    'botocore.client': { BaseClient: makes('boto3.client'), Config: quiet },
    'boto3.dynamodb.conditions': { 'Key Attr': quiet },
    'aiobotocore.session': { get_session: returns('aioboto3.Session'), AioSession: makes('aioboto3.Session') },
    aioboto3: { Session: makes('aioboto3.Session') },
    s3fs: { S3FileSystem: makes('s3fs.S3FileSystem') },
    fsspec: { filesystem: makes('s3fs.S3FileSystem'), open: blocks('file', { returns: 'io.TextIOWrapper' }) },
    smart_open: { open: blocks('http', { returns: 'io.TextIOWrapper' }) },
    minio: { Minio: makes('minio.Minio') },
  },
  types: {
    'boto3.Session': {
      members: {
        ...session,
        create_client: blocks('other', { ...loads, returns: 'boto3.client' }),
        'get_credentials region_name': quiet,
      },
    },
    'boto3.client': {
      members: {
        'generate_presigned_url generate_presigned_post': harmless('it signs without a request'),
        'can_paginate close': quiet,
        'exceptions meta': property('boto3.meta'),
        get_paginator: returns('boto3.Paginator'),
        get_waiter: returns('boto3.Waiter'),
        '*': request,
      },
    },
    'boto3.meta': { members: {} },
    'boto3.Paginator': { members: { paginate: returns('boto3.PageIterator') } },
    'boto3.PageIterator': { members: { '__iter__ build_full_result search': request } },
    'boto3.Waiter': { members: { wait: request } },
    /** `s3.Bucket('name')` makes an object without a request. */
    'boto3.ServiceResource': {
      members: {
        meta: property('boto3.resource.meta'),
        'create_bucket create_table batch_write_item batch_get_item create_queue create_topic': request,
        '*': returns('boto3.resource'),
      },
    },
    'boto3.resource.meta': { members: { client: property('boto3.client') } },
    'boto3.resource': {
      members: {
        'objects object_versions messages': property('boto3.collection'),
        'Object Bucket Message Table ObjectSummary': returns('boto3.resource'),
        'key name batch_writer': quiet,
        meta: property('boto3.resource.meta'),
        '*': request,
      },
    },
    'boto3.collection': { members: { 'all filter limit page_size': returns({ self: true }), '__iter__ delete pages': request } },
    'aioboto3.Session': { members: { 'client resource create_client': returns('aioboto3.client') } },
    'aioboto3.client': { members: { '*': harmless('it is awaited') } },
    's3fs.S3FileSystem': { members: { open: blocks('http', { returns: 'io.TextIOWrapper' }), '*': blocks('http') } },
    'minio.Minio': { members: { '*': blocks('http') } },
  },
};
