"""Calls the judge's function for ever.

exercise: ex03_talk
expected: failed
"""


def after(function, x):
    while True:
        function(x)
