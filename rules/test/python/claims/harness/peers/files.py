"""Files, folders, and pipes whose other end is late."""

import bz2
import dbm.dumb
import gzip
import lzma
import os
import pathlib
import shelve
import shutil
import tarfile
import tempfile
import zipfile
import zipimport
import zlib

from .peer import peer


def _temporary():
    return tempfile.mkdtemp(prefix='unblock-claims-')


@peer
def folder(gate):
    made = _temporary()
    os.mkdir(os.path.join(made, 'below'))
    for name in ('a.txt', 'b.txt'):
        pathlib.Path(made, name).write_text('text\n' * 10)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@peer
def file(gate):
    made = _temporary()
    path = pathlib.Path(made, 'a.txt')
    path.write_text('text\n' * 10)
    yield str(path)
    shutil.rmtree(made, ignore_errors=True)


@peer
def path(gate):
    made = _temporary()
    existing = pathlib.Path(made, 'a.txt')
    existing.write_text('text\n' * 10)
    yield existing
    shutil.rmtree(made, ignore_errors=True)


@peer
def directory(gate):
    made = _temporary()
    pathlib.Path(made, 'a.txt').write_text('text\n')
    yield pathlib.Path(made)
    shutil.rmtree(made, ignore_errors=True)


@peer
def absent(gate):
    """A path where nothing is yet."""
    made = _temporary()
    yield os.path.join(made, 'new')
    shutil.rmtree(made, ignore_errors=True)


@peer
def descriptor(gate):
    """Of a regular file, open for reading and writing."""
    made = _temporary()
    opened = os.open(os.path.join(made, 'a.txt'), os.O_RDWR | os.O_CREAT)
    os.write(opened, b'text\n' * 10)
    os.lseek(opened, 0, os.SEEK_SET)
    yield opened
    os.close(opened)
    shutil.rmtree(made, ignore_errors=True)


def _fifo(gate, folder):
    name = os.path.join(folder, 'pipe')
    os.mkfifo(name)

    def release():
        # Waits in its turn until somebody has come to read.
        with open(name, 'w') as other_end:
            other_end.write('text\n')

    gate.release_with(release)
    return name


@peer
def fifo(gate):
    """A named pipe: who opens it to read waits until somebody comes to write."""
    made = _temporary()
    yield _fifo(gate, made)
    shutil.rmtree(made, ignore_errors=True)


@peer
def fifo_path(gate):
    with fifo(gate) as name:
        yield pathlib.Path(name)


@peer
def fifo_to_write(gate):
    """The other way round."""
    made = _temporary()
    name = os.path.join(made, 'pipe')
    os.mkfifo(name)
    gate.release_with(lambda: pathlib.Path(name).read_text())
    yield pathlib.Path(name)
    shutil.rmtree(made, ignore_errors=True)


def _pipe(gate, text=b'text\n'):
    read_end, write_end = os.pipe()

    def release():
        os.write(write_end, text)
        os.close(write_end)

    gate.release_with(release)
    return read_end


@peer
def pipe_end(gate):
    """A file descriptor of a pipe that nobody has written to yet."""
    yield _pipe(gate)


@peer
def reader(gate):
    """A text file: a pipe that nobody has written to yet."""
    yield open(_pipe(gate))


@peer
def binary_reader(gate):
    yield open(_pipe(gate), 'rb')


@peer
def json_reader(gate):
    yield open(_pipe(gate, b'{}\n'))


def _full_pipe(gate):
    read_end, write_end = os.pipe()
    os.set_blocking(write_end, False)
    try:
        while True:
            os.write(write_end, b' ' * 65536)
    except BlockingIOError:
        os.set_blocking(write_end, True)

    def release():
        while os.read(read_end, 65536):
            pass

    gate.release_with(release)
    return write_end


@peer
def full_pipe_end(gate):
    """A file descriptor of a pipe that takes nothing more until somebody reads."""
    yield _full_pipe(gate)


@peer
def writer(gate):
    """A text file: a pipe that takes nothing more until somebody reads."""
    yield open(_full_pipe(gate), 'w', buffering=1)


