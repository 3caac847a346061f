const fs = require('fs');

module.exports = {
  readNote(id) {
    return fs.readFileSync(`notes/${id}.txt`, 'utf8');
  },
  dropNote: (id) => fs.unlinkSync(`notes/${id}.txt`),
  prepare: () => fs.mkdirSync('notes', { recursive: true }), // ok: start-up only
  wipe: () => fs.rmSync('notes', { recursive: true }), // ok: no caller
};
