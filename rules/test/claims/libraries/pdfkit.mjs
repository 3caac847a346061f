/** pdfkit reads images on the spot; in a file of its own, for it works on after the call. */

import sharp from 'sharp';
import PDFDocument from 'pdfkit';
import { file } from '../inputs.mjs';

const path = file(
  await sharp({ create: { width: 100, height: 100, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer(),
  '.jpg',
);

export const blocking = {
  'file pdfkit:Document.image': async () => new PDFDocument().image(path),
};
