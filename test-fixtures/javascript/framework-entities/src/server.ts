import express from 'express';
import { DataSource, type Repository } from 'typeorm';
import { Book, Pet, Photo, User } from './entities.js';

const source = new DataSource({ type: 'postgres' });

class Logins {
  constructor(private readonly users: Repository<User>) {}
  async run(password: string) {
    const user = await this.users.findOneBy({ id: 1 });
    return user?.check(password); // expect no-cpu-bound-call: check > bcryptjs.compareSync
  }
  async count() {
    const users = await this.users.count();
    return users.check('x'); // ok: a number
  }
}
export const logins = new Logins(source.getRepository(User));

const app = express();
app.get('/typeorm', async (req, res) => {
  for (const user of await source.getRepository(User).find()) user.check('a'); // expect no-cpu-bound-call: check > bcryptjs.compareSync
  const [users, total] = await source.manager.findAndCount(User);
  users[0].check('b'); // expect no-cpu-bound-call: check > bcryptjs.compareSync
  total.check('b'); // ok: a number
  const user = await source.createQueryBuilder(User, 'u').where('id = 1').getOne();
  user?.check('c'); // expect no-cpu-bound-call: check > bcryptjs.compareSync
  const [raw] = await source.createQueryBuilder(User, 'u').getRawMany();
  raw.check('c'); // ok: a plain row
  const photo = await Photo.findOneBy({ id: 1 });
  res.send(photo?.read()); // expect no-blocking-call: read > fs.readFileSync
});
app.get('/objection', async (req, res) => {
  const pet = await Pet.query().findById(1).withGraphFetched('owner');
  pet.portrait(); // expect no-blocking-call: portrait > fs.readFileSync
  for (const each of await Pet.query().where('age', '>', 3)) each.portrait(); // expect no-blocking-call: portrait > fs.readFileSync
  const number = await Pet.query().resultSize();
  number.portrait(); // ok: a number
  res.end();
});
app.get('/sequelize', async (req, res) => {
  const { rows, count } = await Book.findAndCountAll();
  rows.forEach((row) => row.print()); // expect no-blocking-call: print > fs.appendFileSync
  count.print(); // ok: a number
  const [book] = await Book.findOrCreate({ where: { id: 1 } });
  book.print(); // expect no-blocking-call: print > fs.appendFileSync
  const changed = await Book.update({}, { where: {} });
  changed.print(); // ok: how many there were
  res.end();
});
app.listen(3000);
