"""Logs, modules, resources, signals."""

import asyncio
import getpass
import importlib
import importlib.metadata
import importlib.resources
import inspect
import logging
import logging.config
import logging.handlers
import multiprocessing
import multiprocessing.connection
import multiprocessing.pool
import pkgutil
import sched
import signal
import time
import wave
import webbrowser
import xml.dom.minidom
import xml.etree.ElementTree
import zipimport

from harness.claims import computes, instant, waits


@waits('logging.FileHandler', 'file', at='open')
async def logging_filehandler(file: str):
    logging.FileHandler(file)


@waits('logging.handlers.RotatingFileHandler', 'file', at='open')
async def logging_handlers_rotatingfilehandler(file: str):
    logging.handlers.RotatingFileHandler(file)


@waits('logging.handlers.TimedRotatingFileHandler', 'file', at='open')
async def logging_handlers_timedrotatingfilehandler(file: str):
    logging.handlers.TimedRotatingFileHandler(file)


@waits('logging.handlers.WatchedFileHandler', 'file', at='open')
async def logging_handlers_watchedfilehandler(file: str):
    logging.handlers.WatchedFileHandler(file)


@waits('logging.config.fileConfig', 'file', at='open stat')
async def logging_config_fileconfig(file: str):
    logging.config.fileConfig(file)


@instant('logging.Logger.info')
async def logging_logger_info_at_once():
    logging.getLogger('claims').info('text')


@waits('importlib.metadata.version', 'file', at='listdir stat open')
async def importlib_metadata_version():
    importlib.metadata.version('pip')


@waits('importlib.metadata.distribution', 'file', at='listdir stat open')
async def importlib_metadata_distribution():
    importlib.metadata.distribution('pip')


@waits('importlib.resources.abc.Traversable.read_text', 'file', at='open')
async def importlib_resources_abc_traversable_read_text():
    (importlib.resources.files('json') / '__init__.py').read_text()


@waits('importlib.resources.abc.Traversable.iterdir', 'fsmeta', at='listdir scandir')
async def importlib_resources_abc_traversable_iterdir():
    list(importlib.resources.files('json').iterdir())


@waits('importlib.metadata.metadata', 'file', at='listdir stat open')
async def importlib_metadata_metadata():
    importlib.metadata.metadata('pip')


@waits('importlib.metadata.distributions', 'file', at='listdir stat open')
async def importlib_metadata_distributions():
    list(importlib.metadata.distributions())


@waits('importlib.metadata.files', 'file', at='listdir stat open')
async def importlib_metadata_files():
    importlib.metadata.files('pip')


@waits('importlib.metadata.entry_points', 'file', at='listdir stat open')
async def importlib_metadata_entry_points():
    importlib.metadata.entry_points()


@waits('importlib.metadata.requires', 'file', at='listdir stat open')
async def importlib_metadata_requires():
    importlib.metadata.requires('pip')


@waits('importlib.metadata.packages_distributions', 'file', at='listdir stat open')
async def importlib_metadata_packages_distributions():
    importlib.metadata.packages_distributions()


@waits('importlib.reload', 'file', at='stat')
async def importlib_reload():
    importlib.reload(wave)


@waits('importlib.resources.abc.Traversable.read_bytes', 'file', at='open')
async def importlib_resources_abc_traversable_read_bytes():
    (importlib.resources.files('json') / '__init__.py').read_bytes()


@waits('importlib.resources.abc.Traversable.open', 'file', at='open')
async def importlib_resources_abc_traversable_open():
    (importlib.resources.files('json') / '__init__.py').open()


@waits('importlib.resources.abc.Traversable.is_file', 'fsmeta', at='stat isfile')
async def importlib_resources_abc_traversable_is_file():
    (importlib.resources.files('json') / '__init__.py').is_file()


@waits('importlib.resources.abc.Traversable.is_dir', 'fsmeta', at='stat isdir')
async def importlib_resources_abc_traversable_is_dir():
    importlib.resources.files('json').is_dir()


