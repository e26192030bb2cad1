"""Hands in files named like torch, json, pytest, conftest and sitecustomize.

exercise: ex01_double
expected: failed
"""

import json  # noqa: F401
import sys

import torch


def double(x):
    print(torch.__file__, [name for name in sys.modules if "conftest" in name or "sitecustomize" in name])
    return x
