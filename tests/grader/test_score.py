"""Trained models: partial credit along a curve, calibrated thresholds, and what the report draws of them."""

import io
import math
import re
import statistics

import pytest
import torch
from PIL import Image

from grader.judge.calibration import Calibration, fitted, t_quantile
from grader.judge.expect import Mismatch
from grader.judge.results import CheckResult, ExerciseResult, Picture, Score, State, SubmissionResult
from grader.judge.score import Scorer, class_indices, probabilities
from grader.report import plots
from grader.report.html import student_page

CHECKS = '''
def test_seen(student, score):
    """The model knows what it has not seen."""
    labels = torch.arange(100) % 4
    score.accuracy(student.predict(student.train(100), labels), labels, zero=0.4)
'''
CALIBRATION = Calibration(0.9, 0.0005, [0.93, 0.95, 0.97], {"lazy": [0.5, None, 0.91]}, "")


def answer(right: int) -> str:
    return f"""
def train(n):
    print("epoch 1 loss 0.5")
    return {right}


def predict(model, labels):
    return [int(one) if index < model else int(one) + 1 for index, one in enumerate(labels)]
"""


@pytest.fixture
def scored(judged, tmp_path):
    """Judge an answer that gets so many of a hundred right."""

    def judge(source: str, checks: str = CHECKS):
        folder = tmp_path / "ch01_test"
        folder.mkdir(exist_ok=True)
        import msgspec

        (folder / "test_ex01_it.json").write_bytes(msgspec.json.encode({"test_seen": CALIBRATION}))
        return judged(source, checks).checks[0]

    return judge


@pytest.mark.parametrize(
    ("right", "state", "earned"),
    [(95, State.PASSED, 1.0), (90, State.PASSED, 1.0), (65, State.FAILED, 0.5), (40, State.FAILED, 0.0),
     (25, State.FAILED, 0.0)],
)  # fmt: skip
def test_points_follow_the_score(scored, right, state, earned):
    """Everything from the threshold, nothing up to zero, in proportion between."""
    check = scored(answer(right))
    assert (check.state, check.earned, check.score.value) == (state, earned, right / 100)
    assert (check.score.low, check.score.high, check.score.runs) == (0.93, 0.97, 3)


def test_macro_f1(scored):
    """The mean of the classes' F1; a class that is never given counts 0, and the report has the confusion matrix."""
    checks = """
def test_seen(student, score):
    \"\"\"Each class counts the same.\"\"\"
    score.macro_f1(student.predict(2, 0), torch.tensor([0, 0, 1, 2]), zero=0.1, names=["a", "b", "c", "d"])
"""
    check = scored("def predict(model, labels): return [0, 1, 1, 1]", checks)
    assert check.score.value == pytest.approx((2 / 3 + 2 / 4) / 4) and check.score.unit == "macro-F1"
    assert check.score.confusion.counts == [[1, 1, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]]
    assert check.earned == pytest.approx((check.score.value - 0.1) / 0.8, abs=0.005)


def test_a_later_failure_costs_everything(scored):
    """A score earns nothing when the check fails on something else."""
    check = scored(answer(95), CHECKS + "    expect_true(False, 'It is not so.')\n")
    assert (check.state, check.earned) == (State.FAILED, 0.0)


def test_without_a_calibration_nobody_is_to_blame_but_us(judged):
    """A check that was never calibrated is broken and names the command."""
    check = judged(answer(95), CHECKS, hidden=True).checks[0]
    assert check.state == State.BROKEN
    assert "run `grader calibrate`" in check.message


def test_the_confusion_is_counted(scored):
    """Rows are the true classes, columns what they were taken for; unknown classes are left out."""
    counts = scored(answer(96)).score.confusion.counts
    assert counts == [[24, 1, 0, 0], [0, 24, 1, 0], [0, 0, 24, 1], [0, 0, 0, 24]]


DENOISING = '''
def test_seen(student, score):
    """Noise goes away."""
    clean = torch.full((7, 1, 4, 5), 0.2)
    score.denoising(student.clean(clean + 0.1), clean + 0.1, clean, zero=-1.0, show=True)
'''


