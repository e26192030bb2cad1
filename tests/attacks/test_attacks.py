"""Hostile submissions gain nothing, learn nothing and harm nothing, in every cage that holds on this machine."""

import functools
import os
import pathlib
import signal
import subprocess
import time

import psutil
import pytest

from grader.cage.cold import Cold
from grader.cage.host import HostFailed, Zygote
from grader.cage.launch import launch
from grader.cage.limits import Limits
from grader.judge.session import with_checks
from grader.judge.subject import CheckFile, Exercise, Submission
from tests.attacks import harness
from tests.attacks.catalogue import GOALS, README, Attack, attacks, table
from tests.attacks.planted import IN_FILES, clear

LEAST_ATTACKS = 60
MOST_KEPT = 50 << 20  # bytes that the judge's process may keep after an attack
MOST_PEAK = 600 << 20  # and have at the worst moment: an answer may be 64 MiB, and is held a few times over
MOST_RECORD = 1 << 20  # bytes of the result of one exercise
COLD_GOALS = ("escape", "read")  # an import of torch for every attack: not all of them
NAMED = {f"{attack.goal}/{attack.name}": attack for attack in attacks()}
SLOW = [pytest.param(name, marks=pytest.mark.slow) for name in ("landlock", "cold", "plain")]


@functools.cache
def why_not(backend: str) -> str:
    """Return why a cage does not hold on this machine, nothing if it does."""
    cage = None
    try:
        if backend == "cold":
            cage = Cold()
            Zygote(cage.waiting)._await()
        else:
            cage = Zygote(launch(backend))
            cage._await()
    except HostFailed as error:
        return str(error)
    finally:
        if cage is not None:
            cage.close()
    return ""


@functools.cache
def outcomes(backend: str) -> dict[str, harness.Outcome]:
    """Judge all attacks in one cage."""
    chosen = [attack for attack in NAMED.values() if backend != "cold" or attack.goal in COLD_GOALS]
    return harness.run(backend, chosen)


def namespaces_can_be_had() -> bool:
    """Are we root, or does the kernel let anybody make a user namespace?"""
    return os.geteuid() == 0 or subprocess.run(["unshare", "-Ur", "true"], capture_output=True).returncode == 0


def problems(attack: Attack, outcome: harness.Outcome, backend: str) -> list[str]:
    """Return everything that an attack has reached."""
    if outcome.broke:
        return [f"the judge broke: {outcome.broke}"]
    earned_too_much = outcome.earned > attack.points and attack.expected_in(backend) != "passed"
    found = {
        f"{outcome.earned:g} points gained, at most {attack.points:g} are due": earned_too_much,
        f"points were lost: {outcome.earned:g} of {outcome.points:g}": attack.expected_in(backend) == "passed"
        and outcome.earned < outcome.points,
        f"it ended as `{outcome.state}`, not `{attack.expected_in(backend)}`": outcome.state
        != attack.expected_in(backend),
        f"it learnt {outcome.learnt}": outcome.learnt,
        f"it reached {outcome.contacted}": outcome.contacted,
        f"it left {outcome.left}": outcome.left,
        f"it changed {outcome.changed}": outcome.changed,
        f"it took {outcome.seconds:.1f} s, at most {attack.seconds:g} are due": outcome.seconds > attack.seconds,
        f"the judge keeps {outcome.grown >> 20} MB": outcome.grown > MOST_KEPT,
        f"the judge took {outcome.peak >> 20} MB": outcome.peak > MOST_PEAK,
        f"the result has {outcome.record:,} bytes": outcome.record > MOST_RECORD,
        f"a report is not inert: {outcome.report}": outcome.report,
        f"the right answer after it failed: {outcome.control}": outcome.control,
    }
    if attack.only_points(backend):
        kept = ("points gained", "the judge", "the right answer", "it took", "it left")
        found = {text: holds for text, holds in found.items() if any(word in text for word in kept)}
    return [text for text, holds in found.items() if holds]


