"""Formats that are read from and written to files."""

import asyncio
import configparser
import csv
import dbm
import fileinput
import io
import json
import linecache
import marshal
import mimetypes
import netrc
import pickle
import plistlib
import shelve
import tomllib

from harness.claims import free, instant, waits


@waits('json.load', 'file')
async def json_load(json_reader: io.TextIOWrapper):
    json.load(json_reader)


@waits('json.dump', 'file')
async def json_dump(writer: io.TextIOWrapper):
    json.dump(['x' * 100_000], writer)


@instant('json.loads')
async def json_loads_at_once():
    json.loads('{}')


@instant('json.dumps')
async def json_dumps_at_once():
    json.dumps({})


@waits('pickle.load', 'file')
async def pickle_load(binary_reader: io.BufferedReader):
    pickle.load(binary_reader)


@waits('pickle.dump', 'file')
async def pickle_dump(binary_writer: io.TextIOWrapper):
    pickle.dump('text', binary_writer)


@instant('pickle.dumps')
async def pickle_dumps_at_once():
    pickle.dumps('text')


@waits('marshal.load', 'file')
async def marshal_load(binary_reader: io.BufferedReader):
    marshal.load(binary_reader)


@waits('marshal.dump', 'file')
async def marshal_dump(binary_writer: io.TextIOWrapper):
    marshal.dump('text', binary_writer)


@waits('plistlib.load', 'file')
async def plistlib_load(binary_reader: io.BufferedReader):
    plistlib.load(binary_reader)


@waits('plistlib.dump', 'file')
async def plistlib_dump(binary_writer: io.TextIOWrapper):
    plistlib.dump({}, binary_writer)


@waits('tomllib.load', 'file')
async def tomllib_load(binary_reader: io.BufferedReader):
    tomllib.load(binary_reader)


@instant('tomllib.loads')
async def tomllib_loads_at_once():
    tomllib.loads('a = 1')


@waits('csv.reader.__iter__', 'file')
async def csv_reader___iter(reader: io.TextIOWrapper):
    for row in csv.reader(reader):
        print(row)


@waits('csv.writer.writerow', 'file')
async def csv_writer_writerow(writer: io.TextIOWrapper):
    csv.writer(writer).writerow(['x' * 100_000])


@waits('csv.writer.writerows', 'file')
async def csv_writer_writerows(writer: io.TextIOWrapper):
    csv.writer(writer).writerows([['x' * 100_000]])


@waits('csv.writer.writeheader', 'file')
async def csv_writer_writeheader(writer: io.TextIOWrapper):
    csv.DictWriter(writer, ['x' * 100_000]).writeheader()


@waits('shelve.open', 'file', at='stat open')
async def shelve_open(absent: str):
    shelve.open(absent)


@waits('dbm.open', 'file', at='stat open')
async def dbm_open(absent: str):
    dbm.open(absent, 'c')


@waits('shelve.Shelf.__getitem__', 'file', at='open')
async def shelve_shelf___getitem(shelf: shelve.Shelf):
    shelf['key']


@waits('shelve.Shelf.__setitem__', 'file', at='open')
async def shelve_shelf___setitem(shelf: shelve.Shelf):
    shelf['key'] = 'other'


@waits('shelve.Shelf.get', 'file', at='open')
async def shelve_shelf_get(shelf: shelve.Shelf):
    shelf.get('key')


@waits('shelve.Shelf.setdefault', 'file', at='open')
async def shelve_shelf_setdefault(shelf: shelve.Shelf):
    shelf.setdefault('new', 'value')


@waits('shelve.Shelf.update', 'file', at='open')
async def shelve_shelf_update(shelf: shelve.Shelf):
    shelf.update({'key': 'other'})


@waits('shelve.Shelf.pop', 'file', at='open')
async def shelve_shelf_pop(shelf: shelve.Shelf):
    shelf.pop('key')


@waits('shelve.Shelf.__delitem__', 'file', at='open')
async def shelve_shelf___delitem(shelf: shelve.Shelf):
    del shelf['key']


@waits('shelve.Shelf.sync', 'file', at='open')
async def shelve_shelf_sync(shelf: shelve.Shelf):
    shelf.sync()


@waits('fileinput.input', 'file', at='open')
async def fileinput_input(file: str):
    for line in fileinput.input([file]):
        print(line)


@waits('shelve.Shelf.values', 'file', at='open')
async def shelve_shelf_values(shelf: shelve.Shelf):
    list(shelf.values())


@waits('shelve.Shelf.items', 'file', at='open')
async def shelve_shelf_items(shelf: shelve.Shelf):
    list(shelf.items())


@waits('configparser.ConfigParser.read', 'file')
async def configparser_configparser_read(fifo: str):
    configparser.ConfigParser().read([fifo])


@waits('configparser.ConfigParser.read_file', 'file')
async def configparser_configparser_read_file(reader: io.TextIOWrapper):
    configparser.ConfigParser().read_file(reader)


@waits('configparser.ConfigParser.write', 'file')
async def configparser_configparser_write(writer: io.TextIOWrapper):
    parser = configparser.ConfigParser()
    parser.read_dict({'a': {'b': 'x' * 100_000}})
    parser.write(writer)


@instant('configparser.ConfigParser.read_string')
async def configparser_configparser_read_string_at_once():
    configparser.ConfigParser().read_string('[a]')


@waits('linecache.getline', 'file', at='stat open')
async def linecache_getline(file: str):
    linecache.getline(file, 1)


@waits('linecache.getlines', 'file', at='stat open')
async def linecache_getlines(file: str):
    linecache.getlines(file)


@waits('linecache.updatecache', 'file', at='stat open')
async def linecache_updatecache(file: str):
    linecache.updatecache(file)


@waits('netrc.netrc', 'file', at='open')
async def netrc_netrc(file: str):
    netrc.netrc(file)


@waits('mimetypes.init', 'file', at='open stat')
async def mimetypes_init(file: str):
    mimetypes.init([file])


@instant('mimetypes.guess_type')
async def mimetypes_guess_type_at_once():
    mimetypes.guess_type('a.txt')


@free('asyncio.to_thread')
async def asyncio_to_thread(json_reader: io.TextIOWrapper):
    await asyncio.to_thread(json.load, json_reader)
