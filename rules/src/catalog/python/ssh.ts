import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

const net: Model = blocks('net');
const awaited = harmless('it is awaited');

const STREAM = 'paramiko.ChannelFile';
const CHANNEL = 'paramiko.Channel';

export const ssh: Library = {
  name: 'Paramiko, Fabric, Netmiko',
  language: 'python',
  source: 'docs.paramiko.org (4); docs.fabfile.org (3)',
  modules: {
    paramiko: {
      SSHClient: makes('paramiko.SSHClient'),
      Transport: blocks('net', { note: 'connects when it is given an address', instance: 'paramiko.Transport' }),
      SFTPClient: makes('paramiko.SFTPClient', { members: { from_transport: makes('paramiko.SFTPClient') } }),
      'AutoAddPolicy RejectPolicy': quiet,
      RSAKey: { members: { generate: blocks('crypto'), 'from_private_key from_private_key_file': quiet } },
    },
    fabric: { Connection: makes('fabric.Connection') },
    pysftp: { Connection: blocks('net', { instance: 'paramiko.SFTPClient' }) },
    netmiko: { ConnectHandler: blocks('net', { instance: 'fabric.Connection' }) },
    scp: { SCPClient: makes('paramiko.SFTPClient') },
    asyncssh: { 'connect create_connection run': awaited },
  },
  types: {
    'paramiko.SSHClient': {
      members: {
        connect: net,
        exec_command: blocks('net', { returns: { tuple: [STREAM, STREAM, STREAM] } }),
        invoke_shell: blocks('net', { returns: CHANNEL }),
        get_transport: returns('paramiko.Transport'),
        open_sftp: blocks('net', { returns: 'paramiko.SFTPClient' }),
        'close set_missing_host_key_policy load_system_host_keys load_host_keys': quiet,
      },
    },
    /** The other end is a program that writes when it likes. */
    [STREAM]: {
      members: {
        'read readline readlines __iter__': net,
        'write writelines flush': blocks('net', { stall: 'light' }),
        channel: property(CHANNEL),
        close: quiet,
      },
      element: 'str',
    },
    [CHANNEL]: {
      members: {
        'recv recv_stderr recv_exit_status exec_command invoke_shell makefile_stderr': net,
        'send sendall': blocks('net', { stall: 'light' }),
        'makefile makefile_stdin': returns(STREAM),
        'close settimeout recv_ready exit_status_ready shutdown': quiet,
      },
    },
    'paramiko.Transport': {
      members: {
        'connect start_client auth_password auth_publickey': net,
        open_session: blocks('net', { returns: CHANNEL }),
        'close is_active set_keepalive': quiet,
      },
    },
    'paramiko.SFTPClient': {
      members: { 'open file': blocks('net', { returns: STREAM }), 'close set_missing_host_key_policy getcwd': quiet, '*': net },
    },
    'fabric.Connection': {
      members: { 'run sudo put get local open send_command send_config_set forward_local disconnect': net, 'close cd prefix': quiet },
    },
  },
};
