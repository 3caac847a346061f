import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

const net: Model = blocks('net');
const awaited = harmless('it is awaited');

export const network: Library = {
  name: 'python-ldap, ldap3, dnspython, zeroconf, pySerial',
  language: 'python',
  source: 'python-ldap.org (3.4); ldap3.readthedocs.io (2.9); dnspython.readthedocs.io (2.8)',
  modules: {
    ldap: { initialize: makes('ldap.ldapobject.LDAPObject'), 'set_option filter': quiet },
    'ldap.ldapobject': { 'LDAPObject SimpleLDAPObject': makes('ldap.ldapobject.LDAPObject') },
    ldap3: { Connection: makes('ldap3.Connection'), 'Server Tls': quiet },
    'dns.resolver': { 'resolve query resolve_address': net, Resolver: makes('dns.Resolver') },
    'dns.asyncresolver': { resolve: awaited, Resolver: quiet },
    zeroconf: { 'Zeroconf ServiceBrowser': makes('zeroconf.Zeroconf') },
    nmap: { PortScanner: makes('services.Client') },
    ping3: { ping: net },
    icmplib: { 'ping multiping traceroute': net, 'async_ping async_multiping': awaited },
    serial: {
      Serial: blocks('fsmeta', { stall: 'light', note: 'opens the port', instance: 'serial.Serial' }),
      serial_for_url: returns('serial.Serial'),
    },
    'serial.tools.list_ports': { 'comports grep': blocks('fsmeta', { stall: 'light', note: 'looks for devices in the file system' }) },
    serial_asyncio: { 'open_serial_connection create_serial_connection': awaited },
    'pymodbus.client': {
      'ModbusTcpClient ModbusSerialClient': makes('services.Client'),
      AsyncModbusTcpClient: makes('services.AsyncClient'),
    },
  },
  types: {
    'ldap.ldapobject.LDAPObject': {
      members: {
        'simple_bind_s bind_s search_s search_st search_ext_s modify_s add_s delete_s unbind_s whoami_s passwd_s compare_s sasl_interactive_bind_s start_tls_s result result2 result3 rename_s':
          net,
        'set_option get_option simple_bind search': quiet,
      },
    },
    'ldap3.Connection': {
      members: { 'bind search add modify delete unbind rebind start_tls compare open': net, 'entries result response': quiet },
    },
    'dns.Resolver': { members: { 'resolve query resolve_address': net } },
    'zeroconf.Zeroconf': { members: { 'register_service unregister_service get_service_info close': net } },
    'serial.Serial': {
      members: {
        'read readline read_until readlines': net,
        'write flush': blocks('net', { stall: 'light' }),
        'open close reset_input_buffer in_waiting': quiet,
      },
    },
  },
};
