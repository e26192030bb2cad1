"""Names an encoding in which a comment is code that uses autograd.

exercise: ex02_backward
expected: failed
made: yes
"""

HIDDEN = """
def square_backward(grad_out, x):
    leaf = x.clone().requires_grad_()
    (leaf**2 * grad_out).sum().backward()
    return leaf.grad
"""


def files():
    """Return a submission whose only comment is code to Python: its encoding reads escapes."""
    hidden = "".join(f"\\u{ord(character):04x}" for character in HIDDEN)
    return {"ex02_backward.py": f"# coding: raw_unicode_escape\n# {hidden}\n".encode()}
