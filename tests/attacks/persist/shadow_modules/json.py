"""A false json."""

dumps = lambda *args, **kwargs: '{"earned": 3}'  # noqa: E731
