import dayjs from 'dayjs';
import { addDays, differenceInDays, eachDayOfInterval, parseISO } from 'date-fns';
import express from 'express';

const app = express();
const DAY = 86_400_000;

app.get('/days', (req, res) => {
  const days = [];
  let day = new Date(req.query.from);
  const end = new Date(req.query.to);
  while (day <= end) { // expect no-heavy-loop: while
    days.push(day.toISOString());
    day = new Date(day.getTime() + DAY);
  }
  res.json(days.length);
});

app.get('/days/refused', (req, res) => {
  const start = new Date(req.query.from);
  const end = new Date(req.query.to);
  if (end - start > 366 * DAY) return res.sendStatus(400);
  const days = [];
  for (let day = start; day <= end; day = new Date(day.getTime() + DAY)) days.push(day); // ok: a year at most
  res.json(days.length);
});

app.get('/nights', (req, res) => {
  const end = new Date(req.query.to);
  let nights = 0;
  for (const day = new Date(req.query.from); day < end; day.setDate(day.getDate() + 1)) nights++; // expect no-heavy-loop: for
  res.json(nights);
});

app.get('/nights/counted', (req, res) => {
  const start = new Date(req.query.from);
  const end = new Date(req.query.to);
  const count = Math.ceil((end.getTime() - start.getTime()) / DAY);
  if (count > 90) return res.sendStatus(400);
  let nights = 0;
  const day = new Date(start);
  while (day < end) { // ok: ninety at most
    nights++;
    day.setDate(day.getDate() + 1);
  }
  res.json(nights);
});

app.get('/calendar', (req, res) => {
  res.json(eachDayOfInterval({ start: parseISO(req.query.from), end: parseISO(req.query.to) }).length); // expect no-heavy-loop: eachDayOfInterval
});

app.get('/calendar/refused', (req, res) => {
  const start = parseISO(req.query.from);
  const end = parseISO(req.query.to);
  if (differenceInDays(end, start) > 366) return res.sendStatus(400);
  res.json(eachDayOfInterval({ start, end }).length); // ok: a year at most
});

app.get('/weeks', (req, res) => {
  let week = dayjs(req.query.from);
  const end = dayjs(req.query.to);
  let weeks = 0;
  while (week.isBefore(end)) { // expect no-heavy-loop: while
    weeks++;
    week = week.add(7, 'day');
  }
  res.json(weeks);
});

app.get('/weeks/refused', (req, res) => {
  let week = dayjs(req.query.from);
  const end = dayjs(req.query.to);
  if (end.diff(week, 'day') > 366) return res.sendStatus(400);
  let weeks = 0;
  while (week.isBefore(end)) { // ok: a year at most
    weeks++;
    week = week.add(7, 'day');
  }
  res.json(weeks);
});

app.get('/month', (req, res) => {
  const start = parseISO(req.query.from);
  const end = addDays(start, 30);
  const days = [];
  for (let day = start; day <= end; day = addDays(day, 1)) days.push(day); // ok: thirty days, wherever they start
  res.json(days.length);
});

app.get('/quarter', (req, res) => {
  const start = new Date(req.query.from);
  const end = new Date(Math.min(new Date(req.query.to).getTime(), start.getTime() + 90 * DAY));
  let days = 0;
  for (const day = new Date(start); day <= end; day.setDate(day.getDate() + 1)) days++; // ok: ninety days at most
  res.json(days);
});

app.get('/since', (req, res) => {
  const now = new Date();
  let days = 0;
  for (const day = new Date(req.query.since); day < now; day.setDate(day.getDate() + 1)) days++; // expect no-heavy-loop: for
  res.json(days);
});

app.get('/months', (req, res) => {
  const day = new Date(req.query.from);
  const months = [];
  for (let month = 0; month < day.getMonth(); month++) months.push(month); // ok: twelve at most
  res.json(months);
});

app.get('/zeroes', (req, res) => {
  res.json(Buffer.alloc(Number(req.query.n)).length); // ok: zeroes come from the system
});

app.get('/filled', (req, res) => {
  res.json(Buffer.alloc(Number(req.query.n), 'ab').length); // expect no-heavy-loop: Buffer.alloc
});

app.listen(3000);
