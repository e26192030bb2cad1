"""The cage: what is started ends, limits hold, and what each backend promises is true of it."""

import _ctypes
import os
import pathlib
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import psutil
import pytest

from grader.cage import probe
from grader.cage.cold import Cold
from grader.cage.host import HostFailed, Zygote
from grader.cage.launch import launch
from grader.cage.limits import MIB, Limits, threads_by_user
from grader.cage.line import Line, Printed, WorkerFailed
from grader.judge.link import StudentError
from grader.judge.student import Student

SHORT = Limits(wall=1.0)
BACKENDS = ["zygote", "landlock", "plain"]


@pytest.fixture(scope="module", params=BACKENDS)
def cage(request):
    """Each backend that holds on this machine."""
    zygote = Zygote(launch(request.param))
    try:
        assert zygote.backend == request.param
    except HostFailed as failure:
        if request.param == "zygote":
            raise
        pytest.skip(str(failure))
    yield zygote
    zygote.close()


@pytest.fixture
def caged(cage):
    """Each backend that promises isolation."""
    if cage.backend == "plain":
        pytest.xfail("a plain child process promises no isolation")
    return cage


def run(cage, source: str, limits: Limits = SHORT, call: str = "f"):
    """Return what a function of a source gives, in a worker of its own."""
    worker = cage.spawn("it", {"it.py": source.encode()}, limits, 1)
    try:
        line = worker.check(limits, 2)
        try:
            return getattr(Student(line, "it"), call)()
        except WorkerFailed as failure:
            raise WorkerFailed(worker.give_up(failure)) from None
        finally:
            line.close()
    finally:
        worker.kill()


def family(zygote) -> set[int]:
    return {child.pid for child in psutil.Process(zygote.process.pid).children(recursive=True)}


def settled(zygote) -> set[int]:
    """The processes left of all workers, once the dying ones had a moment, a long one where the machine is busy."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        left = {pid for pid in family(zygote) if psutil.pid_exists(pid) and not _zombie(pid)}
        if not left:
            break
        time.sleep(0.01)
    return left


def _zombie(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


STUCK = {
    "a loop": "while True: pass",
    "a sleep": "import time; time.sleep(1000)",
    "a loop that ignores signals": (
        "import signal\n    for s in range(1, 65):\n        try: signal.signal(s, signal.SIG_IGN)\n"
        "        except (OSError, ValueError): pass\n    while True:\n        try:\n            while True: pass\n"
        "        except BaseException: pass"
    ),
    "a process that stops itself": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
    "C code": "import re; re.match('(a+)+$', 'a' * 60 + 'b')",
    "forks without end": "import os\n    while True:\n        try: os.fork()\n        except OSError: pass",
    "a daemon behind": (
        "import os, time\n    if os.fork() == 0:\n        os.setsid()\n"
        "        if os.fork() == 0: time.sleep(1000)\n        os._exit(0)\n    time.sleep(1000)"
    ),
}


@pytest.mark.parametrize("kind", STUCK)
def test_whatever_is_stuck_is_gone_within_a_second_of_its_deadline(cage, kind):
    """The check fails with its limit in the sentence, and nothing that it started survives."""
    started = time.monotonic()
    with pytest.raises(WorkerFailed, match="limit of 1 s|ended"):
        run(cage, f"def f():\n    {STUCK[kind]}\n")
    assert time.monotonic() - started < 8
    assert settled(cage) == set()


def test_a_daemon_left_behind_by_a_right_answer_ends_with_it(cage):
    """A process that leaves its session and its parent is gone when the worker is."""
    source = "import os, time\ndef f():\n    if os.fork() == 0:\n        os.setsid(); time.sleep(1000)\n    return 1\n"
    assert run(cage, source) == 1
    assert settled(cage) == set()


LIMITED = {
    "memory": ("x = []\n    while True: x.append(bytearray(1 << 26))", "MemoryError|memory"),
    "a file": ("open('big', 'wb').write(bytes(1 << 25))", "OSError|File too large"),
    "open files": ("x = [open('/dev/null') for _ in range(1000)]", "OSError"),
}


@pytest.mark.parametrize("what", LIMITED)
def test_more_than_allowed_is_refused(cage, what):
    """Memory, file size and open files end in an exception of the student's own."""
    body, told = LIMITED[what]
    limits = Limits(wall=5.0, memory=512 * MIB)
    with pytest.raises((StudentError, WorkerFailed), match=told):
        run(cage, f"import os\nos.chdir(os.environ['TMPDIR'])\ndef f():\n    {body}\n", limits)


