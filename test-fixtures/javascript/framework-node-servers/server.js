/** node:http, http2, net, dgram, streams and processes without a framework. */
const http = require('http');
const http2 = require('http2');
const net = require('net');
const dgram = require('dgram');
const fs = require('fs');
const readline = require('readline');
const { Transform } = require('stream');
const { spawn } = require('child_process');

const server = http.createServer({ keepAlive: true }, (req, res) => {
  if (req.url === '/file') return res.end(fs.readFileSync('file')); // expect no-blocking-call: fs.readFileSync
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk)); // ok: in memory
  req.on('end', () => {
    fs.writeFileSync('upload', Buffer.concat(chunks)); // expect no-blocking-call: fs.writeFileSync
    res.end();
  });
});
server.on('listening', () => fs.writeFileSync('port', '3000')); // ok: once
server.listen(3000);

const secure = http2.createSecureServer({ key: fs.readFileSync('key.pem') }); // ok: module top level
secure.on('stream', (stream) => {
  stream.respond({ ':status': 200 });
  stream.end(fs.readFileSync('page.html')); // expect no-blocking-call: fs.readFileSync
});

net.createServer((socket) => {
  socket.write(fs.readFileSync('banner')); // expect no-blocking-call: fs.readFileSync
  socket.on('data', (data) => fs.appendFileSync('tcp.log', data)); // expect no-blocking-call: fs.appendFileSync
  socket.on('error', () => socket.destroy()); // ok: nothing blocks
}).listen(4000);

const udp = dgram.createSocket('udp4', (message) => fs.appendFileSync('udp.log', message)); // expect no-blocking-call: fs.appendFileSync
udp.bind(5000);

class Upper extends Transform {
  _transform(chunk, encoding, done) {
    fs.appendFileSync('upper.log', chunk); // expect no-blocking-call: fs.appendFileSync
    done(null, String(chunk).toUpperCase());
  }
}
http.get('http://example.com', (response) => {
  response.pipe(new Upper()).on('finish', () => fs.statSync('upper.log')); // expect no-blocking-call: fs.statSync
});

const child = spawn('tail', ['-f', 'log']);
readline.createInterface({ input: child.stdout }).on('line', (line) => fs.appendFileSync('lines.log', line)); // expect no-blocking-call: fs.appendFileSync
child.on('exit', () => fs.appendFileSync('exits.log', '')); // expect no-blocking-call: fs.appendFileSync
