"""The table of exceptions: what torch really raises for a common mistake is explained."""

import pytest

MISTAKES = {
    "no gradient can flow": "x = torch.ones(2)\n    x.sum().backward()",
    "second backward": ("y = torch.ones(2, requires_grad=True).exp().sum()\n    y.backward()\n    y.backward()"),
    "written to in place": ("y = torch.ones(2, requires_grad=True).sigmoid()\n    y += 1\n    y.sum().backward()"),
    "under torch.no_grad": "x = torch.ones(2, requires_grad=True)\n    x -= 1",
    "itself the result": "torch.optim.SGD([torch.ones(2, requires_grad=True) * 0.1], lr=0.1)",
    "no parameters": "torch.optim.SGD(torch.nn.ReLU().parameters(), lr=0.1)",
    "wants its parentheses": "torch.optim.SGD(torch.nn.Linear(2, 2).parameters, lr=0.1)",
    "value is None": "x = torch.ones(2, requires_grad=True)\n    x - 0.1 * x.grad",
    "inner sizes": "torch.nn.Linear(3, 2)(torch.ones(4, 5))",
    "from the right": "torch.ones(3) + torch.ones(4)",
    "another number of entries": "torch.ones(6).view(4, 2)",
    "different dtypes": "torch.nn.Linear(3, 2)(torch.ones(4, 3, dtype=torch.float64))",
    "with .float() first": "torch.arange(3).mean()",
    "super().__init__()": (
        "class N(torch.nn.Module):\n        def __init__(self): self.a = torch.nn.Linear(1, 1)\n    N()"
    ),
    "no forward": "class N(torch.nn.Module):\n        def forwad(self, x): return x\n    N()(1)",
    "one tuple or list": "torch.cat(torch.ones(2), torch.ones(2), dim=0)",
    "past the end": "torch.ones(3)[3]",
    "axis that the tensor does not have": "torch.ones(3).sum(1)",
    "not one of the classes": "torch.nn.functional.cross_entropy(torch.ones(1, 3), torch.tensor([3]))",
    "another number of channels": "torch.nn.Conv2d(1, 2, 3)(torch.ones(1, 3, 5, 5))",
    "(N, C, H, W).": "torch.nn.Conv2d(1, 2, 3)(torch.ones(5, 5))",
    "an axis too many": "torch.nn.functional.cross_entropy(torch.ones(4, 3), torch.ones(4, 1, dtype=torch.long))",
    "give two tensors": "torch.ones(2, 3) - torch.ones(2, 3).max(1, keepdim=True)",
    "no GPU": "torch.ones(3).cuda()",
    "while it is loaded": "torch.cuda._is_in_bad_fork = lambda: True\n    torch.ones(3).cuda()",
    "not the name of a device": "torch.ones(3).to('gpu')",
    "with .float() or .long()": "torch.nn.Conv2d(1, 2, 3)(torch.ones(1, 1, 5, 5, dtype=torch.float64))",
    "take its sum or mean": "(torch.ones(2, requires_grad=True) * 2).backward()",
}


@pytest.mark.parametrize("told", MISTAKES)
def test_a_common_exception_is_explained(judged, told):
    """The explanation of what torch raises for a mistake speaks of that mistake."""
    source = f"import torch\ndef f():\n    {MISTAKES[told]}\n"
    result = judged(source, 'def test_it(student):\n    """So."""\n    student.f()\n')
    assert told in result.checks[0].explanation, result.checks[0].message


def test_an_unknown_exception_is_left_as_it_is(judged):
    """The student's own exceptions are shown, not interpreted."""
    source = "def f():\n    raise RuntimeError('my own')\n"
    result = judged(source, 'def test_it(student):\n    """So."""\n    student.f()\n')
    assert (result.checks[0].explanation, "my own" in result.checks[0].message) == ("", True)
