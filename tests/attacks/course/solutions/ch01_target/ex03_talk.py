"""A number, a function that is called back, a generator."""

# CANARY_7f3a_in_a_solution_b02e


def total(x):
    """Return the sum of a tensor as a Python float."""
    # TODO: sum, then leave the tensor behind.
    ### BEGIN SOLUTION
    return float(x.sum())
    ### END SOLUTION


def after(function, x):
    """Return function(x) + 1; `function` takes a tensor and returns one of the same shape."""
    # TODO: call it once.
    ### BEGIN SOLUTION
    return function(x) + 1
    ### END SOLUTION


def rows(x):
    """Yield the rows of a matrix, from the first to the last."""
    # TODO: one row at a time.
    ### BEGIN SOLUTION
    for number in range(len(x)):
        yield x[number]
    ### END SOLUTION
