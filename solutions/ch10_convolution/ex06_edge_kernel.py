"""A layer that sees vertical edges.

About 20 minutes.
"""

import torch


def edge_layer():
    """Return a torch.nn.Conv2d with weights of your choice that answers to vertical edges.

    It takes one channel and gives one channel, for images of any size, and the result has the size of the image. The
    kernel has at most 7 rows and 7 columns. Further than 3 entries from the border of the image:

    - where an image is equally bright all around, the answer is 0, however bright it is;
    - where brightness changes only from row to row, the answer is 0 as well;
    - where it changes from one column to the next, the answer differs from 0 beside the change. Which way round the
      sign is, and how large the answer, is yours to choose.

    Nothing is trained here: you set the weights. The layer takes float32 images.

    Returns: the layer; called with (N, 1, H, W) images it gives (N, 1, H, W).
    """
    # TODO: make the layer with a frame that keeps the size, and write a kernel into its weight, outside the graph.
    ### BEGIN SOLUTION
    layer = torch.nn.Conv2d(1, 1, kernel_size=3, padding=1)
    with torch.no_grad():
        layer.weight[:] = torch.tensor([-1.0, 0.0, 1.0])
        layer.bias.zero_()
    return layer
    ### END SOLUTION
