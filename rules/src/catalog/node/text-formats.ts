/** Data formats: CSV, spreadsheets, YAML, XML. */

import { blocks, makes, perMegabyte, property, returns, runs } from '../define.js';
import type { Library, Model, Result } from '../model.js';
import { callable, callsBack, chains, listeners, UNKNOWN } from './forms.js';

const ON_LOOP = 'asynchronous in name only: it works on all of it at once on the event loop';

/** A document of ordinary size: well under a millisecond a page. */
const light: Model = blocks('parse', { stall: 'light', returns: UNKNOWN });
/** A file of ordinary size: tens of milliseconds and more. */
const heavy: Model = blocks('parse', { returns: UNKNOWN });

/** `parse(text, options, callback)` works on all of the text at once; without it the function gives a stream, which works on pieces. */
const allAtOnce = (result: Result): Model => ({
  ...callsBack(['Error', result]),
  ...blocks('parse', {
    returns: 'stream:Transform',
    when: {
      all: [{ arg: 'last', isFunction: true }, { any: [{ atLeast: 3 }, { arg: 0, isString: true }] }],
    },
    note: ON_LOOP,
  }),
});

export const csv: Library = {
  name: 'CSV',
  language: 'javascript',
  source: 'csv-parse 6, csv-stringify 6, papaparse 5.5, fast-csv 5, csvtojson 2, json2csv 6',
  modules: {
    'csv-parse/sync': { parse: perMegabyte('csv-parse megabyte', heavy) },
    'csv-parse/lib/sync': callable(perMegabyte('csv-parse megabyte', heavy)),
    'csv-stringify/sync': { stringify: heavy },
    'csv-stringify/lib/sync': callable(heavy),
    'csv-parse': callable(allAtOnce(UNKNOWN), { parse: allAtOnce(UNKNOWN) }),
    'csv-stringify': callable(allAtOnce('string'), { stringify: allAtOnce('string') }),
    papaparse: {
      parse: {
        ...runs('here', 1, { methods: ['step', 'complete', 'chunk', 'error', 'transform'] }),
        ...perMegabyte('papaparse megabyte', light),
      },
      unparse: light,
    },
    json2csv: { parse: light, Parser: makes('csv:Parser') },
    '@json2csv/plainjs': { Parser: makes('csv:Parser') },
    csvtojson: callable(returns(UNKNOWN)),
    'fast-csv': { 'parse format parseStream parseFile parseString write writeToStream': returns('stream:Transform') },
  },
  types: { 'csv:Parser': { members: { parse: light } } },
};

const xlsxUtils: Model = {
  members: {
    'sheet_to_json sheet_to_csv sheet_to_html aoa_to_sheet json_to_sheet table_to_sheet sheet_to_formulae': heavy,
    'book_new book_append_sheet encode_cell decode_cell decode_range encode_range': returns(UNKNOWN),
  },
};

export const spreadsheets: Library = {
  name: 'spreadsheets',
  language: 'javascript',
  source: 'xlsx 0.20, node-xlsx 0.24, exceljs 4.4, xlsx-populate 1.21, excel4node 1.8',
  modules: {
    xlsx: {
      read: perMegabyte('xlsx read megabyte', heavy),
      'readFile write writeFile writeXLSX writeFileXLSX': heavy,
      utils: xlsxUtils,
      stream: property(UNKNOWN),
      'set_fs set_cptable': returns(UNKNOWN),
    },
    'xlsx-js-style': { 'read readFile write writeFile': heavy, utils: xlsxUtils },
    'node-xlsx': { 'parse build parseMetadata': heavy },
    exceljs: { Workbook: makes('exceljs:Workbook'), stream: property(UNKNOWN) },
  },
  types: {
    'exceljs:Workbook': {
      members: {
        xlsx: property('exceljs:Xlsx'),
        csv: property('exceljs:Xlsx'),
        'addWorksheet getWorksheet': returns(UNKNOWN),
        eachSheet: runs('here', 0),
      },
    },
    'exceljs:Xlsx': {
      members: {
        'readFile read load writeFile write writeBuffer': blocks('parse', {
          returns: UNKNOWN,
          note: 'asynchronous in its input and output only: it parses on the event loop',
        }),
      },
    },
  },
};

const PARSES = 'asynchronous in name only: it parses on the event loop';
const yamlParse: Model = light;

