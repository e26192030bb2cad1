"""A judge at work: takes orders, each a submission, and gives back what came of them. It writes no file.

serve(connection, ...) runs in a process of its own, which `Station` starts; `judging` works in this one.
"""

import contextlib
import dataclasses
import os
import pathlib
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection
from typing import Any

from grader.cage.cold import Cold
from grader.cage.devices import CPU, pick
from grader.cage.host import Zygote
from grader.cage.launch import launch
from grader.classroom import reuse
from grader.classroom.journal import Entry
from grader.course.layout import Chapter
from grader.data import store
from grader.judge import reach
from grader.judge.collected import Check
from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult
from grader.judge.session import Judge, Memory, with_checks
from grader.judge.subject import Exercise, Submission
from grader.report.html import student_page

START = """
import sys
from multiprocessing.connection import Connection
from grader.classroom.station import serve
serve(Connection(int(sys.argv[1])))
"""


@dataclasses.dataclass(frozen=True)
class Work:
    """What a judge must know beside its orders."""

    chapter: Chapter
    secret: bytes
    backends: str  # the strongest of these cages that holds, or a cold one when none is named
    device: str = CPU
    data: pathlib.Path | None = None  # where data lie, if not with the grader


@dataclasses.dataclass
class Order:
    """One submission to be judged, and what is known of it from an earlier grading."""

    page: str
    submission: Submission
    exercises: dict[str, ExerciseResult] = dataclasses.field(default_factory=dict)  # by their keys
    checks: dict[str, CheckResult] = dataclasses.field(default_factory=dict)  # that passed, by their keys


@dataclasses.dataclass
class Judged:
    """What came of an order."""

    page: str
    result: SubmissionResult
    html: bytes  # the student's page
    seconds: dict[str, float]  # that each exercise took; none where nothing was run
    judged: int = 0  # checks that were run


class Known(Memory):
    """The checks of one answer that have passed before; those that end now are told."""

    def __init__(self, keys: reuse.Keys, order: Order, answer: Submission, told: Callable[[Entry], None]):
        self.keys, self.order, self.answer, self.told = keys, order, answer, told
        self.seconds, self.judged = 0.0, 0

    def recall(self, check: Check) -> CheckResult | None:
        """Return the record of a check that has passed already, under the very same conditions."""
        return self.order.checks.get(self.keys.check(check, self.answer))

    def keep(self, check: Check, record: CheckResult) -> None:
        """Tell the record of a check that has just ended; how long it took is no part of it."""
        self.seconds, self.judged = self.seconds + record.seconds, self.judged + 1
        record.seconds = 0.0
        if record.state == State.PASSED:
            record.key = self.keys.check(check, self.answer)
        self.told(Entry(self.order.page, check=record))


def judging(work: Work, orders: Iterable[Order], told: Callable[[Entry | Judged], None]) -> None:
    """Judge orders one after the other; tell every check and exercise as it ends, then the whole."""
    if work.data is not None:
        store.FOLDER = work.data
    exercises = work.chapter.exercises()

    def body(judge: Judge) -> None:
        sitting = Sitting(judge, work.chapter, reuse.Keys(exercises, work.secret, work.device), told)
        for order in orders:
            told(sitting.judged(order))

    device = pick(work.device)
    zygote: Any = Zygote(launch(work.backends, device)) if work.backends else Cold(device)
    try:
        with_checks(exercises, zygote, work.secret, body)
    finally:
        zygote.close()


@dataclasses.dataclass
class Sitting:
    """A judge with what is known of the answers that it has judged."""

    judge: Judge
    chapter: Chapter
    keys: reuse.Keys
    told: Callable[[Entry], None]
    recent: reuse.Recent = dataclasses.field(default_factory=reuse.Recent)

    def judged(self, order: Order) -> Judged:
        """Judge one submission; tell every check and exercise as it ends."""
        submission = order.submission
        result = SubmissionResult(
            submission.student, self.chapter.name, self.chapter.title, [], self.judge.zygote.backend, submission.digest,
            device=self.judge.zygote.device,
        )  # fmt: skip
        judged = Judged(order.page, result, b"", {})
        for exercise in self.chapter.exercises():
            answer = reach.part(submission, exercise.name)
            done = order.exercises.get(self.keys.exercise(exercise.name, answer))
            if done is None:
                known = Known(self.keys, order, answer, self.told)
                done = self._exercise(exercise, answer, known)
                judged.seconds[exercise.name] = known.seconds
                judged.judged += known.judged
                self.told(Entry(order.page, exercise=done))
            result.exercises.append(done)
        judged.html = student_page(result).encode("utf-8", "replace")
        return judged

    def _exercise(self, exercise: Exercise, answer: Submission, known: Known) -> ExerciseResult:
        """Return the result of an answer: that of an equal one, or what the judge says of it."""
        key = self.keys.exercise(exercise.name, answer)
        done = self.recent.result(key, answer.notes.get(exercise.name, ""))
        if done is None:
            done = self.judge.exercise(exercise, answer, memory=known)
            done.key = key
            self.recent.keep(done)
        return done


class Station:
    """A process that judges; one order at a time."""

    def __init__(self, work: Work):
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-c", START, str(theirs.fileno())]
        with theirs:
            environment = dict(os.environ, OMP_NUM_THREADS="1", PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
            self.process = subprocess.Popen(
                command, env=environment, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL
            )
        self.connection = Connection(ours.detach())
        self.connection.send(work)

    def answers(self, order: Order) -> Iterator[Entry | Judged]:
        """Yield what the process tells of an order. Raises EOFError when it ends before, or what it raised itself."""
        self.connection.send(order)
        while True:
            answer = self.connection.recv()
            if isinstance(answer, Exception):
                raise answer
            yield answer
            if isinstance(answer, Judged):
                return

    def close(self) -> None:
        """End the process; its zygote and workers end with it."""
        self.connection.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(5)
        self.process.kill()
        self.process.wait()


def serve(connection: Connection) -> None:
    """Judge what comes over a connection until it is closed."""
    try:
        judging(connection.recv(), _orders(connection), connection.send)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:
        with contextlib.suppress(OSError):
            connection.send(error)


def _orders(connection: Connection) -> Iterator[Order]:
    with contextlib.suppress(EOFError, ConnectionResetError):
        while True:
            yield connection.recv()
