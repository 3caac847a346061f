import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { HTTP_VERBS, quiet } from './words.js';

const request = blocks('http', {
  returns: 'requests.Response',
  alternative: { symbol: 'httpx#AsyncClient', note: 'use it in `async with`, and await the request' },
});
const verbs: Members = { [`${HTTP_VERBS} request`]: request };
const session: Members = { 'Session session': makes('requests.Session') };

export const requests: Library = {
  name: 'requests',
  language: 'python',
  source: 'requests.readthedocs.io/en/latest/api (2.32)',
  modules: {
    requests: { ...verbs, ...session, Response: makes('requests.Response'), 'Request PreparedRequest': makes('requests.Request') },
    'requests.api': verbs,
    'requests.sessions': session,
    'requests.models': { Response: makes('requests.Response'), Request: makes('requests.Request') },
    'requests.adapters': { HTTPAdapter: makes('requests.adapters.HTTPAdapter') },
    'requests.auth': { 'HTTPBasicAuth HTTPDigestAuth AuthBase': quiet },
    requests_oauthlib: { 'OAuth1Session OAuth2Session': makes('requests.Session') },
    requests_cache: { CachedSession: makes('requests.Session'), install_cache: quiet },
    cloudscraper: { create_scraper: returns('requests.Session'), CloudScraper: makes('requests.Session') },
    'google.auth.transport.requests': { AuthorizedSession: makes('requests.Session'), Request: quiet },
  },
  types: {
    'requests.Session': {
      members: {
        [HTTP_VERBS]: { ...request, delegates: ['request', 'send'] },
        request: { ...request, delegates: ['send'] },
        send: request,
        'fetch_token refresh_token fetch_request_token fetch_access_token': blocks('http'),
        'mount close prepare_request merge_environment_settings get_adapter rebuild_auth authorization_url': quiet,
        'headers params': property('dict'),
      },
    },
    /** The body has been read when the call returns, unless `stream=True`. */
    'requests.Response': {
      members: {
        'iter_content iter_lines': returns('requests.Response.iter_content'),
        raw: property('http.client.HTTPResponse'),
        text: property('str'),
        content: property('bytes'),
        headers: property('dict'),
        'json raise_for_status close': quiet,
      },
    },
    /** A generator: the network is read when it is iterated. */
    'requests.Response.iter_content': { members: { __iter__: blocks('http', { continues: true }) }, element: 'bytes' },
    'requests.Request': { members: { prepare: returns('requests.Request') } },
    'requests.adapters.HTTPAdapter': { members: { send: blocks('http', { returns: 'requests.Response' }) } },
  },
};
