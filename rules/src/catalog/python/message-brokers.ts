import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import { outsideProperty } from '../from-outside.js';
import type { Entry, Library, Members } from '../model.js';
import { quiet, registers, unless } from './words.js';

const message: Entry = { kind: 'message', name: '{outer.0}' };
const awaited = harmless('it is awaited');
const received: Entry = { kind: 'message' };

const channel: Members = {
  'queue_declare queue_bind queue_delete queue_purge exchange_declare exchange_bind basic_qos basic_get confirm_delivery': blocks('net'),
  basic_publish: blocks('net', { stall: 'light' }),
  basic_consume: runs('pool', 'on_message_callback', { entry: received }),
  start_consuming: blocks('net'),
  'consume basic_ack basic_nack basic_reject stop_consuming close': quiet,
};

const fastStream: Members = {
  'subscriber publisher': registers('pool-if-sync', message, { injects: ['fastapi.params.Depends'] }),
  'publish request start close connect ping include_router': awaited,
};

export const messageBrokers: Library = {
  name: 'kafka-python, confluent-kafka, pika, paho-mqtt, NATS, aiokafka, aio-pika, FastStream',
  language: 'python',
  source: 'kafka-python.readthedocs.io; docs.confluent.io; pika.readthedocs.io (1.3); eclipse.dev/paho; faststream.ag2.ai',
  modules: {
    kafka: {
      KafkaProducer: blocks('net', { note: 'connects to the brokers', instance: 'kafka.KafkaProducer' }),
      KafkaConsumer: blocks('net', { instance: 'kafka.KafkaConsumer' }),
      KafkaAdminClient: blocks('net', { instance: 'kafka.KafkaAdminClient' }),
    },
    confluent_kafka: {
      'Producer SerializingProducer': makes('confluent_kafka.Producer'),
      'Consumer DeserializingConsumer': makes('confluent_kafka.Consumer'),
    },
    pika: {
      BlockingConnection: blocks('net', { instance: 'pika.BlockingConnection' }),
      'ConnectionParameters URLParameters PlainCredentials BasicProperties': quiet,
    },
    'pika.adapters.blocking_connection': {
      BlockingConnection: blocks('net', { instance: 'pika.BlockingConnection' }),
      BlockingChannel: makes('pika.Channel'),
    },
    'pika.channel': { Channel: quiet },
    stomp: { 'Connection Connection12': makes('pika.BlockingConnection') },
    kombu: { Connection: makes('kombu.Connection'), 'Exchange Queue': quiet, Producer: makes('kombu.Producer') },
    'paho.mqtt.client': { Client: makes('paho.Client') },
    'paho.mqtt.publish': { 'single multiple': blocks('net') },
    zmq: { Context: makes('zmq.Context', { members: { instance: returns('zmq.Context') } }) },
    nats: { connect: returns('nats.Client') },
    'nats.aio.client': { Client: makes('nats.Client') },
    aiokafka: { 'AIOKafkaConsumer AIOKafkaProducer': makes('aiokafka.Client') },
    aio_pika: { 'connect connect_robust': returns('aio_pika.Connection'), Message: quiet, IncomingMessage: makes('aio_pika.Message') },
    'aio_pika.abc': { 'AbstractIncomingMessage AbstractMessage': makes('aio_pika.Message') },
    'aio_pika.message': { IncomingMessage: makes('aio_pika.Message') },
    aiomqtt: { Client: makes('aiokafka.Client') },
    'faststream.kafka': { 'KafkaBroker KafkaRouter': makes('faststream.Broker') },
    'faststream.rabbit': { 'RabbitBroker RabbitRouter': makes('faststream.Broker') },
    'faststream.nats': { 'NatsBroker NatsRouter': makes('faststream.Broker') },
    'faststream.redis': { 'RedisBroker RedisRouter': makes('faststream.Broker') },
    'faststream.rabbit.fastapi': { RabbitRouter: makes('faststream.Broker') },
    faust: { App: makes('faust.App') },
  },
  types: {
    'kafka.KafkaProducer': {
      members: {
        send: blocks('net', { stall: 'light', note: 'waits for the metadata of a new topic', returns: 'kafka.Future' }),
        flush: blocks('net'),
        close: blocks('net', { stall: 'light' }),
        metrics: quiet,
      },
    },
    'kafka.Future': { members: { get: blocks('net'), 'add_callback add_errback': runs('pool', 0) } },
    'kafka.KafkaConsumer': {
      members: {
        'poll __iter__ commit position seek_to_end beginning_offsets end_offsets topics partitions_for_topic': blocks('net'),
        'subscribe assign seek close': quiet,
      },
    },
    'kafka.KafkaAdminClient': { members: { close: quiet, '*': blocks('net') } },
    'confluent_kafka.Producer': {
      members: { 'flush poll': blocks('net', unless({ arg: [0, 'timeout'], equals: 0 })), list_topics: blocks('net'), produce: quiet },
    },
    'confluent_kafka.Consumer': {
      members: {
        poll: blocks('net', unless({ arg: [0, 'timeout'], equals: 0 })),
        consume: blocks('net', unless({ arg: [1, 'timeout'], equals: 0 })),
        'list_topics committed': blocks('net'),
        commit: blocks('net', unless({ arg: 'asynchronous', equals: true })),
        'subscribe assign close': quiet,
      },
    },
    'pika.BlockingConnection': {
      members: {
        channel: blocks('net', { returns: 'pika.Channel' }),
        'process_data_events sleep': blocks('net'),
        'close is_open add_callback_threadsafe': quiet,
        'connect send subscribe disconnect': blocks('net'),
      },
    },
    'pika.Channel': { members: channel },
    'kombu.Connection': {
      members: {
        'connect ensure_connection drain_events': blocks('net'),
        Producer: returns('kombu.Producer'),
        'release channel SimpleQueue': quiet,
      },
    },
    'kombu.Producer': { members: { publish: blocks('net') } },
    'paho.Client': {
      members: {
        'connect reconnect loop_forever loop': blocks('net'),
        'publish subscribe loop_start loop_stop disconnect connect_async username_pw_set tls_set': quiet,
      },
    },
    'zmq.Context': { members: { socket: returns('zmq.Socket'), term: blocks('net') } },
    'zmq.Socket': {
      members: {
        // With flags it does not wait: `flags=zmq.NOBLOCK`.
        'recv recv_string recv_json recv_multipart recv_pyobj': blocks('net', { when: { missing: [0, 'flags'] } }),
        poll: blocks('net', unless({ arg: [0, 'timeout'], equals: 0 })),
        'send send_string send_json send_multipart send_pyobj': blocks('net', { stall: 'light' }),
        'bind connect close setsockopt': quiet,
      },
    },
    'nats.Client': {
      members: {
        subscribe: runs('loop', 'cb', { entry: received, params: ['nats.Message'], returns: 'nats.Subscription' }),
        jetstream: returns({ self: true }),
        'publish request flush drain close connect pull_subscribe fetch ack': awaited,
      },
    },
    'aio_pika.Message': {
      members: { body: outsideProperty('message', 'text'), process: returns({ self: true }), 'ack nack reject': awaited },
    },
    'aio_pika.Messages': { element: 'aio_pika.Message' },
    'aiokafka.Client': { element: 'aiokafka.Record', members: { getone: returns('aiokafka.Record'), '*': awaited } },
    'aiokafka.Record': { members: { 'value payload': outsideProperty('message', 'text'), 'key topic offset partition': quiet } },
    'nats.Message': { members: { data: outsideProperty('message', 'text'), 'subject headers': quiet, 'ack respond': awaited } },
    'nats.Subscription': {
      members: { messages: property({ list: 'nats.Message' }), next_msg: returns('nats.Message'), unsubscribe: awaited },
    },
    'aio_pika.Connection': {
      members: {
        'channel declare_queue declare_exchange get_exchange': returns({ self: true }),
        consume: runs('loop', 0, { entry: received, params: ['aio_pika.Message'] }),
        iterator: returns('aio_pika.Messages'),
        get: returns('aio_pika.Message'),
        default_exchange: property({ self: true }),
        'publish close bind set_qos': awaited,
      },
    },
    'faststream.Broker': { members: fastStream },
    'faust.App': { members: { 'agent timer task on_configured page command': registers('loop', message), topic: quiet, Table: quiet } },
  },
};
