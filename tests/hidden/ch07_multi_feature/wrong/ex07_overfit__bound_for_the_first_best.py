"""You start with 100 for the best loss so far, and an epoch whose loss is above that never counts as the best. There is no bound for a loss; start with infinity, or take the first epoch as the best."""

import copy

import torch


def fit_with_early_stopping(model, train, validation, lr, weight_decay, max_epochs, patience):
    loss_fn = torch.nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, weight_decay=weight_decay)
    best_loss, best_epoch, best_state = 100.0, 0, None
    losses, waited = [], 0
    for epoch in range(max_epochs):
        model.train()
        optimizer.zero_grad()
        loss_fn(model(train[0]), train[1]).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            loss = loss_fn(model(validation[0]), validation[1]).item()
        losses.append(loss)
        if loss < best_loss:
            best_loss, best_epoch = loss, epoch
            best_state = copy.deepcopy(model.state_dict())
            waited = 0
        else:
            waited += 1
            if waited >= patience:
                break
    if best_state is not None:
        model.load_state_dict(best_state)
    return best_epoch, losses
