"""Public checks of the cost of a convolution."""

from grader.judge.expect import expect_close


def test_a_small_case(student):
    """A 3x3 window over 2 channels is 18 multiplications; 4 filters at 5·6 places take it 120 times: 2160."""
    expect_close(student.conv_cost(2, 5, 6, 3, 4), 2160, rtol=0)


def test_a_detour_is_cheaper(student):
    """192 channels of 28x28 to 32 by 5x5 take 120,422,400; by way of 16 channels of 1x1 only 12,443,648."""
    direct = student.conv_cost(192, 28, 28, 5, 32)
    first, second = student.conv_cost(192, 28, 28, 1, 16), student.conv_cost(16, 28, 28, 5, 32)
    expect_close(direct, 120_422_400, rtol=0, name="the direct way's cost")
    expect_close(first, 2_408_448, rtol=0, name="the 1x1 convolution's cost")
    expect_close(second, 12_443_648 - 2_408_448, rtol=0, name="the cost of the 5x5 convolution behind it")
