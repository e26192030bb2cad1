"""Your code uses the slope of tanh, 1 - y². At y = 1/2 that gives 3/4, while the sigmoid rises by only a quarter per unit there."""


def sigmoid_backward(grad_out, y):
    return grad_out * (1 - y * y)
