"""An automatic differentiation engine for single numbers.

About 45 minutes.
"""

import math


class Value:
    """A number that remembers what it was computed from, so that it can be differentiated.

    Values are combined with +, -, *, / (a plain number may stand on either side), ** with a plain number as exponent,
    unary minus and the methods exp, tanh and relu. Each operation gives a new Value and changes no old one. Plain
    Python and math do all of it: neither torch nor numpy is to be used.

    Attributes:
        data: the number.
        grad: 0.0 at first; after root.backward() the derivative of root.data for this node's data, a plain number.
        parents: what this node was computed from, a tuple of pairs (parent, slope): a Value, and the derivative of
            this node's data for that Value's data alone. Only your own code reads it; keep another record if you like.
    """

    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents

    def __add__(self, other):
        """Return self + other; the pattern for all the others."""
        other = as_value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __sub__(self, other):
        """Return self - other; other is a Value or a number, as in the next two."""
        # TODO: like the sum, but one of the slopes is another.
        ### BEGIN SOLUTION
        other = as_value(other)
        return Value(self.data - other.data, ((self, 1.0), (other, -1.0)))
        ### END SOLUTION

    def __mul__(self, other):
        """Return self * other."""
        # TODO: each factor is the slope for the other one.
        ### BEGIN SOLUTION
        other = as_value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))
        ### END SOLUTION

    def __truediv__(self, other):
        """Return self / other; other is not zero."""
        # TODO: the quotient, its slope for the numerator and its slope for the denominator.
        ### BEGIN SOLUTION
        other = as_value(other)
        quotient = self.data / other.data
        return Value(quotient, ((self, 1 / other.data), (other, -quotient / other.data)))
        ### END SOLUTION

    def __pow__(self, exponent):
        """Return self ** exponent; exponent is a plain number, whole or not, positive or negative.

        The base may be 0 where the slope exists: 0 ** 2 has the slope 0, 0 ** 1 the slope 1.
        """
        # TODO: the power and its slope. The exponent is no node and needs no gradient.
        ### BEGIN SOLUTION
        return Value(self.data**exponent, ((self, exponent * self.data ** (exponent - 1)),))
        ### END SOLUTION

    def exp(self):
        """Return e to the power of self."""
        # TODO: its slope is a number that you have already.
        ### BEGIN SOLUTION
        power = math.exp(self.data)
        return Value(power, ((self, power),))
        ### END SOLUTION

    def tanh(self):
        """Return the hyperbolic tangent of self."""
        # TODO: the slope follows from the output.
        ### BEGIN SOLUTION
        output = math.tanh(self.data)
        return Value(output, ((self, 1 - output**2),))
        ### END SOLUTION

    def relu(self):
        """Return self where it is positive, else zero. At zero itself any slope from 0 to 1 is accepted."""
        # TODO: two cases, each with its slope.
        ### BEGIN SOLUTION
        positive = self.data > 0
        return Value(self.data if positive else 0.0, ((self, 1.0 if positive else 0.0),))
        ### END SOLUTION

    def backward(self):
        """Set grad of this node and of every node that it was computed from to the derivative of this node's data.

        This node's own grad becomes 1.0. A node that was used several times gets the sum over all its uses, also when
        both operands are that node. Nodes that had no part in this one keep the grad that they have.

        Each node is to be handled once, however many paths lead to it: after forty times `v = v + v` there are 2**40
        paths, but only 41 nodes. Expressions are at most about a hundred operations deep, so recursion is fine.
        Every grad involved is 0.0 when backward() is called. Calling it twice on one node is not asked; two nodes that
        were computed from some of the same ones may both be asked, one after the other.
        """
        # TODO: bring the nodes into an order in which each comes after all nodes that were computed from it.
        ### BEGIN SOLUTION
        order, seen = [], set()

        def visit(node):
            if node in seen:
                return
            seen.add(node)
            for parent, _ in node.parents:
                visit(parent)
            order.append(node)

        visit(self)
        order.reverse()
        ### END SOLUTION
        # TODO: go through them in this order and add to each parent's grad what comes through this node.
        ### BEGIN SOLUTION
        self.grad = 1.0
        for node in order:
            for parent, slope in node.parents:
                parent.grad += slope * node.grad
        ### END SOLUTION

    # The rest follows from the above: unary minus, and numbers on the left.

    def __neg__(self):
        return self * -1

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return as_value(other) - self

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return as_value(other) / self

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"


def as_value(number):
    """Return a number as a Value; a Value stays what it is."""
    return number if isinstance(number, Value) else Value(number)
