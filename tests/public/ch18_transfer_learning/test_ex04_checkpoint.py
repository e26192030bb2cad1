"""Public checks of save and resume."""

import torch

from grader.judge.expect import expect_close, expect_true


def training(student):
    """A linear layer, SGD with momentum, and a rate that is halved after every second epoch."""
    model = student.make(torch.nn.Linear, 2, 1)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.4, momentum=0.5)
    schedulers = student.make(torch.get_device_module, "cuda").torch.optim.lr_scheduler
    return model, optimizer, schedulers.StepLR(optimizer, 2, 0.5)


def epoch(training):
    """One step along the gradient (1, 2) of the weights and 1 of the bias."""
    model, sgd, scheduler = training
    sgd.zero_grad()
    model(torch.tensor([[1.0, 2.0]])).sum().backward()
    sgd.step()
    scheduler.step()


def test_the_next_epoch(student):
    """After epoch 6 was saved, the next one is epoch 7."""
    student.save("run.pt", *training(student), 6)
    student.restart()
    found = student.resume("run.pt", *training(student))
    expect_true(found == 7, "The next epoch is another.", "7", f"{found}")


def test_goes_on_with_its_velocity(student):
    """Saved with velocity 1 in the bias, the next steps are 0.4 * 1.5 and, at half the rate, 0.2 * 1.75."""
    first = training(student)
    first[0].load_state_dict({"weight": torch.zeros(1, 2), "bias": torch.tensor([3.0])})
    epoch(first)  # velocity 1, bias 3 - 0.4
    student.save("run.pt", *first, 0)
    student.restart()
    again = training(student)
    student.resume("run.pt", *again)
    found = []
    for _ in range(2):
        epoch(again)
        found.append(again[0].state_dict()["bias"])
    expect_close(found[0], [2.6 - 0.6], name="the bias one epoch after resuming")
    expect_close(found[1], [2.0 - 0.35], name="the bias two epochs after resuming")
