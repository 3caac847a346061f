import { blocks, harmless, returns } from '../define.js';
import type { Library } from '../model.js';
import { quiet } from './words.js';

export const grpc: Library = {
  name: 'grpc',
  language: 'python',
  source: 'grpc.github.io/grpc/python/grpc.html, grpc_asyncio.html (1.76)',
  modules: {
    grpc: {
      'insecure_channel secure_channel intercept_channel': returns('grpc.Channel'),
      server: returns('grpc.Server'),
      channel_ready_future: returns('grpc.Future'),
      'StatusCode ServicerContext ssl_channel_credentials ssl_server_credentials': quiet,
    },
    'grpc.aio': {
      'insecure_channel secure_channel': returns('grpc.aio.Channel'),
      server: returns('grpc.aio.Server'),
      ServicerContext: quiet,
    },
    grpclib: { GRPCError: quiet },
  },
  types: {
    'grpc.Channel': {
      // What a generated stub is made of; calling it is the request.
      members: {
        'unary_unary unary_stream stream_unary stream_stream': returns('grpc.MultiCallable'),
        'close subscribe unsubscribe': quiet,
      },
    },
    'grpc.MultiCallable': { call: blocks('net'), members: { with_call: blocks('net'), future: returns('grpc.Future') } },
    'grpc.aio.MultiCallable': { call: harmless('it is awaited') },
    'grpc.Future': { members: { result: blocks('net'), 'done cancel add_done_callback': quiet } },
    'grpc.Server': { members: { wait_for_termination: blocks('lock'), 'start stop add_insecure_port add_secure_port': quiet } },
    'grpc.aio.Channel': {
      members: {
        'unary_unary unary_stream stream_unary stream_stream': returns('grpc.aio.MultiCallable'),
        'close channel_ready': harmless('it is awaited'),
      },
    },
    'grpc.aio.Server': { members: { 'start stop wait_for_termination add_insecure_port add_secure_port': harmless('it is awaited') } },
  },
};
