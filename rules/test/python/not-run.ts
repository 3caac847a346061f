/** Why a blocking name of the standard library is in no claim. A key is the reason, a value the names by spaces. */

const REASONS: Readonly<Record<string, string>> = {
  'not in every version of Python':
    'os.path.isjunction pathlib.Path.copy pathlib.Path.copy_into pathlib.Path.move pathlib.Path.move_into pathlib.Path.is_junction pathlib.Path.link_to pathlib.Path.walk.__iter__ zipfile.ZipFile.mkdir sqlite3.Connection.blobopen crypt.crypt telnetlib.Telnet telnetlib.Telnet.* nntplib.NNTP nntplib.NNTP_SSL importlib.resources.read_text importlib.resources.read_binary importlib.resources.open_text importlib.resources.open_binary importlib.resources.contents importlib.resources.is_resource',
  'iteration and constructors in C, which no profiler sees':
    'os.scandir.__iter__ os.DirEntry.stat sqlite3.Cursor.__iter__ tempfile.SpooledTemporaryFile.__iter__ mmap.mmap',
  'all names of a type: some of them are run': 'imaplib.IMAP4.* poplib.POP3.* ftplib.FTP.*',
  'the same function or class under another name':
    'pathlib.PosixPath.cwd pathlib.WindowsPath.cwd fileinput.FileInput os.forkpty multiprocessing.Context.Manager',
  'it asks a person or opens a browser': 'getpass.getpass pdb.set_trace webbrowser.open webbrowser.open_new webbrowser.open_new_tab',
  'a logger calls it, which a fixture shows':
    'logging.handlers.SMTPHandler.emit logging.handlers.HTTPHandler.emit logging.handlers.SocketHandler.emit',
  'it waits for a signal': 'signal.pause signal.sigwait signal.sigwaitinfo',
  'it starts a second interpreter, or needs one':
    'multiprocessing.Manager multiprocessing.Manager.shutdown multiprocessing.Queue.join multiprocessing.Queue.join_thread multiprocessing.Connection.recv_bytes_into multiprocessing.Listener.accept',
  'it does much only with much data, or only at times':
    'copy.deepcopy csv.rows.__iter__ difflib.get_close_matches gzip.GzipFile.read1 xml.etree.ElementTree.tostring gzip.GzipFile.peek zlib.Compress.flush tarfile.TarFile.next filecmp.dircmp inspect.getsourcefile zipimport.zipimporter.load_module zipimport.zipimporter.exec_module zipimport.zipimporter.invalidate_caches shelve.Shelf.__contains__ shelve.Shelf.keys tempfile.SpooledTemporaryFile.rollover importlib.import_module importlib.machinery.SourceFileLoader.exec_module importlib.machinery.SourceFileLoader.load_module',
  'nothing on the other end that could be late in a test':
    'socket.socket.sendfile subprocess.Pipe.write subprocess.Pipe.writelines subprocess.Pipe.flush',
};

export const NOT_RUN: ReadonlySet<string> = new Set(Object.values(REASONS).flatMap((names) => names.split(' ')));
