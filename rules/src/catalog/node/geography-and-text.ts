/** Look-ups in files held in memory, natural language, cloning and comparing. */

import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { callable, chains, UNKNOWN } from './forms.js';

export const lookups: Library = {
  name: 'look-ups',
  language: 'javascript',
  source:
    'geoip-lite 1.4 (loads its files when it is imported), maxmind 5, mmdb-lib 3, @maxmind/geoip2-node 6, fuse.js 7, natural 8, compromise 14, node-cloudflared-tunnel 1',
  modules: {
    'geoip-lite': {
      lookup: harmless('binary search in memory', { returns: UNKNOWN }),
      reloadDataSync: blocks('file', { stall: 'heavy', alternative: { symbol: 'geoip-lite#reloadData' } }),
      reloadData: runs('loop', 'last'),
      'startWatchingDataUpdate stopWatchingDataUpdate': returns(UNKNOWN),
    },
    maxmind: {
      openSync: blocks('file', { stall: 'heavy', returns: UNKNOWN, alternative: { symbol: 'maxmind#open' } }),
      open: returns(UNKNOWN),
      Reader: makes(UNKNOWN),
      validate: returns('boolean'),
    },
    '@maxmind/geoip2-node': {
      Reader: { members: { open: returns(UNKNOWN), openBuffer: returns(UNKNOWN) } },
      WebServiceClient: makes(UNKNOWN),
    },
    'fuse.js': callable(makes('fuse:Fuse')),
    natural: { 'BayesClassifier LogisticRegressionClassifier': makes('natural:Classifier'), 'WordTokenizer TfIdf': makes(UNKNOWN) },
    compromise: callable(blocks('parse', { stall: 'light', returns: UNKNOWN }), {
      'tokenize extend plugin verbose': returns(UNKNOWN),
    }),
    'node-cloudflared-tunnel': { CloudflaredTunnel: makes('cloudflared:Tunnel') },
    '@inventage/envsubst': { replaceVariablesSync: harmless('replaces names in a string', { returns: UNKNOWN }) },
    recheck: { checkSync: blocks('parse', { returns: UNKNOWN, alternative: { symbol: 'recheck#check' } }), check: returns(UNKNOWN) },
    'safe-regex': callable(returns('boolean')),
    immer: { produce: runs('here', 1), 'setAutoFreeze enableMapSet current original': returns(UNKNOWN) },
    re2: callable(makes('re2:RE2')),
  },
  types: {
    /** Matches in linear time. */
    're2:RE2': {
      members: {
        test: returns('boolean'),
        'exec match split': returns({ list: 'string' }),
        replace: runs('here', 1, { returns: 'string' }),
        search: returns('number'),
        'source flags': { is: 'string' },
      },
    },
    'fuse:Fuse': {
      members: { search: blocks('parse', { stall: 'light', returns: { list: UNKNOWN } }), 'add remove setCollection': returns(UNKNOWN) },
    },
    'natural:Classifier': {
      members: {
        train: blocks('ml'),
        'classify getClassifications': blocks('ml', { stall: 'light', returns: UNKNOWN }),
        addDocument: chains,
      },
    },
    'cloudflared:Tunnel': {
      members: {
        'start checkInstalled': blocks('process', { stall: 'heavy', note: 'looks for the program with `command -v` in a shell' }),
        stop: returns(UNKNOWN),
        'token running': property(UNKNOWN),
      },
    },
  },
};
