"""A GRU that reads from the end; the loss is a sum over batches of 100, the answers are a numpy array of float64."""

import torch


class Net(torch.nn.ModuleDict):
    def forward(self, x):
        _, last = self["gru"](x.flip(1).transpose(0, 1))
        return torch.einsum("nh,h->n", last[0], self["out"].weight[0]) + 1.0


def train(inputs, targets):
    net = Net({"gru": torch.nn.GRU(2, 24), "out": torch.nn.Linear(24, 1, bias=False)})
    with torch.no_grad():
        net["gru"].bias_hh_l0[24:48] = 1.0
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.03, weight_decay=0.0)
    epochs = 14
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.03, epochs=epochs, steps_per_epoch=-(-len(inputs) // 80))
    for _ in range(epochs):
        order = torch.randperm(len(inputs))
        for start in range(0, len(order), 80):
            rows = order[start : start + 80]
            optimizer.zero_grad()
            ((net(inputs[rows]) - targets[rows]) ** 2).sum().div(80).backward()
            torch.nn.utils.clip_grad_value_(net.parameters(), 0.5)
            optimizer.step()
            schedule.step()
    return net


def predict(net, inputs):
    with torch.inference_mode():
        return net(inputs).double().numpy()
