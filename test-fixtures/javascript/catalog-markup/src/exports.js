import ExcelJS from 'exceljs';
import nodeXlsx from 'node-xlsx';
import { stringify as csvNow } from 'csv-stringify/sync';
import { stringify as csvLater } from 'csv-stringify';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import xml2js from 'xml2js';
import YAML from 'yaml';

const parser = new XMLParser(); // ok: only settings
const builder = new XMLBuilder({ format: true }); // ok: only settings

export function registerExports(app) {
  app.get('/export.csv', async (request) => {
    return csvNow(request.body); // expect no-cpu-bound-call: csv-stringify/sync.stringify
  });
  app.get('/export-in-pieces.csv', async (request, reply) => {
    return reply.send(csvLater({ header: true })); // ok: a stream
  });
  app.get('/export.xlsx', async (request) => {
    return nodeXlsx.build([{ name: 'rows', data: request.body }]); // expect no-cpu-bound-call: node-xlsx.build
  });
  app.get('/report.xlsx', async () => {
    const book = new ExcelJS.Workbook(); // ok: an empty book
    const sheet = book.addWorksheet('Report'); // ok: an empty sheet
    sheet.addRow(['a', 'b']); // ok: one row
    return await book.xlsx.writeBuffer(); // expect no-cpu-bound-call: exceljs:Xlsx.writeBuffer
  });
  app.post('/feed', async (request) => {
    const feed = parser.parse(request.body); // expect no-cpu-bound-call: xml:Parser.parse
    const old = await xml2js.parseStringPromise(request.body); // expect no-cpu-bound-call: xml2js.parseStringPromise
    return builder.build({ feed, old }); // expect no-cpu-bound-call: xml:Builder.build
  });
  app.post('/settings', async (request) => {
    const document = YAML.parseDocument(request.body); // expect no-cpu-bound-call: yaml.parseDocument
    if (YAML.isMap(document.contents)) return {}; // ok: asks for a type
    return YAML.parse(request.body); // expect no-cpu-bound-call: yaml.parse
  });
}
