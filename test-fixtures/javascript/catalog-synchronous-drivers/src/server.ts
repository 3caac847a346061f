import express from 'express';
import { Customer } from './customer.js';
import { embedded, knexEmbedded, knexRemote, orm, remote, remoteSource, source } from './databases.js';

const customers = source.getRepository(Customer);

const app = express();
app.get('/kysely', async (req, res) => {
  const query = embedded.selectFrom('customer').selectAll().where('id', '=', 1); // ok: only built
  res.json(await query.execute()); // expect no-blocking-call: kysely:SyncKysely.execute
});
app.get('/kysely-remote', async (req, res) => {
  res.json(await remote.selectFrom('customer').selectAll().execute()); // ok: PostgreSQL's driver is asynchronous
});
app.get('/knex', async (req, res) => {
  const query = knexEmbedded('customer').where({ id: 1 }); // ok: only built
  res.json(await query.first()); // expect no-blocking-call: knex:SyncKnex.then
});
app.get('/knex-remote', async (req, res) => {
  res.json(await knexRemote('customer').where({ id: 1 })); // ok: asynchronous
});
app.get('/typeorm', async (req, res) => {
  await customers.findOneBy({ id: 1 }); // expect no-blocking-call: typeorm:SyncRepository.findOneBy
  customers.create({ id: 1 }); // ok: an object in memory
  res.json(await source.manager.find(Customer)); // expect no-blocking-call: typeorm:SyncManager.find
});
app.get('/typeorm-remote', async (req, res) => {
  res.json(await remoteSource.getRepository(Customer).find()); // ok: asynchronous
});
app.get('/mikro', async (req, res) => {
  const em = orm.em.fork();
  res.json(await em.find(Customer, {})); // expect no-blocking-call: mikro-orm:SyncManager.find
});
app.listen(3000);
