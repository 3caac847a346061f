"""The service that applications ask: it thinks for a while about everything. Prints its port, and ends with its parent."""

import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


class Answers(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def answer(self) -> None:
        time.sleep(float(sys.argv[1]))
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get('content-length') or 0)).decode()
        if url.path == '/moved':
            return self.send(302, b'', ('location', '/here'))
        told = {
            'method': self.command,
            'path': url.path,
            'query': dict(parse_qsl(url.query)),
            'body': body,
            'type': self.headers.get('content-type'),
            'authorization': self.headers.get('authorization'),
        }
        status = int(url.path.rsplit('/', 1)[1]) if url.path.startswith('/status/') else 200
        self.send(status, json.dumps(told).encode(), ('content-type', 'application/json'))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = answer

    def send(self, status: int, body: bytes, header: tuple[str, str]) -> None:
        self.send_response(status)
        self.send_header(*header)
        self.send_header('content-length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 100


server = Server(('127.0.0.1', 0), Answers)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
