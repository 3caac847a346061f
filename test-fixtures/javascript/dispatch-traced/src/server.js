import express from 'express';
import * as work from './work.js';

const app = express();
app.get('/0', (req, res) => res.json(work.step0(1))); // ok: a sum
app.get('/1', (req, res) => res.json(work.step1(1))); // ok: a sum
app.get('/2', (req, res) => res.json(work.step2(1))); // ok: a sum
app.get('/3', (req, res) => res.json(work.step3(1))); // ok: a sum
app.get('/4', (req, res) => res.json(work.step4(1))); // ok: a sum
app.get('/5', (req, res) => res.json(work.step5(1))); // ok: a sum
app.get('/6', (req, res) => res.json(work.step6(1))); // ok: a sum
app.get('/7', (req, res) => res.json(work.step7(1))); // ok: a sum
app.get('/8', (req, res) => res.json(work.step8(1))); // ok: a sum
app.get('/9', (req, res) => res.json(work.step9(1))); // ok: a sum
app.get('/10', (req, res) => res.json(work.step10(1))); // ok: a sum
app.get('/11', (req, res) => res.json(work.step11(1))); // ok: a sum
app.get('/12', (req, res) => res.json(work.step12(1))); // ok: a sum
app.get('/13', (req, res) => res.json(work.step13(1))); // ok: a sum
app.get('/14', (req, res) => res.json(work.step14(1))); // ok: a sum
app.get('/15', (req, res) => res.json(work.step15(1))); // ok: a sum
app.get('/16', (req, res) => res.json(work.step16(1))); // ok: a sum
app.get('/17', (req, res) => res.json(work.step17(1))); // ok: a sum
app.get('/18', (req, res) => res.json(work.step18(1))); // ok: a sum
app.get('/19', (req, res) => res.json(work.step19(1))); // ok: a sum
app.get('/20', (req, res) => res.json(work.step20(1))); // ok: a sum
app.get('/21', (req, res) => res.json(work.step21(1))); // ok: a sum
app.get('/22', (req, res) => res.json(work.step22(1))); // ok: a sum
app.get('/23', (req, res) => res.json(work.step23(1))); // ok: a sum
app.get('/24', (req, res) => res.json(work.step24(1))); // ok: a sum
app.get('/25', (req, res) => res.json(work.step25(1))); // ok: a sum
app.get('/26', (req, res) => res.json(work.step26(1))); // ok: a sum
app.get('/27', (req, res) => res.json(work.step27(1))); // ok: a sum
app.get('/28', (req, res) => res.json(work.step28(1))); // ok: a sum
app.get('/29', (req, res) => res.json(work.step29(1))); // ok: a sum
app.get('/30', (req, res) => res.json(work.step30(1))); // ok: a sum
app.get('/31', (req, res) => res.json(work.step31(1))); // ok: a sum
app.get('/32', (req, res) => res.json(work.step32(1))); // ok: a sum
app.get('/33', (req, res) => res.json(work.step33(1))); // ok: a sum
app.get('/34', (req, res) => res.json(work.step34(1))); // ok: a sum
app.get('/35', (req, res) => res.json(work.step35(1))); // ok: a sum
app.get('/load', (req, res) => res.send(work.load('a'))); // expect no-blocking-call: work.load > activate > run > target.call > fs.readFileSync
app.get('/look', (req, res) => res.send(work.look('a'))); // expect no-blocking-call: work.look > activate > run > target.call > fs.statSync
app.listen(3000);
