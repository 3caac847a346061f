/** Services made by containers, by class, token and name. */
import 'reflect-metadata';
import express from 'express';
import { container as tsyringe } from 'tsyringe';
import { Container as Typedi } from 'typedi';
import { inversify, TYPES } from './inversify.js';
import { awilix } from './awilix.js';
import { ReportService } from './reports.js';
import { MailService } from './mail.js';
import type { Disk } from './inversify.js';

const app = express();
app.get('/tsyringe', (_req, res) => res.send(tsyringe.resolve(ReportService).render())); // expect no-blocking-call: render > load > fs.readFileSync
app.get('/typedi', (_req, res) => res.send(Typedi.get(MailService).draft())); // expect no-blocking-call: draft > fs.readFileSync
app.get('/inversify', (_req, res) => res.send(inversify.get<Disk>(TYPES.Disk).read())); // expect no-blocking-call: read > fs.readFileSync
app.get('/awilix', (_req, res) => res.send(awilix.resolve('archive').open())); // expect no-blocking-call: open > fs.readFileSync
app.get('/cradle', (_req, res) => res.send(awilix.cradle.archive.name())); // ok: a constant
app.listen(3000);
