"""The judge's pytest plugin: its fixtures and markers, and one run of one check on one subject."""

import dataclasses
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from grader.cage.devices import place
from grader.cage.host import HostFailed
from grader.cage.line import WorkerFailed
from grader.judge import verdict
from grader.judge.collected import Check
from grader.judge.draw import Draw, seed_of
from grader.judge.link import student_error
from grader.judge.results import State
from grader.judge.score import Scorer
from grader.judge.student import Student
from grader.judge.subject import Subject


@dataclasses.dataclass
class Trial:
    """One run of one check on one subject, with a round of draws of its own."""

    check: Check
    subject: Subject
    seed: int
    error: BaseException | None = None
    transcript: Sequence[Any] = ()
    used: Iterable[str] = ()  # names of torch's, where the check has a from-scratch rule
    printed: str = ""
    seconds: float = 0.0
    scorer: Scorer | None = None
    shared: bool = False  # run in a process that had served another check

    @property
    def state(self) -> State:
        """What the run alone shows; who is to blame for an unforeseen exception is for the judge to say."""
        return verdict.state_of(self.error)


class Plugin:
    """The pytest plugin: the fixtures of checks, the markers, and the loop handed over to the judge."""

    def __init__(self, body: Callable[["Plugin"], None]):
        self.body = body
        self.items: list[pytest.Function] = []
        self.errors: list[str] = []
        self.trial: Trial | None = None
        self.student_now: Student | None = None
        self.failure: BaseException | None = None
        self.calibrating = False  # scores are taken, not judged
        self.live: Callable[[bytes], None] = lambda chunk: None  # called with what a worker prints, as it prints

    @pytest.fixture(name="student")
    def _student(self) -> Iterator[Student]:
        assert self.trial is not None
        subject, check = self.trial.subject, self.trial.check
        worker, line = subject.line(check.limits, seed_of(b"worker", str(self.trial.seed)))
        if line is None:
            raise student_error(worker.failure)
        worker.printed.live = self.live
        student = Student(line, subject.module, bool(check.rules), lambda: worker.go_on(check.limits, seed=2))
        yield student
        link = student._link
        self.trial.transcript, self.trial.used = link.transcript, link.used
        if link.line is not line or link.changed or check.trains:
            link.line.close()
        else:
            subject.give_back(line, self.trial.error)

    @pytest.fixture(name="draw")
    def _draw(self) -> Draw:
        assert self.trial is not None
        return Draw(self.trial.seed)

    @pytest.fixture(name="device")
    def _device(self) -> str:
        assert self.trial is not None
        return place(self.trial.subject.zygote.device)

    @pytest.fixture(name="score")
    def _score(self) -> Scorer:
        assert self.trial is not None
        self.trial.scorer = Scorer(self.trial.check, self.calibrating)
        return self.trial.scorer

    def pytest_configure(self, config: pytest.Config) -> None:
        """Declare the markers that a check may carry."""
        config.addinivalue_line("markers", "points(n): what the check is worth; 1 without it")
        config.addinivalue_line("markers", "limits(**limits): fields of grader.cage.limits.Limits to change")
        config.addinivalue_line("markers", "from_scratch(*rules, allowed=()): what the student's source may not use")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep what pytest could not collect."""
        if report.failed:
            self.errors.append(f"{report.nodeid}: {report.longreprtext}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Give the collected checks to the judge instead of running each once."""
        self.items = [item for item in session.items if isinstance(item, pytest.Function)]
        try:
            self.body(self)
        except BaseException as error:
            self.failure = error
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo) -> pytest.TestReport:
        """Keep the first exception of a run. The report is ours, because pytest's own would parse the check's file."""
        if call.excinfo is not None and self.trial is not None and self.trial.error is None:
            self.trial.error = call.excinfo.value
        ended: Any = ("failed" if call.excinfo else "passed", None, call.when)
        return pytest.TestReport(item.nodeid, item.location, {}, *ended)

    def run(self, check: Check, subject: Subject, seed: int) -> Trial:
        """Run one check on one subject; how it ends is not due to another check in the same process."""
        trial = self._run(check, subject, seed)
        return self._run(check, subject, seed) if trial.shared and not subject.stands(trial.error) else trial

    def _run(self, check: Check, subject: Subject, seed: int) -> Trial:
        self.trial = trial = Trial(check, subject, seed)
        started = time.perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what torch says of a student's tensors is no news to a check's author
            runtestprotocol(check.item, log=False, nextitem=None)
        trial.seconds = time.perf_counter() - started
        trial.shared = subject.shared
        if isinstance(trial.error, HostFailed):
            raise trial.error
        if subject.worker is not None:
            if isinstance(trial.error, WorkerFailed):
                trial.error = type(trial.error)(subject.worker.give_up(trial.error))
            trial.printed = subject.worker.printed.take()
        _let_go(trial.error)
        self.trial = None
        return trial


def _let_go(error: BaseException | None) -> None:
    """Drop the frames that an exception holds, and with them all that a worker has sent."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            delattr(sys, name)
    while error is not None:
        error.__traceback__ = None
        cause, error.__context__ = error.__context__, None
        error = cause
