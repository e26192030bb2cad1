"""Has an expression of three thousand attributes, which nothing recursive can follow.

exercise: ex02_backward
expected: failed
made: yes
"""


def files():
    """Return a submission with a long chain, in a function that is never called."""
    chain = "x" + ".a" * 2500
    source = f"def square_backward(grad_out, x):\n    return x\n\n\ndef never(x):\n    {chain}\n"
    return {"ex02_backward.py": source.encode()}
