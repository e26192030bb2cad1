"""Stop before the model learns the data by heart.

About 40 minutes.
"""

import torch


def fit_with_early_stopping(model, train, validation, lr, weight_decay, max_epochs, patience):
    """Train a model until its validation loss has not fallen for some epochs, and give it its best state back.

    Each epoch is one update of torch.optim.SGD with the given learning rate and weight decay, on all training samples
    at once, in train mode, from the gradient of the mean squared error; gradients left in the model from before do
    not count. After the update, in evaluation mode, the mean squared error on the validation samples is noted.
    Training ends after `max_epochs`, or earlier, as soon as `patience` epochs in a row have not brought a
    validation loss below the lowest so far.

    Args:
        model: a torch.nn.Module that makes predictions of x, in the shape of y; it is trained in place.
        train: the pair (x, y) of tensors to learn from.
        validation: the pair (x, y) of tensors to watch. Nothing is learnt from them.
        lr, weight_decay: numbers for torch.optim.SGD; everything else of it stays as torch has it.
        max_epochs, patience: ints from 1.
    Returns: the tuple (best_epoch, losses): the number of the epoch with the lowest validation loss, the first epoch
        being 0 and the first of several equal ones winning, and a list with the validation loss of each epoch that
        took place. The model ends with the parameters and buffers that it had after the best epoch.
    """
    # TODO: before the loop: an optimiser, an empty list, no best state yet.
    ### BEGIN SOLUTION
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, weight_decay=weight_decay)
    losses, best_epoch, best_state = [], 0, None
    ### END SOLUTION
    # TODO: in the loop: one update, one look at the validation samples; a new best is remembered, and kept from
    # changing; after too many epochs without one the loop ends. At the end the model gets the best state back.
    ### BEGIN SOLUTION
    for epoch in range(max_epochs):
        model.train()
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(model(train[0]), train[1]).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            losses.append(torch.nn.functional.mse_loss(model(validation[0]), validation[1]).item())
        if best_state is None or losses[-1] < losses[best_epoch]:
            best_epoch = epoch
            best_state = {name: value.clone() for name, value in model.state_dict().items()}
        elif epoch - best_epoch >= patience:
            break
    model.load_state_dict(best_state)
    return best_epoch, losses
    ### END SOLUTION
