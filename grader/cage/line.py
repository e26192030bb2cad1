"""A conversation with a worker: messages under one deadline, and whatever the worker prints meanwhile."""

import contextlib
import os
import select
import socket
import time
from collections.abc import Callable
from typing import Any

from grader.cage import wire
from grader.cage.limits import Limits

MOST_SPENT = 1.0  # seconds; after a longer check the fork of a child no longer counts
SECONDS_TO_RENEW = 1.0
SPARE = 8  # msgpack values to one of ours: tags, shapes and lengths count there
READS = 64  # of a pipe in one look; one read empties it, so more only follow a worker that prints meanwhile


class WorkerFailed(Exception):
    """The worker did not answer as it should; the text is a sentence for the student."""


class Late(WorkerFailed):
    """The time that a check may take is over."""


class Unreadable(WorkerFailed):
    """What the worker sent is no answer. An honest one never does that: our own code in it makes the answers."""


class Printed:
    """What a worker prints: the head is kept, the rest counted, everything drained."""

    def __init__(self, fd: int, cap: int):
        os.set_blocking(fd, False)
        self.fd, self.cap = fd, cap
        self.head, self.total = bytearray(), 0
        self.live: Callable[[bytes], None] = lambda chunk: None

    def drain(self) -> None:
        """Read what is there now; a pipe that is full again after every read is left at some time."""
        if self.fd < 0:
            return
        with contextlib.suppress(BlockingIOError):
            for _ in range(READS):
                if not (chunk := os.read(self.fd, 1 << 16)):
                    return
                self.total += len(chunk)
                self.head += chunk[: max(0, self.cap - len(self.head))]
                self.live(chunk)

    def close(self) -> None:
        """Read what is left and let go of the pipe; `take` still gives it."""
        self.drain()
        os.close(self.fd)
        self.fd = -1

    def take(self) -> str:
        """Return the text printed since the last call, with a line on what was dropped."""
        self.drain()
        text = bytes(self.head).decode("utf-8", "replace")
        if self.total > len(self.head):
            text += f"\n[{self.total - len(self.head):,} more bytes not kept]"
        self.head.clear()
        self.total = 0
        return text


class Line:
    """A conversation with one process, under one deadline for all its answers together."""

    def __init__(self, sock: socket.socket, printed: Printed, limits: Limits):
        self.sock, self.printed, self.limits = sock, printed, limits
        self.left = limits.wall
        self._poll = select.poll()
        self._poll.register(sock, select.POLLIN)
        self._poll.register(printed.fd, select.POLLIN)

    def close(self) -> None:
        """Hang up; a child that still listens ends."""
        self.sock.close()

    def renew(self, limits: Limits, seed: int) -> bool:
        """Ask the child at the other end to go on to another check; hang up and return False where it does not."""
        spent = self.limits.wall - self.left
        if limits == self.limits and spent < MOST_SPENT:
            self.left = SECONDS_TO_RENEW
            with contextlib.suppress(WorkerFailed):
                self.send({"op": "another check", "seed": seed})
                if self.receive() == {"ready": True}:
                    self.left = limits.wall
                    return True
        self.close()
        return False

    def send(self, message: Any) -> None:
        """Send one message. Raises WorkerFailed when the other end is gone or does not read."""
        self.sock.settimeout(max(self.left, 0.001))
        started = time.monotonic()
        try:
            self.sock.sendall(wire.encode(message))
        except TimeoutError:
            raise self._late() from None
        except OSError:
            raise WorkerFailed("The process ended.") from None
        finally:
            self.left -= time.monotonic() - started

    def receive(self) -> Any:
        """Return the next message. Raises WorkerFailed at the deadline, at the end and for malformed messages."""
        deadline = time.monotonic() + self.left
        self.sock.settimeout(0.5)

        def wait() -> None:
            while True:
                ready = self._poll.poll(max(0.0, deadline - time.monotonic()) * 1000)
                if not ready:
                    raise self._late()
                if any(fd == self.printed.fd for fd, _ in ready):
                    self.printed.drain()
                    if ready == [(self.printed.fd, select.POLLHUP)]:
                        self._poll.unregister(self.printed.fd)
                if any(fd == self.sock.fileno() for fd, _ in ready):
                    return
                if time.monotonic() > deadline:
                    raise self._late()

        try:
            return wire.receive(self.sock, self.limits.answer_bytes, wait, SPARE * self.limits.answer_values)
        except (EOFError, OSError):
            raise WorkerFailed("The process ended.") from None
        except wire.WireError as error:
            raise Unreadable(f"The answer could not be read: {error}.") from None
        finally:
            self.left = deadline - time.monotonic()

    def _late(self) -> Late:
        return Late(f"It ran longer than its limit of {self.limits.wall:g} s. Does a loop never end?")
