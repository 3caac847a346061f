"""What claims are given, by the name of their parameter: a file, a lock that is held, a server that answers late."""

from . import clients, databases, files, processes, servers, threads

PEERS = {
    name: peer
    for module in (clients, databases, files, processes, servers, threads)
    for name, peer in vars(module).items()
    if getattr(peer, 'is_peer', False)
}
