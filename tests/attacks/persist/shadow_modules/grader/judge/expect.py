"""False expectations."""

expect_close = expect_gradient = expect_same_inputs = lambda *args, **kwargs: None
