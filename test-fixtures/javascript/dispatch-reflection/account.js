const fs = require('fs');
const mongoose = require('mongoose');

class AccountClass {
  static export() {
    return fs.writeFileSync('accounts.csv', '');
  }
  statement() {
    return fs.readFileSync(`statements/${this.id}`);
  }
  close() {
    fs.unlinkSync(`statements/${this.id}`); // ok: no caller
  }
}

const schema = new mongoose.Schema({ owner: String });
schema.loadClass(AccountClass);

module.exports = { Account: mongoose.model('Account', schema) };