@instant('importlib.resources.files')
async def importlib_resources_files_at_once():
    importlib.resources.files('json')


@waits('pkgutil.iter_modules', 'file', at='listdir')
async def pkgutil_iter_modules():
    list(pkgutil.iter_modules())


@waits('pkgutil.walk_packages', 'file', at='listdir')
async def pkgutil_walk_packages():
    list(pkgutil.walk_packages(['/']))


@waits('zipimport.zipimporter', 'file', at='stat')
async def zipimport_zipimporter(archive: str):
    zipimport.zipimporter(archive)


@waits('zipimport.zipimporter.get_data', 'file', at='open_code open')
async def zipimport_zipimporter_get_data(importer: zipimport.zipimporter):
    importer.get_data('a.py')


@waits('zipimport.zipimporter.get_source', 'file', at='open_code open')
async def zipimport_zipimporter_get_source(importer: zipimport.zipimporter):
    importer.get_source('a')


@waits('zipimport.zipimporter.get_code', 'file', at='open_code open')
async def zipimport_zipimporter_get_code(importer: zipimport.zipimporter):
    importer.get_code('a')


@waits('multiprocessing.connection.Client', 'net')
async def multiprocessing_connection_client(mute):
    multiprocessing.connection.Client((mute.host, mute.port), authkey=b'key')


@waits('multiprocessing.connection.wait', 'lock')
async def multiprocessing_connection_wait(pipe: multiprocessing.connection.Connection):
    multiprocessing.connection.wait([pipe])


@instant('multiprocessing.connection.wait')
async def multiprocessing_connection_wait_at_once(pipe: multiprocessing.connection.Connection):
    multiprocessing.connection.wait([pipe], timeout=0)


@waits('inspect.getsourcelines', 'file', at='stat open')
async def inspect_getsourcelines():
    inspect.getsourcelines(inspect.getdoc)


@computes('xml.etree.ElementTree.fromstring', 'parse')
async def xml_etree_elementtree_fromstring(xml_text: str):
    xml.etree.ElementTree.fromstring(xml_text)


@computes('xml.etree.ElementTree.XML', 'parse')
async def xml_etree_elementtree_xml(xml_text: str):
    xml.etree.ElementTree.XML(xml_text)


@computes('xml.dom.minidom.parseString', 'parse')
async def xml_dom_minidom_parsestring(xml_text: str):
    xml.dom.minidom.parseString(xml_text)


@waits('xml.etree.ElementTree.parse', 'parse', at='open')
async def xml_etree_elementtree_parse(file: str):
    xml.etree.ElementTree.parse(file)


@waits('xml.etree.ElementTree.iterparse', 'parse', at='open')
async def xml_etree_elementtree_iterparse(file: str):
    xml.etree.ElementTree.iterparse(file)


@waits('xml.dom.minidom.parse', 'parse', at='open')
async def xml_dom_minidom_parse(file: str):
    xml.dom.minidom.parse(file)


@waits('pkgutil.get_data', 'file', at='open open_code')
async def pkgutil_get_data():
    pkgutil.get_data('json', '__init__.py')


@waits('inspect.getsource', 'file', at='stat open')
async def inspect_getsource():
    inspect.getsource(inspect.getdoc)


@waits('sched.scheduler.run', 'sleep', at='sleep')
async def sched_scheduler_run():
    scheduler = sched.scheduler(time.monotonic, time.sleep)
    scheduler.enter(0.001, 1, print)
    scheduler.run()


@waits('signal.sigtimedwait', 'lock', at='sigtimedwait')
async def signal_sigtimedwait():
    signal.sigtimedwait([signal.SIGUSR1], 0)


@waits('wave.open', 'file', at='open')
async def wave_open(file: str):
    wave.open(file)


@waits('multiprocessing.Process.start', 'process', at='fork fork_exec')
async def multiprocessing_process_start():
    multiprocessing.Process(target=print).start()


