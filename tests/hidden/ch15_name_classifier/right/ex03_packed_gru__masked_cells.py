"""Own loops over the weights: a state moves only while its sequence lasts."""

import torch


def run(steps, alive, weights, hidden):
    state = steps.new_zeros(steps.shape[0], hidden)
    states = []
    for step in range(steps.shape[1]):
        new = torch.gru_cell(steps[:, step], state, *weights)
        state = torch.where(alive[:, step, None], new, state)
        states.append(state)
    return torch.stack(states, 1), state


def last_hidden(gru, embedded, lengths):
    alive = torch.arange(embedded.shape[1]) < lengths[:, None]
    x = embedded
    for layer in range(gru.num_layers):
        outputs, finals = [], []
        for suffix in ("", "_reverse")[: 1 + gru.bidirectional]:
            weights = [getattr(gru, f"{name}_l{layer}{suffix}") for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
            there = (lambda t: t.flip(1)) if suffix else (lambda t: t)
            states, final = run(there(x), there(alive), weights, gru.hidden_size)
            outputs.append(there(states))
            finals.append(final)
        x = torch.cat(outputs, 2)
    return torch.cat(finals, 1)
