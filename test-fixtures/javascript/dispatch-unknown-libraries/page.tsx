import express from 'express';
import { Form } from './form';

const app = express();
app.get('/form', (req, res) => res.send(<Form />)); // ok: draws the form