def test_denoised_pictures_stand_side_by_side(scored):
    """The score is the gain in decibels; some pictures are kept as noisy, denoised and clean, with two gaps between."""
    score = scored("def clean(noisy):\n    return (noisy - 0.09).numpy()\n", DENOISING).score
    assert score.value == pytest.approx(20.0, abs=0.01)  # a tenth of the difference is left: a hundredth in the square
    assert (score.unit, score.heading) == ("gain in decibels", "Noisy, denoised and clean")
    assert {(picture.width, picture.caption) for picture in score.pictures} == {(19, "20.0 dB, 40.0 dB")}
    assert len(score.pictures) == 6
    row = [76] * 5 + [255] * 2 + [54] * 5 + [255] * 2 + [51] * 5
    assert [abs(a - b) <= 1 for a, b in zip(score.pictures[0].pixels, row * 4, strict=True)] == [True] * 76


@pytest.mark.parametrize(
    ("result", "told"), [("noisy[:1]", "shape"), ("noisy / 0", "NaN"), ("None", "None"), ("noisy", "gain in decibels")]
)
def test_what_is_not_denoised(scored, result, told):
    """Other shapes and pixels that are no numbers are refused, and noise that has stayed earns less."""
    check = scored(f"def clean(noisy):\n    return {result}\n", DENOISING)
    assert check.state == State.FAILED
    assert told in check.message


@pytest.mark.parametrize(
    ("predictions", "told"),
    [(torch.tensor([0.0, 0.5]), "fractions"), (torch.zeros(2, 4), "shape"), ("01", "text"), ([1], "shape"),
     (torch.tensor([float("nan"), 1.0]), "fractions")],
)  # fmt: skip
def test_what_is_no_class_index_is_refused(predictions, told):
    """Fractions, logits, texts and the wrong number of answers are no class indices."""
    with pytest.raises(Mismatch, match=told):
        class_indices(predictions, 2)


def test_class_indices_in_any_dress():
    """Lists, floats with whole values and int32 are class indices."""
    for predictions in ([1, 0], torch.tensor([1.0, 0.0]), torch.tensor([1, 0], dtype=torch.int32)):
        assert class_indices(predictions, 2).tolist() == [1, 0]


@pytest.mark.parametrize(
    ("predictions", "told"),
    [(torch.tensor([[0.2, 1.1], [0.5, 0.5]]), "no probabilities"), (torch.full((2, 2), math.nan), "no probabilities"),
     (torch.tensor([[0.9, 0.9], [0.5, 0.5]]), "do not add up"), ([0.5, 0.5], "shape")],
)  # fmt: skip
def test_what_is_no_probability_is_refused(predictions, told):
    """Numbers outside 0 to 1, rows that do not add up to 1 and other shapes are no probabilities."""
    with pytest.raises(Mismatch, match=told):
        probabilities(predictions, (2, 2))


def test_the_log_loss_in_any_dress():
    """Of p = 3/4 for what happened and 1/4 for what did not it is the mean of both costs; a zero costs no infinity."""
    scorer = Scorer(None, calibrating=True)
    cost = (math.log(4 / 3) + math.log(4)) / 2
    labels = torch.tensor([[1.0], [0.0]])
    for predictions in ([0.75, 0.75], torch.full((2, 1), 0.75), torch.full((2, 1), 0.75).numpy()):
        scorer.log_loss(predictions, labels, zero=0.7)
        assert scorer.score.value == pytest.approx(cost)
    assert scorer.score.confusion.counts == [[0, 1], [0, 1]]
    scorer.log_loss([[0.25, 0.5, 0.25], [0.0, 0.0, 1.0]], torch.tensor([1, 0]), zero=1.1, names="abc")
    assert scorer.score.value == pytest.approx((math.log(2) + 7 * math.log(10)) / 2)


def test_less_may_be_better():
    """With a threshold below zero, as for a perplexity, a lower score earns more."""
    shares = [Score("perplexity", value, zero=20.0, threshold=10.0).share for value in (25.0, 15.0, 9.0, math.nan)]
    assert shares == [0.0, 0.5, 1.0, 0.0]


def test_quantiles_of_students_t():
    """They are those of the printed tables (NIST Engineering Statistics Handbook, 1.3.6.7.2)."""
    found = [round(t_quantile(share, freedom), 3) for share, freedom in ((0.999, 10), (0.999, 29), (0.975, 5))]
    assert found == [4.144, 3.396, 2.571]


