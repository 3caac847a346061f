import Fastify from 'fastify';

const app = Fastify();
app.register(import('./albums.js'), { prefix: '/albums' });
await app.listen({ port: 3000 });
