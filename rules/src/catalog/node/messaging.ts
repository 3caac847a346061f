/** Brokers and event buses whose listeners run on the loop. */

import { makes, property, returns, runs } from '../define.js';
import { outsideResult, sent } from '../from-outside.js';
import type { Entry, Library, Members, Model, Result } from '../model.js';
import { callable, callsBack, chains, listeners, self, UNKNOWN } from './forms.js';
import { emitterMembers } from './events.js';

const MESSAGE: Entry = { kind: 'message', name: '{0}' };
const message = (arg: Parameters<typeof runs>[1], methods?: readonly string[], params: readonly Result[] = []): Model =>
  runs('loop', arg, { entry: MESSAGE, ...(methods && { methods }), params, returns: UNKNOWN });

/** What somebody has sent, as bytes. */
const payload: Result = { any: ['buffer:Buffer', sent('message', 'text')] };

export const brokers: Library = {
  name: 'message brokers',
  language: 'javascript',
  source:
    'kafkajs 2.2, amqplib 0.10, mqtt 5, nats 2, redis 5, ioredis 5, @google-cloud/pubsub 5, sqs-consumer 11, rhea 3, zeromq 6, stompit 1, amqp-connection-manager 4',
  modules: {
    kafkajs: { Kafka: makes('kafkajs:Kafka'), 'logLevel Partitioners CompressionTypes': property(UNKNOWN) },
    amqplib: { connect: returns('amqplib:Connection') },
    'amqplib/callback_api': { connect: callsBack(['Error', 'amqplib:Connection']) },
    'amqp-connection-manager': { connect: returns('amqplib:Connection') },
    mqtt: { 'connect connectAsync': returns('mqtt:Client') },
    '@nats-io/transport-node': { connect: returns('nats:Connection') },
    nats: { connect: returns('nats:Connection'), 'StringCodec JSONCodec': returns(UNKNOWN) },
    redis: { createClient: returns('redis:Client'), createCluster: returns('redis:Client'), createSentinel: returns('redis:Client') },
    ioredis: callable(makes('redis:Client', { members: { Cluster: makes('redis:Client') } }), { Redis: makes('redis:Client') }),
    '@google-cloud/pubsub': { PubSub: makes('pubsub:PubSub') },
    'sqs-consumer': {
      Consumer: {
        members: {
          create: runs('loop', 0, {
            entry: { kind: 'message', name: 'SQS' },
            methods: ['handleMessage'],
            params: [{ object: { Body: sent('message', 'text') } }],
            returns: 'pubsub:Subscription',
          }),
        },
      },
    },
    rhea: callable({ is: 'pubsub:Subscription' }, { create_container: returns('pubsub:Subscription') }),
    zeromq: { 'Subscriber Pull Reply Router Dealer Request Publisher Push': makes('zeromq:Socket') },
    chokidar: { watch: returns('chokidar:Watcher'), FSWatcher: makes('chokidar:Watcher') },
    nodemailer: { createTransport: returns('nodemailer:Transport') },
    'nats.ws': { connect: returns('nats:Connection') },
  },
  types: {
    'kafkajs:Kafka': { members: { 'consumer producer admin': returns('kafkajs:Consumer') } },
    'kafkajs:Consumer': {
      members: {
        run: message(0, ['eachMessage', 'eachBatch'], [{ object: { message: { object: { value: payload } } } }]),
        ...listeners(),
        'connect disconnect subscribe stop pause resume seek commitOffsets send sendBatch transaction createTopics listTopics':
          returns(UNKNOWN),
      },
    },
    'amqplib:Connection': {
      members: {
        'createChannel createConfirmChannel': callsBack(['Error', 'amqplib:Channel'], { returns: 'amqplib:Channel' }),
        ...listeners(),
        close: returns(UNKNOWN),
      },
    },
    'amqplib:Channel': {
      members: {
        consume: message(1, undefined, [{ object: { content: payload } }]),
        ...listeners(),
        addSetup: runs('startup', 0, { params: ['amqplib:Channel'] }),
        'assertQueue assertExchange bindQueue bindExchange publish sendToQueue ack nack reject prefetch cancel close get checkQueue purgeQueue deleteQueue waitForConfirms unbindQueue recover':
          callsBack([], { returns: UNKNOWN }),
      },
    },
    'mqtt:Client': {
      members: {
        ...listeners({ message: ['string', payload] }),
        'subscribe publish unsubscribe end': callsBack([], { returns: self }),
        'subscribeAsync publishAsync endAsync': returns(UNKNOWN),
      },
    },
    'nats:Connection': {
      members: {
        subscribe: { ...message(1, ['callback'], ['Error', 'nats:Message']), returns: 'nats:Subscription' },
        'publish request drain close jetstream flush status': returns(UNKNOWN),
      },
    },
    /** https://docs.nats.io/using-nats/developer/receiving: `for await` of it ends when somebody unsubscribes. */
    'nats:Message': {
      members: {
        data: property(payload),
        json: outsideResult('message'),
        string: outsideResult('message', 'text'),
        'subject reply headers': property(UNKNOWN),
        respond: returns('boolean'),
      },
    },
    'nats:Subscription': { element: 'nats:Message', endless: true, members: { 'unsubscribe drain': returns(UNKNOWN) } },
    'redis:Client': {
      members: {
        ...listeners(
          { message: ['string', sent('message', 'text')], pmessage: ['string', 'string', sent('message', 'text')] },
          'connect ready',
        ),
        'subscribe pSubscribe psubscribe sSubscribe': message('last', undefined, [sent('message', 'text'), 'string']),
        'duplicate multi pipeline': chains,
        /** Commands; with a callback in the older interfaces. */
        'get set setex del incr decr expire ttl exists hget hset hgetall hGet hSet hGetAll hdel lpush rpush lpop rpop lrange lPush rPush lRange sadd smembers sAdd sMembers zadd zrange zAdd zRange keys scan publish eval evalsha exec ping mget mset quit connect disconnect flushall flushAll flushdb':
          callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
        defineCommand: returns(UNKNOWN),
      },
    },
    'pubsub:PubSub': { members: { 'subscription topic createSubscription createTopic': returns('pubsub:Subscription') } },
    'pubsub:Subscription': {
      members: { ...listeners(), 'publish publishMessage close start stop subscription connect listen': returns('pubsub:Subscription') },
    },
    'zeromq:Socket': { element: UNKNOWN, members: { 'connect bind subscribe send receive close': returns(UNKNOWN) } },
    'chokidar:Watcher': {
      members: {
        ...listeners({ 'add change unlink addDir unlinkDir': ['string', 'fs:Stats'] }),
        'add unwatch close getWatched': returns(UNKNOWN),
      },
    },
    'nodemailer:Transport': {
      members: { sendMail: callsBack(['Error', UNKNOWN], { returns: UNKNOWN }), 'verify close use': returns(UNKNOWN), ...listeners() },
    },
  },
};

