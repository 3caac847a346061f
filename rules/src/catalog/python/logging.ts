import { blocks, harmless, makes } from '../define.js';
import type { Library, TypeModel } from '../model.js';
import { givesAsIs, quiet } from './words.js';

const writes = harmless('log records are buffered or short; handlers that wait run with it', { intrinsic: 'publish:logging:emit' });
/** Talks to a server with every record. */
const remote = (kind: 'net' | 'http'): TypeModel => ({ extends: ['logging.Handler'], members: { emit: blocks(kind) } });

export const logging: Library = {
  name: 'logging',
  language: 'python',
  source: 'docs.python.org/3/library/logging.html (3.14)',
  modules: {
    logging: {
      getLogger: makes('logging.Logger', { intrinsic: 'named' }),
      Logger: makes('logging.Logger'),
      'debug info warning error exception critical log': writes,
      FileHandler: blocks('file', { note: 'opens the log file', instance: 'logging.Handler' }),
      'StreamHandler NullHandler': makes('logging.Handler'),
      Handler: makes('logging.Handler'),
      LoggerAdapter: makes('logging.Logger'),
      'basicConfig Formatter Filter addLevelName disable shutdown': quiet,
    },
    'logging.handlers': {
      'RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler': blocks('file', {
        note: 'opens the log file',
        instance: 'logging.Handler',
      }),
      SMTPHandler: makes('logging.handlers.SMTPHandler'),
      HTTPHandler: makes('logging.handlers.HTTPHandler'),
      SocketHandler: makes('logging.handlers.SocketHandler'),
      // A listener hands the records of a queue to its handlers in a thread.
      'DatagramHandler SysLogHandler QueueHandler MemoryHandler': makes('logging.Handler'),
      QueueListener: quiet,
    },
    'logging.config': { fileConfig: blocks('file'), dictConfig: quiet },
    loguru: { logger: { is: 'loguru.Logger' } },
    structlog: { 'get_logger getLogger': makes('structlog.BoundLogger'), configure: quiet },
  },
  types: {
    'logging.Handler': { members: { 'format handleError setFormatter setLevel addFilter acquire release close flush': quiet } },
    'logging.handlers.SMTPHandler': remote('net'),
    'logging.handlers.HTTPHandler': remote('http'),
    'logging.handlers.SocketHandler': remote('net'),
    'logging.Logger': {
      members: {
        'debug info warning warn error exception critical fatal log': writes,
        addHandler: { intrinsic: 'subscribe:logging' },
        'setLevel removeHandler addFilter isEnabledFor getChild hasHandlers': quiet,
      },
    },
    'structlog.BoundLogger': { extends: ['logging.Logger'], members: { msg: writes, 'bind unbind new': quiet } },
    'loguru.Logger': {
      members: {
        'trace debug info success warning error exception critical log': writes,
        'add remove configure level bind opt contextualize patch complete': quiet,
        catch: givesAsIs,
      },
    },
  },
};
