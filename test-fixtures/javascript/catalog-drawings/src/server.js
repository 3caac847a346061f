const express = require('express');
const fs = require('fs');
const { createCanvas, loadImage } = require('canvas');
const { imageSize } = require('image-size');
const sizeOf = require('image-size');
const { Jimp } = require('jimp');
const { jsPDF } = require('jspdf');
const PDFDocument = require('pdfkit');
const { PNG } = require('pngjs');
const QRCode = require('qrcode');

const app = express();
const upload = express.raw({ type: 'image/*' }); // ok: a middleware

app.get('/badge/:name', async (req, res) => {
  const canvas = createCanvas(200, 200); // ok: memory only
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage('logo.png'), 0, 0); // ok: loads in the thread pool
  res.send(canvas.toBuffer('image/png')); // expect no-cpu-bound-call: canvas:Canvas.toBuffer
});
app.get('/badge-later/:name', (req, res) => {
  createCanvas(200, 200).toBuffer((error, png) => res.send(png)); // ok: encodes in the thread pool
});
app.get('/badge-stream/:name', (req, res) => {
  createCanvas(200, 200).createPNGStream().pipe(res); // ok: encodes piece by piece
});
app.post('/thumbnail', upload, async (req, res) => {
  const image = await Jimp.read(req.body); // expect no-cpu-bound-call: jimp.Jimp.read
  image.resize({ w: 100 }); // expect no-cpu-bound-call: jimp:Image.resize
  res.send(await image.getBuffer('image/png')); // expect no-cpu-bound-call: jimp:Image.getBuffer
});
app.post('/pixels', upload, (req, res) => {
  const png = PNG.sync.read(req.body); // expect no-cpu-bound-call: pngjs.PNG.sync.read
  png.data.fill(0, 0, 4);
  res.send(PNG.sync.write(png)); // expect no-cpu-bound-call: pngjs.PNG.sync.write
});
app.post('/pixels-later', upload, (req, res) => {
  fs.createReadStream('a.png').pipe(new PNG()).on('parsed', () => res.end()); // ok: decodes piece by piece
});
app.post('/size', upload, (req, res) => {
  res.json([sizeOf('a.png'), imageSize(req.body)]); // expect no-blocking-call: image-size
});
app.post('/size-later', upload, (req, res) => {
  sizeOf('a.png', (error, size) => res.json(size)); // ok: with a callback
});
app.get('/invoice.pdf', (req, res) => {
  const document = new PDFDocument(); // ok: writes pages as they are filled
  document.text('Invoice');
  document.pipe(res);
  document.end();
});
app.get('/letter.pdf', (req, res) => {
  const letter = new jsPDF(); // ok: an empty document
  letter.text('Dear reader', 10, 10); // ok: one line
  res.send(letter.output()); // expect no-cpu-bound-call: jspdf:Document.output
});
app.get('/code', async (req, res) => {
  QRCode.create(req.query.text); // expect no-cpu-bound-call: qrcode.create
  res.end();
});
app.listen(3000);
