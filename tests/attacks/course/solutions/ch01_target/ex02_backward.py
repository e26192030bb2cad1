"""The backward pass of a square, by hand."""

# CANARY_7f3a_in_a_solution_b02e


def square_backward(grad_out, x):
    """Return the gradient for x of y = x².

    Args:
        grad_out: the gradient for y, any shape.
        x: the input of the square, same shape.
    Returns: tensor of the same shape.
    """
    # TODO: the slope of the square times what comes in.
    ### BEGIN SOLUTION
    return 2 * x * grad_out
    ### END SOLUTION
