"""An author's long work, spread over processes that have a cage each."""

import concurrent.futures
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from grader.cage.cores import keep_to
from grader.cage.host import Zygote
from grader.cage.launch import ANY, launch
from grader.cage.sandbox.kernel import die_with_parent

Part = TypeVar("Part")
Result = TypeVar("Result")

_zygotes: list[Zygote] = []  # of this process; it ends when the process does


def each(
    work: Callable[[Zygote, Part], Result], parts: Sequence[Part], jobs: int, device: str
) -> Iterator[tuple[Part, Result]]:
    """Yield the parts and what becomes of them as they are done, so many at a time.

    Args:
        work: a function of a module, or a `partial` of one; it is called in another process.
        parts: in the order in which they are begun.
        jobs: the number of processes.
        device: where their workers compute.
    """
    context = multiprocessing.get_context("spawn")  # a fork would take the zygote's channel along
    jobs = min(jobs, len(parts))
    cores = context.SimpleQueue()
    for number in range(jobs):
        cores.put(number)
    with concurrent.futures.ProcessPoolExecutor(jobs, context, _settle, (cores, jobs, device)) as pool:
        waiting = {pool.submit(_work, work, part): part for part in parts}
        for done in concurrent.futures.as_completed(waiting):
            yield waiting[done], done.result()


def _settle(cores: Any, jobs: int, device: str) -> None:
    die_with_parent()
    os.environ["OMP_NUM_THREADS"] = "1"
    keep_to(os.getpid(), cores.get(), jobs)
    _zygotes.append(Zygote(launch(ANY, device)))


def _work(work: Callable[[Zygote, Part], Result], part: Part) -> Result:
    return work(_zygotes[0], part)
