"""The judge: values and gradients through the wire, states, limits, and who is to blame."""

import pytest
import torch

from grader.judge.collected import CourseError
from grader.judge.diagnose import same
from grader.judge.expect import Mismatch, expect_close
from grader.judge.results import State
from tests.grader.judging import CHECK, states


def test_values_of_every_kind_travel(judged):
    """Numbers, texts, containers, tensors and arrays come back equal to what was sent."""
    checks = (
        CHECK
        + """
    import numpy as np
    for value in (None, True, 3, 2**70, -1.5, "ü", b"x", [1, (2, 3)], {"a": {1: 2}}, {1, 2}, slice(1, 2), 2j):
        assert student.same(value) == value
    for dtype in (torch.float16, torch.bfloat16, torch.float32, torch.int64, torch.bool, torch.complex64):
        sent = torch.ones(2, 3).to(dtype)
        assert torch.equal(student.same(sent), sent) and student.same(sent).dtype == dtype
    assert np.array_equal(student.same(np.arange(6).reshape(2, 3)), np.arange(6).reshape(2, 3))
    assert student.same(torch.float64) is torch.float64
    assert student.same(torch.empty(0, 3)).shape == (0, 3)
    assert torch.equal(student.same(torch.arange(6).reshape(2, 3).T), torch.arange(6).reshape(2, 3).T)
"""
    )
    assert states(judged("def same(x):\n    return x\n", checks)) == [State.PASSED]


def test_gradcheck_runs_through_the_proxy(judged):
    """gradcheck and gradgradcheck judge a student's function as if it were local."""
    checks = (
        CHECK
        + """
    x = draw.normal(3, 2).requires_grad_()
    assert torch.autograd.gradcheck(student.f, (x, draw.normal(2).requires_grad_()))
    assert torch.autograd.gradgradcheck(student.f, (x, draw.normal(2).requires_grad_()))
"""
    )
    assert states(judged("def f(x, w):\n    return (x * x * w).sin()\n", checks)) == [State.PASSED]


def test_backward_goes_through_several_calls(judged):
    """One backward pass crosses the wire as often as the expression does."""
    checks = (
        CHECK
        + """
    x = draw.normal(4).requires_grad_()
    (student.f(torch.exp(student.f(x)) * x) * 3).sum().backward()
    y = x.detach().clone().requires_grad_()
    ((((y ** 2).exp() * y) ** 2) * 3).sum().backward()
    expect_close(x.grad, y.grad)
"""
    )
    assert states(judged("def f(x):\n    return x ** 2\n", checks)) == [State.PASSED]


def test_a_cut_graph_is_seen(judged):
    """A result without a graph fails expect_gradient with a sentence on what cuts it."""
    checks = CHECK + "    expect_gradient(student.f, torch.sin, draw.normal(3))\n"
    result = judged("def f(x):\n    return x.detach().sin()\n", checks)
    assert states(result) == [State.FAILED]
    assert "cut from the graph" in result.checks[0].message


def test_objects_stay_in_the_worker(judged):
    """An object is used through a handle: attributes, calls, operators, items, length, iteration."""
    source = """
class Bag:
    def __init__(self, *items): self.items = list(items)
    def __add__(self, other): return Bag(*self.items, other)
    def __radd__(self, other): return Bag(other, *self.items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __iter__(self): return iter(self.items)
"""
    checks = (
        CHECK
        + """
    bag = 0 + student.Bag(1, 2) + 3
    assert (len(bag), bag[0], list(bag), bag.items) == (4, 0, [0, 1, 2, 3], [0, 1, 2, 3])
    bag.items = [7]
    assert bag.items == [7]
"""
    )
    assert states(judged(source, checks)) == [State.PASSED]


