import { blocks, makes } from '../define.js';
import type { Library, Members } from '../model.js';
import { bareOrCalled, givesAsIs, quiet } from './words.js';

/** A dictionary in an SQLite file. */
const disk: Members = {
  'get set add pop delete incr decr touch clear expire evict push pull peek __getitem__ __setitem__ __delitem__ __contains__ __iter__ iterkeys':
    blocks('db', { stall: 'light' }),
  transact: quiet,
  memoize: givesAsIs,
  'close stats': quiet,
};

export const caches: Library = {
  name: 'diskcache, dogpile.cache, cachier, sqlitedict',
  language: 'python',
  source: 'grantjenks.com/docs/diskcache (5.6); dogpilecache.sqlalchemy.org',
  modules: {
    diskcache: { 'Cache FanoutCache Index Deque': blocks('db', { stall: 'light', instance: 'diskcache.Cache' }) },
    sqlitedict: { SqliteDict: blocks('db', { stall: 'light', instance: 'diskcache.Cache' }) },
    cachier: { cachier: bareOrCalled },
    'dogpile.cache': { make_region: makes('dogpile.Region') },
    flask_caching: { Cache: makes('dogpile.Region') },
    lmdb: { open: blocks('db', { stall: 'light' }) },
    plyvel: { DB: blocks('db', { stall: 'light' }) },
  },
  types: {
    'diskcache.Cache': { members: disk },
    'dogpile.Region': {
      members: {
        'cache_on_arguments cached memoize': givesAsIs,
        'get set delete get_or_create get_multi set_multi': blocks('db'),
        'configure init_app': quiet,
      },
    },
  },
};
