"""Your code multiplies the incoming gradient by y alone. The slope of the sigmoid has a second factor, which makes it small at the upper end too: where y is near 1 the curve is flat."""


def sigmoid_backward(grad_out, y):
    return grad_out * y
