"""Raises and prints the markup of the terminal library, opened and never closed.

exercise: ex01_double
expected: failed
"""

TEXT = "[red]x[/blue] [link=http://localhost]y [bold [/] [/nothing] :smile: [@click=x]z[/] \\[x"


def double(x):
    print(TEXT)
    raise ValueError(TEXT)