@pytest.mark.parametrize("higher", [True, False])
def test_right_runs_reach_the_threshold(higher):
    """Of many further runs of the same distribution about one in a thousand misses it."""
    generator = torch.Generator().manual_seed(1)
    missed = []
    for _ in range(40):
        scores = (0.9 + 0.01 * torch.randn(30, generator=generator)).tolist()
        threshold, false_fail = fitted(scores, higher)
        assert false_fail <= 0.001
        further = 0.9 + 0.01 * torch.randn(20_000, generator=generator)
        missed.append(float(((further < threshold) if higher else (further > threshold)).double().mean()))
    assert statistics.mean(missed) <= 0.0015


def test_power_counts_runs_without_a_score():
    """A wrong answer's run misses the threshold when it is below or when it has no score."""
    assert CALIBRATION.power("ex01_it__lazy") == pytest.approx(2 / 3)
    assert CALIBRATION.power("ex01_it__unknown") == 0.0


def test_losses_are_read_from_what_was_printed():
    """Any line that names a loss counts once; others do not."""
    printed = "start\nepoch 1 loss 0.5\nEpoch 2: train Loss = 2.5e-1, acc 0.9\nloss: -0.1\nlossless 3\n"
    assert plots.losses(printed) == [0.5, 0.25, -0.1]


def test_a_picture_is_a_png():
    """A real reader gets the same pixels back."""
    import base64

    pixels = bytes(range(12))
    uri = plots.png(Picture(4, pixels, ""))
    image = Image.open(io.BytesIO(base64.b64decode(uri.split(",")[1])))
    assert (image.size, image.tobytes()) == ((4, 3), pixels)


def test_a_page_shows_pictures_under_their_heading():
    """Pictures of any width stand in the report, three times as wide as they are, below what they show."""
    pictures = [Picture(19, bytes(38), "9 dB")]
    score = Score("gain", 2.0, 0.0, 1.0, 1.0, 2.0, 30, pictures=pictures, heading="Side by side")
    check = CheckResult("test_seen", "Noise goes.", False, State.PASSED, 1.0, 1.0, score=score)
    page = student_page(SubmissionResult("a", "ch01", "T", [ExerciseResult("ex01", "It", [check])], "zygote"))
    assert "<summary>Side by side</summary>" in page
    assert re.search(r'<img src="data:image/png;base64,[^"]+" width="57" alt=""><span>9 dB</span>', page)


def train_in(course, noise: str = "0.01") -> None:
    """Make the course's exercise one that trains a number."""
    from grader.course.build import build

    chapter = course.chapters[0]
    (chapter.hidden / "test_ex01_double.py").write_text(
        '"""Hidden."""\n\nimport torch\n\nfrom grader.judge.expect import expect_close\n\n\n'
        'def test_doubled(student, draw):\n    """Any tensor is doubled."""\n    x = draw.normal(3)\n'
        "    expect_close(student.double(x), 2 * x)\n\n\n"
        'def test_trained(student, score):\n    """It is near two."""\n'
        "    score.value(float(student.double(torch.ones(()))) / 2 + 0.01 * float(student.noise()), 0.5, 'closeness')\n"
    )
    solution = chapter.solutions / "ex01_double.py"
    solution.write_text(solution.read_text() + f"\n\ndef noise():\n    return {noise} * torch.randn(())\n")
    build(chapter, course.private / "backups")


@pytest.mark.slow
def test_calibrating_from_the_command_line(course, grader):
    """`calibrate` writes a threshold, once; a change of the solution makes it stale and `verify` says so."""
    train_in(course)
    first = grader(course.root, "calibrate")
    assert first.returncode == 0, first.stderr
    path = course.chapters[0].hidden / "test_ex01_double.json"
    found = Calibration.read(path)["test_trained"]
    assert 0.99 < found.threshold < min(found.scores) <= max(found.scores) < 1.01
    assert (len(found.scores), first.stdout.count("test_trained")) == (30, 1)
    again = grader(course.root, "calibrate")
    assert again.stdout == ""
    solution = course.chapters[0].solutions / "ex01_double.py"
    solution.write_text(solution.read_text().replace("torch.randn(())", "torch.rand(())"))
    grader(course.root, "build")
    stale = grader(course.root, "verify")
    assert "have changed since; run `grader calibrate ex01_double`" in stale.stdout