const emitter = makes('events:EventEmitter');
const mitt: Members = {
  on: { intrinsic: 'event-on' },
  off: { intrinsic: 'event-off' },
  emit: { intrinsic: 'event-emit' },
};

export const emitters: Library = {
  name: 'event emitters',
  language: 'javascript',
  source: 'eventemitter3 5, eventemitter2 6, mitt 3, nanoevents 9, emittery 1, tiny-typed-emitter 2, tseep 1',
  modules: {
    eventemitter3: callable(emitter, { EventEmitter: emitter }),
    eventemitter2: callable(emitter, { EventEmitter2: emitter }),
    'tiny-typed-emitter': { TypedEmitter: emitter },
    'typed-emitter': { default: emitter },
    'strict-event-emitter': { Emitter: emitter },
    'strict-event-emitter-types': { default: emitter },
    tseep: { EventEmitter: emitter },
    mitt: callable(returns('mitt:Emitter')),
    nanoevents: { createNanoEvents: returns('mitt:Emitter') },
    emittery: callable(makes('emittery:Emittery')),
  },
  types: {
    'mitt:Emitter': { identity: true, members: mitt },
    'emittery:Emittery': {
      identity: true,
      members: {
        ...emitterMembers,
        emitSerial: { intrinsic: 'event-emit' },
        onAny: runs('loop', 0, { entry: { kind: 'event', name: 'any' } }),
        'offAny clearListeners': returns(UNKNOWN),
        events: returns({ list: UNKNOWN }),
      },
    },
  },
};
