"""Public checks of parameter_count."""

from grader.judge.expect import expect_close


def test_plain(student):
    """Three units that read two inputs: 3 · 2 and 3 · 3 weights and two biases each, 21 numbers in all."""
    expect_close(student.parameter_count("RNN", 2, 3), 21, rtol=0.0)


def test_gated(student):
    """A GRU has three such groups, an LSTM four."""
    counts = [student.parameter_count(kind, 2, 3) for kind in ("GRU", "LSTM")]
    expect_close(counts, [63, 84], rtol=0.0, name="the counts")
