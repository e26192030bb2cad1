"""Answers too alike: a copy is found under other names, and nothing else is."""

import pathlib

from grader.classroom.similarity import alike
from grader.course.layout import find_course
from grader.judge.subject import Submission

ROOT = pathlib.Path(__file__).parents[2]
ODD = """
import torch

def relu_backward(grad_out, x):
    flat, result = x.reshape(-1), []
    cotangents = grad_out.reshape(-1)
    for position in range(flat.shape[0]):
        gate = 1.0 if flat[position].item() > 0.0 else 0.0
        result.append(cotangents[position] * gate)
    stacked = torch.stack(result) if result else cotangents
    return stacked.reshape(grad_out.shape).to(grad_out.dtype)
"""
OTHERS = [
    "def relu_backward(grad_out, x):\n    return grad_out * (x > 0)\n",
    "def relu_backward(grad_out, x):\n    mask = x > 0\n    return grad_out * mask.to(grad_out.dtype)\n",
    "import torch\n\ndef relu_backward(grad_out, x):\n    return torch.where(x > 0, grad_out, 0.0 * grad_out)\n",
]


def pairs(sources: dict[str, str]) -> list[tuple[str, str]]:
    chapter = find_course(ROOT).chapter("ch03")
    submissions = [Submission(name, {"ex02_relu.py": source.encode()}) for name, source in sources.items()]
    return [pair.students for pair in alike(chapter, submissions)]


def class_of(*odd: str) -> dict[str, str]:
    named = {f"s{number}": OTHERS[number % len(OTHERS)] for number in range(12)}
    return named | {f"odd{number}": source for number, source in enumerate(odd)}


def test_a_copy_with_other_names_is_found():
    """A rare answer in two submissions, with its variables and comments changed, is one pair."""
    renamed = ODD.replace("flat", "values").replace("gate", "open_").replace("result", "out") + "# my own work\n"
    assert pairs(class_of(ODD, renamed)) == [("odd0", "odd1")]


def test_short_right_answers_are_not_alike():
    """What many write, and what the course itself knows, makes no pair."""
    assert pairs(class_of(ODD)) == []


def test_the_stub_is_nobodys():
    """Two untouched stubs are no pair."""
    stub = (ROOT / "assignments/ch03_backprop/ex02_relu.py").read_text()
    assert pairs({"ada": stub, "bob": stub}) == []
