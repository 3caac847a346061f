import { blocks, makes, property } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const smtp = { symbol: 'aiosmtplib#send', note: 'await it' };
const dialogue: Model = blocks('net', { alternative: smtp });

const smtpMethods: Members = {
  'connect login ehlo helo starttls sendmail send_message quit noop docmd mail rcpt data verify ehlo_or_helo_if_needed auth': dialogue,
  __exit__: blocks('net', { note: 'says goodbye to the server' }),
  'close set_debuglevel': quiet,
};

/** With a host the constructor connects. */
const connects = (type: string): Model => blocks('net', { when: { given: [0, 'host'] }, instance: type });

export const mail: Library = {
  name: 'smtplib, imaplib, poplib, ftplib, telnetlib',
  language: 'python',
  source: 'docs.python.org/3/library/internet.html (3.12)',
  modules: {
    smtplib: { 'SMTP SMTP_SSL LMTP': connects('smtplib.SMTP') },
    imaplib: { 'IMAP4 IMAP4_SSL': blocks('net', { instance: 'imaplib.IMAP4' }) },
    poplib: { 'POP3 POP3_SSL': blocks('net', { instance: 'poplib.POP3' }) },
    ftplib: { 'FTP FTP_TLS': connects('ftplib.FTP') },
    telnetlib: { Telnet: connects('telnetlib.Telnet') },
    nntplib: { 'NNTP NNTP_SSL': blocks('net', { instance: 'poplib.POP3' }) },
    'xmlrpc.client': { 'ServerProxy Server': makes('xmlrpc.client.ServerProxy') },
    yagmail: { SMTP: makes('yagmail.SMTP') },
    redmail: { 'EmailSender gmail': makes('redmail.EmailSender') },
    imap_tools: { 'MailBox MailBoxUnencrypted': makes('imap_tools.MailBox') },
  },
  types: {
    'smtplib.SMTP': { members: smtpMethods },
    'imaplib.IMAP4': { members: { '*': blocks('net') } },
    'poplib.POP3': { members: { close: quiet, '*': blocks('net') } },
    'ftplib.FTP': { members: { 'close set_pasv set_debuglevel': quiet, '*': blocks('net') } },
    'telnetlib.Telnet': { members: { 'close set_debuglevel': quiet, '*': blocks('net') } },
    'xmlrpc.client.ServerProxy': { members: { '*': property('xmlrpc.client._Method') } },
    // `server.system.listMethods()`: calling it is the request.
    'xmlrpc.client._Method': { call: blocks('http'), members: { '*': property({ self: true }) } },
    'yagmail.SMTP': { members: { 'send login': blocks('net'), close: quiet } },
    'redmail.EmailSender': { members: { send: blocks('net') } },
    'imap_tools.MailBox': { members: { 'login fetch move delete append copy flag uids': blocks('net') } },
  },
};