SECRETS = {
    "the environment": "import os\ndef f(): return os.environ.get('CANARY', '') + open('/proc/self/environ').read()",
    "a file in the temporary folder": "def f(): return open({file!r}).read()",
    "the parent's environment": "import os\ndef f(): return open(f'/proc/{os.getppid()}/environ').read()",
    "the course": "import os\ndef f(): return str(os.listdir({root!r} + '/tests/hidden'))",
    "the password file": "def f(): return open('/etc/passwd').read()",
}


@pytest.mark.parametrize("what", SECRETS)
def test_nothing_of_the_host_is_seen(caged, tmp_path, monkeypatch, what):
    """Environment, files and other processes are out of reach wherever the backend promises anything."""
    monkeypatch.setenv("CANARY", "canary")
    secret = tmp_path / "secret"
    secret.write_text("canary")
    source = SECRETS[what].replace("{file!r}", repr(str(secret))).replace("{root!r}", repr(os.getcwd()))
    try:
        seen = run(caged, source)
    except StudentError as error:
        seen = error.told.type
    assert "canary" not in seen and "root:" not in seen and "ch03" not in seen


@pytest.mark.parametrize("kind", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_VSOCK", "AF_PACKET"])
def test_no_socket_leads_out(caged, kind):
    """Only sockets between processes of one worker can be made."""
    with pytest.raises(StudentError, match="PermissionError|OSError"):
        run(caged, f"import socket\ndef f(): socket.socket(socket.{kind}); return 1\n")


def test_threads_subprocesses_and_pools_work(cage):
    """What honest code uses is allowed: threads, a subprocess, a pool, temporary files."""
    source = """
import multiprocessing, subprocess, tempfile, threading, torch
def double(x): return 2 * x
def f():
    done = []
    thread = threading.Thread(target=lambda: done.append(1)); thread.start(); thread.join()
    said = subprocess.run(["/bin/echo", "hi"], capture_output=True, text=True).stdout.strip()
    with tempfile.TemporaryFile() as file: file.write(b"x")
    torch.randn(300, 300) @ torch.randn(300, 300)
    return [done, said]
"""
    assert run(cage, source, Limits(wall=10.0)) == [[1], "hi"]


def test_the_strongest_cage_is_found_by_trying():
    """The canary does not get out of the first backend that is taken, and gets out of none that is promised."""
    name, refused = probe.strongest(["zygote", "landlock", "plain"])
    assert (name, refused) == ("zygote", {})
    assert probe.escapes.__doc__


def test_a_canary_that_gets_out_is_noticed(tmp_path):
    """In an uncaged process the attempts succeed: the probe can fail."""
    secret = tmp_path / "secret"
    secret.write_text("canary")
    assert {"read a file of the host", "write a file of the host"} <= set(probe.escapes(secret, os.getppid()))


LATE = """
from grader.cage.host import Zygote
from grader.cage.launch import launch
from grader.cage.limits import Limits
from grader.judge.student import Student
zygote = Zygote(launch("zygote"))
source = b"import sys, torch\\ndef f():\\n    return 'torch._dynamo' in sys.modules, torch.optim.SGD.__name__\\n"
worker = zygote.spawn("it", {"it.py": source}, Limits(), 1)
print(Student(worker.check(Limits(), 2), "it").f())
zygote.close()
"""


@pytest.mark.parametrize("options", ["-m", "-rm"] if os.geteuid() == 0 else ["-rm"], ids=lambda options: options[1:])
def test_a_python_below_tmp(tmp_path, options):
    """Where Python lies in /tmp, the zygote imports late modules too; also as the root of a namespace of one user."""
    place = tmp_path / "venv"
    place.mkdir()
    moved = f"mount --bind {sys.prefix} {place} && exec {place}/bin/python -c {shlex.quote(LATE)}"
    done = subprocess.run(["unshare", options, "sh", "-c", moved], capture_output=True, text=True, timeout=120)
    assert done.stdout == "(True, 'SGD')\n", done.stderr


@pytest.mark.parametrize("name", ["last", "folder/venv"])
def test_a_python_behind_links(tmp_path, name):
    """An environment reached through a link to a link, or in a folder that is a link, is found in the cage as well."""
    place = pathlib.Path(sys.prefix)
    (tmp_path / "first").symlink_to(place)
    (tmp_path / "last").symlink_to("first")
    (tmp_path / "folder").symlink_to(place.parent)
    python = tmp_path / name.replace("venv", place.name) / "bin" / "python"
    done = subprocess.run([python, "-c", LATE], capture_output=True, text=True, timeout=120)
    assert done.stdout == "(True, 'SGD')\n", done.stderr


@pytest.mark.slow
def test_the_cold_cage_runs_code_and_shows_nothing():
    """A fresh interpreter inside bubblewrap answers, and sees neither the course nor the network."""
    cold = Cold()
    try:
        source = "import os, socket\ndef f(): return [1, os.path.exists('/etc/passwd'), os.path.exists(ROOT)]\n"
        source = source.replace("ROOT", repr(os.path.join(os.getcwd(), "tests")))
        assert run(cold, source) == [1, False, False]
        with pytest.raises(StudentError):
            run(cold, "import socket\ndef f(): socket.socket()\n")
        with pytest.raises(WorkerFailed, match="While the file was imported: It ran longer than its limit of 1 s"):
            run(cold, "while True: pass\n")
        assert [zygote.process.returncode is None for zygote in cold.running] == [False]
    finally:
        cold.close()


def test_a_cold_cage_shows_no_accelerator():
    """Every check would fail there for want of a GPU; it says so at once."""
    with pytest.raises(HostFailed, match="No cold cage on cuda: it shows no accelerator. Leave --isolation away."):
        Cold("cuda")


@pytest.mark.parametrize("backend", ["zygote", "landlock"])
def test_an_accelerators_driver_is_shown(backend, monkeypatch):
    """Its folder is read where the loader finds it, which in containers is told by an environment variable."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        os.chmod(folder, 0o755)
        shutil.copy(_ctypes.__file__, f"{folder}/libcuda.so.1")
        monkeypatch.setenv("LD_LIBRARY_PATH", folder)
        source = f"import os\ndef f(): return os.listdir({folder!r})\n"
        for device, seen in (("cuda", ["libcuda.so.1"]), ("cpu", None)):
            zygote = Zygote(launch(backend, device))
            try:
                if seen:
                    assert run(zygote, source) == seen
                else:
                    with pytest.raises(StudentError, match="FileNotFoundError|PermissionError"):
                        run(zygote, source)
            except HostFailed as failure:
                if backend == "zygote":
                    raise
                pytest.skip(str(failure))
            finally:
                zygote.close()


def test_a_killed_judge_leaves_nothing(tmp_path):
    """When the judge is killed its zygote and workers end with it."""
    program = (
        "import time\nfrom grader.cage.launch import launch\nfrom grader.cage.host import Zygote\n"
        "from grader.cage.limits import Limits\nz = Zygote(launch())\n"
        "w = z.spawn('it', {'it.py': b'def f():\\n    while True: pass\\n'}, Limits(), 1)\n"
        "print(z.process.pid, w.pid, flush=True)\ntime.sleep(100)\n"
    )
    judge = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert judge.stdout is not None
    pids = [int(word) for word in judge.stdout.readline().split()]
    judge.send_signal(signal.SIGKILL)
    judge.wait()
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline and not all(_zombie(pid) for pid in pids):
        time.sleep(0.02)
    assert all(_zombie(pid) for pid in pids)


def test_a_worker_that_never_reads_is_given_up():
    """A message larger than the socket's buffer to a silent process ends at the deadline."""
    ours, theirs = socket.socketpair()
    read_end, write_end = os.pipe()
    line = Line(ours, Printed(read_end, 100), Limits(wall=0.3))
    with pytest.raises(WorkerFailed, match="limit of 0.3 s"):
        line.send({"bytes": bytes(1 << 24)})
    theirs.close()
    os.close(write_end)


def test_the_users_other_threads_are_counted() -> None:
    """What a user runs besides does not use up the processes that a check may have."""
    before = threads_by_user()[os.getuid()]
    stop = threading.Event()
    others = [threading.Thread(target=stop.wait) for _ in range(200)]
    for thread in others:
        thread.start()
    after = threads_by_user()[os.getuid()]
    stop.set()
    for thread in others:
        thread.join()
    assert after - before >= 150  # other processes come and go meanwhile
