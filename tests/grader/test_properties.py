"""Expectations of modules, each from both sides: what fails it, and what odd but right network passes."""

import pytest

from grader.judge.results import State

HEAD = """
from grader.judge.properties import *
from grader.judge.draw import Draw
SHAPES = [(5, 4), (5,), (3, 5), (3,)]
def x(draw, count=6): return draw.normal(count, 4, dtype=torch.float32)
def oracle(x, a, b, c, d): return (x @ a.T + b).tanh() @ c.T + d
"""

PLAIN = """
import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Linear(4, 5), nn.Linear(5, 3)
    def forward(self, x):
        return self.second(self.first(x).tanh())
"""

ODD = """
import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.shift = nn.Parameter(torch.zeros(1, 3))
        self.matrix = nn.Parameter(torch.randn(5, 3) / 3)
        self.body = nn.Sequential(nn.Flatten(), nn.LazyLinear(5), nn.Tanh(), nn.Dropout(0.0))
    def forward(self, x):
        return self.body(x) @ self.matrix + self.shift
"""

CALLS = {
    "parameters": "expect_parameters(student.Net(), SHAPES, x(draw))",
    "count": "expect_parameter_count(student.Net(), 43, x(draw))",
    "forward": "expect_forward(student.Net(), SHAPES, oracle, draw, [x(draw), x(draw, 1)])",
    "gradients": "net = student.Net(); expect_gradients_everywhere(net, [x(draw), x(draw)], draw)",
    "counts": "expect_every_parameter_counts(student.Net(), x(draw), draw)",
    "repeatable": "expect_repeatable(student.Net(), x(draw))",
    "apart": "expect_samples_apart(student.Net(), x(draw))",
    "one": "expect_batch_of_one(student.Net(), x(draw), (3,))",
    "state": "expect_state_round_trip(student.Net, x(draw))",
    "layout": "expect_any_layout(student.Net(), x(draw))",
    "sharing": "expect_no_sharing(student.Net(), draw, x(draw))",
    "start": "expect_start_loss(student.Net(), x(draw, 40), draw.integers(40, low=0, high=3), 3)",
    "overfits": "net = student.Net(); net(x(draw)); "
    "expect_overfits(net, student.make(torch.optim.Adam, net.parameters(), lr=0.1), x(draw), torch.arange(6) % 3)",
    "image": "expect_image_gradient(student.Net(), x(draw), draw)",
    "rows": "expect_rows_kept(student.Net(), draw.normal(3, 8, dtype=torch.float32))",
}


def check(name):
    return f'{HEAD}\ndef test_it(student, draw):\n    """It is so."""\n    {CALLS[name]}\n'


@pytest.mark.parametrize("source", [PLAIN, ODD], ids=["plain", "odd"])
def test_right_networks_pass(judged, source):
    """A plain network and an odd one meet every expectation."""
    checks = HEAD + "".join(
        f'\ndef test_{name}(student, draw):\n    """It is so."""\n    {call}\n' for name, call in CALLS.items()
    )
    for result in judged(source, checks).checks:
        assert result.state == State.PASSED, (result.name, result.message, result.difference)


def test_a_bias_before_a_norm_receives_a_gradient(judged):
    """A norm takes away the bias before it: the gradient is rounding only, but the bias is not cut from the graph."""
    source = """
import torch
class Net(torch.nn.Sequential):
    def __init__(self):
        super().__init__(torch.nn.Conv1d(1, 6, 3), torch.nn.InstanceNorm1d(6), torch.nn.Tanh(), torch.nn.Flatten())
"""
    call = "expect_gradients_everywhere(student.Net(), [draw.normal(5, 1, 40, dtype=torch.float32)], draw)"
    checks = f'{HEAD}\ndef test_it(student, draw):\n    """It is so."""\n    {call}\n'
    assert judged(source, checks).checks[0].state == State.PASSED


def plain(old, new):
    assert old in PLAIN
    return PLAIN.replace(old, new)


