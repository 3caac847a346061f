import { makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN, self } from './forms.js';
import { transaction } from './database-words.js';

export const prisma: Library = {
  name: 'Prisma',
  language: 'javascript',
  source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference (6)',
  modules: { '@prisma/client': { PrismaClient: makes('prisma:Client'), Prisma: property(UNKNOWN) } },
  types: {
    'prisma:Client': {
      members: {
        $transaction: transaction,
        $use: runs('loop', 0, { entry: { kind: 'middleware', name: '$use' } }),
        $extends: runs('loop', 0, { entry: { kind: 'hook', name: '$extends' }, returns: self }),
        $on: runs('loop', 1, { entry: { kind: 'event', name: '{0}' } }),
        '$connect $disconnect $queryRaw $executeRaw $queryRawUnsafe $executeRawUnsafe': returns(UNKNOWN),
      },
    },
  },
};
