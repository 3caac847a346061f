import express from 'express';
import passport from 'passport';
import './auth.js';

const app = express();
app.post('/login', passport.authenticate('local'), (req, res) => res.end()); // ok: the strategy is the boundary
app.listen(3000);
