"""Your code multiplies the incoming gradient by 1 - y alone. The slope of the sigmoid has a second factor, which makes it small at the lower end too: where y is near 0 the curve is flat."""


def sigmoid_backward(grad_out, y):
    return grad_out * (1 - y)
