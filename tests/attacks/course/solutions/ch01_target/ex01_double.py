"""Twice a tensor."""

# CANARY_7f3a_in_a_solution_b02e


def double(x):
    """Return 2 x as a new tensor.

    Args:
        x: tensor of any shape.
    Returns: tensor of the same shape and dtype.
    """
    # TODO: add x to itself.
    ### BEGIN SOLUTION
    return x + x
    ### END SOLUTION
