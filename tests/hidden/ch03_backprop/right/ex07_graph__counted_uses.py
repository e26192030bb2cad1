"""Uses are counted first; a node hands its gradient on when the last of them has reported. Records every operation."""

from collections import Counter
from math import exp, tanh


def _plain(x):
    return x.data if isinstance(x, Value) else x


class Value:
    def __init__(self, data):
        self.data = data
        self.grad = 0.0
        self.inputs = {}

    def _made(self, number, *slopes):
        result = Value(number)
        for node, slope in slopes:
            if isinstance(node, Value):
                result.inputs[node] = result.inputs.get(node, 0.0) + slope
        return result

    def __add__(self, other):
        return self._made(self.data + _plain(other), (self, 1), (other, 1))

    __radd__ = __add__

    def __neg__(self):
        return self._made(-self.data, (self, -1))

    def __sub__(self, other):
        return self._made(self.data - _plain(other), (self, 1), (other, -1))

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return self._made(self.data * _plain(other), (self, _plain(other)), (other, self.data))

    __rmul__ = __mul__

    def __truediv__(self, other):
        a, b = self.data, _plain(other)
        return self._made(a / b, (self, 1 / b), (other, -a / (b * b)))

    def __rtruediv__(self, other):
        return self._made(other / self.data, (self, -other / self.data**2))

    def __pow__(self, n):
        return self._made(self.data**n, (self, n * self.data ** (n - 1)))

    def exp(self):
        return self._made(exp(self.data), (self, exp(self.data)))

    def tanh(self):
        return self._made(tanh(self.data), (self, 1 - tanh(self.data) ** 2))

    def relu(self):
        return self._made(self.data if self.data > 0 else 0, (self, self.data > 0))

    def backward(self):
        uses, found, todo = Counter(), {self}, [self]
        while todo:
            for node in todo.pop().inputs:
                uses[node] += 1
                if node not in found:
                    found.add(node)
                    todo.append(node)
        self.grad, ready = 1.0, [self]
        while ready:
            node = ready.pop()
            for source, slope in node.inputs.items():
                source.grad += node.grad * slope
                uses[source] -= 1
                if not uses[source]:
                    ready.append(source)
