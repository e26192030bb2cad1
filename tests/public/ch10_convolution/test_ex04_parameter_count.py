"""Public checks of the parameter count."""

from grader.judge.expect import expect_close


def test_three_to_sixteen(student):
    """From 3 to 16 channels with 3x3 kernels there are 16 kernels of 27 numbers, and 16 biases."""
    results = [student.conv_parameters(3, 16, 3), student.conv_parameters(3, 16, 3, bias=False)]
    expect_close(results[0], 16 * 27 + 16, name="the count")
    expect_close(results[1], 16 * 27, name="the count without bias")


def test_a_kernel_of_one_row(student):
    """A kernel of one row and five columns has five numbers for each input channel."""
    expect_close(student.conv_parameters(2, 4, (1, 5)), 4 * 10 + 4, name="the count")
