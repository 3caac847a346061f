/** Images, PDF and other media. */

import { blocks, makes, property, returns, runs } from '../define.js';
import type { Library, Model, Result } from '../model.js';
import { callable, callsBack, chains, listeners, UNKNOWN } from './forms.js';

const image = (result: Result = UNKNOWN, more: Parameters<typeof blocks>[1] = {}): Model => blocks('image', { returns: result, ...more });
const ON_LOOP = 'asynchronous in name only: it computes on the event loop';
const withoutCallback = { not: { arg: 'last', isFunction: true } } as const;

const jimp: Model = {
  returns: 'jimp:Image',
  instance: 'jimp:Image',
  members: {
    read: blocks('image', { returns: 'jimp:Image', note: ON_LOOP }),
    fromBuffer: blocks('image', { returns: 'jimp:Image', note: ON_LOOP }),
    loadFont: returns(UNKNOWN),
  },
};

export const images: Library = {
  name: 'images',
  language: 'javascript',
  source:
    'sharp 0.34 (off the loop), canvas 3, @napi-rs/canvas 0.1, jimp 1, pngjs 7, jpeg-js 0.4, image-size 2, qrcode 1.5, qr-image 3, tesseract.js 6, gm 1.25, svgo 4, @resvg/resvg-js 2, blurhash 2, probe-image-size 7',
  modules: {
    sharp: callable(returns('sharp:Sharp')),
    canvas: {
      createCanvas: returns('canvas:Canvas'),
      Canvas: makes('canvas:Canvas'),
      Image: makes(UNKNOWN),
      loadImage: returns(UNKNOWN),
      registerFont: blocks('file'),
    },
    '@napi-rs/canvas': { createCanvas: returns('canvas:NapiCanvas'), loadImage: returns(UNKNOWN), GlobalFonts: property(UNKNOWN) },
    'skia-canvas': { Canvas: makes('canvas:Skia'), loadImage: returns(UNKNOWN) },
    jimp: callable(jimp, { Jimp: jimp, 'intToRGBA rgbaToInt': returns('number') }),
    pngjs: { PNG: makes('pngjs:PNG', { members: { sync: { members: { read: image('pngjs:PNG'), write: image('buffer:Buffer') } } } }) },
    'jpeg-js': { 'encode decode': image() },
    'image-size': callable(blocks('fsmeta', { returns: UNKNOWN, when: { all: [{ arg: 0, isString: true }, withoutCallback] } }), {
      imageSize: returns(UNKNOWN),
      sizeOf: blocks('fsmeta', { returns: UNKNOWN, when: { arg: 0, isString: true } }),
    }),
    'image-size/fromFile': { imageSizeFromFile: returns(UNKNOWN) },
    qrcode: {
      create: blocks('image', { stall: 'light', returns: UNKNOWN }),
      'toDataURL toString toBuffer toFile toCanvas toFileStream': callsBack(['Error', 'string'], { returns: 'string' }),
    },
    'qr-image': { 'imageSync svgObject matrix': blocks('image', { stall: 'light', returns: UNKNOWN }), image: returns('stream:Readable') },
    gm: callable(returns('gm:State'), { subClass: { gives: returns('gm:State') } }),
    svgo: { optimize: image('string') },
    '@resvg/resvg-js': { Resvg: makes('resvg:Resvg'), renderAsync: returns(UNKNOWN) },
    blurhash: { 'encode decode': image() },
    'svg-captcha': { 'create createMathExpr': blocks('image', { stall: 'light', returns: UNKNOWN }) },
    'tesseract.js': { 'createWorker recognize': returns(UNKNOWN) },
    'fluent-ffmpeg': callable(returns('ffmpeg:Command'), { 'ffprobe setFfmpegPath setFfprobePath': callsBack(['Error', UNKNOWN]) }),
    satori: callable(blocks('image', { returns: 'string', note: ON_LOOP })),
    chartjs: { Chart: makes(UNKNOWN) },
  },
  types: {
    'sharp:Sharp': {
      extends: ['stream:Duplex'],
      members: {
        'resize extract rotate flip flop blur sharpen gamma grayscale greyscale normalize composite toFormat jpeg png webp avif gif tiff raw clone trim extend flatten negate withMetadata ensureAlpha removeAlpha modulate tint timeout keepMetadata heif autoOrient':
          chains,
        'toBuffer toFile metadata stats': callsBack(['Error', UNKNOWN], { returns: 'buffer:Buffer' }),
      },
    },
    'canvas:Canvas': {
      members: {
        toBuffer: {
          ...callsBack(['Error', 'buffer:Buffer']),
          ...image('buffer:Buffer', {}),
          blocks: { kind: 'image', when: { not: { arg: 0, isFunction: true } } },
        },
        toDataURL: { ...callsBack(['Error', 'string']), ...image('string') },
        getContext: returns(UNKNOWN),
        'createPNGStream createJPEGStream createPDFStream': returns('stream:Readable'),
      },
    },
    'canvas:NapiCanvas': {
      members: {
        'toBuffer encodeSync toDataURL': image('buffer:Buffer', { alternative: { symbol: 'canvas:NapiCanvas#encode' } }),
        encode: returns('buffer:Buffer'),
        getContext: returns(UNKNOWN),
      },
    },
    'canvas:Skia': {
      members: {
        'toBufferSync saveAsSync toURLSync saveSync toDataURLSync toDataURL': image(),
        'toBuffer saveAs toURL toFile': returns('buffer:Buffer'),
        getContext: returns(UNKNOWN),
      },
    },
    'jimp:Image': {
      members: {
        'resize crop rotate blur gaussian scaleToFit scale cover contain greyscale invert brightness contrast normalize flip mirror composite dither color convolute pixelate posterize opacity opaque fade quality autocrop mask print circle':
          image({ self: true }),
        'getBuffer getBufferAsync getBase64 getBase64Async write writeAsync': {
          ...callsBack(['Error', UNKNOWN]),
          ...blocks('image', { returns: 'buffer:Buffer', note: ON_LOOP }),
        },
        'clone getPixelColor setPixelColor': chains,
        scan: runs('here', 'all', { returns: { self: true } }),
        bitmap: property(UNKNOWN),
      },
    },
    'pngjs:PNG': {
      extends: ['stream:Duplex'],
      members: { pack: returns('stream:Readable'), parse: callsBack(['Error', 'pngjs:PNG']), 'data width height': property(UNKNOWN) },
    },
    'gm:State': {
      members: {
        'resize crop quality rotate autoOrient': chains,
        'write toBuffer size identify stream': callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
      },
    },
    'resvg:Resvg': { members: { render: image('resvg:Rendered'), toString: returns('string') } },
    'resvg:Rendered': { members: { asPng: image('buffer:Buffer'), pixels: property('buffer:Buffer') } },
    'ffmpeg:Command': {
      members: {
        ...listeners(),
        'input output outputOptions inputOptions videoCodec audioCodec format size fps seekInput duration save run pipe screenshots addOption audioBitrate noVideo noAudio toFormat':
          chains,
        ffprobe: callsBack(['Error', UNKNOWN]),
      },
    },
  },
};

