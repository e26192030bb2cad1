"""Fails in lines, functions and files that are markup.

exercise: ex03_talk
expected: failed
"""

from grader.cage import worker

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"
FRAMES = [[f"/box/{MARKUP}", 1, MARKUP, MARKUP], ["javascript:alert(1)", 2, "[red]x[/red]", "\x1b[31m"]]
CLAIM = {"type": "E", "bases": [], "message": MARKUP, "frames": FRAMES, "todo": False}
worker.Answers._answer = lambda self, question: {"raise": CLAIM}


def total(x):
    return x
