"""Compression, archives, key derivation: what computes in C."""

import asyncio
import bz2
import gzip
import hashlib
import io
import lzma
import tarfile
import zipfile
import zlib

from harness.claims import computes, free, instant, waits


@computes('zlib.compress', 'archive')
async def zlib_compress(data: bytes):
    zlib.compress(data)


@computes('zlib.decompress', 'archive')
async def zlib_decompress(packed: bytes):
    zlib.decompress(packed)


@computes('gzip.decompress', 'archive')
async def gzip_decompress(packed_gzip: bytes):
    gzip.decompress(packed_gzip)


@computes('bz2.decompress', 'archive')
async def bz2_decompress(packed_bz2: bytes):
    bz2.decompress(packed_bz2)


@computes('lzma.decompress', 'archive')
async def lzma_decompress(packed_lzma: bytes):
    lzma.decompress(packed_lzma)


@computes('zlib.Compress.decompress', 'archive')
async def zlib_compress_decompress(packed: bytes):
    zlib.decompressobj().decompress(packed)


@computes('gzip.compress', 'archive')
async def gzip_compress(data: bytes):
    gzip.compress(data)


@computes('bz2.compress', 'archive')
async def bz2_compress(data: bytes):
    bz2.compress(data)


@computes('lzma.compress', 'archive')
async def lzma_compress(data: bytes):
    lzma.compress(data)


@computes('zlib.Compress.compress', 'archive')
async def zlib_compress_compress(data: bytes):
    zlib.compressobj().compress(data)


@waits('gzip.open', 'archive', at='open')
async def gzip_open(file: str):
    gzip.open(file)


@waits('gzip.GzipFile', 'archive', at='open')
async def gzip_gzipfile(file: str):
    gzip.GzipFile(file)


@waits('bz2.open', 'archive', at='open')
async def bz2_open(file: str):
    bz2.open(file)


@waits('bz2.BZ2File', 'archive', at='open')
async def bz2_bz2file(file: str):
    bz2.BZ2File(file)


@waits('lzma.open', 'archive', at='open')
async def lzma_open(file: str):
    lzma.open(file)


@waits('lzma.LZMAFile', 'archive', at='open')
async def lzma_lzmafile(file: str):
    lzma.LZMAFile(file)


@computes('gzip.GzipFile.read', 'archive')
async def gzip_gzipfile_read(packed_file: gzip.GzipFile):
    packed_file.read()


@computes('gzip.GzipFile.readlines', 'archive')
async def gzip_gzipfile_readlines(packed_file: gzip.GzipFile):
    packed_file.readlines()


@computes('gzip.GzipFile.__iter__', 'archive')
async def gzip_gzipfile___iter(packed_file: gzip.GzipFile):
    for line in packed_file:
        len(line)


@computes('gzip.GzipFile.readline', 'archive')
async def gzip_gzipfile_readline(packed_file: gzip.GzipFile):
    packed_file.readline()


@instant('zlib.crc32')
async def zlib_crc32_at_once(data: bytes):
    zlib.crc32(data)


@waits('zipfile.ZipFile', 'archive', at='open')
async def zipfile_zipfile(archive: str):
    zipfile.ZipFile(archive)


@waits('zipfile.is_zipfile', 'file', at='open')
async def zipfile_is_zipfile(archive: str):
    zipfile.is_zipfile(archive)


@computes('zipfile.ZipFile.read', 'archive')
async def zipfile_zipfile_read(zip_file: zipfile.ZipFile):
    zip_file.read('a.txt')


@computes('zipfile.ZipFile.extract', 'archive')
async def zipfile_zipfile_extract(zip_file: zipfile.ZipFile, absent: str):
    zip_file.extract('a.txt', absent)


@computes('zipfile.ZipFile.extractall', 'archive')
async def zipfile_zipfile_extractall(zip_file: zipfile.ZipFile, absent: str):
    zip_file.extractall(absent)


@computes('zipfile.ZipFile.testzip', 'archive')
async def zipfile_zipfile_testzip(zip_file: zipfile.ZipFile):
    zip_file.testzip()


@computes('zipfile.ZipFile.write', 'archive')
async def zipfile_zipfile_write(zip_file: zipfile.ZipFile, archive: str):
    zip_file.write(archive, 'b.txt')


@computes('zipfile.ZipFile.writestr', 'archive')
async def zipfile_zipfile_writestr(zip_file: zipfile.ZipFile, data: bytes):
    zip_file.writestr('b.txt', data)


@instant('zipfile.ZipFile.namelist')
async def zipfile_zipfile_namelist_at_once(zip_file: zipfile.ZipFile):
    zip_file.namelist()


