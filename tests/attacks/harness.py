"""Runs the attacks: one judging session for each cage, in a process of its own that may hang, crash or be killed.

run("zygote", attacks()) returns an Outcome for each attack; `python -m tests.attacks.harness --table` writes the table.
"""

import argparse
import dataclasses
import gc
import html.parser
import io
import json
import os
import pathlib
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import unicodedata
from typing import Any

STALL_SECONDS = 60.0
START_SECONDS = 120.0
JUDGE_MEMORY = 6 << 30  # so that a hole in the judge does not take the machine along
ROOT = pathlib.Path(__file__).parents[2]
CONTROL = b"NOTE = %r\n\n\ndef double(x):\n    return x + x\n"
BLOCKED_TAGS = {"script", "iframe", "object", "embed", "img", "form", "link", "base", "marquee", "video"}


@dataclasses.dataclass
class Outcome:
    """What came of one attack."""

    name: str
    state: str = ""
    earned: float = 0.0
    points: float = 0.0
    checks: list[str] = dataclasses.field(default_factory=list)
    seconds: float = 0.0
    grown: int = 0  # bytes that the judge's process keeps
    peak: int = 0  # bytes that it had more at the worst moment
    learnt: list[str] = dataclasses.field(default_factory=list)
    contacted: list[str] = dataclasses.field(default_factory=list)
    left: list[str] = dataclasses.field(default_factory=list)
    changed: list[str] = dataclasses.field(default_factory=list)
    report: str = ""  # what is wrong with the reports
    record: int = 0  # bytes of the result
    control: str = ""  # how the right answer after it fared, where not well
    broke: str = ""  # how the judge broke


def run(backend: str, chosen: list) -> dict[str, Outcome]:
    """Judge the attacks in one cage. A judge that hangs or dies is replaced by another for the rest."""
    outcomes: dict[str, Outcome] = {}
    names = [f"{attack.goal}/{attack.name}" for attack in chosen if not attack.skipped(backend)]
    while names:
        done, broke = _session(backend, names, outcomes)
        names = names[done:]
        if names:
            outcomes[names[0]] = Outcome(names[0], broke=broke)
            names = names[1:]
    return outcomes


def _session(backend: str, names: list[str], outcomes: dict[str, Outcome]) -> tuple[int, str]:
    """Run a judge until it has judged all attacks, hangs or dies; return how many it judged, and why it stopped."""
    from tests.attacks.planted import clear

    folder = tempfile.mkdtemp(prefix="canary-7f3a-")
    process = start_judge(backend, names, folder)
    assert process.stdout is not None
    done, patience, rest = 0, START_SECONDS, b""
    try:
        while select.select([process.stdout], [], [], patience)[0]:
            chunk = os.read(process.stdout.fileno(), 1 << 16)
            if not chunk:
                return done, f"the judge ended with status {process.wait()}"
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                outcome = Outcome(**json.loads(line))
                outcomes[outcome.name] = outcome
                done, patience = done + 1, STALL_SECONDS
        return done, f"the judge hung for {patience:g} s"
    finally:
        process.stdout.close()
        _kill_session(process)
        clear(pathlib.Path(folder))


