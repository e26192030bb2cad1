"""A class on all cores: processes with a zygote and a judge each, which take the next submission when free."""

import multiprocessing
import os
import queue
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from grader.cage.cold import Cold
from grader.cage.host import HostFailed, Zygote
from grader.cage.launch import launch
from grader.classroom import reuse
from grader.classroom.grade import Graded, Plan, Task, grade_submission
from grader.judge.session import Judge, with_checks

PATIENCE = 0.5  # seconds between two looks at whether the processes live


def start(backends: str) -> Any:
    """Return what starts workers: the strongest of the named cages that holds, or a cold one when none is named."""
    return Zygote(launch(backends)) if backends else Cold()


def grade_all(plan: Plan, tasks: Sequence[Task], backends: str, jobs: int, told: Callable[[Graded], None]) -> None:
    """Judge all tasks, the largest first, so many at a time; `told` is called after each.

    Raises HostFailed when a process of ours ends early; what was finished is kept.
    """
    tasks = sorted(tasks, key=lambda task: -task.place.size)
    if min(jobs, len(tasks)) <= 1:
        _judge_here(plan, backends, tasks, told)
        return
    context = multiprocessing.get_context("spawn")  # a fork would take the zygotes' channels along
    waiting, done = context.Queue(), context.Queue()
    for task in tasks:
        waiting.put(task)
    processes = [
        context.Process(target=_work, args=(plan, backends, waiting, done), daemon=False)
        for _ in range(min(jobs, len(tasks)))
    ]
    for process in processes:
        waiting.put(None)
        process.start()
    try:
        for graded in _answers(done, processes, len(tasks)):
            told(graded)
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _answers(done: Any, processes: list, count: int) -> Iterator[Graded]:
    while count:
        try:
            answer = done.get(timeout=PATIENCE)
        except queue.Empty:
            if any(process.exitcode for process in processes):
                raise HostFailed(
                    "A process that graded has ended. Run the same command again: what was finished is kept."
                ) from None
            continue
        if isinstance(answer, Exception):
            raise answer
        count -= 1
        yield answer


def _judge_here(plan: Plan, backends: str, tasks: Sequence[Task], told: Callable[[Graded], None]) -> None:
    exercises = plan.chapter.exercises()
    fingerprints = {exercise.name: reuse.fingerprint(exercise, plan.secret) for exercise in exercises}

    def body(judge: Judge) -> None:
        for task in tasks:
            told(grade_submission(judge, plan, task, fingerprints))

    zygote = start(backends)
    try:
        with_checks(exercises, zygote, plan.secret, body)
    finally:
        zygote.close()


def _work(plan: Plan, backends: str, waiting: Any, done: Any) -> None:
    """Judge tasks until there is none left."""
    os.environ["OMP_NUM_THREADS"] = "1"
    tasks: Any = iter(waiting.get, None)
    try:
        _judge_here(plan, backends, tasks, done.put)
    except Exception as error:
        done.put(error)
