"""A smoother curve.

About 10 minutes.
"""


def smooth(losses, a):
    """Return the exponential moving average of a series of losses: s₀ = x₀, then sᵢ = a·xᵢ + (1 - a)·sᵢ₋₁.

    Args:
        losses: list of floats x₀, x₁, ..., at least one. It stays as it is: the smooth curve is a new list.
        a: float above 0 and at most 1, the weight of what is new; small is smooth, and 1 changes nothing.
    Returns: list of as many floats s₀, s₁, ...
    """
    # TODO: start with the first loss; from then on mix each loss with what has been smoothed before it.
    raise NotImplementedError("TODO: smooth")
