import { blocks, makes, returns } from '../define.js';
import type { Library } from '../model.js';
import { quiet } from './words.js';

const client = { symbol: 'httpx#AsyncClient', note: 'use it in `async with`, and await the request' };

export const urllib: Library = {
  name: 'urllib',
  language: 'python',
  source: 'docs.python.org/3/library/urllib.html (3.14)',
  modules: {
    'urllib.request': {
      urlopen: blocks('http', { returns: 'http.client.HTTPResponse', alternative: client }),
      urlretrieve: blocks('http', { returns: { tuple: ['str', { any: [] }] }, alternative: client }),
      Request: makes('urllib.request.Request'),
      'build_opener OpenerDirector': returns('urllib.request.OpenerDirector'),
      'install_opener ProxyHandler HTTPHandler HTTPSHandler HTTPCookieProcessor HTTPBasicAuthHandler pathname2url url2pathname getproxies':
        quiet,
    },
    'urllib.parse': {
      'quote quote_plus unquote unquote_plus urlencode urljoin urlunparse urlunsplit': returns('str'),
      'urlparse urlsplit parse_qs parse_qsl urldefrag': quiet,
    },
    'urllib.robotparser': { RobotFileParser: makes('urllib.robotparser.RobotFileParser') },
  },
  types: {
    'urllib.request.Request': { members: { 'add_header add_unredirected_header has_header get_header get_method set_proxy': quiet } },
    'urllib.request.OpenerDirector': {
      members: { open: blocks('http', { returns: 'http.client.HTTPResponse', alternative: client }), add_handler: quiet },
    },
    'urllib.robotparser.RobotFileParser': {
      members: { read: blocks('http'), 'set_url parse can_fetch mtime crawl_delay site_maps': quiet },
    },
  },
};
