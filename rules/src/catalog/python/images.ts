import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const IMAGE = 'PIL.Image.Image';
const itself = { self: true } as const;
const work: Model = blocks('image', { returns: itself });
const makesImage: Model = blocks('image', { returns: IMAGE });
const compute: Model = blocks('image');

const imageMembers: Members = {
  'convert resize rotate transpose filter point quantize reduce transform remap_palette effect_spread getchannel': work,
  'save thumbnail load tobytes paste alpha_composite putalpha draft show verify getcolors histogram entropy getdata': compute,
  'copy crop': returns(itself),
  split: blocks('image', { returns: { list: itself } }),
  'size width height mode format info getexif close seek tell getpixel putpixel getbbox': quiet,
};

const pillowModule: Members = {
  // The header is quick, the pixels are not: where they are decoded depends on what is done with the image first.
  open: blocks('image', { stall: 'light', returns: IMAGE, note: 'reads the header; the pixels are decoded on first use' }),
  // Memory filled with one color: a millisecond for a megapixel.
  'new linear_gradient radial_gradient': returns(IMAGE),
  'frombytes frombuffer fromarray merge blend composite alpha_composite': makesImage,
  Image: makes(IMAGE),
  'register_extension Resampling': quiet,
};

const opencv: Members = {
  'imread imdecode resize cvtColor GaussianBlur medianBlur bilateralFilter Canny threshold adaptiveThreshold findContours warpAffine warpPerspective dilate erode morphologyEx matchTemplate rotate flip HoughCircles fastNlMeansDenoisingColored':
    compute,
  'imwrite imencode': compute,
  VideoCapture: blocks('image', { instance: 'cv2.VideoCapture' }),
  VideoWriter: makes('cv2.VideoCapture'),
  CascadeClassifier: makes('cv2.CascadeClassifier'),
};

export const images: Library = {
  name: 'Pillow, OpenCV, scikit-image, CairoSVG, Wand, pytesseract, qrcode, Matplotlib',
  language: 'python',
  source: 'pillow.readthedocs.io (12); docs.opencv.org (4.12); matplotlib.org (3.10)',
  modules: {
    PIL: {},
    'PIL.Image': pillowModule,
    'PIL.ImageOps': {
      'fit contain cover pad autocontrast equalize expand exif_transpose flip grayscale invert mirror posterize scale solarize': makesImage,
    },
    'PIL.ImageFilter': { 'GaussianBlur BoxBlur UnsharpMask MedianFilter': quiet },
    'PIL.ImageFont': { 'truetype load load_default': blocks('file') },
    'PIL.ImageDraw': { Draw: quiet },
    'PIL.ImageEnhance': { 'Brightness Color Contrast Sharpness': makes('PIL.ImageEnhance') },
    pillow_heif: { 'open_heif read_heif': makesImage, register_heif_opener: quiet },
    cv2: opencv,
    'skimage.io': { 'imread imsave': compute },
    'skimage.transform': { 'resize rescale rotate': compute },
    imageio: { 'imread imwrite mimread mimwrite mimsave get_reader get_writer': compute },
    'imageio.v3': { 'imread imwrite imiter': compute },
    cairosvg: { 'svg2png svg2pdf svg2ps svg2svg': compute },
    'wand.image': { Image: blocks('image', { instance: 'wand.Image' }) },
    pyvips: {
      Image: {
        instance: 'wand.Image',
        members: { 'new_from_file new_from_buffer thumbnail thumbnail_buffer': blocks('image', { returns: 'wand.Image' }) },
      },
    },
    pytesseract: {
      'image_to_string image_to_data image_to_boxes image_to_osd image_to_pdf_or_hocr': blocks('process', {
        note: 'runs the tesseract program',
      }),
    },
    easyocr: { Reader: blocks('ml', { instance: 'easyocr.Reader' }) },
    rapidocr_onnxruntime: { RapidOCR: blocks('ml', { instance: 'easyocr.Reader' }) },
    paddleocr: { PaddleOCR: blocks('ml', { instance: 'easyocr.Reader' }) },
    pdf2image: { 'convert_from_path convert_from_bytes': blocks('process', { note: 'runs pdftoppm' }) },
    qrcode: { make: makesImage, QRCode: makes('qrcode.QRCode') },
    segno: { 'make make_qr': compute },
    'pyzbar.pyzbar': { decode: compute },
    imagehash: { 'phash dhash average_hash whash colorhash': compute },
    blurhash: { 'encode decode': compute },
    rembg: { remove: blocks('ml'), new_session: blocks('ml') },
    face_recognition: { 'load_image_file face_locations face_encodings compare_faces': blocks('ml') },
    'matplotlib.pyplot': {
      'savefig subplots tight_layout': blocks('image', { stall: 'heavy', returns: { tuple: ['matplotlib.Figure', { any: [] }] } }),
      figure: returns('matplotlib.Figure'),
    },
    'matplotlib.figure': { Figure: makes('matplotlib.Figure') },
    wordcloud: { WordCloud: makes('wordcloud.WordCloud') },
    'plotly.io': { 'to_image write_image': compute },
  },
  types: {
    [IMAGE]: { members: imageMembers },
    'PIL.ImageEnhance': { members: { enhance: makesImage } },
    'cv2.VideoCapture': { members: { 'read grab retrieve open write': compute, 'release isOpened get set': quiet } },
    'cv2.CascadeClassifier': { members: { detectMultiScale: compute } },
    'wand.Image': {
      members: {
        'resize transform crop rotate sharpen blur save make_blob convert thumbnail_image write_to_file write_to_buffer': blocks('image', {
          returns: itself,
        }),
        'size width height format': quiet,
      },
    },
    'easyocr.Reader': { members: { 'readtext ocr predict detect recognize': blocks('ml') }, call: blocks('ml') },
    'qrcode.QRCode': { members: { 'make make_image': makesImage, 'add_data clear': quiet } },
    'matplotlib.Figure': { members: { savefig: compute, canvas: property('matplotlib.Canvas'), 'add_subplot gca subplots': quiet } },
    'matplotlib.Canvas': { members: { 'print_png draw print_figure': compute } },
    'wordcloud.WordCloud': {
      members: {
        'generate generate_from_frequencies generate_from_text': blocks('image', { returns: itself }),
        to_image: makesImage,
        to_file: compute,
      },
    },
  },
};
