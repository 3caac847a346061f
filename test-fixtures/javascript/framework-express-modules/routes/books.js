const { Router } = require('express');
const fs = require('fs');
const router = Router();

router.get('/books', (req, res) => res.json(fs.readdirSync('books'))); // expect no-blocking-call: fs.readdirSync

module.exports = router;