export const markupData: Library = {
  name: 'YAML, XML and TOML',
  language: 'javascript',
  source:
    'js-yaml 4 (and 3), yaml 2, xml2js 0.6, fast-xml-parser 5, xml-js 1.6, gray-matter 4, front-matter 4, toml 3, plist 3, json5 2, ical.js 2, yieldable-json 2',
  modules: {
    'js-yaml': {
      'load loadAll safeLoad safeLoadAll': perMegabyte('js-yaml load megabyte', yamlParse),
      'dump safeDump': yamlParse,
      YAMLException: makes('Error'),
    },
    yaml: {
      'parse parseDocument parseAllDocuments': perMegabyte('yaml parse megabyte', yamlParse),
      stringify: yamlParse,
      Document: makes('yaml:Document'),
      'isMap isSeq isScalar isPair visit': returns(UNKNOWN),
      YAMLParseError: makes('Error'),
    },
    yamljs: { 'parse stringify': yamlParse, load: blocks('file', { returns: UNKNOWN }) },
    'fast-xml-parser': { XMLParser: makes('xml:Parser'), XMLBuilder: makes('xml:Builder'), XMLValidator: { members: { validate: light } } },
    xml2js: {
      parseString: {
        ...callsBack(['Error', UNKNOWN]),
        ...blocks('parse', { stall: 'light', returns: UNKNOWN, note: PARSES }),
      },
      parseStringPromise: blocks('parse', {
        stall: 'light',
        returns: UNKNOWN,
        note: PARSES,
      }),
      Parser: makes('xml2js:Parser'),
      Builder: makes('xml2js:Builder'),
    },
    'xml-js': { 'xml2json xml2js json2xml js2xml': light },
    'xml-parse-from-string': callable(light),
    '@xmldom/xmldom': { DOMParser: makes('xml:DOMParser'), XMLSerializer: makes('xml:Serializer') },
    'gray-matter': callable({ ...light, members: { read: blocks('file', { returns: UNKNOWN }), stringify: light } }),
    'front-matter': callable(light),
    toml: { parse: light },
    'smol-toml': { 'parse stringify': light },
    '@iarna/toml': { 'parse stringify': light },
    plist: { 'parse build': light },
    'ical.js': { parse: light },
    'node-ical': { sync: { members: { parseICS: light, parseFile: blocks('file', { returns: UNKNOWN }) } }, async: property(UNKNOWN) },
    sax: { parser: returns('stream:Transform'), createStream: returns('stream:Transform') },
    'json-stringify-safe': callable(returns('string')),
    /** Gives way now and then, and computes on the loop all the same. */
    'yieldable-json': {
      'parseAsync stringifyAsync': {
        ...callsBack(['Error', UNKNOWN]),
        ...blocks('parse', {
          stall: 'light',
          returns: UNKNOWN,
          note: 'asynchronous in name only: it computes on the event loop in slices',
        }),
      },
    },
    protobufjs: {
      loadSync: blocks('file', { returns: UNKNOWN, alternative: { symbol: 'protobufjs#load' } }),
      load: callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
      Root: makes('protobufjs:Root'),
    },
    '@grpc/proto-loader': {
      loadSync: blocks('file', { returns: UNKNOWN, alternative: { symbol: '@grpc/proto-loader#load' } }),
      load: returns(UNKNOWN),
    },
    '@grpc/grpc-js': {
      Server: makes('grpc:Server'),
      loadPackageDefinition: returns(UNKNOWN),
      'credentials ServerCredentials status Metadata': property(UNKNOWN),
    },
  },
  types: {
    'yaml:Document': { members: { 'toString toJS toJSON': light } },
    'xml:Parser': { members: { parse: perMegabyte('fast-xml-parser megabyte', light) } },
    'xml:Builder': { members: { build: light } },
    'xml:DOMParser': { members: { parseFromString: light } },
    'xml:Serializer': { members: { serializeToString: light } },
    'xml2js:Parser': {
      members: {
        parseString: { ...callsBack(['Error', UNKNOWN]), ...blocks('parse', { stall: 'light', returns: UNKNOWN, note: PARSES }) },
        parseStringPromise: blocks('parse', { stall: 'light', returns: UNKNOWN, note: PARSES }),
        ...listeners(),
      },
    },
    'xml2js:Builder': { members: { buildObject: light } },
    'protobufjs:Root': {
      members: { loadSync: blocks('file', { returns: UNKNOWN }), load: returns(UNKNOWN), lookupType: returns(UNKNOWN) },
    },
    'grpc:Server': {
      members: {
        addService: runs('loop', 1, { entry: { kind: 'procedure', name: 'gRPC' } }),
        bindAsync: runs('startup', 'last'),
        'start tryShutdown forceShutdown': chains,
      },
    },
  },
};
