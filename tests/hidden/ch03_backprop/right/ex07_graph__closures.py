"""Closures push gradients back; __slots__, no recursion, differences and quotients made of sums and products."""

import math


class Value:
    __slots__ = ("data", "grad", "_children", "_push")

    def __init__(self, data, children=(), push=lambda: None):
        self.data, self.grad, self._children, self._push = data, 0.0, children, push

    def _new(self, data, *pairs):
        out = Value(data, [node for node, _ in pairs])

        def push():
            for node, slope in pairs:
                node.grad += out.grad * slope()

        out._push = push
        return out

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self._new(self.data + other.data, (self, lambda: 1), (other, lambda: 1))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self._new(self.data * other.data, (self, lambda: other.data), (other, lambda: self.data))

    def __pow__(self, n):
        assert isinstance(n, (int, float))
        return self._new(self.data**n, (self, lambda: n * self.data ** (n - 1)))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __truediv__(self, other):
        return self * other**-1

    def __rsub__(self, other):
        return other + (-self)

    def __rtruediv__(self, other):
        return other * self**-1

    __radd__ = __add__
    __rmul__ = __mul__

    def exp(self):
        return self._new(math.e**self.data, (self, lambda: math.exp(self.data)))

    def tanh(self):
        return self._new(math.tanh(self.data), (self, lambda: math.cosh(self.data) ** -2))

    def relu(self):
        return self._new(max(self.data, 0), (self, lambda: int(self.data >= 0)))

    def backward(self):
        finished, done, stack = [], set(), [(self, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                finished.append(node)
            elif id(node) not in done:
                done.add(id(node))
                stack.append((node, True))
                stack.extend((child, False) for child in node._children)
        self.grad = 1
        while finished:
            finished.pop()._push()
