"""A proxy on loopback that passes bytes on to a server until it is told to cut the line."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType


class Proxy:
    """Listens on a port of its own and connects each caller to `port`. `cut` drops all connections there are;
    `cut_after(n)` drops the one on which the n-th further byte towards the server passes, and says nothing."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._open: set[socket.socket] = set()
        self._made: list[socket.socket] = [self._listener]
        self._guard = threading.Lock()
        self._left: int | None = None
        self.cuts = 0
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def address(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    def cut_after(self, count: int) -> None:
        with self._guard:
            self._left = count

    def cut(self) -> None:
        with self._guard:
            victims, self._open = self._open, set()
            self.cuts += 1
        for one in victims:
            _shut(one)

    def _accept(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                caller.close()
                continue
            for one in (caller, server):
                # as the driver does: small messages are not held back
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._guard:
                self._open |= {caller, server}
                self._made += [caller, server]
            for source, sink, counted in ((caller, server, True), (server, caller, False)):
                thread = threading.Thread(target=self._pass_on, args=(source, sink, counted), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _pass_on(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                if counted and self._is_spent(len(data)):
                    break
                sink.sendall(data)
        for one in (source, sink):
            _shut(one)

    def _is_spent(self, count: int) -> bool:
        with self._guard:
            if self._left is None:
                return False
            self._left -= count
            if self._left > 0:
                return False
            self._left = None
            self.cuts += 1
            return True

    def __enter__(self) -> Proxy:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # closing alone does not wake a thread that waits in accept
        _shut(self._listener)
        self.cut()
        for thread in self._threads:
            thread.join(5)
        for one in self._made:
            one.close()


def _shut(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
