"""smtplib, ftplib, imaplib, poplib."""

import asyncio
import email.message
import ftplib
import imaplib
import poplib
import smtplib

from harness.claims import free, instant, waits


@waits('smtplib.SMTP', 'net')
async def smtplib_smtp(smtp):
    smtplib.SMTP(smtp.host, smtp.port)


@instant('smtplib.SMTP')
async def smtplib_smtp_at_once():
    smtplib.SMTP()


@waits('smtplib.LMTP', 'net')
async def smtplib_lmtp(smtp):
    smtplib.LMTP(smtp.host, smtp.port)


@waits('smtplib.SMTP_SSL', 'net')
async def smtplib_smtp_ssl(mute):
    smtplib.SMTP_SSL(mute.host, mute.port)


@waits('smtplib.SMTP.connect', 'net')
async def smtplib_smtp_connect(smtp):
    smtplib.SMTP().connect(smtp.host, smtp.port)


@waits('smtplib.SMTP.login', 'net')
async def smtplib_smtp_login(smtp_client: smtplib.SMTP):
    smtp_client.login('name', 'word')


@waits('smtplib.SMTP.ehlo', 'net')
async def smtplib_smtp_ehlo(smtp_client: smtplib.SMTP):
    smtp_client.ehlo()


@waits('smtplib.SMTP.helo', 'net')
async def smtplib_smtp_helo(smtp_client: smtplib.SMTP):
    smtp_client.helo()


@waits('smtplib.SMTP.starttls', 'net')
async def smtplib_smtp_starttls(smtp_client: smtplib.SMTP):
    smtp_client.starttls()


@waits('smtplib.SMTP.sendmail', 'net')
async def smtplib_smtp_sendmail(smtp_client: smtplib.SMTP):
    smtp_client.sendmail('a@b.c', 'd@e.f', 'text')


@waits('smtplib.SMTP.send_message', 'net')
async def smtplib_smtp_send_message(smtp_client: smtplib.SMTP):
    smtp_client.send_message(email.message.Message(), 'a@b.c', ['d@e.f'])


@waits('smtplib.SMTP.quit', 'net')
async def smtplib_smtp_quit(smtp_client: smtplib.SMTP):
    smtp_client.quit()


@waits('smtplib.SMTP.noop', 'net')
async def smtplib_smtp_noop(smtp_client: smtplib.SMTP):
    smtp_client.noop()


@waits('smtplib.SMTP.docmd', 'net')
async def smtplib_smtp_docmd(smtp_client: smtplib.SMTP):
    smtp_client.docmd('NOOP')


@waits('smtplib.SMTP.mail', 'net')
async def smtplib_smtp_mail(smtp_client: smtplib.SMTP):
    smtp_client.mail('a@b.c')


@waits('smtplib.SMTP.rcpt', 'net')
async def smtplib_smtp_rcpt(smtp_client: smtplib.SMTP):
    smtp_client.rcpt('a@b.c')


@waits('smtplib.SMTP.data', 'net')
async def smtplib_smtp_data(smtp_client: smtplib.SMTP):
    smtp_client.data('text')


@waits('smtplib.SMTP.verify', 'net')
async def smtplib_smtp_verify(smtp_client: smtplib.SMTP):
    smtp_client.verify('a@b.c')


@waits('smtplib.SMTP.ehlo_or_helo_if_needed', 'net')
async def smtplib_smtp_ehlo_or_helo_if_needed(smtp_client: smtplib.SMTP):
    smtp_client.ehlo_or_helo_if_needed()


@waits('smtplib.SMTP.auth', 'net')
async def smtplib_smtp_auth(smtp_client: smtplib.SMTP):
    smtp_client.auth('PLAIN', lambda challenge=None: 'x')


@waits('smtplib.SMTP.__exit__', 'net')
async def smtplib_smtp___exit(smtp_client: smtplib.SMTP):
    with smtp_client:
        pass


@instant('smtplib.SMTP.set_debuglevel')
async def smtplib_smtp_set_debuglevel_at_once(smtp_client: smtplib.SMTP):
    smtp_client.set_debuglevel(0)


@free('asyncio.to_thread')
async def asyncio_to_thread(smtp):
    await asyncio.to_thread(smtplib.SMTP, smtp.host, smtp.port)


@waits('ftplib.FTP', 'net', at='socket.connect getaddrinfo')
async def ftplib_ftp(ftp):
    ftplib.FTP(ftp.host)


@instant('ftplib.FTP')
async def ftplib_ftp_at_once():
    ftplib.FTP()


@waits('ftplib.FTP_TLS', 'net', at='socket.connect getaddrinfo')
async def ftplib_ftp_tls(ftp):
    ftplib.FTP_TLS(ftp.host)


@waits('ftplib.FTP.connect', 'net')
async def ftplib_ftp_connect(ftp):
    ftplib.FTP().connect(ftp.host, ftp.port)


@waits('ftplib.FTP.login', 'net')
async def ftplib_ftp_login(ftp_client: ftplib.FTP):
    ftp_client.login()


@waits('ftplib.FTP.cwd', 'net')
async def ftplib_ftp_cwd(ftp_client: ftplib.FTP):
    ftp_client.cwd('/')


@waits('ftplib.FTP.quit', 'net')
async def ftplib_ftp_quit(ftp_client: ftplib.FTP):
    ftp_client.quit()


@instant('ftplib.FTP.set_pasv')
async def ftplib_ftp_set_pasv_at_once(ftp_client: ftplib.FTP):
    ftp_client.set_pasv(True)


@waits('poplib.POP3', 'net')
async def poplib_pop3(pop3):
    poplib.POP3(pop3.host, pop3.port)


@waits('poplib.POP3_SSL', 'net')
async def poplib_pop3_ssl(mute):
    poplib.POP3_SSL(mute.host, mute.port)


@waits('poplib.POP3.stat', 'net')
async def poplib_pop3_stat(pop3_client: poplib.POP3):
    pop3_client.stat()


@waits('poplib.POP3.user', 'net')
async def poplib_pop3_user(pop3_client: poplib.POP3):
    pop3_client.user('name')


@waits('imaplib.IMAP4', 'net')
async def imaplib_imap4(imap):
    imaplib.IMAP4(imap.host, imap.port)


@waits('imaplib.IMAP4_SSL', 'net')
async def imaplib_imap4_ssl(mute):
    imaplib.IMAP4_SSL(mute.host, mute.port)


@waits('imaplib.IMAP4.select', 'net')
async def imaplib_imap4_select(imap_client: imaplib.IMAP4):
    imap_client.select()


@waits('imaplib.IMAP4.logout', 'net')
async def imaplib_imap4_logout(imap_client: imaplib.IMAP4):
    imap_client.logout()
