"""What one check of one submission may use."""

import contextlib
import dataclasses
import glob
import os
import resource
import signal

MIB = 1 << 20


@dataclasses.dataclass(frozen=True)
class Limits:
    """Bounds on one check; seconds, bytes and counts. Changed by `@pytest.mark.limits(wall=30)` on a check."""

    wall: float = 10.0  # seconds the judge waits, all answers of one check together
    cpu: int = 20  # seconds of processor time
    memory: int = 2048 * MIB  # bytes of address space on top of what the worker has after its imports
    processes: int = 64  # processes and threads
    file_bytes: int = 16 * MIB  # the largest file
    open_files: int = 64
    printed: int = 64 * 1024  # bytes kept of what is printed; the rest is counted and dropped
    answer_bytes: int = 64 * MIB  # one answer on the wire
    threads: int = 1  # of torch's own
    answer_values: int = 200_000  # numbers, strings and containers in one answer

    def apply(self, running: dict[int, int]) -> None:
        """Set the kernel's limits for the calling process and all that it starts.

        Args:
            running: how many threads each user has, from `threads_by_user`; the kernel counts all that a user runs.
        """
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a file past its size raises OSError instead of killing
        for kind, amount in (
            *_memory_limit(self.memory),
            (resource.RLIMIT_FSIZE, self.file_bytes),
            (resource.RLIMIT_NOFILE, self.open_files),
            (resource.RLIMIT_NPROC, self.processes + running.get(os.getuid(), 0)),
            (resource.RLIMIT_CORE, 0),
        ):
            _lower(kind, amount)

    def apply_cpu(self) -> None:
        """Limit the processor time of the calling process from now on."""
        usage = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(usage.ru_utime + usage.ru_stime) + self.cpu
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        room = soft + 1 if hard == resource.RLIM_INFINITY else min(soft + 1, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (min(soft, room), room))  # first a signal that says why, then the end


def threads_by_user() -> dict[int, int]:
    """Return the number of running threads of each user that can be seen from here; empty where there is no /proc."""
    found: dict[int, int] = {}
    for status in glob.glob("/proc/[0-9]*/status"):
        with contextlib.suppress(OSError, KeyError, IndexError, ValueError):
            with open(status) as file:
                fields = dict(line.split(":", 1) for line in file if ":" in line)
            user = int(fields["Uid"].split()[0])
            found[user] = found.get(user, 0) + int(fields["Threads"])
    return found


def _lower(kind: int, amount: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        amount = min(amount, hard)
    resource.setrlimit(kind, (amount, amount))


def _memory_limit(amount: int) -> list[tuple[int, int]]:
    """Limit what comes on top of the address space in use, of which `import torch` alone needs 600 MiB."""
    try:
        with open("/proc/self/statm") as statm:
            used = int(statm.read().split()[0]) * resource.getpagesize()
    except FileNotFoundError:  # macOS, where the limit has no effect anyway
        return []
    return [(resource.RLIMIT_AS, used + amount)]