FAULTS = {
    "a wide layer": ("parameters", plain("nn.Linear(4, 5), nn.Linear(5", "nn.Linear(4, 6), nn.Linear(6"), "are not"),
    "a layer not registered": ("parameters", plain(
        "self.first, self.second = nn.Linear(4, 5), nn.Linear(5, 3)",
        "self.all = [nn.Linear(4, 5)]; self.second = nn.Linear(5, 3)").replace("self.first(", "self.all[0]("), "not"),
    "a frozen layer": ("parameters", plain("nn.Linear(5, 3)", "nn.Linear(5, 3).requires_grad_(False)"), "not those"),
    "a bias left out": ("count", plain("nn.Linear(5, 3)", "nn.Linear(5, 3, bias=False)"), "number of trainable"),
    "another activation": ("forward", plain("tanh", "relu"), "values of the output"),
    "an activation at the end": ("forward", plain("x).tanh())", "x).tanh()).relu()"), "values of the output"),
    "a cut graph": ("gradients", plain(".tanh()", ".tanh().detach()"), "No gradient reaches first.weight"),
    "no graph at all": ("gradients", plain("x).tanh())", "x).tanh()).detach()"), "cut from the graph"),
    "a layer nobody calls": ("counts", plain("self.first(x)", "torch.ones(len(x), 5) * x.mean() + 0 * self.first(x)"),
                             "does not change the output"),
    "a layer that hardly counts": ("counts", plain("self.first(x)", "torch.ones(len(x), 5) + 1e-9 * self.first(x)"),
                                   "does not change the output"),
    "dropout in eval mode": ("repeatable", plain(".tanh()", ".tanh().bernoulli_(0.5)"), "drawn anew"),
    "samples that see each other": ("apart", plain("self.first(x)", "self.first(x - x.mean(0))"), "without its"),
    "samples in an order": ("apart", plain("self.first(x)", "self.first(x.cumsum(0))"), "turning the batch round"),
    "a squeeze": ("one", plain("x).tanh())", "x).tanh()).squeeze()"), "batch of one"),
    "weights outside of the state": ("state", plain("self.first(x)", "(self.first(x) + self.hidden)").replace(
        "nn.Linear(5, 3)\n", "nn.Linear(5, 3)\n        self.hidden = torch.randn(5)\n"), "state_dict"),
    "one layout only": ("layout", plain("self.first(x)", "self.first(x.view(-1).view(x.shape))"), "view"),
    "layers that share": ("sharing", plain("nn.Linear(5, 3)\n", "nn.Linear(5, 3)\n        self.third = self.first\n"),
                          "one and the same weight"),
    "huge first weights": ("start", plain("x).tanh())", "x).tanh()) * 3000"), "far from that of guessing"),
    "softmax before the loss": ("overfits", plain("x).tanh())", "x).tanh()).softmax(1)"), "by heart"),
    "an input cut off": ("image", plain("self.first(x)", "self.first(x.detach())"), "reaches the image"),
    "an output without graph": ("image", plain("x).tanh())", "x).tanh()).detach()"), "cut from the graph"),
    "rows of four": ("rows", plain("self.first(x)", "self.first(x.view(-1, 4))"), "several rows"),
    "no module": ("parameters", "class Net:\n    def __call__(self, x): return x\n", "named_parameters"),
    "an object for an output": ("apart", plain("return self.second", "return print or self.second"), "object of type"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_wrong_networks_fail(judged, name):
    """Each fault fails the expectation made for it, in words that say what is wrong."""
    expectation, source, told = FAULTS[name]
    (result,) = judged(source, check(expectation)).checks
    assert result.state == State.FAILED
    assert told in f"{result.message} {result.difference}"


def test_an_error_for_another_size_is_right_and_a_stub_is_to_do(judged):
    """Refusing images of another size is as right as keeping a row for each; a stub is no refusal."""
    assert judged(PLAIN, check("rows")).checks[0].state == State.PASSED
    pooled = plain("self.first(x)", "self.first(x.unflatten(1, (4, -1)).mean(2))")
    assert judged(pooled, check("rows")).checks[0].state == State.PASSED
    stub = plain("return self.second(self.first(x).tanh())", 'raise NotImplementedError("TODO: Net.forward")')
    assert judged(stub, check("rows")).checks[0].state == State.TODO


def test_parameters_of_one_shape_may_stand_in_any_order(judged):
    """Where two parameters have one shape, either may be the one or the other; but not both the same."""
    source = """
import torch
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.b, self.a = (torch.nn.Parameter(torch.zeros(4)) for _ in range(2))
    def forward(self, x):
        return (x + self.a).relu() + self.b
"""
    call = "expect_forward(student.Net(), [(4,), (4,)], lambda x, a, b: (x + a).relu() + b, draw, [x(draw)])"
    checks = f'{HEAD}\ndef test_it(student, draw):\n    """It is so."""\n    {call}\n'
    assert judged(source, checks).checks[0].state == State.PASSED
    assert judged(source.replace("+ self.b", "+ self.a"), checks).checks[0].state == State.FAILED


def test_names_and_first_weights_are_no_answers(judged):
    """What is read only to place weights stays out of the transcript: two right networks leave the same one."""
    checks = f"""{HEAD}
from grader.judge.diagnose import same
def test_it(student, draw):
    \"\"\"It is so.\"\"\"
    transcripts = []
    for net in (student.Plain, student.Odd):
        start = len(student._link.transcript)
        expect_forward(net(), SHAPES, oracle, Draw(7), [torch.ones(2, 4)])
        transcripts.append([part for part in student._link.transcript[start:] if not isinstance(part, Handle)])
    assert same(*[[part for part in one if isinstance(part, torch.Tensor)] for one in transcripts])
    assert len(transcripts[0]) == len(transcripts[1])
"""
    source = PLAIN.replace("Net", "Plain") + ODD.replace("Net", "Odd")
    assert judged(source, checks).checks[0].state == State.PASSED