def test_containers_of_ones_own_come_back_as_they_went(judged):
    """The check sees what is in a NamedTuple, a Counter or a class of one's own; given back, each is what it was."""
    source = """
import collections, torch, typing
class Model(typing.NamedTuple):
    weights: torch.Tensor
    words: collections.Counter
class Vocabulary(dict):
    def __init__(self, words): super().__init__((word, n) for n, word in enumerate(words))
    def encode(self, words): return [self[word] for word in words]
def train(): return {"model": Model(torch.ones(2, requires_grad=True), collections.Counter(a=2)), "pairs": pairs()}
def pairs(): return {(str(n), str(n + 1)): n for n in range(1000)}
def predict(model): return model["model"].weights * model["model"].words["b"], model["pairs"]["7", "8"]
"""
    checks = (
        CHECK
        + """
    model = student.train()
    weights, words = model["model"]
    assert weights.requires_grad and words == {"a": 2} and isinstance(model["model"], tuple)
    result, pair = student.predict(model)
    assert (result.tolist(), pair) == ([0, 0], 7)
    assert student.Vocabulary(["a", "b"]).encode(["b", "a"]) == [1, 0]
"""
    )
    assert states(judged(source, checks)) == [State.PASSED]


def test_a_process_is_started_anew(judged):
    """After a restart files are there, memory and generators' states are not; what was said is kept."""
    source = """
import os, pathlib, torch
known = []
def who(): return [os.getpid(), *torch.rand(2).tolist()]
def learn(word): known.append(word); pathlib.Path("word").write_text(word); return who()
def recall(): return who(), list(known), pathlib.Path("word").read_text()
"""
    checks = (
        CHECK
        + """
    first = student.learn("tree")
    student.restart()
    second, known, word = student.recall()
    assert len({*first, *second}) == 6 and (known, word) == ([], "tree")
    assert student._link.transcript[1] == first and student._link.transcript[-1][0] == second
    student.restart()
    assert student.recall()[0][0] not in (first[0], second[0])
"""
    )
    assert states(judged(source, checks)) == [State.PASSED]


@pytest.mark.parametrize("state", ["", "known = []"], ids=["in one process", "each in its own"])
def test_no_check_finds_files_of_another(judged, state):
    """What loading wrote is there for every check; what a check wrote is there for itself alone."""
    source = f"""
import pathlib
{state}
pathlib.Path("loaded").write_text("x")
def leave():
    before = sorted(one.name for one in pathlib.Path.cwd().iterdir() if one.name not in ("__pycache__", "ex01_x.py"))
    pathlib.Path("folder").mkdir()
    pathlib.Path("folder", "left").write_text("x")
    {"known.append(1)" if state else ""}
    return before
"""
    checks = "\n".join(
        f"def test_{name}(student):\n    'It.'\n    assert student.leave() == ['loaded']" for name in "abc"
    )
    assert states(judged(source, checks)) == [State.PASSED] * 3


def test_an_object_is_no_verdict(judged):
    """An object that answers every comparison with yes convinces nobody."""
    source = """
class Yes:
    def __getattr__(self, name): return lambda *a: True
    def __eq__(self, other): return True
    def __lt__(self, other): return True
    def __bool__(self): return True
    def __rsub__(self, other): return 0.0
def f(x): return Yes()
"""
    checks = """
def test_truth(student):
    \"\"\"It is true.\"\"\"
    assert student.f(1)
def test_less(student):
    \"\"\"It is less.\"\"\"
    assert student.f(1) < 3
def test_close(student):
    \"\"\"It is close.\"\"\"
    expect_close(student.f(torch.ones(2)), torch.ones(2))
def test_distance(student):
    \"\"\"It is near.\"\"\"
    assert (torch.ones(2) - student.f(torch.ones(2))).abs().max() < 1
"""
    assert State.PASSED not in states(judged(source, checks))


def test_the_four_states(judged):
    """A right answer passes, a wrong one fails, a stub is to do, a check that breaks by itself is not the student's."""
    source = 'def right(): return 1\ndef wrong(): return 2\ndef stub(): raise NotImplementedError("TODO: stub")\n'
    checks = "".join(
        f'def test_{name}(student):\n    """It is one."""\n    expect_close(student.{name}(), 1)\n'
        for name in ("right", "wrong", "stub")
    )
    assert states(judged(source, checks)) == [State.PASSED, State.FAILED, State.TODO]
    broken = CHECK + "    student.right()\n    raise OSError('our disk')\n"
    assert states(judged(source, broken, hidden=True)) == [State.BROKEN]


def test_draws_differ_between_submissions_and_stay_on_a_regrade(judged):
    """The same files draw the same numbers, other files draw others."""
    checks = CHECK + "    student.show(draw.normal(2).tolist())\n"
    source = "def show(x):\n    print(x)\n"
    first, again, other = (judged(text, checks).checks[0].printed for text in (source, source, source + "#\n"))
    assert first == again
    assert first != other


