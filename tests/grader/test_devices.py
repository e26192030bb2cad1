"""Where tensors lie: what `--device` takes, and an accelerator that is only pretended."""

import json
import pathlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from subprocess import PIPE

import pytest
import torch

from grader.cage.devices import NoDevice, pick
from grader.cage.host import Zygote
from grader.cage.launch import ANY, launch
from grader.course.layout import Course
from tests.grader.conftest import ROOT
from tests.grader.judging import CHECK, states

HAS_CUDA = torch.cuda.is_available()
SUM = f"{CHECK}    x = draw.normal(4)\n    expect_close(student.total(x), x.cumsum(0))\n"
SETTLED = """
import contextlib, io, json, sys, torch
from grader.cage.pretend import Pretend
Pretend().settle()
for line in sys.stdin:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        try:
            exec(json.loads(line), {"torch": torch})
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
    print(json.dumps(printed.getvalue().strip()), flush=True)
"""
FOLLOWS = """
import torch

def total(x):
    result = torch.zeros(len(x), dtype=x.dtype, device=x.device)
    for i in range(len(x)):
        result[i] = x[: i + 1].sum()
    return result
"""


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    """The strongest cage that holds here, with an accelerator that is only pretended."""
    zygote = Zygote(launch(ANY, "pretend"))
    yield zygote
    zygote.close()


