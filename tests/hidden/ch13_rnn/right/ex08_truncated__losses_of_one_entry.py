"""Each loss is a tensor of shape (1,); one call of the model for each step."""

import torch


def train(model, sequence, window, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr)
    model.train()
    history = []
    for _ in range(epochs):
        state, squares, seen = None, [], 0.0
        for t in range(len(sequence) - 1):
            guess, state = model(sequence[t : t + 1], state)
            squares.append((guess[0] - sequence[t + 1]).pow(2).mean())
            if len(squares) == window or t == len(sequence) - 2:
                total = torch.stack(squares).sum()
                seen = seen + total.detach()
                optimizer.zero_grad()
                (total / len(squares)).backward()
                optimizer.step()
                state, squares = state.clone().detach(), []
        history.append((seen / (len(sequence) - 1)).reshape(1))
    return history
