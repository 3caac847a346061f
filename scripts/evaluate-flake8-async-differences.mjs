// Where we differ from the marks of flake8-async's evaluation files on purpose, one by one. Lines are without their comments.

const twice = (lines, why) => ['async232.py', 'async232_asyncio.py'].map((file) => ({ file, lines, why }));

export const differences = [
  {
    file: 'async210.py',
    lines: ['request.urlopen()', 'urlopen()'],
    why: 'The names are never bound: nothing says that they are those of urllib.request.',
  },
  {
    file: 'async211.py',
    lines: [
      'foo.request()',
      'foo.request(..., "PUT")',
      'foo.request("sPUTnik")',
      'foo.request(None)',
      'foo.request(put)',
      'foo.request(PUT)',
      'foo.request("REQUEST")',
    ],
    why: 'foo is annotated as a pool of urllib3: its request blocks whatever the method is.',
  },
  { file: 'async212.py', lines: ['client.close()'], why: 'Closing a client closes its sockets, which waits for nobody.' },
  {
    file: 'async212.py',
    lines: ['c.anything()'],
    why: 'urllib3 has no such method; every method that exists and makes a request is in the catalog.',
  },
  {
    file: 'async212.py',
    lines: ['glob_client.send()'],
    why: 'The name is bound twice at the top level, first to a client; another module may see either.',
  },
  {
    file: 'async212.py',
    lines: ['client.send()'],
    why: 'Their own comment says "not implemented": the import of the class under its name.',
  },
  {
    file: 'async22x.py',
    lines: ['os.waitid()', 'os.waitpid()'],
    why: 'Calls without the required arguments raise TypeError; with WNOHANG among them they do not wait.',
  },
  ...twice(
    ['f.anything()', 'f.aoeuaoeuaoeuaoeu()', 'f.aoeuaoeuaoeuaoeuaoeu()'],
    'Files have no such method, and their other methods do not all block (`fileno`, `isatty`).',
  ),
  ...twice(
    ['f.read()', 'ff.read()', 'self.x.read()', 'k.read()'],
    'Read where what the file is follows from more than its annotation, which their comments call not handled; what reads on from an `open` of the same function is one finding, at the `open`; after a test for None or another assignment the name is no file any more.',
  ),
  ...twice(
    [
      'with open(""):',
      'with open("") as f:',
      'f = open("")',
      'ff = open("")',
      'x, y = open(""), open("")',
      'x.y = open("")',
      'k = return_textiowrapper()',
    ],
    'These lines belong to another rule of theirs (ASYNC230), which the file does not enable: opening blocks.',
  ),
  { file: 'async23x.py', lines: ['os.fdopen(0)', 'with os.fdopen(0):'], why: 'It wraps a descriptor that is open already.' },
  {
    file: 'async23x.py',
    lines: ['await trio.wrap_file(open(""))', 'async with trio.wrap_file(open("")):'],
    why: 'The file is opened before it is wrapped, on the loop.',
  },
  {
    file: 'async240.py',
    lines: [
      'normpath("")',
      'relpath("")',
      'os.path._path_normpath(...)',
      'os.path.normpath("")',
      'os.path._joinrealpath(...)',
      'os.path.relpath("")',
    ],
    why: "They work on text; the private ones are nobody's to call.",
  },
  {
    file: 'async240.py',
    lines: ['await os.path.isfile("")'],
    why: 'Awaiting the result raises TypeError: what is awaited is taken to be a coroutine.',
  },
];