@waits('multiprocessing.Process.join', 'process')
async def multiprocessing_process_join(child: multiprocessing.Process):
    child.join()


@instant('multiprocessing.Process.join')
async def multiprocessing_process_join_at_once(child: multiprocessing.Process):
    child.join(timeout=0)


@instant('multiprocessing.Process.is_alive')
async def multiprocessing_process_is_alive_at_once(child: multiprocessing.Process):
    child.is_alive()


@waits('multiprocessing.Queue.get', 'lock')
async def multiprocessing_queue_get(process_queue: multiprocessing.Queue):
    process_queue.get()


@instant('multiprocessing.Queue.get')
async def multiprocessing_queue_get_at_once(process_queue: multiprocessing.Queue):
    process_queue.get(block=False)


@instant('multiprocessing.Queue.put')
async def multiprocessing_queue_put_at_once(process_queue: multiprocessing.Queue):
    process_queue.put('text')


@waits('multiprocessing.Connection.recv', 'lock')
async def multiprocessing_connection_recv(pipe: multiprocessing.connection.Connection):
    pipe.recv()


@waits('multiprocessing.Connection.recv_bytes', 'lock')
async def multiprocessing_connection_recv_bytes(pipe: multiprocessing.connection.Connection):
    pipe.recv_bytes()


@waits('multiprocessing.Connection.poll', 'lock')
async def multiprocessing_connection_poll(pipe: multiprocessing.connection.Connection):
    pipe.poll(1)


@instant('multiprocessing.Connection.poll')
async def multiprocessing_connection_poll_at_once(pipe: multiprocessing.connection.Connection):
    pipe.poll()


@waits('multiprocessing.Pool.map', 'lock')
async def multiprocessing_pool_map(thread_pool: multiprocessing.pool.Pool):
    thread_pool.map(len, ['one'])


@waits('multiprocessing.Pool.starmap', 'lock')
async def multiprocessing_pool_starmap(thread_pool: multiprocessing.pool.Pool):
    thread_pool.starmap(max, [(1, 2)])


@waits('multiprocessing.Pool.apply', 'lock')
async def multiprocessing_pool_apply(thread_pool: multiprocessing.pool.Pool):
    thread_pool.apply(len, ('one',))


@waits('multiprocessing.Pool.join', 'lock')
async def multiprocessing_pool_join(thread_pool: multiprocessing.pool.Pool):
    thread_pool.close()
    thread_pool.join()


@instant('multiprocessing.Pool.apply_async')
async def multiprocessing_pool_apply_async_at_once(thread_pool: multiprocessing.pool.Pool):
    thread_pool.apply_async(len, ('one',))


@waits('multiprocessing.pool.AsyncResult.get', 'lock')
async def multiprocessing_pool_asyncresult_get(thread_pool: multiprocessing.pool.Pool):
    thread_pool.apply_async(len, ('one',)).get()


@waits('multiprocessing.pool.AsyncResult.wait', 'lock')
async def multiprocessing_pool_asyncresult_wait(thread_pool: multiprocessing.pool.Pool):
    thread_pool.apply_async(len, ('one',)).wait()


@instant('multiprocessing.pool.AsyncResult.get')
async def multiprocessing_pool_asyncresult_get_at_once(thread_pool: multiprocessing.pool.Pool):
    thread_pool.apply_async(len, ('one',)).get(timeout=0)


@waits('multiprocessing.pool.IMapIterator.__iter__', 'lock')
async def multiprocessing_pool_imapiterator___iter(thread_pool: multiprocessing.pool.Pool):
    for each in thread_pool.imap(len, ['one']):
        print(each)


@waits('multiprocessing.pool.IMapIterator.next', 'lock')
async def multiprocessing_pool_imapiterator_next(thread_pool: multiprocessing.pool.Pool):
    thread_pool.imap(len, ['one']).next()
