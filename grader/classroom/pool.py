"""A class on all cores: a thread for each station, which takes the next submission when it is free."""

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Any

from grader.cage.cores import keep_to
from grader.cage.host import HostFailed
from grader.classroom.journal import Entry
from grader.classroom.station import Judged, Order, Station, Work

TRIES = 3  # of a submission whose station ended
PATIENCE = 0.5  # seconds between two looks for Ctrl-C


class Pool:
    """Stations on this machine."""

    def __init__(self, work: Work, jobs: int):
        self.work, self.jobs = work, jobs

    def judge(self, orders: Iterator[Order], told: Callable[[Entry | Judged], None]) -> None:
        """Judge all orders; `told` is called in this thread with every check, exercise and submission as it ends.

        Raises HostFailed when stations end again and again, and what a station has raised; what was told is told.
        """
        lock = threading.Lock()
        waiting = _shared(orders, lock)
        answers: queue.Queue = queue.Queue()
        threads = [threading.Thread(target=self._run, args=(waiting, answers, number), daemon=True)
                   for number in range(self.jobs)]  # fmt: skip
        for thread in threads:
            thread.start()
        running = len(threads)
        while running:
            try:
                answer = answers.get(timeout=PATIENCE)
            except queue.Empty:
                continue
            if isinstance(answer, BaseException):
                raise answer
            if answer is None:
                running -= 1
            else:
                told(answer)

    def _run(self, waiting: Iterator[Order], answers: queue.Queue, number: int) -> None:
        station: Station | None = None
        try:
            for order in waiting:
                for tries in range(1, TRIES + 1):
                    if station is None:
                        station = Station(self.work)
                        keep_to(station.process.pid, number, self.jobs)
                    try:
                        for answer in station.answers(order):
                            answers.put(answer)
                        break
                    except (EOFError, OSError):
                        station.close()
                        station = None
                        if tries == TRIES:
                            raise HostFailed(
                                f"The process that judged {order.submission.student} has ended {TRIES} times. Run the "
                                "same command again: what was finished is kept."
                            ) from None
            answers.put(None)
        except BaseException as error:
            answers.put(error)
        finally:
            if station is not None:
                station.close()


def _shared(orders: Iterator[Order], lock: Any) -> Iterator[Order]:
    """Return an iterator that several threads may use."""

    class Shared:
        def __iter__(self) -> Any:
            return self

        def __next__(self) -> Order:
            with lock:
                return next(orders)

    return Shared()
