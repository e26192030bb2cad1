"""Objects for the operations, nodes numbered as they are made, the newest handled first; gradients gather in a dict."""

import heapq
import itertools
import math
from dataclasses import dataclass, field

_numbers = itertools.count()


class Op:
    def __init__(self, forward, *slopes):
        self.forward, self.slopes = forward, slopes

    def __call__(self, *operands):
        nodes = [node if isinstance(node, Value) else Value(node) for node in operands]
        return Value(self.forward(*(node.data for node in nodes)), self, nodes)

    def gradients(self, node, upstream):
        numbers = [operand.data for operand in node.operands]
        return [upstream * slope(node.data, *numbers) for slope in self.slopes]


ADD = Op(lambda a, b: a + b, lambda y, a, b: 1.0, lambda y, a, b: 1.0)
SUB = Op(lambda a, b: a - b, lambda y, a, b: 1.0, lambda y, a, b: -1.0)
MUL = Op(lambda a, b: a * b, lambda y, a, b: b, lambda y, a, b: a)
DIV = Op(lambda a, b: a / b, lambda y, a, b: 1 / b, lambda y, a, b: -a / b**2)
EXP = Op(math.exp, lambda y, a: y)
TANH = Op(math.tanh, lambda y, a: (1 - y) * (1 + y))
RELU = Op(lambda a: (a + abs(a)) / 2, lambda y, a: (1 + math.copysign(1, a)) / 2)


@dataclass(eq=False)
class Value:
    data: float
    op: object = None
    operands: list = field(default_factory=list, repr=False)
    grad: float = 0.0
    number: int = field(default_factory=lambda: next(_numbers), repr=False)

    __add__ = lambda a, b: ADD(a, b)
    __radd__ = lambda a, b: ADD(b, a)
    __sub__ = lambda a, b: SUB(a, b)
    __rsub__ = lambda a, b: SUB(b, a)
    __mul__ = lambda a, b: MUL(a, b)
    __rmul__ = lambda a, b: MUL(b, a)
    __truediv__ = lambda a, b: DIV(a, b)
    __rtruediv__ = lambda a, b: DIV(b, a)
    __neg__ = lambda a: SUB(0, a)
    exp = lambda a: EXP(a)
    tanh = lambda a: TANH(a)
    relu = lambda a: RELU(a)

    def __pow__(self, n):
        return Op(lambda a: a**n, lambda y, a: n * a ** (n - 1))(self)

    def backward(self):
        gathered = {self: 1.0}
        waiting = [(-self.number, self)]
        while waiting:
            _, node = heapq.heappop(waiting)
            node.grad = gathered[node]
            if node.op is None:
                continue
            for operand, gradient in zip(node.operands, node.op.gradients(node, node.grad)):
                if operand not in gathered:
                    gathered[operand] = 0.0
                    heapq.heappush(waiting, (-operand.number, operand))
                gathered[operand] += gradient
