import { blocks, makes, perMegabyteOfFile, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const parses: Model = blocks('parse');
const opens = (type: string): Model => blocks('parse', { returns: type });
const openingClass = (type: string): Model => blocks('parse', { instance: type });

/** A document library whose every method works on the document. */
const converter: Members = {
  'convert convert_file convert_string convert_to_html convert_local convert_stream convert_url convert_all': parses,
};
const pdfPage: Members = {
  'extract_text extract_words extract_tables extract_table get_text get_pixmap to_image get_images find_tables search_for': parses,
  'width height rect number': quiet,
};
const pymupdf: Members = { open: opens('fitz.Document'), Document: openingClass('fitz.Document'), 'Rect Matrix Point': quiet };

export const documents: Library = {
  name: 'openpyxl, python-docx, pypdf, PyMuPDF, pdfplumber, ReportLab, WeasyPrint, MarkItDown, unstructured',
  language: 'python',
  source: 'openpyxl.readthedocs.io (3.1); pypdf.readthedocs.io (6); pymupdf.readthedocs.io (1.26); doc.courtbouillon.org/weasyprint (66)',
  modules: {
    openpyxl: {
      load_workbook: perMegabyteOfFile('openpyxl load_workbook megabyte', opens('openpyxl.Workbook')),
      Workbook: makes('openpyxl.Workbook'),
    },
    xlsxwriter: { Workbook: makes('openpyxl.Workbook') },
    xlrd: { open_workbook: parses },
    docx: { Document: openingClass('docx.Document') },
    docxtpl: { DocxTemplate: openingClass('docx.Document') },
    docx2txt: { process: parses },
    mammoth: { 'convert_to_html convert_to_markdown extract_raw_text': parses },
    pptx: { Presentation: openingClass('docx.Document') },
    odf: { opendocument: { members: { load: parses } } },
    pypdf: { PdfReader: openingClass('pypdf.PdfReader'), 'PdfWriter PdfMerger': makes('pypdf.PdfWriter') },
    PyPDF2: {
      'PdfReader PdfFileReader': openingClass('pypdf.PdfReader'),
      'PdfWriter PdfMerger PdfFileWriter PdfFileMerger': makes('pypdf.PdfWriter'),
    },
    pdfplumber: { open: opens('pdfplumber.PDF') },
    fitz: pymupdf,
    pymupdf,
    pymupdf4llm: { to_markdown: parses },
    'pdfminer.high_level': { 'extract_text extract_pages extract_text_to_fp': parses },
    pikepdf: {
      open: opens('pypdf.PdfWriter'),
      Pdf: { instance: 'pypdf.PdfWriter', members: { open: opens('pypdf.PdfWriter'), new: makes('pypdf.PdfWriter') } },
    },
    camelot: { read_pdf: parses },
    tabula: { 'read_pdf convert_into': parses },
    ebooklib: { epub: { members: { 'read_epub write_epub': parses } } },
    markitdown: { MarkItDown: makes('documents.Converter') },
    'docling.document_converter': { DocumentConverter: makes('documents.Converter') },
    'unstructured.partition.auto': { partition: parses },
    'unstructured.partition.pdf': { partition_pdf: parses },
    tika: { parser: { members: { 'from_file from_buffer': blocks('http') } } },
    textract: { process: parses },
    weasyprint: { HTML: makes('weasyprint.HTML'), CSS: parses },
    pdfkit: { 'from_string from_url from_file': blocks('process', { note: 'runs wkhtmltopdf' }) },
    xhtml2pdf: { pisa: { members: { 'CreatePDF pisaDocument': parses } } },
    fpdf: { FPDF: makes('fpdf.FPDF') },
    'reportlab.pdfgen.canvas': { Canvas: makes('reportlab.Canvas') },
    'reportlab.platypus': { SimpleDocTemplate: makes('reportlab.Document'), 'Paragraph Table Spacer': quiet },
    pypandoc: { 'convert_text convert_file': blocks('process', { note: 'runs pandoc' }) },
    extract_msg: { 'Message openMsg': parses },
    icalendar: { Calendar: { members: { from_ical: blocks('parse', { stall: 'light' }) } } },
  },
  types: {
    'openpyxl.Workbook': { members: { 'save close': parses, 'create_sheet active sheetnames add_worksheet add_format': quiet } },
    'docx.Document': {
      members: { save: parses, render: parses, 'add_paragraph add_heading add_table add_picture paragraphs tables slides': quiet },
    },
    'pypdf.PdfReader': {
      members: { pages: property({ list: 'pypdf.Page' }), getPage: returns('pypdf.Page'), decrypt: parses, 'metadata outline': quiet },
    },
    'pypdf.Page': { members: { 'extract_text extractText images merge_page': parses } },
    'pypdf.PdfWriter': {
      members: {
        'write save append merge append_pages_from_reader compress_identical_objects': parses,
        'add_page encrypt close add_metadata': quiet,
      },
    },
    'pdfplumber.PDF': { members: { pages: property({ list: 'documents.Page' }), close: quiet } },
    'fitz.Document': {
      members: {
        load_page: returns('documents.Page'),
        __getitem__: returns('documents.Page'),
        'save tobytes ez_save insert_pdf extract_image get_page_text': parses,
        'close page_count metadata': quiet,
      },
      element: 'documents.Page',
    },
    'documents.Page': { members: pdfPage },
    'documents.Converter': { members: converter },
    'weasyprint.HTML': { members: { 'write_pdf render write_png': parses } },
    'fpdf.FPDF': { members: { output: parses, 'add_page cell set_font multi_cell text ln': quiet } },
    'reportlab.Canvas': { members: { save: parses, 'drawString drawImage showPage setFont': quiet } },
    'reportlab.Document': { members: { 'build multiBuild': parses } },
  },
};
