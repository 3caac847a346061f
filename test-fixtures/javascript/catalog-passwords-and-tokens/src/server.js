import express from 'express';
import bcrypt from 'bcrypt';
import bcryptjs from 'bcryptjs';
import argon2 from 'argon2';
import jwt from 'jsonwebtoken';
import { SignJWT } from 'jose';

const key = process.env.PRIVATE_KEY ?? '';
const app = express();
app.post('/bcrypt', async (req, res) => {
  bcrypt.hashSync(req.body.password, 12); // expect no-cpu-bound-call: bcrypt.hashSync
  bcrypt.compareSync('a', 'b'); // expect no-cpu-bound-call: bcrypt.compareSync
  await bcrypt.hash(req.body.password, 12); // ok: thread pool
  bcrypt.compare('a', 'b', () => res.end()); // ok: thread pool
});
app.post('/bcryptjs', async (req, res) => {
  bcryptjs.hashSync('a', 10); // expect no-cpu-bound-call: bcryptjs.hashSync
  await bcryptjs.hash('a', 10); // expect no-cpu-bound-call: bcryptjs.hash
  await bcryptjs.compare('a', 'b'); // expect no-cpu-bound-call: bcryptjs.compare
  await argon2.hash('a'); // ok: thread pool
  res.end();
});
app.post('/jwt', async (req, res) => {
  jwt.sign({ id: 1 }, key, { algorithm: 'RS256' }); // expect no-cpu-bound-call: jsonwebtoken.sign
  jwt.verify(req.body.token, key, { algorithms: ['RS256'] }); // expect no-cpu-bound-call: jsonwebtoken.verify
  jwt.sign({ id: 1 }, 'secret', { algorithm: 'HS256' }); // ok: an HMAC takes microseconds
  jwt.sign({ id: 1 }, 'secret', {}, (error, token) => res.send(token)); // ok: calls back
  jwt.verify(req.body.token, 'secret', (error) => res.end()); // ok: calls back
  jwt.decode(req.body.token); // ok: parses a little JSON
  await new SignJWT({}).sign(new Uint8Array(1)); // ok: web crypto
});
app.listen(3000);