def test_inputs_changed_in_place_are_seen(judged):
    """expect_same_inputs compares what the worker holds after the call."""
    checks = CHECK + "    expect_same_inputs(student.f, draw.normal(3))\n"
    assert states(judged("def f(x):\n    return x.mul_(2)\n", checks)) == [State.FAILED]
    assert states(judged("def f(x):\n    return x.mul(2)\n", checks)) == [State.PASSED]
    checks = CHECK + "    expect_same_inputs(student.f, [{'age': None}])\n"
    assert states(judged("def f(rows):\n    rows[0]['age'] = 30.0\n", checks)) == [State.FAILED]
    assert states(judged("def f(rows):\n    return rows[0]['age']\n", checks)) == [State.PASSED]


def test_a_list_of_single_numbers_is_a_list_of_numbers(judged):
    """Losses kept as tensors with one entry are as good as floats; a row for each is not, where one row is due."""
    checks = CHECK + "    expect_close(student.f(), [2.0, 3.0])\n"
    for kept in ("[2.0, 3.0]", "[torch.tensor(2.0), torch.tensor([[3.0]])]", "torch.tensor([2.0, 3.0])"):
        assert states(judged(f"import torch\ndef f():\n    return {kept}\n", checks)) == [State.PASSED]
    for kept in ("[[2.0, 3.0]]", "torch.tensor([[2.0], [3.0]])", "[torch.tensor(2.0)]"):
        assert states(judged(f"import torch\ndef f():\n    return {kept}\n", checks)) == [State.FAILED]


def test_a_judges_function_is_called_back(judged):
    """A function passed as an argument runs in the judge, with plain data."""
    checks = CHECK + "    expect_close(student.twice(lambda x: x + 1, torch.ones(2)), torch.full((2,), 3.0))\n"
    assert states(judged("def twice(f, x):\n    return f(f(x))\n", checks)) == [State.PASSED]


def test_helpers_beside_the_exercise_are_found(judged):
    """A submission may spread over files, imported plainly or relatively."""
    files = {
        "ex01_it.py": "import helper\nfrom .other import two\ndef f(): return helper.one + two\n",
        "helper.py": "one = 1\n",
        "other.py": "two = 2\n",
    }
    assert states(judged(files, CHECK + "    expect_close(student.f(), 3)\n")) == [State.PASSED]


@pytest.mark.parametrize(
    "source",
    [
        "import torch\ndef f(x):\n    return torch.autograd.grad(x.sum(), x)\n",
        "from torch import autograd as a\ndef f(x):\n    return a.grad(x, x)\n",
        "import torch\nt = torch\ndef f(x):\n    return t.func.grad(sum)(x)\n",
        "import torch\ndef f(x):\n    return getattr(torch, 'auto' + 'grad')\n",
        "import torch\ndef f(x):\n    match x:\n        case torch.Tensor(backward=b): b()\n",
        "from torch import *\ndef f(x):\n    return autograd.grad(x, x)\n",
        "def f(x):\n    y = x.clone().requires_grad_()\n    return y\n",
        "import helper\ndef f(x):\n    return helper.g(x)\n",
        "from torch._functorch.apis import grad_and_value as g\ndef f(x):\n    return g(sum)(x)\n",
        "import torch\ndef f(x):\n    return torch.sys.modules\n",
        "import torch\ndef f(x):\n    return getattr(torch, 'autograd')\n",
        "import numpy as np\ndef f(x):\n    return np.os\n",
        "def f(x, g=getattr):\n    return g(x, 'back' + 'ward')()\n",
        "class Layer:\n    def run(self, x):\n        return x\ndef f(x):\n    x.sum().backward()\n",
    ],
)
def test_the_from_scratch_rule_sees_autograd(judged, source):
    """However autograd is reached, the exercise fails and the line is named; nothing of the file is run."""
    files = {"ex01_it.py": source, "helper.py": "def g(x):\n    x.backward()\n"}
    mark = 'pytestmark = pytest.mark.from_scratch("autograd")\n'
    result = judged(files, mark + CHECK + "    student.f(torch.ones(1))\n")
    assert states(result) == [State.FAILED]
    assert "by hand" in result.checks[0].message and "line" in result.checks[0].message


