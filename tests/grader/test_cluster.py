"""A class on a real Dask scheduler with workers on loopback."""

import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import distributed
import pytest
import torch

from grader.cage.devices import NoDevice
from grader.cage.host import HostFailed
from grader.cage.launch import ANY
from grader.classroom import cluster
from grader.classroom.station import Order, Work
from grader.course.layout import Course
from grader.judge.subject import Submission

ROOT = pathlib.Path(__file__).parents[2]
SLOW = "import time\n\n\ndef double(x):\n    time.sleep(0.2)\n    return x + x\n"

pytestmark = pytest.mark.slow


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def scheduler() -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """A scheduler's address and its two workers, each a process of its own."""
    address = f"127.0.0.1:{free_port()}"
    host, port = address.split(":")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True, "cwd": ROOT}
    head = subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", host, "--port", port,
                             "--no-dashboard"], **quiet)  # fmt: skip
    workers = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "distributed.cli.dask_worker",
                address,
                "--nthreads",
                "1",
                "--no-nanny",
                "--no-dashboard",
            ],
            **quiet,
        )  # fmt: skip
        for _ in range(2)
    ]
    yield f"tcp://{address}", workers
    for process in [*workers, head]:
        process.kill()
        process.wait()


def write_class(folder: pathlib.Path, count: int) -> pathlib.Path:
    for number in range(count):
        place = folder / f"s{number}"
        place.mkdir(parents=True)
        (place / "ex01_double.py").write_text(SLOW + f"# {number}\n")
    return folder


def records(out: pathlib.Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((out / "results").glob("*.json"))}


def test_a_worker_is_killed_in_the_middle(course: Course, grader, tmp_path, scheduler):
    """The other worker takes over; the records are byte for byte those of a grading on one machine."""
    address, workers = scheduler
    folder = write_class(tmp_path / "class", 8)
    out = tmp_path / "out"
    process = subprocess.Popen(
        [sys.executable, "-m", "grader.cli", "grade", str(folder), "--out", str(out), "--cluster", address],
        cwd=course.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    while len(list((out / "results").glob("[!.]*.json"))) < 2:
        assert process.poll() is None, process.communicate()[0]
        time.sleep(0.05)
    workers[0].send_signal(signal.SIGKILL)
    told, _ = process.communicate(timeout=300)
    assert process.returncode == 0, told
    assert grader(course.root, "grade", str(folder), "--out", str(tmp_path / "here")).returncode == 0
    assert records(out) == records(tmp_path / "here")
    assert len(records(out)) == 8


def test_nobody_answers(course: Course, grader, tmp_path):
    """An address where no scheduler listens ends in a sentence that names it."""
    folder = write_class(tmp_path / "class", 1)
    address = f"tcp://127.0.0.1:{free_port()}"
    done = grader(course.root, "grade", str(folder), "--out", str(tmp_path / "out"), "--cluster", address)
    assert done.returncode == 3, done.stderr
    assert re.search(f"No Dask scheduler answers at {address}", done.stderr)


@pytest.mark.skipif(torch.cuda.is_available(), reason="here a worker would judge on its GPU")
@pytest.mark.parametrize(("has", "told"), [({}, "no worker with a GPU"), ({"GPU": 1}, "finds no cuda here")])
def test_a_gpu_is_a_resource_of_a_worker(course: Course, monkeypatch, has: dict, told: str) -> None:
    """Work for a GPU waits for a worker that offers one, and goes to it: this one offers what it does not have."""
    monkeypatch.setattr(cluster, "LONELY_SECONDS", 2)
    work = Work(course.chapters[0], b"secret", ANY, "cuda")
    orders = iter([Order("ada", Submission("ada", {"ex01_double.py": b"def double(x):\n    return x + x\n"}))])
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, resources=has) as workers:
        with pytest.raises((HostFailed, NoDevice), match=told):
            cluster.Cluster(work, workers.scheduler_address).judge(orders, lambda answer: None)
