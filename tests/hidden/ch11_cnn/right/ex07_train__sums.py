"""Plain SGD, the sum over the batch for the account and its mean for the gradient, cleared after the step."""

import torch


def train(model, loader, epochs, device):
    model = model.to(device).train()
    summed = torch.nn.CrossEntropyLoss(reduction="sum")
    optimizer = torch.optim.SGD(model.parameters(), 0.01)
    optimizer.zero_grad()

    def epoch():
        account = []
        for inputs, labels in loader:
            loss = summed(model(inputs.to(device)), labels.to(device))
            (loss / len(labels)).backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=False)
            account.append((loss.item(), len(labels)))
        losses, lengths = zip(*account)
        return sum(losses) / sum(lengths)

    return [epoch() for _ in range(epochs)]
