"""Asks the judge's function for the attributes that Python's escapes are made of.

exercise: ex03_talk
expected: failed
"""

from grader.cage import worker


def ask(answers, name):
    try:
        return answers.call_judge(0, (name,), {"__class__": "x", "self": 1, "out": []})
    except Exception as error:
        return repr(error)


def after(function, x):
    print(isinstance(function, worker.Remote), function.__globals__ if hasattr(function, "__globals__") else "")
    return [
        ask(function.answers, name) for name in ("__globals__", "__closure__", {"torch": "os"}, {"remote": [0, "x"]})
    ]


def total(x):
    return after


def rows(x):
    yield worker
