import amqp from 'amqplib';
import { Worker } from 'bullmq';
import { Kafka } from 'kafkajs';
import { connect } from 'mqtt';
import { connect as connectNats } from 'nats';
import { overlaps } from './overlaps.js';

const connection = { host: 'localhost', port: 6379 };
new Worker('spans', async (job) => overlaps(job.data.spans), { connection }); // expect no-heavy-loop: overlaps > for
new Worker('few', async (job) => overlaps(job.data.spans.slice(0, 50)), { connection }); // ok: fifty at most

const channel = await (await amqp.connect('amqp://localhost')).createChannel();
channel.consume('spans', (message) => {
  console.log(overlaps(JSON.parse(message.content.toString()))); // expect no-heavy-loop: overlaps > for
});
channel.consume('few', (message) => {
  if (message.content.length > 1000) return;
  console.log(overlaps(JSON.parse(message.content.toString()))); // ok: a thousand bytes at most
});

const consumer = new Kafka({ brokers: ['localhost:9092'] }).consumer({ groupId: 'spans' });
await consumer.run({
  eachMessage: async ({ message }) => {
    const { spans } = JSON.parse(message.value.toString());
    console.log(overlaps(spans)); // expect no-heavy-loop: overlaps > for
  },
});

const client = connect('mqtt://localhost');
client.on('message', (topic, payload) => {
  const { spans } = JSON.parse(payload.toString());
  if (spans.length > 100) return;
  console.log(overlaps(spans)); // ok: a hundred at most
});

const nats = await connectNats();
for await (const message of nats.subscribe('spans')) {
  console.log(overlaps(message.json())); // expect no-heavy-loop: overlaps > for
}
