"""What needs a GPU; run by hand where there is one: `python -m tests.gpu.solutions cuda`."""
