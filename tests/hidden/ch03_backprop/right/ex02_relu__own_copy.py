"""In-place zeros on a copy of its own."""


def relu_backward(grad_out, x):
    grad_x = grad_out.clone()
    grad_x[x <= 0] = 0
    return grad_x
