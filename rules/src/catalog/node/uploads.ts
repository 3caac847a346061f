import { makes, property, returns, runs } from '../define.js';
import { ANY_SIZE, outsideProperty } from '../from-outside.js';
import type { Library } from '../model.js';
import { UNKNOWN, callable, listeners } from './forms.js';

export const uploads: Library = {
  name: 'multer, busboy and formidable',
  language: 'javascript',
  source: 'multer 2, busboy 1.6, formidable 3, express-fileupload 1.5, connect-busboy 1',
  modules: {
    multer: callable(
      runs('loop', 0, { entry: { kind: 'middleware', name: 'multer' }, methods: ['fileFilter'], returns: 'multer:Multer' }),
      {
        diskStorage: runs('loop', 0, { entry: { kind: 'middleware', name: 'multer storage' }, methods: ['destination', 'filename'] }),
        memoryStorage: returns(UNKNOWN),
        MulterError: makes('Error'),
      },
    ),
    busboy: callable(makes('busboy:Busboy')),
    formidable: callable(
      runs('loop', 0, { entry: { kind: 'middleware', name: 'formidable' }, methods: ['filter', 'filename'], returns: 'busboy:Formidable' }),
      { IncomingForm: makes('busboy:Formidable'), formidable: returns('busboy:Formidable') },
    ),
  },
  types: {
    /** Held in memory: `limits.fileSize` is infinite by default. */
    'multer:File': {
      members: {
        buffer: outsideProperty('file', 'text', ANY_SIZE),
        'originalname mimetype fieldname encoding path filename destination': property('string'),
      },
    },
    'multer:Multer': { members: { 'single array fields any none': returns(UNKNOWN) } },
    'busboy:Busboy': {
      extends: ['stream:Writable'],
      members: listeners({ file: ['string', 'stream:Readable', UNKNOWN], field: ['string', 'string'] }),
    },
    'busboy:Formidable': { members: { ...listeners(), parse: runs('loop', 'last', { entry: { kind: 'callback', name: 'parse' } }) } },
  },
};
