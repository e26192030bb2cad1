"""Answers with every kind of value that the wire knows, each with nonsense in it.

exercise: ex03_talk
expected: failed
"""

import itertools

from grader.cage import worker

TREES = itertools.cycle([
    {"array": [",", [1], b""]}, {"array": ["(1,f4", [1], b""]}, {"array": ["f4" * 4, [-1], b"abcd"]},
    {"array": ["<f4", [2**40, 0], b""]}, {"tensor": ["float32", [2**40, 2**40, 0], b"", False, [0, 1, 2]]},
    {"tensor": ["float32", [1], b"abcd", 1, [0]]}, {"tensor": ["int64", [1], b"abcdefgh", True, [0]]},
    {"tensor": ["float32", [True], b"abcd", False, [0]]}, {"tensor": [["float32"], [1], b"abcd", False, [0]]},
    {"tensor": ["float32", [1, 1], b"abcd", False, [0, 0]]}, {"tensor": ["float32", [1], b"abcd", False, [-1]]},
    {"tensor": ["float32", [1], b"abcd", False, ["0"]]}, {"tensor": ["float32", [1], b"abcd", False]},
    {"generator": b"\xff" * 5056}, {"generator": b""}, {"generator": "x"}, {"device": "cuda:99"}, {"device": ["c"]},
    {"dtype": []}, {"dtype": "nothing"}, {"slice": ["a", None, 2**62]}, {"complex": ["nan", "1e999"]}, {"complex": []},
    {"int": "0x" + "f" * 6000}, {"int": "__"}, {"int": 3}, {"dict": [[1]]}, {"dict": [[[1], 2]]}, {"set": [[1], {}]},
    {"handle": [2**70, "x", True]}, {"handle": [-1, None, 3]}, {"handle": [1]}, {"torch": "nn.Module"}, {1: 2}, {},
    {"remote": [0, "x"]}, {"a": 1, "b": 2}, {"tuple": {"tuple": []}}, {"ellipsis": []}, {None: 1}, {b"tensor": 1},
])  # fmt: skip


def answer(self, question):
    return {"value": [next(TREES) for _ in range(id(question) % 3 + 1)][0]}


for _ in range(id(answer) // 16 % 37):
    next(TREES)
worker.Answers._answer = answer


def total(x):
    return x
