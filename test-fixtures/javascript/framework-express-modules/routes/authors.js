const router = require('express').Router();

router.get('/authors', (req, res) => res.json([])); // ok: a constant

module.exports = router;
