"""What one check of one submission may use."""

import dataclasses
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
    answer_values: int = 200_000  # numbers, strings and containers in one answer

    def apply(self) -> None:
        """Set the kernel's limits for the calling process and all that it starts."""
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a file past its size raises OSError instead of killing
        for kind, amount in (
            (resource.RLIMIT_AS, _address_space() + self.memory),
            (resource.RLIMIT_FSIZE, self.file_bytes),
            (resource.RLIMIT_NOFILE, self.open_files),
            (resource.RLIMIT_NPROC, self.processes),
            (resource.RLIMIT_CORE, 0),
        ):
            _lower(kind, amount)

    def apply_cpu(self) -> None:
        """Limit the processor time of the calling process from now on."""
        usage = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime) + 1 + self.cpu)


def _lower(kind: int, amount: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        amount = min(amount, hard)
    resource.setrlimit(kind, (amount, amount))


def _address_space() -> int:
    """Bytes of address space in use: import torch needs 600 MiB of it, so only what comes on top is limited."""
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()
