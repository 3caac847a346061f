/** Images and documents: sharp works in the thread pool, what is written in JavaScript does not. */

import { Resvg } from '@resvg/resvg-js';
import { imageSizeFromFile } from 'image-size/fromFile';
import jpeg from 'jpeg-js';
import { PDFDocument } from 'pdf-lib';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { file, fresh, svg } from '../inputs.mjs';

const png = await sharp({ create: { width: 600, height: 600, channels: 4, background: 'red' } })
  .png()
  .toBuffer();
const path = file(png, '.png');
const decoded = PNG.sync.read(png);
const encodedJpeg = jpeg.encode({ width: 600, height: 600, data: decoded.data }, 80).data;
const pdf = await PDFDocument.create();
for (let page = 0; page < 100; page += 1) pdf.addPage().drawText(`Page ${page}`);
const pdfBytes = await pdf.save();

export const blocking = {
  'image pngjs.PNG.sync.read': async () => PNG.sync.read(png),
  'image pngjs.PNG.sync.write': async () => PNG.sync.write(decoded),
  'image jpeg-js.decode': async () => jpeg.decode(encodedJpeg),
  'image jpeg-js.encode': async () => jpeg.encode({ width: 600, height: 600, data: decoded.data }, 80),
  'image pdf-lib:PDFDocument.embedPng': async () => await pdf.embedPng(png),
  'image qrcode.create': async () => QRCode.create('https://example.org'),
  'image resvg:Resvg.render': async () => new Resvg(svg).render(),
};

export const sliced = {
  'parse pdf-lib.PDFDocument.load': async () => await PDFDocument.load(pdfBytes),
  'parse pdf-lib:PDFDocument.save': async () => await pdf.save(),
};

export const free = {
  'sharp:Sharp.toBuffer': async () => await sharp(png).resize(300).toBuffer(),
  'sharp:Sharp.toFile': async () => await sharp(png).resize(300).toFile(fresh('.png')),
  'sharp:Sharp.metadata': async () => await sharp(png).metadata(),
  'image-size/fromFile.imageSizeFromFile': async () => await imageSizeFromFile(path),
};