@pytest.mark.parametrize("backend", ["zygote", *SLOW])
@pytest.mark.parametrize("name", NAMED)
def test_nothing_is_reached(name: str, backend: str) -> None:
    """An attack ends as it must, gains, learns and leaves nothing, and the right answer after it is fine."""
    attack = NAMED[name]
    if attack.skipped(backend):
        pytest.skip(f"not in {backend}: {attack.elsewhere[backend]}")
    if why_not(backend):
        if backend == "zygote" and namespaces_can_be_had():
            pytest.fail(why_not(backend))
        pytest.skip(why_not(backend))
    if name not in (found := outcomes(backend)):
        pytest.skip(f"not run in {backend}: each worker there costs an import of torch")
    reached = problems(attack, found[name], backend)
    assert not reached, "\n".join([*reached, *found[name].checks])


def test_there_are_many() -> None:
    """At least sixty attacks, some for every goal."""
    assert len(NAMED) >= LEAST_ATTACKS
    assert {attack.goal for attack in NAMED.values()} == set(GOALS)


@pytest.mark.slow
def test_what_is_planted_can_be_found() -> None:
    """Where nothing is guarded the secrets are read and the listeners reached, so that the silence elsewhere counts."""
    found = outcomes("plain")
    assert set(IN_FILES) <= set(found["read/source_of_the_checks"].learnt)
    for name, listener in {
        "tcp": "tcp",
        "udp": "udp",
        "abstract_socket": "abstract",
        "socket_in_a_folder": "path",
    }.items():
        assert listener in found[f"read/{name}"].contacted


def test_every_exercise_is_attacked() -> None:
    """Each attack names an exercise of the target course and hands in its file."""
    for attack in NAMED.values():
        assert attack.exercise in ("ex01_double", "ex02_backward", "ex03_talk"), attack.name
        assert f"{attack.exercise}.py" in attack.files, attack.name
        assert attack.expected in ("passed", "failed", "to do"), attack.name


def test_the_table_is_current() -> None:
    """README.md is what the docstrings make of it; `python -m tests.attacks.harness --table` writes it."""
    assert README.read_text() == table()


def test_a_killed_judge_leaves_nothing(tmp_path: pathlib.Path) -> None:
    """When the judge itself is killed in the midst of a hang, its zygote and every worker end."""
    if why_not("zygote"):
        pytest.skip(why_not("zygote"))
    judge = harness.start_judge("zygote", ["persist/daemon", "hang/loop_at_import"], str(tmp_path))
    assert judge.stdout is not None
    try:
        assert judge.stdout.readline()
        time.sleep(0.5)
        below = psutil.Process(judge.pid).children(recursive=True)
        assert len(below) >= 2
    finally:
        judge.send_signal(signal.SIGKILL)
        judge.wait()
        judge.stdout.close()
        clear(tmp_path)
    gone, left = psutil.wait_procs(below, timeout=5)
    assert not left


def test_a_worker_outlives_many_checks(tmp_path: pathlib.Path) -> None:
    """A right answer passes more checks than its worker may have processes: those that are over do not count."""
    if why_not("zygote"):
        pytest.skip(why_not("zygote"))
    checks = tmp_path / "ch01_many" / "test_ex01_same.py"
    checks.parent.mkdir()
    check = 'def test_{}(student):\n    """It returns what it is given."""\n    assert student.same(1) == 1\n\n\n'
    checks.write_text("".join(check.format(number) for number in range(Limits().processes + 10)))
    exercise = Exercise("ex01_same", "Same", (CheckFile(checks, False),))
    submission = Submission("ada", {"ex01_same.py": b"def same(x):\n    return x\n"})
    zygote = Zygote(launch("zygote"))
    try:
        result = with_checks([exercise], zygote, b"secret", lambda judge: judge.exercise(exercise, submission))
    finally:
        zygote.close()
    assert [f"{one.name}: {one.message}" for one in result.checks if one.state != "passed"] == []