@pytest.fixture(scope="module")
def pretending() -> Iterator[Callable[[str], str]]:
    """Run programs whose device is pretended, in one process; return what each prints, or its exception."""
    process = subprocess.Popen([sys.executable, "-c", SETTLED], stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
    assert process.stdin is not None and process.stdout is not None
    told, answers = process.stdin, process.stdout

    def run(program: str) -> str:
        told.write(json.dumps(program) + "\n")
        told.flush()
        return json.loads(answers.readline())

    yield run
    process.communicate()


def test_an_answer_that_follows_its_inputs_passes(judged) -> None:
    """What is made where the inputs are, meets them there."""
    assert states(judged(FOLLOWS, SUM)) == ["passed"]


def test_an_answer_that_stays_on_the_cpu_fails(judged) -> None:
    """Zeros without a device meet inputs on another; the sentence says so. On the CPU the same answer passes."""
    source = "import torch\n\ndef total(x):\n    return torch.zeros(len(x), dtype=x.dtype) + x.cumsum(0)\n"
    result = judged(source, SUM)
    assert states(result) == ["failed"]
    assert "same device" in result.checks[0].message


def test_a_numpy_detour_fails(judged) -> None:
    """A tensor of an accelerator has no array."""
    result = judged("import torch\n\ndef total(x):\n    return torch.from_numpy(x.numpy().cumsum(0))\n", SUM)
    assert states(result) == ["failed"]
    assert "can't convert cuda:0" in result.checks[0].message


def test_modules_are_moved_where_no_argument_tells_the_device(judged) -> None:
    """What a class or a builder makes is moved by its user; gradients come back from there."""
    source = """
import torch

class Net(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.line = torch.nn.Linear(3, width)

    def forward(self, x):
        return self.line(x) + torch.ones(x.shape[0], 1, device=x.device)

def build():
    return torch.nn.Sequential(Net(2), torch.nn.Tanh())
"""
    checks = f"""{CHECK}    for net in (student.Net(2), student.build()):
        x = draw.normal(5, 3, dtype=torch.float32).requires_grad_()
        net(x).sum().backward()
        expect_shape(x.grad, (5, 3))
"""
    assert states(judged(source, checks)) == ["passed"]


def test_the_fixture_names_the_device(judged) -> None:
    """A check may ask where the tensors of the student are, and pass it on."""
    source = "def there(x, device):\n    return x.device.type == device == x.to(device).device.type\n"
    checks = 'def test_it(student, device):\n    """It is so."""\n    assert student.there(torch.ones(2), device)\n'
    assert states(judged(source, checks)) == ["passed"]


@pytest.mark.parametrize(
    ("program", "printed"),
    {
        "made without a device": ("print(torch.zeros(2).device)", "cpu"),
        "moved": ("print(torch.zeros(2).to('cuda').device, torch.zeros(2, device='cuda').is_cuda)", "cuda:0 True"),
        "back": ("print(torch.ones(2, device='cuda').cpu().numpy())", "[1. 1.]"),
        "like another": ("x = torch.ones(2, device='cuda')\nprint(torch.zeros_like(x).device, x.new_zeros(3).device)",
                         "cuda:0 cuda:0"),
        "a number meets everything": ("print((torch.ones(2, device='cuda') * torch.tensor(2.0)).device)", "cuda:0"),
        "an index of the CPU": ("print(torch.ones(3, device='cuda')[torch.tensor([0, 1])].device)", "cuda:0"),
        "an index from there": (
            "torch.zeros(3)[torch.ones(3, device='cuda') > 0] = 1",
            "RuntimeError: indices should be either on cpu or on the same device as the indexed tensor (cpu)"),
        "indices by name": (
            "x = torch.zeros(2, device='cuda')\n"
            "x.index_put_(indices=(torch.tensor([0]),), values=torch.ones(1, device='cuda'))\nprint(x.cpu().tolist())",
            "[1.0, 0.0]"),
        "an array beside it": (
            "import numpy\ntorch.ones(2, device='cuda') + torch.from_numpy(numpy.ones(2))",
            "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, "
            "cuda:0 and cpu! (when calling add)"),
        "in a list": ("torch.stack([torch.ones(2), torch.ones(2, device='cuda')])",
                      "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, "
                      "cuda:0 and cpu! (when calling stack)"),
        "a model left behind": ("torch.nn.Linear(2, 1)(torch.ones(1, 2, device='cuda'))",
                                "RuntimeError: Expected all tensors to be on the same device, but found at least two "
                                "devices, cuda:0 and cpu! (when calling linear)"),
        "an optimiser of moved parameters": (
            "net = torch.nn.Linear(2, 1).to('cuda')\noptimizer = torch.optim.Adam(net.parameters())\n"
            "net(torch.ones(1, 2, device='cuda')).sum().backward()\noptimizer.step()\n"
            "print(net.weight.device, net.weight.grad.device)", "cuda:0 cuda:0"),
        "a backward of one's own": (
            "class Twice(torch.autograd.Function):\n"
            "    @staticmethod\n    def forward(ctx, x):\n        ctx.save_for_backward(x)\n        return 2 * x\n"
            "    @staticmethod\n    def backward(ctx, g):\n"
            "        print(g.device, torch.ones(1).device)\n        return 2 * g\n"
            "Twice.apply(torch.ones(2, device='cuda', requires_grad=True)).sum().backward()", "cuda:0 cpu"),
        "lengths to pack": (
            "from torch.nn.utils.rnn import pack_padded_sequence as pack, pad_packed_sequence as pad\n"
            "x, lengths = torch.ones(2, 3, 1, device='cuda'), torch.tensor([3, 1])\n"
            "packed = pack(x, lengths, batch_first=True)\n"
            "print(torch.nn.GRU(1, 2).to('cuda')(packed)[1].device, *(one.device for one in pad(packed)))\n",
            "cuda:0 cuda:0 cpu"),
        "lengths on the accelerator": (
            "torch.nn.utils.rnn.pack_padded_sequence(torch.ones(1, 3, 1, device='cuda'), "
            "torch.tensor([3]).cuda(), batch_first=True)",
            "RuntimeError: 'lengths' argument should be a 1D CPU int64 tensor, but got 1D cuda:0 Long tensor"),
        "whatever accelerator there is": (
            "print(torch.accelerator.is_available(), torch.accelerator.current_accelerator())", "True cuda"),
        "a guard": ("print('cuda' if torch.cuda.is_available() else 'cpu')", "cuda"),
    }.values(),
)  # fmt: skip
def test_the_pretended_device(pretending: Callable[[str], str], program: str, printed: str) -> None:
    """It does what CUDA does, down to the exceptions."""
    assert pretending(program) == printed


def test_what_is_let_go_is_forgotten(pretending: Callable[[str], str]) -> None:
    """A new tensor in the memory of an old one lies where it was made, and the book of places stays small."""
    program = (
        "mode = torch.overrides._get_current_function_mode()\n"
        "for _ in range(20000):\n    x = torch.zeros(10, device='cuda') + 1\n"
        "print(all(torch.zeros(10).device.type == 'cpu' for _ in range(100)), len(mode.places) < 9000)"
    )
    assert pretending(program) == "True True"


@pytest.mark.parametrize("wish", ["cpu", "pretend"])
def test_what_every_machine_has(wish: str) -> None:
    """The CPU is there, and to pretend needs nothing."""
    assert pick(wish) == wish


def test_no_such_device() -> None:
    """A wrong name is told with the right ones."""
    with pytest.raises(NoDevice, match="No device is called `gpu`; --device takes cpu, cuda, mps, auto, pretend"):
        pick("gpu")


@pytest.mark.skipif(HAS_CUDA, reason="this machine has a GPU")
def test_a_device_that_is_not_here(grader, course: Course) -> None:
    """Without a GPU the command says so, and what there is; `auto` takes the CPU."""
    done = grader(course.root, "check", "--device", "cuda")
    assert done.returncode == 2
    assert "finds no cuda here, only cpu. `--device pretend` needs no GPU." in done.stderr
    assert grader(course.root, "check", "--device", "auto").returncode == 1


def test_a_grading_on_another_device_is_another(grader, course: Course, tmp_path: pathlib.Path) -> None:
    """Results of one device do not count for another, and each names its own."""
    place = tmp_path / "in" / "ada"
    place.mkdir(parents=True)
    (place / "ex01_double.py").write_bytes((course.chapters[0].solutions / "ex01_double.py").read_bytes())
    command = ["grade", str(place.parent), "--out", str(tmp_path / "out"), "--json", "--device"]
    devices = [
        json.loads(grader(course.root, *command, device).stdout)[0].get("device") for device in ("cpu", "pretend")
    ]
    assert devices == ["cpu", "pretend"]
    assert "not judged again" not in grader(course.root, *command[:-2], "--device", "cpu").stdout
    assert "not judged again" in grader(course.root, *command[:-2], "--device", "cpu").stdout


@pytest.mark.slow
def test_solutions_follow_their_inputs(grader) -> None:
    """The solutions and stubs of a chapter of this course end on a pretended accelerator as they do on the CPU."""
    done = grader(ROOT, "verify", "--chapter", "ch10", "--device", "pretend")
    assert "no problem" in done.stdout
