"""Hidden checks of the engine for single numbers."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("torch", "numpy", allowed=("operator",))

ROUNDS = 3
STEPS = 20
# Made so that numbers stay small and no relu or power meets zero.
PIECES = [
    lambda a, b: (a + b).tanh() * 2,
    lambda a, b: a.tanh() - b * 0.5,
    lambda a, b: 1.5 - a.tanh() * b.tanh(),
    lambda a, b: a / (b * b + 1.5),
    lambda a, b: 2 / ((a - 2 * b + 0.7) ** 2 + 1),
    lambda a, b: (a * a + 0.5) ** -0.5 - b / 2,
    lambda a, b: -a * 0.5 + a.tanh().exp(),
    lambda a, b: (b.tanh() + 0.3).relu() * a * 0.5,
    lambda a, b: (a.tanh() - 0.2) ** 3 + 0.5 * b,
]


def tensor(number):
    return torch.tensor(number, dtype=torch.float64, requires_grad=True)


def compare(student, build, *numbers):
    """Expect value and gradients of what `build` makes of Values to be those that it makes of torch's tensors."""
    leaves, inputs = [student.Value(number) for number in numbers], [tensor(number) for number in numbers]
    root, wanted = build(*leaves), build(*inputs)
    expect_close(root.data, wanted, name="the value of the expression")
    root.backward()
    compare_gradients(leaves, inputs, wanted)


def compare_gradients(leaves, inputs, wanted):
    gradients = torch.autograd.grad(wanted, inputs, allow_unused=True)
    for number, (leaf, gradient) in enumerate(zip(leaves, gradients, strict=True), start=1):
        expected = 0.0 if gradient is None else gradient
        expect_close(leaf.grad, expected, atol=1e-9, name=f"the gradient for number {number} of the expression")


def both_signs(draw, count):
    return draw.away_from_zero(count, gap=0.3).tolist()


def test_product(student, draw):
    """Each factor gets the other one as its slope."""
    for _ in range(ROUNDS):
        compare(student, lambda x, y: x * y, *both_signs(draw, 2))


def test_difference(student, draw):
    """What is subtracted gets a gradient of the opposite sign."""
    for _ in range(ROUNDS):
        compare(student, lambda x, y: (x - y) * 3, *both_signs(draw, 2))


def test_quotient(student, draw):
    """Numerator and denominator both get their gradient, whatever the signs."""
    for _ in range(ROUNDS):
        compare(student, lambda x, y: x / y, *both_signs(draw, 2))


def test_power(student, draw):
    """Powers with whole, negative and fractional exponents are right, and so are the powers of zero."""
    for exponent in (3, 2, 1, 0, -1, -2):
        compare(student, lambda x, exponent=exponent: x**exponent, *both_signs(draw, 1))
    for exponent in (0.5, -1.5, 2.7):
        compare(student, lambda x, exponent=exponent: x**exponent, draw.number(0.5, 3.0))
    for exponent in (3, 2, 1):
        compare(student, lambda x, y, exponent=exponent: (x**exponent + 1) * y, 0.0, *both_signs(draw, 1))


def test_minus(student, draw):
    """Unary minus turns value and gradient round."""
    compare(student, lambda x, y: -x * y - (-y), *both_signs(draw, 2))


def test_exp(student, draw):
    """exp is right for numbers of both signs."""
    for low, high in ((-2.0, -0.5), (0.5, 2.0)):
        compare(student, lambda x: x.exp() * 1.7, draw.number(low, high))


def test_tanh(student, draw):
    """tanh is right for numbers of both signs, also where it is nearly flat."""
    for low, high in ((-2.0, -0.5), (0.5, 2.0), (-6.0, -4.0), (4.0, 6.0)):
        compare(student, lambda x: x.tanh() * 1.7, draw.number(low, high))


def test_relu(student, draw):
    """relu lets positive numbers through and stops negative ones, and the gradient with them."""
    for low, high in ((-2.0, -0.5), (0.5, 2.0)):
        compare(student, lambda x, y: x.relu() * y + y, draw.number(low, high), -1.3)
        compare(student, lambda x, y: x.relu() * y + y, draw.number(low, high), 1.3)


def test_numbers_on_the_right(student, draw):
    """Plain numbers, whole or not, may stand to the right of +, -, * and /."""
    x, number = *both_signs(draw, 1), draw.number(0.5, 3.0)
    for build in (lambda x: (x + number) * 2, lambda x: x - number, lambda x: x * 3, lambda x: x / number):
        compare(student, build, x)


def test_numbers_on_the_left(student, draw):
    """Plain numbers, whole or not, may stand to the left of +, -, * and /."""
    x, number = *both_signs(draw, 1), draw.number(0.5, 3.0)
    for build in (lambda x: (number + x) * 2, lambda x: number - x, lambda x: 3 * x, lambda x: number / x):
        compare(student, build, x)


