"""Your code passes the incoming gradient through a ReLU of its own: negative gradients become zero, positive ones always pass. Whether an entry passes was decided by x on the way forward; the sign of grad_out says nothing about it."""


def relu_backward(grad_out, x):
    return grad_out.clamp(min=0)