@waits('tarfile.open', 'archive', at='open')
async def tarfile_open(tarball: str):
    tarfile.open(tarball)


@waits('tarfile.is_tarfile', 'file', at='open')
async def tarfile_is_tarfile(tarball: str):
    tarfile.is_tarfile(tarball)


@waits('tarfile.TarFile.open', 'archive', at='open')
async def tarfile_tarfile_open(tarball: str):
    tarfile.TarFile.open(tarball)


@waits('tarfile.TarFile', 'archive', at='open')
async def tarfile_tarfile(tarball: str):
    tarfile.TarFile(tarball)


@waits('zipfile.PyZipFile', 'archive', at='open')
async def zipfile_pyzipfile(archive: str):
    zipfile.PyZipFile(archive)


@waits('zipfile.ZipFile.open', 'archive', at='BufferedRandom.seek BufferedRandom.read')
async def zipfile_zipfile_open(zip_file: zipfile.ZipFile):
    zip_file.open('a.txt')


@waits('tarfile.TarFile.add', 'archive', at='lstat stat open')
async def tarfile_tarfile_add(new_tar: tarfile.TarFile, file: str):
    new_tar.add(file)


@waits('tarfile.TarFile.addfile', 'archive', at='BufferedWriter.write BufferedRandom.write')
async def tarfile_tarfile_addfile(new_tar: tarfile.TarFile):
    new_tar.addfile(tarfile.TarInfo('a'))


@computes('tarfile.TarFile.extractfile', 'archive')
async def tarfile_tarfile_extractfile(tar_file: tarfile.TarFile):
    tar_file.extractfile('a.txt')


@computes('tarfile.TarFile.getmember', 'archive')
async def tarfile_tarfile_getmember(tar_file: tarfile.TarFile):
    tar_file.getmember('a.txt')


@computes('gzip.GzipFile.write', 'archive')
async def gzip_gzipfile_write(packing_file: gzip.GzipFile, data: bytes):
    packing_file.write(data)


@computes('gzip.GzipFile.writelines', 'archive')
async def gzip_gzipfile_writelines(packing_file: gzip.GzipFile, data: bytes):
    packing_file.writelines([data])


@waits('gzip.GzipFile.flush', 'archive', at='BufferedWriter.flush')
async def gzip_gzipfile_flush(packing_file: gzip.GzipFile):
    packing_file.flush()


@computes('gzip.GzipFile.seek', 'archive')
async def gzip_gzipfile_seek(packed_file: gzip.GzipFile):
    packed_file.seek(400_000)


@computes('tarfile.TarFile.extractall', 'archive')
async def tarfile_tarfile_extractall(tar_file: tarfile.TarFile, absent: str):
    tar_file.extractall(absent)


@computes('tarfile.TarFile.extract', 'archive')
async def tarfile_tarfile_extract(tar_file: tarfile.TarFile, absent: str):
    tar_file.extract('a.txt', absent)


@computes('tarfile.TarFile.getmembers', 'archive')
async def tarfile_tarfile_getmembers(tar_file: tarfile.TarFile):
    tar_file.getmembers()


@computes('tarfile.TarFile.getnames', 'archive')
async def tarfile_tarfile_getnames(tar_file: tarfile.TarFile):
    tar_file.getnames()


@computes('tarfile.TarFile.__iter__', 'archive')
async def tarfile_tarfile___iter(tar_file: tarfile.TarFile):
    for member in tar_file:
        str(member)


@computes('hashlib.pbkdf2_hmac', 'kdf')
async def hashlib_pbkdf2_hmac():
    hashlib.pbkdf2_hmac('sha256', b'word', b'salt', 100_000)


@waits('hashlib.file_digest', 'file', at='BufferedReader.readinto')
async def hashlib_file_digest(binary_reader: io.BufferedReader):
    hashlib.file_digest(binary_reader, 'sha256')


@computes('hashlib.scrypt', 'kdf')
async def hashlib_scrypt():
    hashlib.scrypt(b'word', salt=b'salt', n=2048, r=8, p=1)


@instant('hashlib.sha256')
async def hashlib_sha256_at_once():
    hashlib.sha256(b'text').hexdigest()


@free('asyncio.to_thread', at='pbkdf2_hmac')
async def asyncio_to_thread():
    await asyncio.to_thread(lambda: hashlib.pbkdf2_hmac('sha256', b'word', b'salt', 100_000))


@free('asyncio.to_thread', at='compress')
async def asyncio_to_thread_2(data: bytes):
    await asyncio.to_thread(lambda: zlib.compress(data))
