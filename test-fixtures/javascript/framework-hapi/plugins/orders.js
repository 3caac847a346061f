import { mkdirSync, readFileSync } from 'node:fs';

export const plugin = {
  name: 'orders',
  register: async (server) => {
    mkdirSync('orders', { recursive: true }); // ok: plugins are registered at start
    server.route([
      { method: 'GET', path: '/orders/{id}', handler: (request) => readFileSync(`orders/${request.params.id}`) }, // expect no-blocking-call: fs.readFileSync
      { method: 'GET', path: '/health', handler: () => 'up' }, // ok: a constant
    ]);
  },
};
