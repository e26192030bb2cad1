"""A class on a cluster: each submission is a task of a Dask scheduler, with everything that it needs in the task.

Workers share no file system with us; they need the same versions of grader and torch. One that dies costs the
submission that it was judging, which goes to another. Recipes for Slurm and Kubernetes: docs/cluster.md.
"""

import contextlib
import dataclasses
import pathlib
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import distributed

from grader.cage.devices import CPU, REAL
from grader.cage.host import HostFailed
from grader.classroom import reuse
from grader.classroom.journal import Entry
from grader.classroom.station import Judged, Order, Station, Work
from grader.course.layout import Chapter
from grader.judge.results import write_atomically

CONNECT_SECONDS = 20
LONELY_SECONDS = 60  # without any worker
LOCAL = "local:"
GPU = "GPU"  # the resource of workers that have one; each lets one submission on it at a time
WITH_GPU = " with a GPU (`dask worker --resources GPU=1`)"
AHEAD = 2  # orders for each thread, so that none waits for the wire


@dataclasses.dataclass(frozen=True)
class Packed:
    """A chapter with its checks, answers and data as bytes, by their paths."""

    name: str
    files: dict[str, bytes]
    data: dict[str, bytes]
    secret: bytes
    backends: str
    versions: str
    device: str = CPU

    def unpack(self, folder: pathlib.Path) -> Work:
        """Write the files into a folder. Raises HostFailed where other versions would judge."""
        if self.versions != reuse.versions() + reuse.own_code():
            raise HostFailed(
                f"A worker has {reuse.versions()}, or other code of it; install what you grade with there."
            )
        for part, files in (("course", self.files), ("data", self.data)):
            for name, content in files.items():
                write_atomically(folder / part / name, content)
        return Work(Chapter(folder / "course", self.name), self.secret, self.backends, self.device, folder / "data")


def packed(work: Work) -> Packed:
    """Return everything that a worker must know of a chapter."""
    chapter = work.chapter
    folders = [chapter.solutions, chapter.public, chapter.hidden, chapter.hidden / "wrong"]
    if not chapter.solutions.is_dir():
        folders.append(chapter.assignment)
    paths = [path for folder in folders for path in sorted(folder.glob("*")) if path.suffix in (".py", ".md", ".json")]
    files = {path.relative_to(chapter.root).as_posix(): path.read_bytes() for path in paths}
    data = reuse.data_used(b"".join(files.values()))
    return Packed(
        chapter.name, files, data, work.secret, work.backends, reuse.versions() + reuse.own_code(), work.device
    )


class Cluster:
    """Workers of a Dask scheduler, at an address such as tcp://head:8786, or `local:N` processes on this machine."""

    def __init__(self, work: Work, address: str):
        self.packed, self.address = packed(work), address
        self.needed = {GPU: 1} if work.device in REAL else {}

    def judge(self, orders: Iterator[Order], told: Callable[[Entry | Judged], None]) -> None:
        """Judge all orders; `told` is called in this thread with every submission as it ends.

        Raises HostFailed when nobody answers at the address, or no worker is left; what was told is told.
        """
        with contextlib.ExitStack() as stack:
            client = stack.enter_context(self._client(stack))
            chapter = client.submit(_same, self.packed)  # a task, not scattered: it outlives the worker that holds it
            waiting: set[Any] = set()
            more = True
            while more or waiting:
                while more and len(waiting) < AHEAD * max(1, sum(client.nthreads().values())):
                    order = next(orders, None)
                    more = order is not None
                    if order is not None:
                        waiting.add(client.submit(judge_one, chapter, order, pure=False, resources=self.needed))
                for future in self._done(client, waiting):
                    waiting.remove(future)
                    told(_answer(future))

    def _done(self, client: Any, waiting: set) -> list:
        """Return futures that are over, after a wait for the first. Raises HostFailed when all workers stay away."""
        lonely = time.monotonic()
        while waiting:
            with contextlib.suppress(TimeoutError):
                with client.as_current():
                    return list(distributed.wait(list(waiting), timeout=2, return_when="FIRST_COMPLETED").done)
            if client.status != "running":
                raise HostFailed("The scheduler is gone. Run the same command again: what was finished is kept.")
            if self._can(client):
                lonely = time.monotonic()
            elif time.monotonic() - lonely > LONELY_SECONDS:
                raise HostFailed(
                    f"The cluster has no worker{WITH_GPU if self.needed else ''}. Run the same command again: what was "
                    "finished is kept."
                )
        return []

    def _can(self, client: Any) -> bool:
        """Is there a worker that could judge?"""
        workers = client.scheduler_info(n_workers=-1)["workers"].values()
        return any(self.needed.keys() <= worker["resources"].keys() for worker in workers)

    def _client(self, stack: contextlib.ExitStack) -> Any:
        options = {"timeout": CONNECT_SECONDS, "set_as_default": False}
        if self.address.startswith(LOCAL):
            count = self.address.removeprefix(LOCAL)
            if not count.isdigit() or not int(count):
                raise HostFailed(f"--cluster takes an address or local:N, not `{self.address}`.")
            local = distributed.LocalCluster(n_workers=int(count), threads_per_worker=1, dashboard_address=None)
            return distributed.Client(stack.enter_context(local), **options)
        try:
            return distributed.Client(self.address, **options)
        except (OSError, TimeoutError, ValueError) as error:
            raise HostFailed(f"No Dask scheduler answers at {self.address} ({error}).") from None


def _answer(future: Any) -> Judged:
    try:
        return future.result()
    except distributed.scheduler.KilledWorker as error:
        raise HostFailed(
            f"Worker after worker died of one submission ({error}). What was finished is kept; see the workers' logs."
        ) from None


def _same(packed: Packed) -> Packed:
    return packed


def judge_one(chapter: Packed, order: Order) -> Judged:
    """Judge a submission; runs in a worker of the cluster, whose thread keeps a station for the next."""
    for tries in (1, 2):
        try:
            answers = _stations.of(chapter).answers(order)
            return next(answer for answer in answers if isinstance(answer, Judged))
        except (EOFError, OSError):
            _stations.drop()
            if tries == 2:
                raise
    raise AssertionError


class _Stations(threading.local):
    """The station of this thread."""

    def __init__(self) -> None:
        self.station: Station | None = None
        self.chapter: Packed | None = None
        self.folder: Any = None

    def of(self, chapter: Packed) -> Station:
        if self.station is None or self.chapter != chapter:
            self.drop()
            place = distributed.get_worker().local_directory  # which Dask clears away after a kill, too
            self.folder = tempfile.TemporaryDirectory(prefix="chapter-", dir=place)
            self.station = Station(chapter.unpack(pathlib.Path(self.folder.name)))
            self.chapter = chapter
        return self.station

    def drop(self) -> None:
        if self.station is not None:
            self.station.close()
            self.folder.cleanup()
            self.station = None


_stations = _Stations()
