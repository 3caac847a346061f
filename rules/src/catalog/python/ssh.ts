import { blocks, harmless, makes } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

const net: Model = blocks('net');
const awaited = harmless('it is awaited');

export const ssh: Library = {
  name: 'Paramiko, Fabric, Netmiko',
  language: 'python',
  source: 'docs.paramiko.org (4); docs.fabfile.org (3)',
  modules: {
    paramiko: {
      SSHClient: makes('paramiko.SSHClient'),
      'Transport SFTPClient': makes('paramiko.SFTPClient', { members: { from_transport: makes('paramiko.SFTPClient') } }),
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
        'connect exec_command invoke_shell': net,
        open_sftp: blocks('net', { returns: 'paramiko.SFTPClient' }),
        'close set_missing_host_key_policy load_system_host_keys get_transport': quiet,
      },
    },
    'paramiko.SFTPClient': { members: { 'close set_missing_host_key_policy getcwd': quiet, '*': net } },
    'fabric.Connection': {
      members: { 'run sudo put get local open send_command send_config_set forward_local disconnect': net, 'close cd prefix': quiet },
    },
  },
};
