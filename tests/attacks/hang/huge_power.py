"""Computes an integer power with billions of digits, deep in C, and keeps the interpreter's lock.

exercise: ex03_talk
expected: failed
"""


def total(x):
    return pow(7, 10**9)
