/** Objects that turn themselves into text, numbers and JSON. */
import express from 'express';
import fs from 'node:fs';

class Report {
  toString() {
    return fs.readFileSync('report.txt', 'utf8');
  }
  toJSON() {
    return fs.readFileSync('report.json', 'utf8');
  }
}
class Size {
  [Symbol.toPrimitive](hint) {
    return fs.statSync('size').size;
  }
}
class Plain {
  toString() {
    return 'plain'; // ok: a constant
  }
}
const versioned = { valueOf: () => Number(fs.readFileSync('version')) };
const html = (strings, ...values) => strings[0] + fs.readFileSync('layout.html') + values[0];
// Operators that are gone through before there is anything that has such a member.
const labelled = (thing) => 'Report: ' + thing;
const early = labelled({ name: 'early' });
function Bill(name) {
  this.name = name;
}
Bill.prototype.toString = function () {
  return fs.readFileSync('bill.txt', 'utf8');
};
const dated = Object.defineProperty({}, 'valueOf', { value: () => fs.statSync('dated').mtimeMs });
const text = (strings) => strings.join(''); // ok: joins
const defaulted = (name, content = fs.readFileSync('default.txt')) => name + content;

const app = express();
app.get('/template', (req, res) => res.send(`Report: ${new Report()}`)); // expect no-blocking-call: toString > fs.readFileSync
app.get('/concat', (req, res) => res.send('Report: ' + new Report())); // expect no-blocking-call: toString > fs.readFileSync
app.get('/string', (req, res) => res.send(String(new Report()))); // expect no-blocking-call: toString > fs.readFileSync
app.get('/json', (req, res) => res.send(JSON.stringify({ report: new Report() }))); // expect no-blocking-call: toJSON > fs.readFileSync
app.get('/number', (req, res) => res.json(+new Size())); // expect no-blocking-call: [Symbol.toPrimitive] > fs.statSync
app.get('/compare', (req, res) => res.json(versioned > 3)); // expect no-blocking-call: valueOf > fs.readFileSync
app.get('/labelled', (req, res) => res.send(labelled(new Bill('a')))); // expect no-blocking-call: labelled > toString > fs.readFileSync
app.get('/labelled-plain', (req, res) => res.send('Report: ' + new Plain() + early)); // ok: a constant
app.get('/dated', (req, res) => res.json(dated < 3)); // expect no-blocking-call: value > fs.statSync
app.get('/template-number', (req, res) => res.send(`${new Size()}`)); // expect no-blocking-call: [Symbol.toPrimitive] > fs.statSync
app.get('/tag', (req, res) => res.send(html`<p>${req.query.name}</p>`)); // expect no-blocking-call: html > fs.readFileSync
app.get('/plain-tag', (req, res) => res.send(text`hello`)); // ok: joins
app.get('/plain', (req, res) => res.send(`${new Plain()}`)); // ok: a constant
app.get('/default', (req, res) => res.send(defaulted('a'))); // expect no-blocking-call: defaulted > fs.readFileSync
app.get('/given', (req, res) => res.send(defaulted('a', 'b'))); // ok: the default is not computed
app.get('/in-body', (req, res) => {
  const options = { name: 'x' };
  const { name = fs.readFileSync('name.txt') } = options; // ok: the property is there
  res.send(name);
});
app.listen(3000);