@peer
def binary_writer(gate):
    """The same for bytes, unbuffered."""
    yield open(_full_pipe(gate), 'wb', buffering=0)


@peer
def opened(gate):
    """A text file for reading and writing."""
    made = _temporary()
    with open(os.path.join(made, 'a.txt'), 'w+') as target:
        target.write('text\n' * 10)
        target.flush()
        target.seek(0)
        yield target
    shutil.rmtree(made, ignore_errors=True)


@peer
def archive(gate):
    """A zip file with one large member."""
    made = _temporary()
    name = os.path.join(made, 'a.zip')
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as target:
        target.writestr('a.txt', os.urandom(200_000).hex())
    yield name
    shutil.rmtree(made, ignore_errors=True)


@peer
def tarball(gate):
    """A compressed tar file with one large member."""
    made = _temporary()
    large = pathlib.Path(made, 'a.txt')
    large.write_text(os.urandom(200_000).hex())
    yield shutil.make_archive(os.path.join(made, 'packed'), 'gztar', made, 'a.txt')
    shutil.rmtree(made, ignore_errors=True)


@peer
def zip_file(gate):
    with archive(gate) as name, zipfile.ZipFile(name, 'a', zipfile.ZIP_DEFLATED) as opened:
        yield opened


@peer
def tar_file(gate):
    with tarball(gate) as name, tarfile.open(name) as opened:
        yield opened


@peer
def new_tar(gate):
    made = _temporary()
    with tarfile.open(os.path.join(made, 'a.tar'), 'w') as opened:
        yield opened
    shutil.rmtree(made, ignore_errors=True)


@peer
def importer(gate):
    """Of modules in a zip file."""
    made = _temporary()
    name = os.path.join(made, 'a.zip')
    with zipfile.ZipFile(name, 'w') as target:
        target.writestr('a.py', 'x = 1')
    yield zipimport.zipimporter(name)
    shutil.rmtree(made, ignore_errors=True)


@peer
def xml_text(gate):
    yield '<a>' + '<b c="d">text</b>' * 5000 + '</a>'


@peer
def packing_file(gate):
    """A compressed file, open for writing."""
    made = _temporary()
    with gzip.open(os.path.join(made, 'a.gz'), 'wb') as opened:
        yield opened
    shutil.rmtree(made, ignore_errors=True)


@peer
def packed_file(gate):
    """A compressed file, open for reading."""
    made = _temporary()
    name = os.path.join(made, 'a.gz')
    with gzip.open(name, 'wb') as target:
        target.write(b'\n'.join(os.urandom(200_000).hex().encode() for _ in range(10)))
    with gzip.open(name) as opened:
        yield opened
    shutil.rmtree(made, ignore_errors=True)


@peer
def shelf(gate):
    """A shelf in files that `dbm.dumb` keeps, written in Python."""
    made = _temporary()
    with shelve.Shelf(dbm.dumb.open(os.path.join(made, 'shelf'))) as opened:
        opened['key'] = 'value'
        yield opened
    shutil.rmtree(made, ignore_errors=True)


@peer
def temporary_directory(gate):
    with tempfile.TemporaryDirectory() as made:
        directory = tempfile.TemporaryDirectory(dir=made)
        open(os.path.join(directory.name, 'a.txt'), 'w').close()
        yield directory


@peer
def spooled(gate):
    """Rolled over to a file."""
    with tempfile.SpooledTemporaryFile(max_size=1) as made:
        made.write(b'text\n' * 10)
        made.seek(0)
        yield made


@peer
def data(gate):
    """Bytes that take a while to compress."""
    yield os.urandom(100_000).hex().encode()


def _packed(compress):
    @peer
    def made(gate):
        yield compress(os.urandom(200_000).hex().encode())

    return made


packed = _packed(zlib.compress)
packed_gzip = _packed(gzip.compress)
packed_bz2 = _packed(bz2.compress)
packed_lzma = _packed(lambda data: lzma.compress(data, preset=0))
