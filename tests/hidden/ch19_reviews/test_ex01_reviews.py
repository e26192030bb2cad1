"""Hidden checks of the project on reviews."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_same_inputs, expect_true
from grader.judge.score import class_indices, expect_own_model

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.limits(wall=60, cpu=120)
def test_the_grades_decide(student):
    """What the model learns comes from the grades that it is given: where very good is called 0 it answers 0."""
    texts, grades = data.reviews()
    extreme = [(text, 4 - grade) for text, grade in zip(texts, grades, strict=True) if grade in (0, 4)]
    chosen, turned = [text for text, _ in extreme], torch.tensor([grade for _, grade in extreme])
    model = student.train(chosen, turned)
    guesses = class_indices(student.predict(model, chosen[:400]), 400)
    right = float((guesses == turned[:400]).double().mean())
    expect_true(right >= 0.7, "Trained with the grades turned round, the model does not follow them.")


@pytest.mark.limits(wall=60, cpu=120)
def test_any_text(student, draw):
    """A review of words that were never seen, one without any word, a single word and a very long one get grades."""
    texts, grades = data.reviews()
    model = student.train(texts[:100], torch.tensor(grades[:100]))
    words = ["".join(LETTERS[int(at)] for at in draw.integers(9, low=0, high=26)) for _ in range(12)]
    odd = [" ".join(words), "", words[0], "Good.", " ".join(texts[:40])]
    among, alone = student.predict(model, [*odd, *texts[:3]]), [student.predict(model, [text]) for text in odd]
    guesses = class_indices(among, len(odd) + 3)
    singles = torch.cat([class_indices(guess, 1) for guess in alone])
    expect_true(((guesses >= 0) & (guesses <= 4)).all(), "A grade lies outside 0 to 4.")
    expect_true(torch.equal(singles, guesses[: len(odd)]), "Alone, a review gets another grade.")


@pytest.mark.limits(wall=60, cpu=120)
def test_reviews_are_left_alone(student):
    """Neither training nor predicting changes the reviews or the grades."""
    texts, grades = data.reviews()
    model = expect_same_inputs(student.train, texts[:60], torch.tensor(grades[:60]))
    expect_same_inputs(student.predict, model, texts[:60])


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    texts, grades = data.reviews()
    first, other = (texts[:100], torch.tensor(grades[:100])), (texts[100:200], 4 - torch.tensor(grades[100:200]))
    expect_own_model(student.train, student.predict, first, other, texts[200:300])


@pytest.mark.points(6)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_unseen_reviews(student, score):
    """Trained on all the reviews that you have, the model grades reviews that nobody has shown you."""
    texts, grades = data.reviews()
    model = student.train(texts, torch.tensor(grades))
    unseen, truth = data.reviews("hidden")
    score.macro_f1(student.predict(model, unseen), torch.tensor(truth), zero=0.3, names=data.GRADES)
