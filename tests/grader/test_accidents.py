"""What goes wrong in a student's code: each accident fails its own check with a sentence, and harms no other."""

import pytest

from grader.judge.results import State
from tests.grader.judging import CHECK, states


def test_an_exception_is_told_with_the_students_own_line(judged):
    """Type, message and frames are the student's; no line of torch or of the grader is shown."""
    source = "import torch\n\ndef f(x):\n    return g(x)\n\ndef g(x):\n    return x @ torch.ones(5)\n"
    result = judged(source, CHECK + "    student.f(torch.ones(2, 3))\n")
    assert result.checks[0].message.startswith("Your code raised RuntimeError: size mismatch")
    assert result.checks[0].frames == [
        "ex01_it.py, line 4, in f: return g(x)",
        "ex01_it.py, line 7, in g: return x @ torch.ones(5)",
    ]


@pytest.mark.parametrize(
    "source, told",
    [
        ("def f(:\n    pass\n", "SyntaxError"),
        ("import os\nos._exit(0)\n", "The process ended"),
        ("raise SystemExit(0)\n", "SystemExit"),
        ("def g(x):\n    return x\n", "does not define"),
        ("def f(x):\n    import os; os._exit(0)\n", "exit code 0"),
        ("def f(x):\n    import ctypes; ctypes.string_at(0)\n", "segmentation fault"),
        ("def f(x):\n    return open\n", "object of type"),
        ("def f(x):\n    l = []; l.append(l); return l\n", "levels deep"),
        ("def f(x):\n    return None\n", "None"),
        ("def f(x):\n    import torch; return torch.ones(2, device='meta')\n", "cannot travel"),
        ("def f(x):\n    import torch; return torch.ones(1).expand(1 << 40)\n", "RuntimeError"),
        ("def f(x):\n    return [0] * 300_000\n", "too many values"),
    ],
)
def test_accidents_fail_with_a_sentence(judged, source, told):
    """Whatever happens to the student's code, the check fails and the sentence says what it was."""
    result = judged(source, CHECK + "    expect_close(student.f(torch.ones(2)), torch.ones(2))\n")
    assert states(result) == [State.FAILED]
    text = f"{result.checks[0].message} {result.checks[0].difference}"
    assert told in text


def test_a_training_at_the_end_of_the_file_is_told(judged):
    """What runs on import and does not end is told, with the place where it belongs."""
    result = judged("while True: pass\n", 'def test_it(student):\n    """So."""\n    student.f()\n')
    assert result.checks[0].message.startswith("While the file was imported: It ran longer than its limit")
    assert '`if __name__ == "__main__":`' in result.checks[0].message


def test_a_loop_is_ended_at_its_limit_and_the_next_check_runs(judged):
    """A check past its limit fails with the limit in its sentence; its neighbours are judged as if nothing had been."""
    source = "def loop():\n    while True: pass\ndef fine(): return 1\n"
    checks = """
@pytest.mark.limits(wall=0.5)
def test_loop(student):
    \"\"\"It ends.\"\"\"
    student.loop()
def test_fine(student):
    \"\"\"It is one.\"\"\"
    expect_close(student.fine(), 1)
"""
    result = judged(source, checks)
    assert states(result) == [State.FAILED, State.PASSED]
    assert "limit of 0.5 s" in result.checks[0].message


def test_a_check_cannot_spoil_the_next(judged):
    """Globals, seeds and modes changed in one check are as before in the next."""
    source = """
import torch
calls = 0
def f():
    global calls
    calls += 1
    torch.set_default_dtype(torch.float64); torch.manual_seed(0); torch.set_grad_enabled(False)
    return calls
def mode(): return [str(torch.get_default_dtype()), torch.is_grad_enabled(), calls]
"""
    checks = """
def test_first(student):
    \"\"\"One.\"\"\"
    expect_close(student.f(), 1)
def test_second(student):
    \"\"\"Fresh.\"\"\"
    assert student.mode() == ["torch.float32", True, 0]
"""
    assert states(judged(source, checks)) == [State.PASSED, State.PASSED]


def test_printing_is_kept_to_its_head(judged):
    """A megabyte of prints is counted, its head kept, and the answer still taken."""
    source = "def f():\n    print('x' * 1_000_000)\n    return 1\n"
    result = judged(source, CHECK + "    expect_close(student.f(), 1)\n")
    assert states(result) == [State.PASSED]
    assert len(result.checks[0].printed) < 70_000
    assert "more bytes not kept" in result.checks[0].printed
