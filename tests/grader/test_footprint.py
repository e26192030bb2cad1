"""What a check leaves behind: a child of the worker serves another check only where that is nothing."""

import pytest

from grader.judge.results import State
from tests.grader.judging import states

PRELUDE = "import os, collections, functools, itertools, random, numpy as np, torch\nfrom torch import nn\n"
CHECKS = """
def test_first(student):
    \"\"\"So.\"\"\"
    student.f()
def test_second(student):
    \"\"\"So.\"\"\"
    student.tell()
"""
PROCESS = """
at_load = os.getpid()
def tell():  # in the namespace of one worker its children have the numbers after its own
    print(os.getpid() - at_load, end='')
"""
LEAVES_NOTHING = {
    "arithmetic": "def f(): return torch.ones(2) * 2",
    "constants": "TABLE = {'a': [1, 2], 'b': (3.0, None)}\nWEIGHT = torch.ones(3)\n"
    "def f(): return WEIGHT * TABLE['a'][0]",
    "a module made anew": "class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
    "        self.a = nn.Linear(2, 2)\n    def forward(self, x):\n        return self.a(x)\n"
    "def f():\n    Net()(torch.ones(2)).sum().backward()",
    "random numbers": "def f(): torch.rand(2); np.random.rand(2); return random.random()",
    "an import": "def f():\n    import fractions\n    return str(fractions.Fraction(1, 2))",
    "a function of its own kind": "class Square(torch.autograd.Function):\n    @staticmethod\n"
    "    def forward(ctx, x):\n        return x * x\n    @staticmethod\n    def backward(ctx, g):\n        return g\n"
    "def f():\n    return Square.apply(torch.ones(2, requires_grad=True))",
}
LEAVES_SOMETHING = {
    "a global": "calls = 0\ndef f():\n    global calls\n    calls += 1",
    "a list": "seen = []\ndef f(): seen.append(1)",
    "an item": "table = [1, 2]\ndef f(): table[0] = 5",
    "a default": "def f(a=[]): a.append(1)",
    "an attribute of the function": "def f(): f.calls = 1",
    "a closure": "def make():\n    n = 0\n    def f():\n        nonlocal n\n        n += 1\n    return f\nf = make()",
    "a class": "class Net:\n    made = 0\n    def __init__(self): Net.made += 1\ndef f(): Net()",
    "an object": "class Net:\n    pass\nnet = Net()\nnet.inner = Net()\ndef f(): net.inner.mean = 3",
    "a tensor in place": "w = torch.zeros(3)\ndef f(): w.add_(1)",
    "a tensor unseen by autograd": "w = torch.zeros(3)\ndef f(): w.data[0] = 1",
    "a gradient": "w = torch.zeros(3, requires_grad=True)\ndef f(): (w * 2).sum().backward()",
    "a layer's weight": "layer = nn.Linear(2, 2)\ndef f():\n    with torch.no_grad(): layer.weight.zero_()",
    "a mode of a layer": "layer = nn.Linear(2, 2)\ndef f(): layer.eval()",
    "an array": "a = np.zeros(3)\ndef f(): a[1] = 2",
    "a generator": "g = torch.Generator()\ndef f(): torch.rand(2, generator=g)",
    "a counter whose state is not seen": "n = itertools.count()\ndef f(): next(n)",
    "a cache": "@functools.lru_cache\ndef f(): return 1",
    "a list of its own kind": "class Log(list): pass\nlog = Log()\ndef f(): log.append(1)",
    "the default dtype": "def f(): torch.set_default_dtype(torch.float64)",
    "no gradients any more": "def f(): torch.set_grad_enabled(False)",
    "a thread": "import threading, time\ndef f(): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()",
    "the working folder": "def f(): os.chdir('/')",
}


def shared(result):
    """Did the second check run in the worker's first child?"""
    assert [check.name for check in result.checks] == ["test_first", "test_second"]
    return int(result.checks[1].printed) == 1


@pytest.mark.parametrize("source", LEAVES_NOTHING.values(), ids=LEAVES_NOTHING)
def test_a_check_that_leaves_nothing_is_followed_by_another(judged, source):
    """The second check runs in the first one's process."""
    result = judged(PRELUDE + PROCESS + source + "\n", CHECKS)
    assert (states(result), shared(result)) == ([State.PASSED, State.PASSED], True)


@pytest.mark.parametrize("source", LEAVES_SOMETHING.values(), ids=LEAVES_SOMETHING)
def test_a_check_that_leaves_something_is_followed_by_none(judged, source):
    """The second check has a process of its own, where everything is as it was when the file was loaded."""
    result = judged(PRELUDE + PROCESS + source + "\n", CHECKS)
    assert (states(result), shared(result)) == ([State.PASSED, State.PASSED], False)


def test_a_failure_counts_from_a_process_of_its_own_only(judged):
    """What an earlier check has left where nothing looks fails a later one; run alone, that passes."""
    source = "from torch import nn\ndef f(): nn.Linear.left = 1\ndef left(): return hasattr(nn.Linear, 'left')\n"
    checks = CHECKS.replace("student.tell()", "student.tell(); assert student.left() is False")
    result = judged(PRELUDE + PROCESS + source, checks)
    assert (states(result), shared(result)) == ([State.PASSED, State.PASSED], False)


def test_after_a_failure_the_next_check_starts_anew(judged):
    """A process in which a check has failed serves no other."""
    checks = CHECKS.replace("student.f()", "assert student.f() == 2")
    result = judged(PRELUDE + PROCESS + "def f(): return 1\n", checks)
    assert (states(result), shared(result)) == ([State.FAILED, State.PASSED], False)


def test_the_stub_is_run_in_one_process(judged):
    """Where the stub's own exception ends a check, nothing can have been left behind by another."""
    result = judged(PRELUDE + PROCESS + "def f(): raise NotImplementedError('TODO: all of it')\n", CHECKS)
    assert (states(result), shared(result)) == ([State.TODO, State.PASSED], True)


def test_a_check_that_sets_something_in_the_worker_is_the_last_there(judged):
    """A check may put a function of its own in the place of one of torch's; the next check finds torch as it is."""
    checks = CHECKS.replace("student.f()", "student.torch.cuda.is_available = lambda: 3")
    result = judged(PRELUDE + PROCESS, checks)
    assert (states(result), shared(result)) == ([State.PASSED, State.PASSED], False)


def test_another_limit_is_another_process(judged):
    """The limits of a process are those of the checks that it serves."""
    checks = CHECKS.replace("def test_second", "@pytest.mark.limits(wall=5)\ndef test_second")
    result = judged(PRELUDE + PROCESS + "def f(): return 1\n", checks)
    assert (states(result), shared(result)) == ([State.PASSED, State.PASSED], False)
