/** Rows are instances of the classes that the mappers are asked for. */
import bcrypt from 'bcryptjs';
import { Model } from 'objection';
import { Model as Row } from 'sequelize';
import { BaseEntity, Column, Entity } from 'typeorm';
import fs from 'node:fs';

@Entity()
export class User {
  @Column() hash = '';
  check(password: string) {
    return bcrypt.compareSync(password, this.hash);
  }
  export() {
    return fs.readFileSync(this.hash); // ok: no row is asked for it
  }
}
@Entity()
export class Photo extends BaseEntity {
  read() {
    return fs.readFileSync('photo');
  }
}
export class Pet extends Model {
  portrait() {
    return fs.readFileSync('pet');
  }
}
export class Book extends Row {
  print() {
    fs.appendFileSync('printed', '');
  }
}
