const { once } = require('events')
const crypto = require('crypto')
const fs = require('fs')
const zlib = require('zlib')
const express = require('express')
const { kernel, lineCount } = require('./tools')

const app = express()
app.use(express.json())

app.get('/lines/:name', async (req, res) => {
  try {
    res.json({ lines: await lineCount(req.params.name) })
  } catch (error) {
    res.status(404).json({ error: 'no such file' })
  }
})

app.get('/host', async (req, res) => {
  res.json({ kernel: await kernel() })
})

app.post('/hash', async (req, res) => {
  const { password } = req.body
  const strong = crypto.pbkdf2Sync(password, 'salt', 1000, 32, 'sha512').toString('hex')
  res.json({ strong, also: crypto.scryptSync(password, 'salt', 16).toString('base64') })
})

app.post('/pack', async (req, res) => {
  res.json({ size: zlib.gzipSync(req.body.text).length > 0 })
})

app.post('/unpack', async (req, res) => {
  res.json({ text: `${zlib.gunzipSync(Buffer.from(req.body.packed, 'base64'))}` })
})

// Express 4 does not take rejections, and here none leaves the handler.
app.get('/notice', (req, res, next) => {
  try {
    res.type('text').send(fs.readFileSync('files/notice.txt', 'utf8').trim())
  } catch (error) {
    next(error)
  }
})

// Nobody catches what goes wrong here but Express.
app.get('/notes/:name', (req, res) => {
  const text = fs.readFileSync(`files/${req.params.name}`, 'utf8')
  if (text === '') return res.status(204).end()
  res.json({ first: text.split('\n')[0] })
})

app.get('/size/:name', (req, res) => res.json({ size: fs.statSync(`files/${req.params.name}`).size }))

app.use((error, req, res, next) => {
  res.status(error.code === 'ENOENT' ? 404 : 500).json({ code: error.code })
})

exports.start = async () => {
  const server = app.listen(0)
  await once(server, 'listening')
  return server.address().port
}
