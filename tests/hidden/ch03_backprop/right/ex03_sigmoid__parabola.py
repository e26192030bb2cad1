"""The slope as a parabola around one half, in place on its own tensor."""


def sigmoid_backward(grad_out, y):
    slope = (y - 0.5).square_()
    slope.neg_().add_(0.25)
    return slope.mul_(grad_out)
