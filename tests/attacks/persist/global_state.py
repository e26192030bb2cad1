"""Changes torch's, numpy's and Python's global settings, for the next submission to stumble over.

exercise: ex01_double
expected: failed
"""

import decimal
import locale
import random
import sys
import warnings

import numpy as np
import torch

torch.set_default_dtype(torch.float16)
torch.manual_seed(0)
torch.set_grad_enabled(False)
torch.set_num_threads(2)
torch.use_deterministic_algorithms(True)
np.random.seed(0)
np.seterr(all="raise")
random.seed(0)
sys.setrecursionlimit(60)
warnings.simplefilter("error")
decimal.getcontext().prec = 1
locale.setlocale(locale.LC_ALL, "C")


def double(x):
    return torch.ones_like(x)
