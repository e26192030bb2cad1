"""Ends the process without any clean-up while it is imported.

exercise: ex01_double
expected: failed
"""

import os

os._exit(0)
