"""A gradient by nudging.

About 20 minutes.
"""

import torch


def numerical_gradient(f, params, delta=1e-3):
    """Return the gradient of f at params by central differences, without differentiating anything.

    For each entry of params in turn f is asked twice, with that entry `delta` larger and `delta` smaller and all others
    as they were; the difference of the two answers is divided by the distance between the two places. params becomes
    float64 before it is nudged, so that f computes in float64. Autograd is not to be used.

    Args:
        f: a function that takes a tensor of the shape of params and gives one number, a tensor of shape ().
        params: float tensor of any shape, the place where the gradient is wanted. It stays as it is. However it lies in
            memory (a transposed matrix is not contiguous), its gradient is the same.
        delta: float, the size of the nudge. The caller knows at which scale f is smooth: use it as it is.
    Returns: tensor of the shape and dtype of params.
    """
    # TODO: a float64 copy of params; for each entry, f on both sides of it.
    ### BEGIN SOLUTION
    place = params.to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=torch.float64)
    for i in range(place.numel()):
        nudge = torch.zeros_like(gradient)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape).to(place.device)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / (2 * delta)
    return gradient.reshape(params.shape).to(params)
    ### END SOLUTION
