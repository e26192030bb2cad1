"""A network that says which character comes next.

About 20 minutes.
"""

from torch import nn


class CharModel(nn.Module):
    """Scores for the next character at every place of some texts.

    An embedding gives each index its row of numbers, one layer of PyTorch's GRU reads the rows in order, and a linear
    layer makes scores of the GRU's output at each place. All three have the weights and biases that PyTorch gives them
    by default.

    Called as model(inputs, h):
        inputs: (N, T) int64 tensor, T indices of each of N texts.
        h: the state that an earlier call returned for the texts up to here, or None (also the default) at their start.
    Returns: the tuple (logits, h). logits is (N, T, V): entry [n, t] has one score for each index of the vocabulary,
        for what comes after place t of text n. They are scores, not probabilities: no softmax. h is the state after
        the last place, (1, N, hidden).
    """

    def __init__(self, vocabulary, embedding, hidden):
        """vocabulary: V, the number of indices; embedding: numbers for each of them; hidden: units of the GRU."""
        super().__init__()
        # TODO: the three layers. Which axis of the inputs counts the texts, and does the GRU know?
        raise NotImplementedError("TODO: CharModel.__init__")

    def forward(self, inputs, h=None):
        # TODO: one layer after the other; the state goes into the GRU and comes out of it.
        raise NotImplementedError("TODO: CharModel.forward")
