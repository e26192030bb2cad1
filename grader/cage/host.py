"""The trusted end of the cage: starts the zygote and its workers, waits for answers with a deadline, kills.

zygote = Zygote(launch("plain"))
worker = zygote.spawn("ex01_linear", {"ex01_linear.py": source}, Limits(), seed=1)
line = worker.check(Limits(), seed=2)
line.send({"op": "get", ...})
line.receive()
line.close()
"""

import contextlib
import dataclasses
import os
import pathlib
import re
import signal
import socket
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import psutil

from grader.cage import wire
from grader.cage.box import make_box, remove_box
from grader.cage.cgroup import Group, clear_stale
from grader.cage.launch import Launched
from grader.cage.limits import MIB, Limits
from grader.cage.line import Line, Printed, WorkerFailed

START_SECONDS = 120.0
BURIAL_SECONDS = 2.0
GUARD = 'What is to run only when the file is run, such as a training, belongs below `if __name__ == "__main__":`.'
IMPORTS = {re.compile(rb"\boptim\b"): "torch._dynamo", re.compile(rb"\btorchvision\b"): "torchvision"}
OWN_FILES = ("zygote", "cold")  # backends whose workers have files, and processes, that nobody else sees
SIGNALS_TOLD = {
    signal.SIGSEGV: "it crashed (segmentation fault)",
    signal.SIGABRT: "it aborted",
    signal.SIGKILL: "it was killed, most likely for using more memory than its limit of {memory} MiB",
    signal.SIGXCPU: "it used more processor time than its limit of {cpu} s",
    signal.SIGBUS: "it crashed (bus error)",
    signal.SIGFPE: "it crashed (arithmetic error)",
}


class HostFailed(Exception):
    """We could not even start a worker: never the student's fault."""


