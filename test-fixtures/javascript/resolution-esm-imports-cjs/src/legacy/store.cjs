const fs = require('fs');

function readNote(id) {
  return fs.readFileSync(`notes/${id}.txt`, 'utf8');
}
const dropNote = (id) => fs.unlinkSync(`notes/${id}.txt`);
const prepare = () => fs.mkdirSync('notes', { recursive: true }); // ok: start-up only
const wipe = () => fs.rmSync('notes', { recursive: true }); // ok: no caller

module.exports = { readNote, dropNote, prepare, wipe };