def test_the_from_scratch_rule_lets_plain_torch_pass(judged):
    """Arithmetic, torch functions, requires_grad=False and variables named like modules are no breach."""
    source = """
import math
import torch
def f(x, operator=1, types=2):
    backwards = torch.zeros(1, requires_grad=False)
    return getattr(x, "data", x) * 2 * operator
"""
    mark = 'pytestmark = pytest.mark.from_scratch("autograd", "nn")\n'
    assert states(judged(source, mark + CHECK + "    student.f(torch.ones(1))\n")) == [State.PASSED]


def test_the_from_scratch_rule_lets_layers_have_a_backward(judged):
    """A class of the student's may have a `backward` and a `grad`; what autograd runs is seen all the same."""
    source = """
class Layer:
    def forward(self, x):
        self.grad = 2 * x
        return self

    def backward(self):
        return [self.grad]

def f(x):
    return Layer().forward(x).backward()[0]
"""
    mark = 'pytestmark = pytest.mark.from_scratch("autograd")\n'
    checks = mark + CHECK + "    student.f(torch.ones(1, requires_grad=True))\n"
    assert states(judged(source, checks)) == [State.PASSED]
    hidden = source.replace("Layer().forward(x)", "x.sum()").replace("[0]", "")
    result = judged(hidden, checks)
    assert states(result) == [State.FAILED] and "when it ran, it used" in result.checks[0].message


@pytest.mark.parametrize(
    "checks, told",
    [
        ("def test_it(student):\n    student.f()\n", "has no docstring"),
        ('@pytest.mark.points(0)\ndef test_it(student):\n    """So."""\n', "above zero"),
        ('@pytest.mark.limits(hours=2)\ndef test_it(student):\n    """So."""\n', "`limits` takes wall"),
        ('@pytest.mark.point(2)\ndef test_it(student):\n    """So."""\n', "point"),
        ('def test_it(student, tmp_path):\n    """So."""\n', "asks for tmp_path"),
        ("def test_it(student:\n", "SyntaxError"),
    ],
)
def test_a_check_that_is_not_as_it_should_be_is_refused(judged, checks, told):
    """The error names what is wrong with the check, before anything is judged."""
    with pytest.raises(CourseError, match=told):
        judged("def f(): pass\n", checks)


@pytest.mark.parametrize("got", [1e30, -float("inf"), float("nan"), 0.0])
def test_only_infinity_is_infinity(got):
    """Where infinity is expected, nothing else is close enough."""
    expect_close(torch.tensor([float("inf"), 1.0]), torch.tensor([float("inf"), 1.0]))
    with pytest.raises(Mismatch):
        expect_close(torch.tensor([got, 1.0]), torch.tensor([float("inf"), 1.0]))


def test_generators_in_one_state_are_one_answer():
    """The diagnosis compares generators by their states."""
    one, other = torch.Generator().manual_seed(1), torch.Generator().manual_seed(1)
    before = same([one], [other])
    torch.rand(1, generator=one)
    assert (before, same([one], [other])) == (True, False)


def test_an_iterator_that_is_its_own_start(judged):
    """Where iter() starts an object over, going through it ends all the same."""
    source = """class Three:
    def __iter__(self):
        self.left = 3
        return self
    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left
"""
    checks = 'def test_it(student):\n    """So."""\n    expect_close(list(student.Three()), torch.tensor([2, 1, 0]))\n'
    assert states(judged(source, checks)) == [State.PASSED]


def test_a_model_with_a_hook_of_the_judges_can_be_copied(judged):
    """A copy has the hook, too; loaders that a check makes lie in the worker, beside it."""
    source = (
        "import copy\n\n\ndef scores(model, loader):\n    twin = copy.deepcopy(model)\n"
        "    return [twin(x) for (x,) in loader]\n"
    )
    checks = f"""{CHECK}    seen = []
    model = student.make(torch.nn.Linear, 3, 2, dtype=torch.float64)
    model.register_forward_hook(lambda module, args, output: seen.append(tuple(output.shape)))
    data = student.make(torch.utils.data.TensorDataset, draw.normal(5, 3))
    result = student.scores(model, student.make(torch.utils.data.DataLoader, data, batch_size=2))
    expect_shape(result[2], (1, 2))
    assert seen == [(2, 2), (2, 2), (1, 2)]
"""
    assert states(judged(source, checks)) == ["passed"]