class Worker:
    """One exercise of one submission, loaded in a process of its own."""

    def __init__(self, pid: int, sock: socket.socket, output_fd: int, limits: Limits, end: Callable[["Worker"], None]):
        self.pid, self.end = pid, end
        self.alive = True
        self.printed = Printed(output_fd, limits.printed)
        self.sock = sock
        self.line = Line(sock, self.printed, limits)
        self.failure: dict[str, Any] | None = None  # the exception that loading raised, as the worker tells it

    def check(self, limits: Limits, seed: int) -> Line:
        """Fork a child for one check and return the line to it; close the line to end the child.

        It finds the files that loading has left; what other checks have left is gone.
        """
        return self._fork(limits, {"seed": seed, "clear": True})

    def go_on(self, limits: Limits, seed: int) -> Line:
        """Fork another child for the check that the last one was for; it finds the files that this has left."""
        return self._fork(limits, {"seed": seed, "clear": False})

    def _fork(self, limits: Limits, order: dict[str, Any]) -> Line:
        ours, theirs = socket.socketpair()
        with theirs:
            self._send_with_fd({"limits": dataclasses.asdict(limits), **order}, theirs.fileno())
        self.printed.cap = limits.printed
        return Line(ours, self.printed, limits)

    def give_up(self, failure: WorkerFailed) -> str:
        """Kill the worker after a check that failed to answer; return the sentence that says why."""
        told = self._told_death() if self.alive and "ended" in str(failure) else None
        self.kill()
        return told or str(failure)

    def _send_with_fd(self, message: dict, fd: int) -> None:
        frame = wire.encode(message)
        try:
            self.sock.settimeout(1.0)
            socket.send_fds(self.sock, [frame[: wire.FRAME.size]], [fd])
            self.sock.sendall(frame[wire.FRAME.size :])
        except OSError:
            self.kill()
            raise WorkerFailed("The process ended.") from None

    def _told_death(self) -> str | None:
        """Return how the child ended, as the worker claims: good for a sentence, not for a verdict."""
        try:
            self.line.left = 0.5
            self.line.send({"status": True})
            status = int(self.line.receive()["status"]) & 0xFFFF
            if os.WIFSIGNALED(status):
                limits = {"memory": self.line.limits.memory // MIB, "cpu": self.line.limits.cpu}
                told = SIGNALS_TOLD[signal.Signals(os.WTERMSIG(status))].format(**limits)
                return f"The code did not return: {told}."
            return f"The code did not return: it ended the process with exit code {os.WEXITSTATUS(status)}."
        except (WorkerFailed, TypeError, KeyError, ValueError):
            return None

    def kill(self) -> None:
        """End the worker and everything that it started."""
        if self.alive:
            self.alive = False
            self.sock.close()
            self.end(self)
            self.printed.close()


def kill_tree(pid: int) -> None:
    """SIGKILL a process and its descendants until none is left."""
    for _ in range(50):
        try:
            root = psutil.Process(pid)
            family = [root, *root.children(recursive=True)]
        except psutil.Error:
            return
        for process in family:
            with contextlib.suppress(psutil.Error):
                process.suspend() if process is not root else None
        for process in family:
            with contextlib.suppress(psutil.Error):
                process.kill()
        if root.status() == psutil.STATUS_ZOMBIE and len(family) == 1:
            return
        time.sleep(0.002)


@dataclasses.dataclass
class Place:
    """What a worker takes up outside: a folder where its files are not its own, a control group."""

    box: pathlib.Path | None
    group: Group
    ended: bool = False


def imports(texts: Iterable[bytes]) -> tuple[str, ...]:
    """Return what some sources import late, and the zygote had better import once than every check again."""
    kept = list(texts)
    return tuple(module for word, module in IMPORTS.items() if any(map(word.search, kept)))


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class Zygote:
    """The process that workers are forked from."""

    def __init__(self, launched: Launched):
        self.process, self.control, self.device = launched.process, launched.control, launched.device
        self._backend = ""
        self.refused: dict[str, str] = {}  # stronger cages that do not hold here, and why
        self.groups, self.free = 0, list[Group]()
        self.places: dict[int, Place] = {}  # of the workers that run or are just ending, by process id

    def _await(self) -> None:
        """The imports go on while the host does its own; only the first worker waits for them."""
        if self._backend:
            return
        self.control.settimeout(START_SECONDS)
        try:
            told = wire.receive(self.control, 1 << 16)
        except (OSError, EOFError, wire.WireError):
            raise HostFailed("The process that workers are forked from did not start. Run `grader doctor`.") from None
        if "failed" in told:
            raise HostFailed(
                f"No cage holds on this machine ({told['failed']}). See `grader doctor`; --no-cage grades without one."
            ) from OSError(told["failed"])
        self._backend, self.refused = told["backend"], told["refused"]
        clear_stale()

    @property
    def backend(self) -> str:
        """The cage that its workers run in."""
        self._await()
        return self._backend

    def spawn(
        self, module: str, files: dict[str, bytes], limits: Limits, seed: int, ahead: Sequence[str] = ()
    ) -> Worker:
        """Return a worker that has loaded `module` from the files of a submission.

        `ahead` names what its checks import, beside what the files themselves do; see `imports`.
        A failure of the student's code to load is in the worker's `failure`. Raises WorkerFailed when loading does
        not end, HostFailed when no worker can be had.
        """
        backend = self.backend
        ours, theirs = socket.socketpair()
        output, theirs_output = os.pipe()
        self._bury()
        box = None if backend in OWN_FILES else make_box()
        frame = wire.encode({"box": str(box or ""), "imports": [*imports(files.values()), *ahead]})
        try:
            socket.send_fds(self.control, [frame[: wire.FRAME.size]], [theirs.fileno(), theirs_output])
            self.control.sendall(frame[wire.FRAME.size :])
            pid = wire.receive(self.control, 1 << 10)
        except (OSError, EOFError, wire.WireError) as error:
            raise HostFailed(f"the zygote is gone: {error}") from None
        finally:
            theirs.close()
            os.close(theirs_output)
        if backend != "cold":  # where the number is one of another pid namespace
            group = self._group(limits)
            group.add(pid)
            self.places[pid] = Place(box, group)
        worker = Worker(pid, ours, output, limits, self._end)
        try:
            worker.line.send(
                {"module": module, "files": list(files.items()), "limits": dataclasses.asdict(limits), "seed": seed}
            )
            worker.failure = worker.line.receive().get("raise")
        except (WorkerFailed, AttributeError) as error:
            worker.kill()
            told = f"While the file was imported: {error}"
            raise WorkerFailed(f"{told} {GUARD}" if "longer" in told else told) from None
        return worker

    def _end(self, worker: Worker) -> None:
        """Kill a worker's processes; its place is cleared when the last of them is gone."""
        place = self.places.get(worker.pid)
        if place is None:  # a cold cage has this worker alone
            self.close()
            return
        place.ended = True
        if place.box is None:  # the first process of its pid namespace takes all others along
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker.pid, signal.SIGKILL)
            return
        kill_tree(worker.pid)
        deadline = time.monotonic() + BURIAL_SECONDS
        while (orphans := self._orphans()) and time.monotonic() < deadline:  # killing one may leave another
            for pid in orphans:
                kill_tree(pid)
        remove_box(place.box)

    def _orphans(self) -> list[int]:
        """Return the processes that workers have left to the zygote."""
        below = [child.pid for child in psutil.Process(self.process.pid).children()]
        return [pid for pid in below if pid not in self.places and _runs(pid)]

    def _bury(self) -> None:
        """Clear the places of workers that are gone."""
        for pid, place in list(self.places.items()):
            if place.ended and not _runs(pid):
                self.free.append(place.group)
                del self.places[pid]

    def _group(self, limits: Limits) -> Group:
        """Return a control group, one that a worker with the same limits has left if there is one."""
        for group in self.free:
            if group.limits == limits:
                self.free.remove(group)
                return group
        self.groups += 1
        return Group(str(self.groups), limits)

    def close(self) -> None:
        """End the zygote; nothing that it started survives."""
        for pid, place in self.places.items():
            place.ended = True
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.control.close()
        kill_tree(self.process.pid)
        self.process.wait()
        deadline = time.monotonic() + BURIAL_SECONDS
        while (self.places or self.free) and time.monotonic() < deadline:
            self._bury()
            self.free = [group for group in self.free if not group.remove()]
            time.sleep(0.001)
