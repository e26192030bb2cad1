"""Ends the process with exit code 0 while it is imported.

exercise: ex01_double
expected: failed
"""

import sys

sys.exit(0)
