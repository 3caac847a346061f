import { blocks, makes, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet, unless } from './words.js';

const lookup = { symbol: 'asyncio#get_running_loop', note: 'await its `getaddrinfo()`' };
const stream = { symbol: 'asyncio#open_connection', note: 'await the reader and the writer' };

// `setblocking(False)` makes these return at once; code that awaits `loop.sock_recv(sock)` does not call them.
const members: Members = {
  'connect connect_ex': blocks('net', { alternative: stream }),
  accept: blocks('net', { returns: { tuple: ['socket.socket', { any: [] }] } }),
  'recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into': blocks('net', { returns: 'bytes' }),
  'send sendall sendto sendmsg sendfile': blocks('net', { stall: 'light', continues: true }),
  makefile: returns('socket.SocketIO'),
  'bind listen setsockopt getsockopt settimeout setblocking close shutdown fileno getsockname getpeername detach dup': quiet,
};

export const socket: Library = {
  name: 'socket',
  language: 'python',
  source: 'docs.python.org/3/library/socket.html (3.14)',
  modules: {
    socket: {
      socket: makes('socket.socket'),
      create_connection: blocks('net', { returns: 'socket.socket', alternative: stream }),
      'create_server socketpair fromfd': returns('socket.socket'),
      'getaddrinfo gethostbyname gethostbyname_ex gethostbyaddr getnameinfo getfqdn': blocks('net', { alternative: lookup }),
      'gethostname inet_aton inet_ntoa inet_pton inet_ntop htons ntohs htonl ntohl setdefaulttimeout getservbyname': quiet,
    },
    ssl: {
      // Reads the certificate store of the machine.
      create_default_context: blocks('file', {
        returns: 'ssl.SSLContext',
        note: 'loads the trusted certificates; make one context at start-up and keep it',
      }),
      SSLContext: makes('ssl.SSLContext'),
      get_server_certificate: blocks('net'),
    },
    select: {
      select: blocks('net', { when: { not: { arg: 3, equals: 0 } } }),
      'poll epoll': makes('select.poll'),
    },
    selectors: { 'BaseSelector DefaultSelector SelectSelector PollSelector EpollSelector': makes('selectors.Selector') },
    socketserver: {
      'TCPServer ThreadingTCPServer UDPServer': quiet,
      'BaseRequestHandler StreamRequestHandler DatagramRequestHandler': makes('socketserver.BaseRequestHandler'),
    },
  },
  types: {
    'socket.socket': { members },
    'socket.SocketIO': { members: { 'read readline readinto readlines __iter__': blocks('net'), 'write flush close': quiet } },
    'ssl.SSLContext': {
      members: {
        wrap_socket: blocks('net', { returns: 'socket.socket' }),
        'load_verify_locations load_default_certs load_cert_chain': blocks('file'),
      },
    },
    // A timeout of 0 only looks.
    'select.poll': { members: { poll: blocks('net', unless({ arg: [0, 'timeout'], equals: 0 })), '*': quiet } },
    'selectors.Selector': {
      members: { select: blocks('net', unless({ arg: [0, 'timeout'], equals: 0 })), 'register unregister modify close': quiet },
    },
    'socketserver.BaseRequestHandler': { overrides: { 'handle setup finish': { runs: 'pool' } } },
  },
};