const pdf = (result: Result = UNKNOWN): Model => blocks('parse', { returns: result });
const pdfOnLoop = (result: Result = UNKNOWN): Model => blocks('parse', { returns: result, note: ON_LOOP });

export const documents: Library = {
  name: 'PDF and office documents',
  language: 'javascript',
  source:
    'pdf-lib 1.17, pdfkit 0.17, jspdf 3, pdf-parse 1.1, pdfjs-dist 5, mammoth 1.10, docx 9, docxtemplater 3, pptxgenjs 4, officegen 0.6',
  modules: {
    'pdf-lib': {
      PDFDocument: {
        instance: 'pdf-lib:PDFDocument',
        members: { create: returns('pdf-lib:PDFDocument'), load: pdfOnLoop('pdf-lib:PDFDocument') },
      },
      'rgb degrees StandardFonts': returns(UNKNOWN),
    },
    pdfkit: callable(makes('pdfkit:Document')),
    jspdf: callable(makes('jspdf:Document'), { jsPDF: makes('jspdf:Document') }),
    'pdf-parse': callable(pdfOnLoop()),
    pdfmake: callable(makes('pdfmake:Printer')),
    mammoth: { 'convertToHtml convertToMarkdown extractRawText': pdfOnLoop() },
    docx: {
      Packer: { members: { 'toBuffer toBlob toString toBase64String': returns('buffer:Buffer') } },
      'Document Paragraph TextRun Table': makes(UNKNOWN),
    },
    docxtemplater: callable(makes('docx:Template')),
    officeparser: { 'parseOfficeAsync parseOffice': returns(UNKNOWN) },
    'html-pdf': { create: returns(UNKNOWN) },
    pdf2json: callable(makes('events:EventEmitter')),
  },
  types: {
    'pdf-lib:PDFDocument': {
      members: {
        'save saveAsBase64': pdfOnLoop('buffer:Buffer'),
        /** Decoded at once; the rest of the document is worked on in slices. */
        embedPng: image(UNKNOWN, { note: ON_LOOP }),
        'copyPages embedFont embedJpg embedPdf addPage getPages getPage getForm': returns(UNKNOWN),
        attach: returns(UNKNOWN),
      },
    },
    'pdfkit:Document': {
      extends: ['stream:Readable'],
      members: {
        image: blocks('file', { returns: { self: true } }),
        'text font fontSize moveDown moveTo lineTo stroke fill fillColor addPage rect table list end save restore rotate translate': chains,
      },
    },
    'jspdf:Document': {
      members: {
        'text setFont setFontSize addPage line rect addImage autoTable setProperties setTextColor': chains,
        'output save html': pdf(UNKNOWN),
      },
    },
    'pdfmake:Printer': { members: { createPdfKitDocument: pdf('pdfkit:Document') } },
    'docx:Template': { members: { render: pdf(), 'setData loadZip': chains, getZip: returns(UNKNOWN) } },
  },
};
