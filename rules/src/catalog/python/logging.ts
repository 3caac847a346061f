import { blocks, harmless, makes } from '../define.js';
import type { Library } from '../model.js';
import { givesAsIs, quiet } from './words.js';

const writes = harmless('log records are buffered or short; a handler may wait, which the program configures');

export const logging: Library = {
  name: 'logging',
  language: 'python',
  source: 'docs.python.org/3/library/logging.html (3.14)',
  modules: {
    logging: {
      getLogger: makes('logging.Logger'),
      Logger: makes('logging.Logger'),
      'debug info warning error exception critical log': writes,
      FileHandler: blocks('file', { note: 'opens the log file' }),
      'basicConfig StreamHandler Formatter Filter Handler NullHandler LoggerAdapter addLevelName disable shutdown': quiet,
    },
    'logging.handlers': {
      'RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler': blocks('file', { note: 'opens the log file' }),
      'SMTPHandler HTTPHandler SocketHandler DatagramHandler SysLogHandler QueueHandler QueueListener MemoryHandler': quiet,
    },
    'logging.config': { fileConfig: blocks('file'), dictConfig: quiet },
    loguru: { logger: { is: 'loguru.Logger' } },
    structlog: { 'get_logger getLogger': makes('structlog.BoundLogger'), configure: quiet },
  },
  types: {
    'logging.Logger': {
      members: {
        'debug info warning warn error exception critical fatal log': writes,
        'setLevel addHandler removeHandler addFilter isEnabledFor getChild hasHandlers': quiet,
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