def start_judge(backend: str, names: list[str], folder: str) -> subprocess.Popen:
    """Start a process that judges attacks and plants its secrets in a folder; it writes a line for each attack."""
    os.chmod(folder, 0o755)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.attacks.harness", "--judge", backend, "--folder", folder, *names],
        cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def _kill_session(process: subprocess.Popen) -> None:
    """Kill a judge; its zygote and workers die with it."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def judge_all(backend: str, names: list[str], folder: pathlib.Path) -> None:
    """Judge attacks in this process; write a line with the outcome of each to the standard output."""
    from grader.cage.cold import Cold
    from grader.cage.host import Zygote
    from grader.cage.launch import launch
    from grader.course.layout import find_course
    from grader.judge.session import with_checks
    from tests.attacks.catalogue import HERE, read
    from tests.attacks.planted import COURSE, Planted

    out = os.dup(1)
    os.dup2(2, 1)
    planted = Planted(folder)
    zygote: Any = Cold() if backend == "cold" else Zygote(launch(backend))
    resource.setrlimit(resource.RLIMIT_AS, (JUDGE_MEMORY, JUDGE_MEMORY))
    exercises = {exercise.name: exercise for exercise in find_course(COURSE).chapters[0].exercises()}
    paths = [HERE / name if (HERE / name).is_dir() else HERE / f"{name}.py" for name in names]

    def body(judge: Any) -> None:
        session = Session(judge, exercises, planted)
        session.control()  # the first worker, and what the judge loads late
        for path in paths:
            outcome = session.attack(read(path))
            if backend != "cold" or path == paths[-1]:  # there a worker has an interpreter of its own, and costs one
                session.follow(outcome)
            session.look_around(outcome)
            line = json.dumps(dataclasses.asdict(outcome)) + "\n"
            os.write(out, line.encode())

    try:
        with_checks(list(exercises.values()), zygote, os.urandom(32), body)
    finally:
        zygote.close()
        planted.close()


class Session:
    """One judging session with everything that is planted around it."""

    def __init__(self, judge: Any, exercises: dict, planted: Any):
        self.judge, self.exercises, self.planted = judge, exercises, planted
        self.before = 0  # bytes of memory of this process, before the attack
        self.patience = 20 if judge.zygote.backend == "cold" else 3  # seconds; there each worker imports torch

    def control(self) -> str:
        """Judge a right answer; return what is wrong with its result, nothing when all is well."""
        from grader.judge.subject import Submission

        source = CONTROL % self.planted.in_submission
        started = time.monotonic()
        result = self.judge.exercise(self.exercises["ex01_double"], Submission("control", {"ex01_double.py": source}))
        seconds = time.monotonic() - started
        wrong = [f"{check.name}: {check.message}" for check in result.checks if check.state != "passed"]
        return "; ".join([*wrong, *([f"{seconds:.1f} s"] if seconds > self.patience else [])])

    def attack(self, attack: Any) -> Outcome:
        """Judge an attack."""
        from grader.judge.subject import Submission
        from tests.attacks.planted import left_running

        outcome = Outcome(f"{attack.goal}/{attack.name}")
        gc.collect()
        self.before = _memory("VmRSS")
        pathlib.Path("/proc/self/clear_refs").write_text("5")
        started = time.monotonic()
        try:
            submission = Submission("mallory", attack.files)
            result = self.judge.exercise(self.exercises[attack.exercise], submission)
        except Exception:
            outcome.broke = traceback.format_exc(limit=-4)
            result = None
        outcome.seconds = time.monotonic() - started
        outcome.peak = _memory("VmHWM") - self.before
        if result is not None:
            self._look_at(result, outcome)
            del result
        outcome.left = left_running(self.judge.zygote, self.judge)
        outcome.contacted = self.planted.contacted()
        return outcome

    def follow(self, outcome: Outcome) -> None:
        """Judge a right answer after an attack."""
        try:
            outcome.control = self.control()
        except Exception:
            outcome.broke += traceback.format_exc(limit=-4)

    def look_around(self, outcome: Outcome) -> None:
        """Look at everything that an attack must have left alone."""
        outcome.changed = self.planted.changed(self.judge.zygote)
        gc.collect()
        outcome.grown = _memory("VmRSS") - self.before

    def _look_at(self, result: Any, outcome: Outcome) -> None:
        outcome.state, outcome.earned, outcome.points = str(result.state), result.earned, result.points
        outcome.checks = [f"{check.name}: {check.state}: {check.message[:200]}" for check in result.checks]
        try:
            record, outcome.report = reports(result)
        except Exception:
            outcome.report = traceback.format_exc(limit=-2)
            return
        outcome.record = len(record)
        outcome.learnt = self.planted.learnt(record.decode())


def reports(result: Any) -> tuple[bytes, str]:
    """Return the JSON of a result, and what is wrong with that, the page or the terminal's text; nothing if nothing."""
    import msgspec
    from rich.console import Console

    from grader.judge.results import SubmissionResult, to_json
    from grader.report.figures import class_figures
    from grader.report.html import class_page, student_page
    from grader.report.screen import show_submission

    whole = SubmissionResult("mallory", "ch01_target", "A target", [result], "zygote")
    record = to_json(whole)
    msgspec.json.decode(record.decode("utf-8").encode(), type=SubmissionResult)
    problems = []
    opened = msgspec.convert(msgspec.to_builtins(whole), SubmissionResult)
    for check in opened.exercises[0].checks:
        check.hidden = False  # then the page shows all that there is
    for page in (student_page(opened), class_page(class_figures([opened]))):
        page.encode("utf-8")
        problems += _live(page, "script" if page.count("<script") == 1 and "class" in page[:3000] else "")
    screen = io.StringIO()
    show_submission(opened, Console(file=screen, width=100), verbose=True)
    acting = {char for char in screen.getvalue() if unicodedata.category(char).startswith("C")} - {"\n"}
    problems += [f"the terminal gets {sorted(acting)}"] if acting else []
    return record, "; ".join(problems)


def _live(page: str, own: str) -> list[str]:
    """Return the elements and attributes of a page that a student's text must not be able to make."""
    found: list[str] = []

    class Parser(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attrs: list) -> None:
            if tag in BLOCKED_TAGS - {own}:
                found.append(f"the page has <{tag}>")
            found.extend(f"the page has {name}=" for name, _ in attrs if name.startswith("on"))
            links = [str(value).strip().lower() for name, value in attrs if name in ("href", "src")]
            found.extend(f"the page links to {link}" for link in links if link.startswith("javascript"))

    parser = Parser()
    parser.feed(page)
    parser.close()
    return found


def _memory(field: str) -> int:
    """Return a field of this process's status in bytes."""
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) << 10
    raise LookupError(field)


def main() -> None:
    """Write the table, judge for `run`, or run attacks by hand and print what came of them."""
    from tests.attacks import catalogue

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--table", action="store_true", help="write README.md")
    parser.add_argument("--judge", metavar="BACKEND", help="judge the named attacks, one line of JSON each")
    parser.add_argument("--folder", type=pathlib.Path, help="where to plant what attacks look for")
    parser.add_argument("--backend", default="zygote")
    parser.add_argument("names", nargs="*", help="goal/name; all when none is named")
    chosen = parser.parse_args()
    if chosen.table:
        catalogue.README.write_text(catalogue.table())
    elif chosen.judge:
        judge_all(chosen.judge, chosen.names, chosen.folder)
    else:
        every = [one for one in catalogue.attacks() if not chosen.names or f"{one.goal}/{one.name}" in chosen.names]
        for attack in every:
            outcome = run(chosen.backend, [attack]).get(f"{attack.goal}/{attack.name}") if chosen.names else None
            if outcome:
                print(json.dumps(dataclasses.asdict(outcome), indent=1))
        if not chosen.names:
            for outcome in run(chosen.backend, every).values():
                print(
                    f"{outcome.seconds:6.1f} s  {outcome.peak >> 20:5} MB  {outcome.state or 'BROKE':7} {outcome.name}"
                )


if __name__ == "__main__":
    main()
