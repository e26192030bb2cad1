"""What is judged: an exercise with its checks, and a submission's files with the worker that runs them."""

import dataclasses
import functools
import hashlib
import pathlib

from grader.cage.host import Line, Worker, WorkerFailed, Zygote, imports
from grader.cage.limits import Limits
from grader.cage.line import Late
from grader.judge.draw import seed_of
from grader.judge.link import StudentTodo


@dataclasses.dataclass(frozen=True)
class CheckFile:
    """A file of checks, and whether students ever see it."""

    path: pathlib.Path
    hidden: bool


@dataclasses.dataclass(frozen=True)
class Variant:
    """A wrong or an unusual answer that the course keeps: its name, source and what it tells."""

    name: str
    source: bytes
    told: str


@dataclasses.dataclass(frozen=True)
class Exercise:
    """What the judge must know of an exercise."""

    name: str  # the file's name without .py, such as ex01_linear
    title: str
    check_files: tuple[CheckFile, ...]
    wrong: tuple[Variant, ...] = ()
    solution: bytes | None = None

    @functools.cached_property
    def ahead(self) -> tuple[str, ...]:
        """What the checks of this exercise import late; see `grader.cage.host.imports`."""
        return imports(file.path.read_bytes() for file in self.check_files)


@dataclasses.dataclass(frozen=True)
class Submission:
    """A student's files for one chapter: names relative to its folder, and what was odd about them."""

    student: str
    files: dict[str, bytes]
    notes: dict[str, str] = dataclasses.field(default_factory=dict)
    draws: str = ""  # submissions that share it are given the same random inputs

    @property
    def draws_from(self) -> str:
        """What the random inputs are seeded with beside the course's secret."""
        return self.draws or self.digest

    @functools.cached_property
    def digest(self) -> str:
        """SHA-256 over names and contents."""
        total = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            total.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogatepass") + content)
        return total.hexdigest()


class Subject:
    """One exercise of one submission, in a worker that is started when first needed and again after a kill.

    A child of the worker goes on from check to check while they leave nothing behind that it would notice, and their
    ends stand: one that a state left by another check may have brought about needs a process of its own.
    """

    def __init__(self, zygote: Zygote, exercise: Exercise, files: dict[str, bytes], limits: Limits):
        self.zygote, self.module, self.files, self.limits = zygote, exercise.name, files, limits
        self.ahead = exercise.ahead
        self.worker: Worker | None = None
        self.unloadable: WorkerFailed | None = None
        self.waiting: Line | None = None  # to a child that may go on to another check
        self.shared = False  # whether the line given out last leads to a child that has served another check

    def line(self, limits: Limits, seed: int) -> tuple[Worker, Line | None]:
        """Return the worker and a line to a child of it, or no line when the file raises while it is loaded.

        Raises WorkerFailed when loading does not end; it is tried once.
        """
        if self.unloadable is not None:
            raise self.unloadable
        if self.worker is None or not self.worker.alive:
            self._load()
        assert self.worker is not None
        if self.worker.failure is not None:
            return self.worker, None
        line, self.waiting = self.waiting, None
        self.shared = line is not None and self.worker.alive and line.renew(limits, seed)
        return self.worker, line if self.shared else self.worker.check(limits, seed)

    def stands(self, error: BaseException | None) -> bool:
        """Does such an end of a check count, whatever the process has served before?

        The stub raises by itself, and a loop that does not end is not worth waiting for twice.
        """
        return error is None or isinstance(error, StudentTodo | Late)

    def give_back(self, line: Line, error: BaseException | None) -> None:
        """Keep the line to a child for the next check, or hang up."""
        if self.stands(error) and not isinstance(error, WorkerFailed):
            self.waiting = line
        else:
            line.close()

    def close(self) -> None:
        """End the worker."""
        if self.worker is not None:
            self.worker.kill()
            self.worker = None

    def _load(self) -> None:
        try:
            loading = seed_of(b"load", self.module)
            self.worker = self.zygote.spawn(self.module, self.files, self.limits, loading, self.ahead)
        except WorkerFailed as failure:
            self.unloadable = failure
            raise


class OwnAnswer(Subject):
    """One of the course's own answers, kept for its typical failures: they need no process of their own."""

    def stands(self, error: BaseException | None) -> bool:
        """Every end of a check counts."""
        return True
