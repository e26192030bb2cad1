"""How much gradient reaches the first layer.

About 20 minutes.
"""

import torch

SAMPLES, WIDTH = 64, 16


def draw_stack(depth, generator):
    """Draw the inputs x and the targets y, both (64, 16), and a list of `depth` weights (16, 16). Given."""
    x = torch.randn(SAMPLES, WIDTH, generator=generator)
    y = torch.randn(SAMPLES, WIDTH, generator=generator)
    weights = [0.7 / WIDTH**0.5 * torch.randn(WIDTH, WIDTH, generator=generator) for _ in range(depth)]
    return x, y, weights


def first_layer_gradient(depth, residual, generator):
    """Return the size of the gradient that arrives at the first layer of a stack of layers.

    The inputs x, the targets y and the weights come from one call of `draw_stack(depth, generator)`. Starting with
    h = x, each layer w in turn makes a new h:

        plain:     tanh(h @ w)
        residual:  h + tanh(h @ w), for the first layer too

    The loss is the mean over all entries of (h - y)², with the last h. There are no biases.

    Args:
        depth: how many layers, a positive int.
        residual: False for the plain stack, True for the residual one.
        generator: the torch.Generator (CPU) for everything that is drawn, used for nothing else.
    Returns: a number, the Euclidean norm of the loss's gradient for the first layer's weight: the root of the sum of
        its 256 squares.
    """
    # TODO: send x through the layers, make the loss, let autograd find the gradient of the first weight.
    raise NotImplementedError("TODO: first_layer_gradient")
