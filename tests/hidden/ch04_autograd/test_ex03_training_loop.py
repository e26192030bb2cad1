"""Hidden checks of the training loop. The oracle is gradient descent with the gradient worked out by hand."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true

SIZES = [11, 7, 1, 2]


def draw_case(draw, count, dtype=torch.float64):
    """Parameters to start from, readings and temperatures."""
    return tuple(tensor.to(dtype) for tensor in (2 * draw.normal(2), draw.normal(count) + 0.5, 3 * draw.normal(count)))


def descent(epochs, lr, params, t_u, t_c):
    """The parameters after some epochs and the loss before each."""
    (w, b), losses = params.tolist(), []
    for _ in range(epochs):
        errors = w * t_u + b - t_c
        losses.append(float((errors * errors).mean()))
        w, b = w - lr * float((2 * errors * t_u).mean()), b - lr * float((2 * errors).mean())
    return torch.tensor([w, b], dtype=params.dtype), losses


def expect_params(results, cases):
    for (params, _), case in zip(results, cases, strict=True):
        expect_close(params, descent(*case)[0], rtol=1e-5, name="the parameters")


def test_one_epoch(student, draw):
    """One epoch moves both parameters by -lr times the gradient of the mean loss."""
    cases = [(1, draw.number(0.01, 0.2), *draw_case(draw, count)) for count in SIZES]
    expect_params([student.training_loop(*case) for case in cases], cases)


def test_several_epochs(student, draw):
    """Every epoch follows its own gradient alone, from where the one before arrived."""
    cases = [(epochs, draw.number(0.01, 0.2), *draw_case(draw, count))
             for count, epochs in zip(SIZES, (2, 7, 4, 3), strict=True)]  # fmt: skip
    expect_params([student.training_loop(*case) for case in cases], cases)


def test_losses(student, draw):
    """There is one loss for each epoch, the one before its step."""
    cases = [(epochs, draw.number(0.01, 0.2), *draw_case(draw, count))
             for count, epochs in zip(SIZES, (3, 1, 5, 2), strict=True)]  # fmt: skip
    results = [student.training_loop(*case)[1] for case in cases]
    for losses, case in zip(results, cases, strict=True):
        _, expected = descent(*case)
        expect_true(len(losses) == len(expected), "There is not one loss for each epoch.",
                    f"{len(expected)}", f"{len(losses)}")  # fmt: skip
        expect_close(losses, torch.tensor(expected), rtol=1e-5, name="the losses")


def test_sgd_step(student, draw):
    """A step of SGD moves both parameters by -lr times the gradient of the mean loss."""
    cases = [(draw.number(0.01, 0.2), *draw_case(draw, count)) for count in SIZES]
    results = [student.sgd_step(params, lr, t_u, t_c) for lr, params, t_u, t_c in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, descent(1, *case)[0], rtol=1e-5, name="the parameters")


def test_the_start_is_left_alone(student, draw):
    """The parameters handed over are as before and require no gradient: training starts from them, returns others."""
    params, t_u, t_c = draw_case(draw, 7)
    leaves = []
    for function, arguments in ((student.training_loop, (3, 0.1, params, t_u, t_c)),
                                (student.sgd_step, (params, 0.1, t_u, t_c))):  # fmt: skip
        expect_same_inputs(function, *arguments)
        after, _ = student._link.arguments()
        leaves.append(any(isinstance(argument, torch.Tensor) and argument.requires_grad for argument in after))
    expect_true(not any(leaves), "The caller's tensor has been made a leaf: it requires a gradient now.")


def test_dtype(student, draw):
    """float32 parameters stay float32, float64 ones stay float64."""
    for dtype in (torch.float32, torch.float64):
        params, t_u, t_c = draw_case(draw, 7, dtype)
        after, _ = student.training_loop(2, 0.1, params, t_u, t_c)
        expect_dtype(after, dtype, "the parameters after the loop")
        expect_dtype(student.sgd_step(params, 0.1, t_u, t_c), dtype, "the parameters after a step of SGD")