def test_one_node_as_both_operands(student, draw):
    """x + x, x * x, x - x and x / x count both uses of x; nodes of the same number are still different nodes."""
    for build in (lambda x: (x + x) * 2, lambda x: x * x, lambda x: (x - x) * 2, lambda x: x / x):
        compare(student, build, *both_signs(draw, 1))
    number, other = both_signs(draw, 2)
    compare(student, lambda x, y: x.tanh() * 3 + y.tanh() * y.tanh(), number, number)
    compare(student, lambda x, y: (x * y).tanh() * 3 - (x * y) * 2 + (x * y).tanh(), number, other)


def test_a_node_used_many_times(student, draw):
    """A number that occurs in many places gets the sum over all of them."""
    compare(student, lambda x, y: x * y + x**3 - x / y + x.tanh() * x - 2 * x + y, *both_signs(draw, 2))


def test_diamond(student, draw):
    """Paths that part and meet again: the shared node waits for all of them before it hands its gradient on."""

    def diamond(x, y):
        shared = x * y
        return (shared + 1.5) * (shared * 3 - y)

    def later(x, y):
        shared = x * y
        return shared.tanh().exp() * shared + shared

    def sooner(x, y):
        shared = x * y
        return shared + shared * (2 - shared.tanh().exp())

    for build in (diamond, later, sooner):
        compare(student, build, *both_signs(draw, 2))


@pytest.mark.limits(wall=3)
def test_diamonds_in_a_row(student, draw):
    """Forty doublings in a row are forty nodes, not 2**40 paths."""

    def doublings(x):
        value = x * 0.5
        for _ in range(40):
            value = value + value
        return value

    compare(student, doublings, *both_signs(draw, 1))


def test_reuse_after_a_long_chain(student, draw):
    """A node may be used again a hundred operations later."""

    def chain(x, y):
        value = x * y
        first = value
        for _ in range(45):
            value = (value + y) * 0.9
        return value * first - first + x * value

    compare(student, chain, *both_signs(draw, 2))


def test_inner_nodes_and_root(student, draw):
    """Every node on the way has its gradient too, and the root's is 1."""
    numbers = both_signs(draw, 2)
    x, y = (student.Value(number) for number in numbers)
    first, second = map(tensor, numbers)
    product, wanted_product = x * y, first * second
    inner, wanted_inner = product.tanh(), wanted_product.tanh()
    root, wanted = inner * x - product, wanted_inner * first - wanted_product
    root.backward()
    expect_close(root.grad, 1.0, name="the root's gradient")
    compare_gradients([inner, product, x, y], [wanted_inner, wanted_product, first, second], wanted)


def test_nodes_that_had_no_part(student, draw):
    """Called on an inner node, backward() leaves nodes that were not needed for it at 0, and older ones as they are."""
    numbers = both_signs(draw, 3)
    old, older = (student.Value(number) for number in numbers[:2])
    (old * older * older).backward()
    x, y, z = (student.Value(number) for number in numbers)
    inner = x * y
    outer = inner * z
    inner.backward()
    expect_close(x.grad, numbers[1], name="the gradient of a factor")
    expect_close(z.grad, 0.0, name="the gradient of a node that had no part")
    expect_close(outer.grad, 0.0, name="the gradient of a node that came later")
    expect_close(old.grad, numbers[1] ** 2, name="the gradient of a node of an earlier expression")
    expect_close(older.grad, 2 * numbers[0] * numbers[1], name="the gradient of a node of an earlier expression")


def test_two_roots(student, draw):
    """Two results may share nodes: with every grad back at 0.0, backward() of the second one is right as well."""
    numbers = both_signs(draw, 2)
    x, y = (student.Value(number) for number in numbers)
    first, second = map(tensor, numbers)
    shared, wanted_shared = x * y, first * second
    root = shared * 3 + y
    root.backward()
    for node in (x, y, shared, root):
        node.grad = 0.0
    (shared.tanh() * x).backward()
    compare_gradients([x, y, shared], [first, second, wanted_shared], wanted_shared.tanh() * first)


def test_old_nodes_keep_their_numbers(student, draw):
    """Neither an operation nor backward() changes the data of the nodes that it works on."""
    numbers = both_signs(draw, 2)
    x, y = (student.Value(number) for number in numbers)
    product = x * y
    root = (product - x) / y + product.exp() * x.relu() + y**2
    root.backward()
    expect_close(x.data, numbers[0], name="the data of x")
    expect_close(y.data, numbers[1], name="the data of y")
    expect_close(product.data, numbers[0] * numbers[1], name="the data of the product")


@pytest.mark.points(2)
def test_random_expressions(student, draw):
    """Expressions put together at random, with many shared nodes, have the gradients that torch finds."""
    for _ in range(ROUNDS):
        pieces = draw.integers(STEPS, low=0, high=len(PIECES)).tolist()
        operands = [draw.integers(2, low=0, high=3 + step).tolist() for step in range(STEPS)]

        def build(*leaves, pieces=pieces, operands=operands):
            nodes = list(leaves)
            for piece, (left, right) in zip(pieces, operands, strict=True):
                nodes.append(PIECES[piece](nodes[left], nodes[right]))
            root = nodes[-1]
            for node in nodes[-6:-1]:
                root = root + node.tanh()
            return root

        compare(student, build, *both_signs(draw, 3))
