"""A PyTorch course that checks itself: a trusted judge decides, a caged worker runs the student's code."""

__version__ = "0.1.0"
