"""Workers that lie, stall or flood: each fails in time, with a sentence."""

import contextlib
import os
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from grader.cage import wire
from grader.cage.limits import Limits
from grader.cage.line import Line, Printed, WorkerFailed

MARGIN = 0.5  # seconds past a deadline
Peer = Callable[[socket.socket], None]


def silent(end: socket.socket) -> None:
    """Say nothing."""


def half_a_frame(end: socket.socket) -> None:
    """Begin a frame and stop."""
    end.sendall(wire.encode({"value": "x" * 1000})[:100])


def huge_length(end: socket.socket) -> None:
    """Announce more than there is memory."""
    end.sendall(wire.FRAME.pack(2**63) + b"x" * 1000)


def just_too_large(end: socket.socket) -> None:
    """Announce one byte more than is taken."""
    end.sendall(wire.FRAME.pack(Limits().answer_bytes + 1))


def drop_by_drop(end: socket.socket) -> None:
    """Send a long frame a byte at a time."""
    end.sendall(wire.FRAME.pack(1 << 20))
    while True:
        end.sendall(b"\xc0")
        time.sleep(0.01)


def garbage(end: socket.socket) -> None:
    """Send random bytes behind a true length."""
    end.sendall(wire.FRAME.pack(1000) + random.Random(1).randbytes(1000))


def hang_up(end: socket.socket) -> None:
    """Close at once."""
    end.close()


def hang_up_in_between(end: socket.socket) -> None:
    """Close in the midst of a frame."""
    half_a_frame(end)
    end.close()


def flood(end: socket.socket) -> None:
    """Send garbage without end, and never read."""
    while True:
        end.sendall(b"\xff" * 65536)


@contextlib.contextmanager
def line_to(peer: Peer, wall: float) -> Iterator[Line]:
    """Yield a line to a peer in a thread, with an output that nobody writes to."""
    ours, theirs = socket.socketpair()
    output, other = os.pipe()

    def run() -> None:
        with contextlib.suppress(OSError):
            peer(theirs)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    line = Line(ours, Printed(output, 1000), Limits(wall=wall))
    try:
        yield line
    finally:
        line.close()
        with contextlib.suppress(OSError):
            theirs.close()
        thread.join(2)
        os.close(output)
        os.close(other)


@pytest.mark.parametrize(
    "peer",
    [silent, half_a_frame, huge_length, just_too_large, drop_by_drop, garbage, hang_up, hang_up_in_between, flood],
)
def test_a_lying_worker_fails_in_time(peer: Peer) -> None:
    """A worker that is silent, slow, too loud or makes no sense fails by the deadline, with a sentence."""
    with line_to(peer, wall=0.4) as line:
        started = time.monotonic()
        with pytest.raises(WorkerFailed) as failure:
            line.receive()
        assert time.monotonic() - started < 0.4 + MARGIN
        assert str(failure.value).endswith((".", "?"))


def test_one_deadline_holds_for_all_answers() -> None:
    """A worker that answers each question a little late fails when the time of all is used up."""

    def late(end: socket.socket) -> None:
        while True:
            wire.receive(end, 1 << 20)
            time.sleep(0.15)
            end.sendall(wire.encode({"value": 1}))

    with line_to(late, wall=0.5) as line:
        started = time.monotonic()
        with pytest.raises(WorkerFailed, match="longer than its limit"):
            for _ in range(100):
                line.send({"op": "get"})
                line.receive()
        assert time.monotonic() - started < 0.5 + MARGIN


def test_a_worker_that_never_reads_fails_in_time() -> None:
    """A question that nobody takes in fails by the deadline."""
    with line_to(silent, wall=0.4) as line:
        started = time.monotonic()
        with pytest.raises(WorkerFailed):
            line.send({"args": b"x" * (8 << 20)})
        assert time.monotonic() - started < 0.4 + MARGIN


def test_output_that_never_ends_does_not_hold_the_reader() -> None:
    """One look at a pipe that is full again after every read comes to an end."""
    output, other = os.pipe()
    printed = Printed(output, 1000)
    reads = 0

    def refill(chunk: bytes) -> None:
        nonlocal reads
        reads += 1
        if reads < 20_000:
            os.write(other, b"x")

    printed.live = refill
    os.write(other, b"x")
    printed.drain()
    assert reads < 20_000
    printed.live = lambda chunk: None
    os.close(other)
    printed.close()
