"""Writes a helper that uses autograd where imports are looked for, and imports it.

exercise: ex02_backward
expected: failed
"""

import pathlib
import tempfile

import submission

FOLDER = pathlib.Path(tempfile.gettempdir())
TEXT = """
def back(g, x):
    leaf = x.clone().requires_grad_()
    (leaf**2 * g).sum().backward()
    return leaf.grad
"""


def square_backward(grad_out, x):
    (FOLDER / "made_here.py").write_text(TEXT)
    submission.__path__.append(str(FOLDER))
    from submission import made_here

    return made_here.back(grad_out, x)
