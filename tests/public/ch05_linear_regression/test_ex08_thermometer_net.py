"""Public checks of the net for the thermometer."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true


def test_names_and_shapes(student):
    """The layers have their names, and 1 input, 13 hidden units and 1 output."""
    model = student.build_model()
    shapes = {name: tuple(value.shape) for name, value in model.state_dict().items()}
    expected = {"hidden_linear.weight": (13, 1), "hidden_linear.bias": (13,),
                "output_linear.weight": (1, 13), "output_linear.bias": (1,)}  # fmt: skip
    expect_true(shapes == expected, "The weights of the net are others.", f"{expected}", f"{shapes}")
    expect_shape(model(torch.zeros(4, 1)), (4, 1), name="the prediction for four samples")


def test_an_epoch_by_hand(student):
    """With w = 1, b = 0 and the second of three samples held back, the errors are 1 and 3; the one held back is 2."""
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": torch.tensor([[1.0]]), "bias": torch.tensor([0.0])})
    t_u, t_c = torch.tensor([20.0, 40.0, 60.0]), torch.tensor([1.0, 2.0, 3.0])
    training, validation = student.train(model, t_u, t_c, torch.tensor([1]), 0.01, 2)
    # The inputs are 2, 4, 6. The slopes are (2·1·2 + 2·3·6) / 2 = 20 for w and (2·1 + 2·3) / 2 = 4 for b, so that the
    # first step leads to w = 0.8, b = -0.04, with errors 0.56, 1.16 (held back) and 1.76.
    expect_true(len(training) == len(validation) == 2, "There is not one loss of each kind for each epoch.")
    expect_close(training[0], 5.0, name="the first training loss")
    expect_close(validation[0], 4.0, name="the first validation loss")
    expect_close(training[1], (0.56**2 + 1.76**2) / 2, name="the second training loss")
    expect_close(validation[1], 1.16**2, name="the second validation loss")
