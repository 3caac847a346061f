import { Kafka } from 'kafkajs';
import amqp from 'amqplib';
import Redis from 'ioredis';
import fs from 'node:fs';

const consumer = new Kafka({ brokers: [fs.readFileSync('brokers', 'utf8')] }).consumer({ groupId: 'a' }); // ok: module top level
await consumer.run({
  eachMessage: async ({ message }) => {
    fs.appendFileSync('messages.log', message.value); // expect no-blocking-call: fs.appendFileSync
  },
});
const channel = await (await amqp.connect('amqp://localhost')).createChannel();
await channel.consume('tasks', (message) => {
  fs.writeFileSync('task', message.content); // expect no-blocking-call: fs.writeFileSync
  channel.ack(message); // ok: nothing blocks
});
const redis = new Redis();
redis.on('message', (name, text) => fs.appendFileSync(name, text)); // expect no-blocking-call: fs.appendFileSync
redis.on('ready', () => fs.writeFileSync('redis.ready', '')); // ok: once, at start

import { connect } from 'nats';

async function follow() {
  const connection = await connect();
  fs.mkdirSync('orders', { recursive: true }); // ok: before the first message
  for await (const message of connection.subscribe('orders')) {
    fs.writeFileSync('orders/last', message.data); // expect no-blocking-call: fs.writeFileSync
  }
}
follow();
